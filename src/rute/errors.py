"""Every error Rute raises on purpose, drawn once.

RuteError
├── JourneyError        the journey file cannot be used (carries all findings)
│   └── RuleError       one rule cannot be read or run
├── SourceError         a file of events cannot be read as asked
├── StoreError          the log or the histories are not usable
└── QuestionError       a question asks for what does not exist
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class RuteError(Exception):
    """An error a person can act on: what is wrong, where, what exists instead, what to do."""

    def __init__(
        self,
        what: str,
        *,
        where: str | None = None,
        exists: str | None = None,
        do: str | None = None,
    ) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.exists = exists
        self.do = do

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        return "\n".join(part for part in (head, self.exists, self.do) if part)


class JourneyError(RuteError):
    """The journey file cannot be used as it stands; `findings` lists all that was found."""

    findings: tuple[object, ...] = ()


class RuleError(JourneyError):
    """A rule cannot be read, or asks for something the data cannot answer."""


class SourceError(RuteError):
    """A source of events cannot be read as asked."""


class StoreError(RuteError):
    """The log or the histories cannot be read or written."""


class QuestionError(RuteError):
    """A question asks for something that does not exist."""


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """'Did you mean "x"?' for the known word closest to `word`, or None when none is close."""
    by_lower = {name.lower(): name for name in known}
    close = get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return f'Did you mean "{by_lower[close[0]]}"?' if close else None
