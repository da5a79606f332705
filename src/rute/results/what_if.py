"""The answer to: what would follow if more people moved on?"""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.numbers import Range


@dataclass(frozen=True, slots=True)
class WhatIf:
    """If `points` (a share) more of those entering moved on in time, from one stage: people more
    a month, how many of them would reach the last measured stage (with a range), and what it is
    worth a month, at most. to_target: the points that are missing to the target."""

    from_stage: str
    points: float
    to_target: bool
    more_per_month: float
    at_last: float | None
    at_last_low: float | None
    at_last_high: float | None
    last_stage: str
    worth_per_month: float | None
    currency: str | None


@dataclass(frozen=True, slots=True)
class SupposedStage:
    """People a month who reach a later stage: now, and how many more (fewer: negative) there would
    be, with a range; None where a stage between has too few people whose time is up."""

    stage: str
    now: float | None
    more: float | None
    range: Range | None


@dataclass(frozen=True, slots=True)
class Supposed:
    """If `share` of those entering moved on in time instead of `rate`. worth: a month, at most."""

    from_stage: str
    rate: float
    share: float
    entering_per_month: float
    later: tuple[SupposedStage, ...]
    worth: float | None
    worth_range: Range | None
    currency: str | None
