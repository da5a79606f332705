"""A pain before and after its fix: equal lengths, nothing pending, never called proof."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from rute.events.histories import Histories
from rute.events.instants import to_instant
from rute.journey.model import Fix, Journey, Pain, Stage, Touchpoint
from rute.measure.clocks import clocks_of
from rute.measure.intervals import share_difference
from rute.measure.meetings import meetings
from rute.measure.runner import Runner
from rute.results.fixes import Fixes, FixSeen
from rute.results.numbers import Asked, Period

DAY = 86_400_000_000  # µs
LONGEST, SHORTEST = 90 * DAY, 7 * DAY
MONTH = 31 * DAY
ENOUGH = 20  # people, before and after
PATIENCE = 4  # the periods are at least this many times the pain's own window


def fixes(
    journey: Journey, histories: Histories, *, now: int, runner: Runner | None = None
) -> Fixes:
    """Every fix that says since when it stands, as of `now` (µs UTC).

    Before: the days up to `since`; after: as many from `since` on, both at most 90 days and at
    least 7. A pain seen by what did *not* follow within a time is known only once that time is
    over, so the after period begins that much later: it holds nobody who met the touchpoint
    before the fix. Raises RuleError for a field no event has.
    """
    found = tuple(_each(journey, histories, now, runner))
    return Fixes(Asked(now, journey.zone), found)


def _each(
    journey: Journey, histories: Histories, now: int, runner: Runner | None
) -> Iterator[FixSeen]:
    for stage, point, pain in _pains(journey):
        for fix in pain.fixes:
            if fix.since is not None:
                at = _place(stage, point, pain, fix, _midnight(fix.since, journey.zone))
                yield _seen(at, _alone(journey, stage, point, pain), histories, now, runner)


def _pains(journey: Journey) -> Iterator[tuple[Stage, Touchpoint | None, Pain]]:
    for stage in journey.stages:
        yield from ((stage, None, pain) for pain in stage.pains)
        for point in stage.touchpoints:
            yield from ((stage, point, pain) for pain in point.pains)


def _place(stage: Stage, point: Touchpoint | None, pain: Pain, fix: Fix, since: int) -> FixSeen:
    return FixSeen(stage.name, point.name if point else None, pain.text, fix.text, since)


def _midnight(day: date, zone: str) -> int:
    return to_instant(datetime.combine(day, time(), ZoneInfo(zone)))


def _alone(journey: Journey, stage: Stage, point: Touchpoint | None, pain: Pain) -> Journey:
    """The journey with nothing on it but that pain and who could have it."""
    own = replace(pain, fixes=())
    if point is None:
        only = replace(stage, touchpoints=(), pains=(own,))
    else:
        only = replace(stage, touchpoints=(replace(point, pains=(own,)),), pains=())
    return replace(journey, stages=(only,), campaigns=())


def _seen(
    at: FixSeen, journey: Journey, histories: Histories, now: int, runner: Runner | None
) -> FixSeen:
    waits = _waiting(journey)
    periods = equal_periods(at.since, now, histories.first, waits)
    if isinstance(periods, str):
        return replace(at, why=periods)
    before, after = periods
    shares = [
        meetings(journey, histories, now=now, period=p, runner=runner).pains[0].share
        for p in periods
    ]
    if shares[0] is None or shares[1] is None:
        return replace(at, why="no rule")
    found = replace(at, before=shares[0], after=shares[1], before_period=before, after_period=after)
    if min(shares[0].n, shares[1].n) < ENOUGH:
        return replace(found, why="too few")
    return replace(found, difference=share_difference(shares[0], shares[1]))


def _waiting(journey: Journey) -> int:
    """The longest time (µs) after which the pain is known; a month counts as 31 days."""
    stage = journey.stages[0]
    pains = (*stage.pains, *(pain for point in stage.touchpoints for pain in point.pains))
    clocks = clocks_of([pain.seen_as for pain in pains if pain.seen_as], journey.zone)
    lengths = zip(clocks.microseconds.tolist(), clocks.months.tolist(), strict=True)
    return max((micro + months * MONTH for micro, months in lengths), default=0)


def equal_periods(
    since: int, now: int, first: int | None, waits: int
) -> tuple[Period, Period] | str:
    """The periods before and after, µs UTC; or in a word why there are none."""
    if since > now:
        return "ahead"
    known = since - first if first is not None else 0
    length = min(now - since - waits, known, LONGEST)
    least = max(SHORTEST, PATIENCE * waits)
    if length < least:
        return "no data before" if known < least else "too soon"
    start = since + waits
    return Period(since - length, since - 1), Period(start, start + length - 1)
