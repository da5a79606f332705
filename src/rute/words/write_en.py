"""What Rute writes into a journey file, and refuses to, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "write.remark": "To read it as an outline: rute journey show. To check it: rute check",
    "write.yes": "yes",
    "write.no": "no",
    "write.long_name": 'the name "{start}…" is too long; {most} characters are the most',
}
