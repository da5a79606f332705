"""Why a text could not be read as a rule, and where; rules.py makes a RuleError of it."""

from __future__ import annotations


class Misread(Exception):  # noqa: N818
    """`at` is the character the caret points to."""

    def __init__(self, what: str, at: int, *, hint: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.at = at
        self.hint = hint
