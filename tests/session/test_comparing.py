"""Which earlier days a period is held against."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rute.errors import QuestionError
from rute.events.instants import day_of
from rute.journey.model import Journey, Season
from rute.session.comparing import Comparison, compare, like_seasons
from rute.session.times import last_instant

ZONE = "Asia/Jakarta"
NOW = last_instant("2026-10-31", ZONE)
SEASONS = (
    Season("Lebaran 2026", date(2026, 3, 14), date(2026, 3, 30)),
    Season("Lebaran 2025", date(2025, 3, 25), date(2025, 4, 7)),
    Season("Twelve twelve", date(2025, 12, 12), date(2025, 12, 12)),
    Season("Payday", date(2026, 8, 25), date(2026, 9, 5)),
    Season("Payday", date(2026, 9, 25), date(2026, 10, 6)),
)
JOURNEY = Journey("shop", zone=ZONE, calendar=SEASONS)


def days(held: Comparison) -> tuple[str, str, str, str]:
    every = (held.period.start, held.period.end, held.against.start, held.against.end)
    return tuple(str(day_of(each or 0, ZONE)) for each in every)  # type: ignore[return-value]


def test_last_is_as_many_days_just_before() -> None:
    held = compare("last", "2026-06-01", "2026-06-30", JOURNEY, now=NOW)
    assert days(held) == ("2026-06-01", "2026-06-30", "2026-05-02", "2026-05-31")


def test_days_that_have_not_come_are_left_out() -> None:
    held = compare("last", "2026-10-25", None, JOURNEY, now=NOW)
    assert days(held) == ("2026-10-25", "2026-10-31", "2026-10-18", "2026-10-24")
    assert compare("last", "2026-10-25", "2026-12-31", JOURNEY, now=NOW) == held


def test_the_last_season_begun_is_held_against_the_like_one() -> None:
    held = compare("season", None, None, JOURNEY, now=NOW)
    assert days(held) == ("2026-09-25", "2026-10-06", "2026-08-25", "2026-09-05")
    assert held.season == "Payday"


def test_days_in_a_season_are_held_against_the_same_days_of_the_like_one() -> None:
    held = compare("season", "2026-03-16", "2026-03-20", JOURNEY, now=NOW)
    assert days(held) == ("2026-03-16", "2026-03-20", "2025-03-27", "2025-03-31")
    assert held.season == "Lebaran"


def test_any_equally_many_days_can_be_named() -> None:
    held = compare("2025-06-01..2025-06-30", "2026-06-01", "2026-06-30", JOURNEY, now=NOW)
    assert days(held)[2:] == ("2025-06-01", "2025-06-30")


@given(st.dates(date(2020, 1, 1), date(2026, 10, 1)), st.integers(0, 400))
def test_both_periods_have_equally_many_days(start: date, more: int) -> None:
    end = date.fromordinal(start.toordinal() + more)
    held = compare("last", start, end, Journey("dst", zone="Europe/Berlin"), now=NOW)
    first, last, before, until = (date.fromisoformat(day) for day in _in_berlin(held))
    assert (last - first) == (until - before)
    assert (first - until).days == 1


def _in_berlin(held: Comparison) -> list[str]:
    every = (held.period.start, held.period.end, held.against.start, held.against.end)
    return [str(day_of(each or 0, "Europe/Berlin")) for each in every]


def test_years_in_a_name_do_not_make_another_season() -> None:
    pairs = [(later.name, earlier.name) for later, earlier in like_seasons(SEASONS)]
    assert pairs == [("Lebaran 2026", "Lebaran 2025"), ("Payday", "Payday")]


@pytest.mark.parametrize(
    ("against", "start", "end", "what", "do"),
    [
        ("last", None, None, "which days", "--from 2026-10-02 --to 2026-10-31 --against last"),
        ("last", "2026-12-01", None, "lie after the data", "31"),
        ("yesterday", "2026-06-01", None, "says no days", "season"),
        ("2025-06-01..2025-06-07", "2026-06-01", "2026-06-30", "7 days", "2025-06-01..2025-06-30"),
        ("season", "2026-06-01", "2026-06-30", "no season", "Lebaran 2026, Payday"),
    ],
)
def test_what_cannot_be_compared_says_what_to_write(
    against: str, start: str | None, end: str | None, what: str, do: str
) -> None:
    with pytest.raises(QuestionError) as caught:
        compare(against, start, end, JOURNEY, now=NOW)
    assert what in str(caught.value)
    assert do in str(caught.value)


def test_a_calendar_without_a_season_twice_says_how_to_write_one() -> None:
    with pytest.raises(QuestionError, match=r"Lebaran: \[2025"):
        compare("season", None, None, Journey("bare", zone=ZONE), now=NOW)
