"""Lists of people: whom a list is of, and a page of it."""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.numbers import Period


@dataclass(frozen=True, slots=True)
class Whom:
    """Everybody for whom all that is given holds. stage and state: see rute.measure.standing (no
    state: wherever they are in it, here or asleep); touchpoint: met it; event: did it; pain: was
    seen to suffer it; persona: theirs now, "nobody" for those who are no persona's. period: of
    entries, moments and events. Without anything: all who are known."""

    stage: str | None = None
    state: str | None = None
    touchpoint: str | None = None
    pain: str | None = None
    event: str | None = None
    persona: str | None = None
    period: Period = Period()  # noqa: RUF009 (frozen)


@dataclass(frozen=True, slots=True)
class Someone:
    """One row of a list. person: the hash of who they are; stage: where they are, since then;
    entered: the stage that was asked about, where one was and it was reached; µs UTC."""

    person: int
    stage: str | None
    asleep: bool
    since: int | None
    entered: int | None
    events: int
    last: int
    money: int


@dataclass(frozen=True, slots=True)
class Listed:
    """people: of how many this is a page, beginning at `start`."""

    people: int
    start: int
    rows: tuple[Someone, ...]
    as_of: int
    zone: str
    currency: str | None
