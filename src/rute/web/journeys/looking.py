"""A draft as its page shows it: everything found in the text, and the picture of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rute.errors import JourneyError, RuteError
from rute.journey.data_checks import event_findings, field_findings
from rute.journey.edits.cards import Card, card_at
from rute.journey.file import Reading
from rute.journey.findings import Finding, errors_in, in_order
from rute.journey.mending import mend_one
from rute.web.journeys.board import Board, Marks, board
from rute.web.journeys.texts import parts_of, reading_of
from rute.web.live.services import NotReady, session_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rute.web.journeys.models import Journey

MOST_SHOWN: Final = 80


@dataclass(frozen=True, slots=True)
class Found:
    """A finding with the card it is about; mendable: whether one click sets it right."""

    finding: Finding
    number: int
    card: Card | None
    mendable: bool


@dataclass(frozen=True, slots=True)
class Looked:
    """reading: the journey as far as it reads; drawn: None where the text cannot be taken apart."""

    text: str
    reading: Reading
    findings: tuple[Found, ...]
    drawn: Board | None
    keys: str

    @property
    def errors(self) -> int:
        return sum(found.finding.severity == "error" for found in self.findings)

    @property
    def shown(self) -> tuple[Found, ...]:
        """Errors before what may wait; not more than anybody reads."""
        order = {"error": 0, "warning": 1, "note": 2}
        return tuple(
            sorted(self.findings, key=lambda one: order[one.finding.severity])[:MOST_SHOWN]
        )


@dataclass(frozen=True, slots=True)
class InData:
    """Event names with how often they occur, the most frequent first, and every field."""

    events: dict[str, int]
    fields: tuple[str, ...]


def look(
    text: str, known: InData | None = None, *, comments: Mapping[str, int] | None = None,
    me: str = "",
) -> Looked:  # fmt: skip
    """Everything there is to say about a text."""
    reading = reading_of(text)
    found = _findings(reading, known)
    try:
        every, keys = parts_of(text)
        drawn = board(text, reading.journey, Marks(found, comments, me), every)
    except JourneyError:
        every, keys, drawn = (), reading.language, None
    told = tuple(
        Found(one, number, card_at(every, one.line) if one.line else None, _mendable(text, one))
        for number, one in enumerate(found)
    )
    return Looked(text, reading, told, drawn, keys)


def in_data(journey: Journey) -> InData | None:
    """What the journey's data has; None while it is being read, or where there is none."""
    try:
        session = session_of(journey)
    except (NotReady, RuteError):
        return None
    if session.histories is None:
        return None
    events = {seen.name: seen.events for seen in session.summary.names}
    return InData(events, tuple(session.summary.fields))


def _findings(reading: Reading, known: InData | None) -> tuple[Finding, ...]:
    found = list(reading.findings)
    if known is not None and reading.journey is not None and not errors_in(found):
        found += event_findings(reading.journey, known.events)
        found += field_findings(reading.journey, known.fields)
    return in_order(found)


def _mendable(text: str, finding: Finding) -> bool:
    return finding.mend is not None and mend_one(text, finding.mend) is not None
