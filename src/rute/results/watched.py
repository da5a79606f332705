"""A journey as it is seen while events arrive."""

from __future__ import annotations

from dataclasses import dataclass

from rute.errors import RuteError
from rute.results.numbers import Ratio


@dataclass(frozen=True, slots=True)
class WatchedStage:
    """One stage; every number is None where it has no rule. arrived: how many more people have
    reached it than when watching began; just_now: than at the look before."""

    name: str
    people_here: int | None
    reached: int | None
    arrived: int | None
    just_now: int | None
    rate: Ratio | None


@dataclass(frozen=True, slots=True)
class Move:
    """What one look found: how many more (or, when late events correct it, fewer) people have
    reached each stage, in stage order; those that stayed as they were left out."""

    at: int  # µs UTC, when it was seen
    stages: tuple[tuple[str, int], ...]
    events: int


@dataclass(frozen=True, slots=True)
class Watched:
    """as_of: the moment the numbers speak of; since, looked: when watching began and when one
    looked last; last_event: None without events; trouble: why the last look found nothing new.
    All instants µs UTC."""

    name: str
    zone: str
    simulated: bool
    as_of: int
    since: int
    looked: int
    last_event: int | None
    events: int
    arrived: int
    stages: tuple[WatchedStage, ...]
    moves: tuple[Move, ...]
    trouble: RuteError | None = None
