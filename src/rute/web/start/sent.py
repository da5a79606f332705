"""What a form sends, as it can be used: words without signs nobody sees, whole numbers."""

from __future__ import annotations

from django.http import HttpRequest

LONGEST = 200
MOST_DIGITS = 15


def words(request: HttpRequest, name: str, longest: int = LONGEST) -> str:
    """One line; signs that no one can see, and no database takes, are gone."""
    seen = "".join(char if char.isprintable() else " " for char in request.POST.get(name, ""))
    return " ".join(seen.split())[:longest].strip()


def column(request: HttpRequest, name: str) -> str:
    """The name of a column, whose blanks are its own."""
    return request.POST.get(name, "").replace("\0", "")[:LONGEST]


def whole(text: str) -> int | None:
    """A whole number from 0 on; None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS else None
