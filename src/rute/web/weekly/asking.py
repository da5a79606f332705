"""What the pages of this part ask of the newest session, kept while nothing has changed."""

from __future__ import annotations

from datetime import date, timedelta

from rute.journey.model import Journey as Design
from rute.measure.daily import Daily
from rute.results.weekly import Week
from rute.session.questions import Session
from rute.session.weekly import daily_of, week_of
from rute.web.journeys.models import Journey
from rute.web.live.services import PATIENCE, ask, ask_now
from rute.web.weekly.models import Rhythm

HOUR = 3_600_000_000  # µs
SETTLED = HOUR  # how long after midnight a day is taken to be complete


def rhythm_of(journey: Journey) -> Rhythm:
    """The journey's rhythm, weeks from Monday on where nobody said otherwise."""
    return Rhythm.objects.filter(journey=journey).first() or Rhythm(journey=journey)


def days_of(journey: Journey, at: int, *, now: bool = False) -> tuple[Design, Daily]:
    """The journey as it is measured, and its entries by day, as of the hour of `at` (µs UTC).
    now: wait for the newest, as jobs do."""
    hour = at // HOUR

    def compute(session: Session) -> tuple[Design, Daily]:
        days = daily_of(session, hour * HOUR)
        assert session.journey is not None
        return session.journey, days

    return (ask_now if now else ask)(journey, ("weekly days", hour), compute)


def week_shown(journey: Journey, at: int, first: date | None, starts_on: int) -> Week:
    design, days = days_of(journey, at)
    return week_of(design, days, first, starts_on)


def weeks_there(journey: Journey, at: int, week: Week) -> tuple[date | None, date | None]:
    """The first days of the week before and of the week after, as far as the data has them."""
    _, days = days_of(journey, at)
    before, after = week.first - timedelta(days=7), week.first + timedelta(days=7)
    six = timedelta(days=6)
    return (
        before if days.covers(before, before + six) else None,
        after if days.covers(after, after + six) else None,
    )


def first_step(journey: Journey, language: str, patience: float = PATIENCE) -> str | None:
    """The one thing to begin with, as the map says it. Raises NotReady while it is counted."""
    return ask(
        journey, ("weekly step", language), lambda session: session.map().first_step(language),
        patience=patience,
    )  # fmt: skip
