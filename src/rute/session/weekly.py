"""A session asked about its weeks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from rute.errors import QuestionError
from rute.events.watermark import heard_until
from rute.journey.model import Journey
from rute.measure.daily import Daily, daily
from rute.measure.fixes import fixes
from rute.measure.meetings import meetings
from rute.measure.weekly import last_week, week
from rute.results.numbers import Asked
from rute.results.weekly import Pains, Week
from rute.session.comparing import like_seasons, season_name
from rute.session.missing import no_data, no_journey
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.events.histories import Histories
    from rute.session.questions import Session

A_YEAR = timedelta(days=364)  # the same day of the week
SIX_DAYS = timedelta(days=6)


def daily_of(session: Session, at: int) -> Daily:
    """Entries by day. at: the moment it is (µs UTC): days that have not ended by then are not
    whole, whatever the data says, and neither are those of which only Rute's own notes are there.
    Raises QuestionError without a whole day of data."""
    journey, histories = _measured(session)
    assert session.store is not None
    heard = heard_until(session.store.log, session.zone) or at
    found = daily(journey, histories, now=min(session.now, at, heard), runner=session.runner)
    if found is None:
        raise QuestionError(Message("week.no_day"), do=Message("week.no_day.do"))
    return found


def pains_of(session: Session) -> Pains:
    """What is known of the journey's pains. Raises QuestionError without data."""
    journey, histories = _measured(session)
    return Pains(
        Asked(session.now, journey.zone),
        meetings(journey, histories, now=session.now, runner=session.runner).pains,
        fixes(journey, histories, now=session.now, runner=session.runner).fixes,
        session.leaks().result.leaks,
    )


def week_of(journey: Journey, days: Daily, first: date | None = None, starts_on: int = 0) -> Week:
    """One week of a journey. first: its first day (default: of the last whole week); starts_on:
    the day weeks begin on, 0 is Monday."""
    begin = first or last_week(days, starts_on)
    return week(journey, days, begin, _like(journey, days, begin))


def _measured(session: Session) -> tuple[Journey, Histories]:
    if session.journey is None:
        raise no_journey(session.name, "week")
    if session.histories is None:
        raise no_data(session.name, "week")
    return session.journey, session.histories


def _like(journey: Journey, days: Daily, first: date) -> tuple[date, str | None] | None:
    """The like season of the calendar, where the week touches one; else a year before."""
    for season, earlier in reversed(like_seasons(journey.calendar)):
        if season.start <= first + SIX_DAYS and first <= season.end:
            return first + (earlier.start - season.start), season_name(season)
    before = first - A_YEAR
    return (before, None) if days.covers(before, before + SIX_DAYS) else None
