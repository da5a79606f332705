"""The answer to: what would follow if more people moved on?"""

from __future__ import annotations

from dataclasses import dataclass


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
