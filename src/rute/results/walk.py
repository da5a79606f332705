"""The answer to: which way did one real customer go, as most went?"""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.numbers import Asked


@dataclass(frozen=True, slots=True)
class WalkStep:
    """An event that reached stages for the first time or met a touchpoint. after_s: seconds
    since the first event; others: events between the step before and this one."""

    after_s: float
    event: str
    stages: tuple[str, ...]
    touchpoints: tuple[str, ...] = ()
    others: int = 0


@dataclass(frozen=True, slots=True)
class Walk:
    """One person's steps. route: the stages in the order in which they were first reached;
    people: how many went that way, of `of` who reached at least two stages. Nothing in it says
    who it was: no name, no day, no property. steps empty: too few went any one way."""

    asked: Asked
    route: tuple[str, ...]
    people: int
    of: int
    steps: tuple[WalkStep, ...]
    others_after: int = 0
