"""Every error Rute raises on purpose, drawn once.

RuteError
├── JourneyError        the journey file cannot be used (carries all findings)
│   └── RuleError       one rule cannot be read or run
├── SimulationError     a simulation file cannot be used (carries all findings)
├── SourceError         a file of events cannot be read as asked
├── StoreError          the log or the histories are not usable
├── QuestionError       a question asks for what does not exist
└── AppError            the app cannot do what was asked of it
    └── ConfigurationError  a setting of the app is wrong
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from difflib import SequenceMatcher, get_close_matches
from typing import Protocol

from rute.words.message import Message, said_text


class Sayable(Protocol):
    def said(self, language: str) -> str: ...


class RuteError(Exception):
    """An error a person can act on: what is wrong, where, what exists instead, what to do.

    Each part is a Message where it can be said in more than one language. language: the one of
    the journey it is about, where that is known.
    """

    language: str | None = None

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
        return self.said("en")

    def said(self, language: str) -> str:
        """The whole error in a language, a part a line."""
        parts = (self.where, self.what, self.exists, self.do)
        where, what, *rest = (said_text(part or "", language) for part in parts)
        head = f"{where}: {what}" if where else what
        return "\n".join(part for part in (head, *rest) if part)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Errors raised inside are about a journey written in this language."""
    try:
        yield
    except RuteError as error:
        error.language = error.language or language
        raise


class JourneyError(RuteError):
    """The journey file cannot be used as it stands; `findings` is all that was found, `listed`
    what of it is told."""

    findings: tuple[Sayable, ...] = ()
    listed: tuple[Sayable, ...] = ()

    def said(self, language: str) -> str:
        return "\n".join([super().said(language), *(f.said(language) for f in self.listed)])


class RuleError(JourneyError):
    """A rule cannot be read, or asks for something the data cannot answer."""


class SimulationError(RuteError):
    """A simulation file cannot be used, or asks for too much; `findings` lists all."""

    findings: tuple[Found, ...] = ()

    @classmethod
    def of(cls, findings: Sequence[Found], where: str | None) -> SimulationError:
        error = cls(Message("simulate.errors", n=len(findings)), where=where)
        error.findings = tuple(findings)
        return error

    def said(self, language: str) -> str:
        return "\n".join(
            [super().said(language), *(_found(one, language) for one in self.findings)]
        )


class Found(Protocol):
    """One finding: where, what, and what to do."""

    @property
    def line(self) -> int: ...
    @property
    def message(self) -> str: ...
    @property
    def fix(self) -> str | None: ...


def _found(one: Found, language: str) -> str:
    what = said_text(one.message, language)
    place = said_text(Message("simulate.line", line=one.line, what=what), language)
    fix = f"\n    {said_text(one.fix, language)}" if one.fix else ""
    return (place if one.line else what) + fix


class SourceError(RuteError):
    """A source of events cannot be read as asked."""


class StoreError(RuteError):
    """The log or the histories cannot be read or written."""


class QuestionError(RuteError):
    """A question asks for something that does not exist."""


class AppError(RuteError):
    """The app cannot do what was asked of it."""


class ConfigurationError(AppError):
    """A setting of the app is wrong."""


def did_you_mean(word: str, known: Iterable[str]) -> Message | None:
    """'Did you mean "x"?' for the known word closest to `word`, or None when none is close."""
    by_lower = {name.lower(): name for name in known}
    close = get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return Message("fault.did_you_mean", word=by_lower[close[0]]) if close else None


def surely_meant(word: str, known: Iterable[str]) -> str | None:
    """The one known word that `word` is a slip of; None where another is nearly as close."""
    by_lower = {name.lower(): name for name in known}
    close = get_close_matches(word.lower(), by_lower, n=2, cutoff=0.6)
    alike = [SequenceMatcher(None, word.lower(), name).ratio() for name in close]
    sure = alike and alike[0] >= 0.8 and (len(alike) == 1 or alike[0] - alike[1] > 0.05)
    return by_lower[close[0]] if sure else None
