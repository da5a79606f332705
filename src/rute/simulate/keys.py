"""Every key of a simulation file, in English and Indonesian, and its fixed words."""

from __future__ import annotations

from typing import Final

Table = dict[str, tuple[str, ...]]

SIMULATION: Final[Table] = {
    "simulation": ("simulasi",),
    "about": ("tentang",),
    "people per month": ("pelanggan per bulan", "orang per bulan"),
    "from": ("mulai", "dari"),
    "as of": ("per tanggal", "until"),
    "time zone": ("zona waktu",),
    "money": ("mata uang",),
    "seed": ("benih",),
    "traits": ("ciri",),
    "personas": ("persona",),
    "seasons": ("musim",),
    "begins with": ("berawal dari",),
    "steps": ("langkah",),
}
PERSONA: Final[Table] = {"share": ("porsi",), "traits": ("ciri",)}
STEP: Final[Table] = {
    "event": ("aktivitas",),
    "channel": ("saluran",),
    "value": ("nilai",),
    "numbered": ("nomor baru",),
    "fields": ("isian",),
    "leaves": ("meninggalkan",),
    "then": ("lalu",),
    "also": ("juga",),
}
BRANCH: Final[Table] = {
    "chance": ("kemungkinan",),
    "chance for": ("kemungkinan untuk",),
    "after": ("setelah",),
}
TABLES: Final[dict[str, Table]] = {
    "simulation": SIMULATION, "persona": PERSONA, "step": STEP, "branch": BRANCH,
}  # fmt: skip
SAME: Final = ("same", "sama")
NO_EVENT: Final = ("none", "tidak ada")  # a step that only parts the ways
LEFT: Final[Table] = {
    "email": ("e-mail", "surel"), "phone": ("number", "telepon", "nomor"),
    "nothing": ("tidak ada", "none"),
}  # fmt: skip
AT_ONCE: Final = ("at once", "segera", "langsung")
TAKEN: Final = ("person", "time", "event", "value", "currency")  # columns that are there already
