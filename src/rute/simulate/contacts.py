"""Names and addresses of people who do not exist: whoever writes to them reaches nobody.

Addresses end in `.example`, which no mail server serves (RFC 2606). Numbers are those that the
North American plan keeps for stories: 555-0100 to 555-0199 of each area.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

CONTACTS = ("email", "phone")  # what somebody left us
DOMAIN = "pelanggan.example"
FIRST_NAMES = (
    "Adi", "Agus", "Ana", "Andi", "Anisa", "Arif", "Ayu", "Bagus", "Bambang", "Bayu", "Bunga",
    "Citra", "Dedi", "Dewi", "Dian", "Eka", "Eko", "Fajar", "Fitri", "Galih", "Gita", "Hadi",
    "Hana", "Indah", "Intan", "Joko", "Kartika", "Lestari", "Maya", "Nadia", "Nina", "Putri",
    "Rani", "Ratna", "Rizky", "Sari", "Sinta", "Tika", "Wayan", "Yoga", "Yuni",
)  # fmt: skip
LAST_NAMES = (
    "Anggraini", "Firmansyah", "Gunawan", "Halim", "Handayani", "Hidayat", "Kurniawan", "Kusuma",
    "Lubis", "Maharani", "Nasution", "Nugroho", "Permata", "Pertiwi", "Pratama", "Purnama",
    "Putra", "Rahayu", "Ramadhan", "Santoso", "Saputra", "Setiawan", "Siregar", "Suryani",
    "Susanti", "Utami", "Wibowo", "Wijaya", "Wulandari",
)  # fmt: skip
_AREAS = tuple(
    area
    for area in range(201, 990)
    if (area // 10 % 10) not in (9, area % 10) and area % 100 != 11 and area // 10 not in (37, 96)
)
_LINES = 100  # of each area


def email_of(person: int) -> str:
    """Each has their own."""
    first, last = FIRST_NAMES[person % len(FIRST_NAMES)], LAST_NAMES[person % len(LAST_NAMES)]
    return f"{first}.{last}.{person}@{DOMAIN}".lower()


def phones() -> Iterator[str]:
    """All that there are."""
    return (f"+1{area}55501{line:02d}" for area in _AREAS for line in range(_LINES))


def phone_places(
    people: NDArray[np.int32] | NDArray[np.int64], left: NDArray[np.int8]
) -> NDArray[np.int64]:
    """Per event the place in `phones` of the number that was left with it, −1 where none was.
    left: the place in CONTACTS of what was. Whoever comes when all are taken leaves none."""
    here = left == CONTACTS.index("phone")
    places = np.searchsorted(np.unique(people[here]), people)
    return np.where(here & (places < len(_AREAS) * _LINES), places, -1)
