"""What would follow if more people moved on: arithmetic on what was counted, with its range."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rute.results.leaks import ENOUGH, Leak, Leaks
from rute.results.numbers import Range, Ratio
from rute.results.stages import StageNumbers, Stages
from rute.results.what_if import Supposed, SupposedStage, WhatIf

POINTS = (0.01, 0.03, 0.05)


def what_if(stages: Stages, leaks: Leaks) -> tuple[WhatIf, ...]:
    """For each leak one, three and five points more, and as many as its target is away.

    Those who move on more than now are taken to go on like the people of today: through the
    next stage and every later one at its conversion. The range runs from all lower to all upper
    ends of these conversions' 95% intervals, so that it is wider than 95%. Unknown where a later
    stage has too few people whose time is up. Worth is at most, as with leaks.
    """
    measured = [stage for stage in stages.stages if stage.reached is not None]
    return tuple(found for leak in leaks.leaks for found in _of_leak(leak, measured))


def supposed(stages: Stages, leaks: Leaks, from_stage: str, share: float) -> Supposed | None:
    """As `what_if`, for any share of one stage, followed through every later one. None where
    nobody enters, or too few people's time is up. Raises ValueError for no share (0 … 1)."""
    if not 0 <= share <= 1:
        raise ValueError(share)
    leak = next((leak for leak in leaks.leaks if leak.from_stage == from_stage), None)
    if leak is None or leak.entering_per_month is None:
        return None
    if leak.rate.value is None or leak.rate.n < ENOUGH:
        return None
    measured = [stage for stage in stages.stages if stage.reached is not None]
    place = next(k for k, stage in enumerate(measured) if stage.name == from_stage)
    more = leak.entering_per_month * (share - leak.rate.value)
    worth = None if leak.worth is None else more * leak.worth
    spread = leak.worth_range
    return Supposed(
        from_stage, leak.rate.value, share, leak.entering_per_month,
        tuple(_later(measured, place, more, leak.entering_per_month)), worth,
        None if spread is None else _ordered(more * spread.low, more * spread.high),
        leak.currency,
    )  # fmt: skip


def _later(
    measured: Sequence[StageNumbers], place: int, more: float, entering: float
) -> Iterator[SupposedStage]:
    """The first of them gets all who move on; whoever is beyond comes through those between."""
    here = measured[place]
    waited = (here.reached or 0) - (here.already_further or 0)
    months = waited / entering if entering else 0.0
    for k in range(place + 1, len(measured)):
        now = (measured[k].reached or 0) / months if months else None
        onward = _onward([stage.conversion for stage in measured[place + 1 : k]])
        if onward is None:
            yield SupposedStage(measured[k].name, now, None, None)
            continue
        value, low, high = (more * share for share in onward)
        yield SupposedStage(measured[k].name, now, value, _ordered(low, high))


def _ordered(one: float, other: float) -> Range:
    return Range(min(one, other), max(one, other))


def _of_leak(leak: Leak, measured: Sequence[StageNumbers]) -> Iterator[WhatIf]:
    if leak.entering_per_month is None or leak.rate.value is None or leak.rate.n < ENOUGH:
        return
    place = next(k for k, stage in enumerate(measured) if stage.name == leak.from_stage)
    room = 1 - leak.rate.value
    gap = max((leak.target or 0.0) - leak.rate.value, 0.0)
    steps = [(points, False) for points in POINTS if points <= room]
    if gap:
        steps.append((gap, True))
    onward = _onward([stage.conversion for stage in measured[place + 1 : -1]])
    for points, to_target in steps:
        more = leak.entering_per_month * points
        worth = None if leak.worth is None else more * leak.worth
        last, low, high = (None if onward is None else more * onward[k] for k in range(3))
        yield WhatIf(
            leak.from_stage, points, to_target, more, last, low, high, measured[-1].name, worth,
            leak.currency,
        )  # fmt: skip


def _onward(conversions: Sequence[Ratio | None]) -> tuple[float, float, float] | None:
    """The share that goes on to the last stage, with the range; None where a step is unknown."""
    share = low = high = 1.0
    for ratio in conversions:
        if ratio is None or ratio.n < ENOUGH:
            return None
        if ratio.value is None or ratio.low is None or ratio.high is None:
            return None
        share, low, high = share * ratio.value, low * ratio.low, high * ratio.high
    return share, low, high
