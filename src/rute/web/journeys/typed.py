"""What comes in from outside, made safe to work with: numbers and words."""

from __future__ import annotations

from typing import Final

from rute.errors import AppError
from rute.words.figures import counted
from rute.words.message import Message

MOST_DIGITS: Final = 9
LONGEST: Final = 1_000_000  # characters of a text that is kept as a draft


def number_of(typed: str) -> int | None:
    """A whole number from 0; None for anything else, however long."""
    return int(typed) if typed.isdecimal() and len(typed) <= MOST_DIGITS else None


def words_of(typed: str) -> str:
    """A text that every database can keep: without the one letter that none can."""
    return typed.replace("\x00", "")


def text_of(typed: str) -> str:
    """The text of a journey as a page sends it, its line ends those of the house. Raises AppError
    for one that nobody could have written."""
    if len(typed) > LONGEST:
        raise AppError(Message("find.too_long", most=counted(LONGEST)))
    return words_of(typed).replace("\r\n", "\n")


class Whatever:
    """The rest of an address, whatever stands in it: for views whose refusals are theirs."""

    regex = "(?s:.+)"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
