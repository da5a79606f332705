"""The keyword phrases in Indonesian, and what each is in English.

Short words of everyday names ("ada", "tidak", "pertama") are keywords only where the grammar has
a use for them; everywhere else they stay part of the name.
"""

from __future__ import annotations

import re
from typing import Final

from rute.journey.grammar.lengths import LENGTH

_TIMES: Final = ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh",
                 "kedelapan", "kesembilan", "kesepuluh")  # fmt: skip
_AT_LEAST: Final = r"(?:minimal|paling\s+sedikit)"
_AT_MOST: Final = r"(?:maksimal|paling\s+banyak)"
_NUMBER: Final = r"[-−]?\d+(?:[.,]\d+)?"

# These end a name, a field or a value.
BETWEEN: Final = (
    ("_AND_ALSO", r"dan\s+juga"),
    ("_AND", r"dan"),
    ("_OR", r"atau"),
    ("_WHERE", r"dengan"),
    ("COUNT", rf"{_AT_LEAST}\s+\d+\s+kali|tepat\s+\d+\s+kali"),
    ("COUNT", rf"untuk\s+(?:yang\s+)?(?:ke-?\s?\d+|{'|'.join(_TIMES)})\s+kali(?:nya)?"),
    ("_ONE_OF", r"(?:adalah\s+)?salah\s+satu\s+dari"),
    ("OP", rf"adalah|lebih\s+dari|kurang\s+dari|{_AT_LEAST}|{_AT_MOST}"),
    ("OP", r"berisi|diawali\s+dengan|diawali|sebelum|sesudah|setelah"),
    ("ANCHOR", rf"dalam\s+{LENGTH}\s+(?:sebelum|sesudah|setelah)"),
    ("IN_LAST", rf"dalam\s+{LENGTH}\s+terakhir"),
    ("WITHIN", rf"dalam\s+{LENGTH}"),
    ("_THEN", r"lalu"),
    ("_WITHOUT", r"tanpa"),
)
# These come behind a field and, the last two, behind an event or the field of a trait.
AFTER_FIELD: Final = (
    ("GIVEN", r"tidak\s+ada|tidak\s+diketahui|kosong|ada|diketahui"),
    ("OP", r"bukan"),
)
AFTER_EVENT: Final = (
    *AFTER_FIELD,
    ("FIRST_OF", r"pertama"),
    ("LAST_OF", r"terakhir"),
)
# These open a part or an event; those of several words end an event's name as well, so that a
# forgotten "dan juga" is an error and not a long name.
OPENING: Final = (
    ("_IN_STAGE", r"di\s+tahap"),
    ("_IS_PERSONA", r"persona\s+adalah"),
    ("ANY", r"aktivitas\s+apa\s*(?:pun|saja)"),
    ("_NEVER", r"belum\s+pernah|tidak\s+pernah"),
)
OPENING_ONLY: Final = (
    ("_NO", r"tidak\s+ada"),
    ("_NOT", r"tidak|bukan"),
    ("FIRST", r"pertama\s+kali|pertama"),
    ("LAST", r"terakhir"),
)
AFTER_COUNT: Final = (("_BY", r"menurut|berdasarkan"),)
OF_VALUES: Final = (
    ("_TOTAL_OF", r"total\s+dari"),
    ("_NET", r"nilai\s+bersih"),
    ("_LESS", r"dikurangi"),
)
MEASURES: Final = r"(?:NPS|CSAT|CES|nps|csat|ces|upaya)"
OF_RATINGS: Final = (
    ("SCALE", rf"pada\s+skala\s+{_NUMBER}\s+sampai\s+{_NUMBER}(?:\s+sebagai\s+{MEASURES})?"),
    ("SCALE", rf"sebagai\s+{MEASURES}"),
    ("_OF", r"dari"),
)
OF_MOMENTS: Final = (("LATER", rf"{LENGTH}\s+(?:sesudah|setelah|sebelum)"),)
# "dalam" is an everyday word: only what clearly begins a length of time is one begun.
UNFINISHED: Final = (
    ("WITHIN", r"dalam(?=\s+\d)"),
    ("WITHIN", r"dalam(?=\s+se(?:menit|jam|hari|minggu|bulan|tahun)\b)"),
)
EVERY: Final = (
    BETWEEN + AFTER_EVENT + OPENING + OPENING_ONLY + AFTER_COUNT + OF_VALUES + OF_RATINGS
    + (("", r"dalam|pernah"),)
)  # fmt: skip

WORDS: Final = {
    "adalah": "is", "bukan": "is not", "lebih dari": "over", "kurang dari": "under",
    "minimal": "at least", "paling sedikit": "at least", "maksimal": "at most",
    "paling banyak": "at most", "berisi": "contains", "diawali": "starts with",
    "diawali dengan": "starts with", "sebelum": "before", "sesudah": "after", "setelah": "after",
    "ada": "is given", "diketahui": "is given", "kosong": "is missing",
    "tidak ada": "is missing", "tidak diketahui": "is missing",
}  # fmt: skip


def english(kind: str, written: str) -> str | None:
    """What an Indonesian phrase is in English; None for a phrase that is not Indonesian."""
    text = " ".join(written.split())
    if kind in ("OP", "GIVEN"):
        return WORDS.get(text)
    if kind == "COUNT":
        return _count(text)
    if kind in ("ANCHOR", "WITHIN", "IN_LAST") and text.startswith("dalam "):
        return _window(kind, text)
    if kind == "SCALE" and text.startswith("pada "):
        low, high = re.findall(_NUMBER, text)
        known_as = f" as {text.split()[-1]}" if " sebagai " in text else ""
        return f"on {low.replace(',', '.')} to {high.replace(',', '.')}{known_as}"
    if kind == "SCALE" and text.startswith("sebagai "):
        return f"as {text.split()[-1]}"
    if kind == "LATER":
        return _side(text) if text.endswith(("sebelum", "sesudah", "setelah")) else None
    return None


def _count(text: str) -> str | None:
    if text.endswith(("time", "times")):
        return None
    found = re.search(r"\d+", text)
    if not text.startswith("untuk"):
        kind = "exactly" if text.startswith("tepat") else "at least"
        return f"{kind} {found[0] if found else 0} times"
    word = text.removeprefix("untuk ").removeprefix("yang ").split()[0]
    return f"for the {found[0] if found else _TIMES.index(word) + 1}th time"


def _window(kind: str, text: str) -> str:
    length = " ".join(text.split()[1:3])
    if kind == "IN_LAST":
        return f"in the last {length}"
    return f"within {length}" if kind == "WITHIN" else f"within {_side(text[6:])}"


def _side(text: str) -> str:
    length, word = text.rsplit(maxsplit=1)
    return f"{length} {WORDS[word]}"
