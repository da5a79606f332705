"""What Rute writes into a journey file, and refuses to, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "write.remark": "Kerangkanya: rute journey show. Pemeriksaannya: rute check",
    "write.yes": "ya",
    "write.no": "tidak",
    "write.long_name": 'nama "{start}…" terlalu panjang; paling banyak {most} karakter',
}
