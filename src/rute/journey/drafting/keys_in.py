"""The keys and rules of a drafted file in the language of whoever will go on writing it."""

from __future__ import annotations

import re
from typing import Final

from rute.journey.reading.keys import DATA, JOURNEY, STAGE, TOUCHPOINT

_PREFERRED: Final = {"person": "pelanggan"}
_OPERATORS: Final = {
    "or": "atau", "at least 2 times": "minimal 2 kali", "by": "menurut", "total of": "total dari",
    "less": "dikurangi", "where": "dengan", "is": "adalah",
}  # fmt: skip
_LENGTHS: Final = {"days": "hari", "months": "bulan"}


def key_in(key: str, language: str) -> str:
    """`reached when` → `sampai bila` for Indonesian."""
    if language != "id":
        return key
    tables = (JOURNEY, STAGE, TOUCHPOINT, DATA)
    names = next(table[key] for table in tables if key in table)
    return _PREFERRED.get(key, names[0])


def rule_in(rule: str, language: str) -> str:
    """A rule as drafted, its keywords translated; what stands in quotes is left alone."""
    if language != "id":
        return rule
    pieces = re.split(r'("(?:[^"]|"")*")', rule)
    return "".join(p if p.startswith('"') else _translated(p) for p in pieces)


def _translated(piece: str) -> str:
    for word, said in _OPERATORS.items():
        piece = re.sub(rf"(?<!\w){word}(?!\w)", said, piece)
    return piece


def length_in(length: str, language: str) -> str:
    number, unit = length.split()
    return f"{number} {_LENGTHS[unit]}" if language == "id" else length


def yes_in(value: bool, language: str) -> str:
    return ("ya" if value else "tidak") if language == "id" else ("yes" if value else "no")
