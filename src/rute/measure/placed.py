"""Whether a stage is where its own past puts it: who enters it, and the share that goes on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from rute.journey.model import Season
from rute.measure.daily import ELAPSED, IN_TIME, REACHED, Daily
from rute.measure.expected import RARE, Expectation, expected_count, expected_share
from rute.results.numbers import Range
from rute.results.weekly import Placed, Verdict

WEEK = 7
A_DAY = timedelta(days=1)
DAYS_BACK, DAYS_NEEDED = 56, 28
WEEKS_BACK, WEEKS_NEEDED = 12, 6
BUSY = 20  # people a day from which single days are judged; a week from which weeks are
LEAST = 5  # people expected, below which nothing is said
ENOUGH, ENOUGH_BEFORE = 20, 100  # people a share is of: now, and in all the past weeks

Bools = npt.NDArray[np.bool_]


def placed(
    days: Daily, calendar: Sequence[Season] = (), day: date | None = None, rare: float = RARE
) -> tuple[Placed, ...]:
    """Each stage's entries and conversion as of the end of `day` (default: the last whole one).

    Entries are those of that day where about 20 or more come each day, else of the seven days up
    to it; conversion is of seven days of entry, the last whose time was over. Days of the calendar
    are neither judged nor learned from. rare: of quiet numbers, so many are called outside.
    """
    last = day or days.last
    odd = _odd_days(days, calendar)
    found: list[Placed] = []
    for stage in range(len(days.stages)):
        found.append(_entries(days, odd, stage, last, rare))
        lag = days.lags[stage]
        if lag is not None:
            found.append(_conversion(days, odd, stage, last - lag * A_DAY, rare))
    return tuple(found)


def _odd_days(days: Daily, calendar: Sequence[Season]) -> Bools:
    odd = np.zeros(days.days, bool)
    for season in calendar:
        odd[max(days.place(season.start), 0) : max(days.place(season.end) + 1, 0)] = True
    return odd


def _entries(days: Daily, odd: Bools, stage: int, last: date, rare: float) -> Placed:
    name, row = days.stages[stage], days.place(last)
    counts = days.counts[:, stage, REACHED]
    known = np.flatnonzero(~odd[max(row - DAYS_BACK, 0) : max(row, 0)]) + max(row - DAYS_BACK, 0)
    if len(known) < DAYS_NEEDED:
        return Placed(name, "reached", last, last, None, 0, "new")
    if counts[known].mean() >= BUSY:
        value = int(counts[row])
        one = Placed(name, "reached", last, last, value, value, "season")
        if odd[row]:
            return one
        weekday = (known + days.first.weekday()) % WEEK
        expected = expected_count(counts[known], weekday, last.weekday(), rare)
        return _said(one, expected, expected.middle >= LEAST)
    return _weekly_entries(days, odd, stage, last, rare)


def _weekly_entries(days: Daily, odd: Bools, stage: int, last: date, rare: float) -> Placed:
    sums, usual = _weeks(days, odd, last)
    first = last - (WEEK - 1) * A_DAY
    counts = sums[:, stage, REACHED]
    value = int(counts[-1])
    one = Placed(days.stages[stage], "reached", first, last, value, value, "season")
    past = counts[:-1][usual[:-1]]
    if len(past) < WEEKS_NEEDED:
        return _unsaid(one, "new")
    if not usual[-1]:
        return one
    expected = expected_count(past, rare=rare)
    return _said(one, expected, expected.middle >= BUSY)


def _conversion(days: Daily, odd: Bools, stage: int, last: date, rare: float) -> Placed:
    first = last - (WEEK - 1) * A_DAY
    empty = Placed(days.stages[stage], "conversion", first, last, None, 0, "new")
    if not days.covers(first, last):
        return empty
    sums, usual = _weeks(days, odd, last)
    of, moved = sums[:, stage, ELAPSED], sums[:, stage, IN_TIME]
    n = int(of[-1])
    one = Placed(
        days.stages[stage], "conversion", first, last, moved[-1] / n if n else None, n, "season"
    )
    chosen = usual[:-1] & (of[:-1] > 0)
    if chosen.sum() < WEEKS_NEEDED:
        return _unsaid(one, "new")
    if not usual[-1]:
        return one
    if n < ENOUGH or of[:-1][chosen].sum() < ENOUGH_BEFORE:
        return _unsaid(one, "few")
    expected = expected_share(moved[:-1][chosen], of[:-1][chosen], n, rare)
    fewer = min(expected.middle, 1 - expected.middle) * n
    return _said(one, expected, fewer >= LEAST)


def _weeks(days: Daily, odd: Bools, last: date) -> tuple[npt.NDArray[np.int64], Bools]:
    """int64[weeks, stages, 3], the last being the seven days up to `last`, and which of them have
    no odd day; as many as the data has whole, at most 12 before the last."""
    end = days.place(last) + 1
    many = min(WEEKS_BACK + 1, max(end, 0) // WEEK)
    rows = slice(end - many * WEEK, end)
    shape = (many, WEEK, *days.counts.shape[1:])
    usual: Bools = ~np.asarray(odd[rows].reshape(many, WEEK).any(axis=1), bool)
    if not many:
        return np.zeros((1, *days.counts.shape[1:]), np.int64), np.zeros(1, bool)
    return days.counts[rows].reshape(shape).sum(axis=1), usual


def _said(one: Placed, expected: Expectation, enough: bool) -> Placed:
    if not enough:
        return _unsaid(one, "few")
    assert one.value is not None
    verdict: Verdict = "inside"
    if one.value < expected.low:
        verdict = "below"
    elif one.value > expected.high:
        verdict = "above"
    span = Range(expected.low, expected.high)
    return Placed(
        one.stage, one.of, one.first, one.last, one.value, one.n, verdict, expected.middle, span
    )


def _unsaid(one: Placed, why: Verdict) -> Placed:
    return Placed(one.stage, one.of, one.first, one.last, one.value, one.n, why)
