"""How somebody looks at a journey: whose map, of which days, held against what. All of it stands
in the address, so that a look can be sent to somebody else and the way back leads to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from urllib.parse import urlencode

from rute.session.questions import Session
from rute.web.insights.days import Days, days_of

NAMES = {"start": "from", "end": "to", "model": "as"}  # where the address says it otherwise


@dataclass(frozen=True)
class Look:
    """persona: whose people, "nobody" for those who are no persona's. period: the name of one that
    moves along (30d, month, "season NAME"); start and end: own days, as they were written; model:
    another stage model; against: last, season or DAY..DAY; split: the field of the river's
    bands."""

    persona: str = ""
    period: str = ""
    start: str = ""
    end: str = ""
    model: str = ""
    against: str = ""
    split: str = ""
    walk: str = ""

    @staticmethod
    def of(query: Mapping[str, str]) -> Look:
        """What the address says; what it does not know is left aside."""
        said = {
            field.name: str(query.get(NAMES.get(field.name, field.name)) or "").strip()
            for field in fields(Look)
        }
        look = Look(**said)
        return replace(look, period="") if look.start or look.end else look

    def but(self, **changes: str) -> Look:
        """The same look but for this. Own days and a named period take each other's place."""
        if "period" in changes:
            changes = {"start": "", "end": "", **changes}
        return replace(self, **changes)

    @property
    def query(self) -> str:
        """The address' part after the page, with its question mark; "" for the plain look."""
        said = [(NAMES.get(f.name, f.name), getattr(self, f.name)) for f in fields(self)]
        told = urlencode([(name, value) for name, value in said if value])
        return f"?{told}" if told else ""

    @property
    def parameters(self) -> tuple[tuple[str, str], ...]:
        """(name, value) of what the address says."""
        said = ((NAMES.get(f.name, f.name), getattr(self, f.name)) for f in fields(self))
        return tuple((name, value) for name, value in said if value)

    def days(self, session: Session) -> Days:
        """The days asked for. Raises QuestionError for a period that does not exist."""
        if self.period:
            assert session.journey is not None
            return days_of(self.period, session.journey.calendar, session.now, session.zone)
        return Days(_read(self.start), _read(self.end))


def _read(text: str) -> date | str | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return text  # the session says what is wrong with it
