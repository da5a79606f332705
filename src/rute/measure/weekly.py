"""One week against another, stage by stage: what changed clearly, and whether targets were met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from rute.errors import QuestionError
from rute.journey.model import Journey, Target
from rute.measure.daily import ELAPSED, IN_TIME, REACHED, Daily
from rute.measure.discovery import benjamini_hochberg
from rute.measure.intervals import count_change, share_difference, wilson
from rute.measure.placed import placed
from rute.results.numbers import Asked, Difference, Ratio
from rute.results.weekly import Held, StageWeek, Week
from rute.words.message import Message

A_DAY = timedelta(days=1)
WEEK = 7 * A_DAY
ENOUGH = 20  # people, on both sides
RECENT = 9  # weeks drawn, this one among them


def last_week(days: Daily, starts_on: int = 0) -> date:
    """The first day of the last whole week. starts_on: 0 is Monday."""
    after = days.last + A_DAY
    return after - ((after.weekday() - starts_on) % 7) * A_DAY - WEEK


def week(
    journey: Journey, days: Daily, first: date, season: tuple[date, str | None] | None = None
) -> Week:
    """The seven days from `first`, beside the seven before, and beside those of a like season.

    season: the first day of those, and the name both share (None: the same week a year before).
    Conversion is judged when its time is over: the week's is of those whose time ran out in it.
    Raises QuestionError for days the data has not, or not whole.
    """
    if not days.covers(first, first + 6 * A_DAY):
        raise QuestionError(
            Message("week.outside", day=str(first)),
            exists=Message("week.inside", first=str(days.first), last=str(days.last)),
        )
    before = first - WEEK
    against = before if days.covers(before, first - A_DAY) else None
    like = season if season and days.covers(season[0], season[0] + 6 * A_DAY) else None
    targets = {stage.name: stage.target for stage in journey.stages}
    rows = [
        StageWeek(
            name, _reached(days, at, first), _conversion(days, at, first), _judged(days, at, first),
            _held(days, at, first, against), _held(days, at, first, like[0] if like else None),
            recent=_recent(days, at, first),
        )
        for at, name in enumerate(days.stages)
    ]  # fmt: skip
    return Week(
        Asked(days.now, days.zone), first, first + 6 * A_DAY, against, like[0] if like else None,
        like[1] if like else None,
        tuple(_aimed(row, targets.get(row.name)) for row in _cleared(rows)),
        placed(days, journey.calendar, first + 6 * A_DAY),
    )  # fmt: skip


def _reached(days: Daily, stage: int, first: date) -> int:
    return int(days.sums(first, first + 6 * A_DAY)[stage, REACHED])


def _judged(days: Daily, stage: int, first: date) -> tuple[date, date] | None:
    lag = days.lags[stage]
    return None if lag is None else (first - lag * A_DAY, first + 6 * A_DAY - lag * A_DAY)


def _conversion(days: Daily, stage: int, first: date) -> Ratio | None:
    judged = _judged(days, stage, first)
    if judged is None or not days.covers(*judged):
        return None
    sums = days.sums(*judged)[stage]
    return wilson(int(sums[IN_TIME]), int(sums[ELAPSED]))


def _held(days: Daily, stage: int, first: date, against: date | None) -> Held | None:
    if against is None:
        return None
    now, before = (_reached(days, stage, day) for day in (first, against))
    share, earlier = (_conversion(days, stage, day) for day in (first, against))
    changed = count_change(before, now) if min(before, now) >= ENOUGH else None
    moved = None
    if share and earlier and min(share.n, earlier.n) >= ENOUGH:
        moved = share_difference(earlier, share)
    return Held(before, earlier, changed, moved)


def _recent(days: Daily, stage: int, first: date) -> tuple[int | None, ...]:
    starts = [first - back * WEEK for back in range(RECENT - 1, -1, -1)]
    return tuple(
        _reached(days, stage, day) if days.covers(day, day + 6 * A_DAY) else None for day in starts
    )


def _cleared(rows: Sequence[StageWeek]) -> Iterator[StageWeek]:
    """Which differences may be spoken of, those with the week before and with the season each
    looked at together."""
    last = iter(_clear([row.last for row in rows]))
    season = iter(_clear([row.season for row in rows]))
    for row in rows:
        yield replace(row, last=next(last), season=next(season))


def _clear(every: Sequence[Held | None]) -> list[Held | None]:
    found: list[Difference | None] = []
    for held in every:
        found += [held.reached, held.conversion] if held else [None, None]
    p = np.array([each.p if each else np.nan for each in found])
    clear = benjamini_hochberg(p).tolist()
    return [
        replace(held, reached_clear=clear[2 * at], conversion_clear=clear[2 * at + 1])
        if held else None
        for at, held in enumerate(every)
    ]  # fmt: skip


def _aimed(row: StageWeek, target: Target | None) -> StageWeek:
    if target is None:
        return row
    return replace(row, target=target.share, by=target.by, met=_met(row.conversion, target.share))


def _met(share: Ratio | None, target: float) -> str | None:
    """Only what the interval settles: a share that may lie on either side is neither."""
    if share is None or share.low is None or share.high is None or share.n < ENOUGH:
        return None
    if share.low >= target:
        return "yes"
    return "no" if share.high < target else "unclear"
