"""Why a text could not be read as a rule, and where; rules.py makes a RuleError of it."""

from __future__ import annotations

from rute.words.message import Message


class Misread(Exception):  # noqa: N818
    """`at` is the character the caret points to."""

    def __init__(self, what: Message, at: int, *, hint: Message | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.at = at
        self.hint = hint
