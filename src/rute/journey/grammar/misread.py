"""Why a text could not be read as a rule, and where; rules.py makes a RuleError of it."""

from __future__ import annotations

import unicodedata
from typing import Final

from rute.words.message import Message

LONGEST_SHOWN: Final = 60


class Misread(Exception):  # noqa: N818
    """`at` is the character the caret points to."""

    def __init__(self, what: Message, at: int, *, hint: Message | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.at = at
        self.hint = hint


def one_line(text: str) -> str:
    """A text on one line: signs that move the cursor or turn the writing round are spaces."""
    return "".join(" " if unicodedata.category(char)[0] in "CZ" else char for char in text)


def brief(text: str) -> str:
    """The beginning of a text, as it can stand inside a sentence."""
    shown = one_line(text[: LONGEST_SHOWN + 1])
    return shown if len(shown) <= LONGEST_SHOWN else shown[:LONGEST_SHOWN] + "…"
