"""What can be done: kinds of jobs, and what is done again and again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

Tell = Callable[[str, int, int | None], None]
Run = Callable[[dict[str, Any], Tell], dict[str, Any]]
Tick = Callable[[int], None]


@dataclass(frozen=True)
class Kind:
    """A kind of job. tries: how often it is begun, at most, when it breaks off."""

    name: str
    run: Run
    tries: int


@dataclass(frozen=True)
class Rhythm:
    """What is done again and again. every: from one beginning to the next."""

    name: str
    run: Tick
    every: timedelta


KINDS: dict[str, Kind] = {}
RHYTHMS: dict[str, Rhythm] = {}


def job(name: str, *, tries: int = 3) -> Callable[[Run], Run]:
    """Registers `def run(payload, tell) -> result` as what a job of this kind does.

    payload and result are JSON. tell(what, done, total) says how far it is, and raises Stopped
    once somebody has cancelled the job: nothing half-written may stay then. It may run more than
    once (a process dies, the database is away), so it must be able to begin again. A RuteError
    ends it at once, as somebody must act; anything else is tried again, later and later.
    """

    def register(run: Run) -> Run:
        KINDS[name] = Kind(name, run, tries)
        return run

    return register


def periodic(name: str, *, every: float) -> Callable[[Tick], Tick]:
    """Registers `def run(now)` (µs UTC) to be called every so many seconds, by one process at a
    time among all that share the database."""

    def register(run: Tick) -> Tick:
        RHYTHMS[name] = Rhythm(name, run, timedelta(seconds=every))
        return run

    return register
