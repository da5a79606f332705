"""Each number of a map against another period's: only what may be spoken of is a change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from rute.measure.discovery import benjamini_hochberg
from rute.measure.intervals import count_change, mean_difference, share_difference
from rute.results.changes import Change
from rute.results.feeling import FeelingNumbers, Feelings
from rute.results.meetings import Meetings
from rute.results.numbers import Difference, Ratio
from rute.results.stages import Stages

ENOUGH = 20  # people, on both sides


@dataclass(frozen=True, slots=True)
class Compared:
    """The answers that are compared, all of one period."""

    stages: Stages
    feelings: Feelings
    meetings: Meetings


def changes(before: Compared, now: Compared) -> tuple[Change, ...]:
    """What became of each number, the answers being of the same journey over two periods of
    equal length, each as of the same time after its own period. Clear are those that hold when
    at most one in twenty of the clear ones may be nothing."""
    found = (*_stages(before, now), *_feelings(before, now), *_meetings(before, now))
    known = [change for change in found if change.difference]
    p_values = [change.difference.p for change in known if change.difference]
    clear = iter(benjamini_hochberg(np.array(p_values, np.float64)).tolist())
    return tuple(replace(c, clear=next(clear)) if c.difference else c for c in found)


def _stages(before: Compared, now: Compared) -> Iterator[Change]:
    for old, new in zip(before.stages.stages, now.stages.stages, strict=True):
        if new.reached is None:
            continue
        yield Change("reached", new.name, None, None, _counts(old.reached, new.reached))
        if new.conversion:
            yield Change(
                "conversion", new.name, None, None, _shares(old.conversion, new.conversion)
            )


def _feelings(before: Compared, now: Compared) -> Iterator[Change]:
    for old, new in zip(before.feelings.feelings, now.feelings.feelings, strict=True):
        then, here = _mean(old), _mean(new)
        difference = mean_difference(then, here) if then and here else None
        yield Change("feeling", new.stage, new.touchpoint, None, difference)


def _mean(felt: FeelingNumbers) -> tuple[float, float, float] | None:
    if felt.mean is None or felt.low is None or felt.high is None:
        return None
    return felt.mean, felt.low, felt.high


def _meetings(before: Compared, now: Compared) -> Iterator[Change]:
    for met, meets in zip(before.meetings.meetings, now.meetings.meetings, strict=True):
        if meets.people is not None:
            difference = _counts(met.people, meets.people)
            yield Change("met", meets.stage, meets.touchpoint, None, difference)
    for had, has in zip(before.meetings.pains, now.meetings.pains, strict=True):
        if has.share:
            difference = _shares(had.share, has.share)
            yield Change("pain", has.stage, has.touchpoint, has.pain, difference)


def _counts(before: int | None, now: int | None) -> Difference | None:
    if min(before or 0, now or 0) < ENOUGH:
        return None
    return count_change(before or 0, now or 0)


def _shares(before: Ratio | None, now: Ratio | None) -> Difference | None:
    if before is None or now is None or min(before.n, now.n) < ENOUGH:
        return None
    return share_difference(before, now)
