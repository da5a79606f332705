"""One person as the journey sees them: where they are and why, what they met, felt and brought."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cause:
    """An event of the person. number: its place among theirs, from 0; time µs UTC."""

    number: int
    time: int
    event: str


@dataclass(frozen=True, slots=True)
class StageMet:
    """One stage of the journey. state: what came of having reached it ("in_time", "late",
    "stalled", "open", "further": in a later one before; "last": there is no later one), None where
    it was not reached. until: the last instant of its window. following: the first later stage
    they were in, and when. skipped: they went past it."""

    stage: str
    rule: str | None
    reached: int | None = None
    cause: Cause | None = None
    state: str | None = None
    until: int | None = None
    assumed: bool = False
    following: str | None = None
    followed: int | None = None
    returned: bool = False
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a rule: whether it holds, and the events that it looks at (the last few)."""

    text: str
    holds: bool
    events: int
    examples: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class PersonaTold:
    """theirs: the first persona whose rule holds. any_part: one part is enough."""

    name: str
    rule: str
    holds: bool
    theirs: bool
    parts: tuple[Part, ...]
    any_part: bool = False


@dataclass(frozen=True, slots=True)
class Met:
    """pain: where it is a pain that was seen, at the touchpoint or the stage."""

    stage: str
    touchpoint: str | None
    times: int
    first: int
    last: int
    pain: str | None = None


@dataclass(frozen=True, slots=True)
class Felt:
    """An answer: as it was given, on −2…+2 (None = not on the scale)."""

    touchpoint: str
    question: str
    answer: str
    score: float | None
    cause: Cause


@dataclass(frozen=True, slots=True)
class Profile:
    """person: the hash of who they are. stage: where they are, in it since then; asleep: by which
    rule. felt: the last answers, by time. money: in minor units, of so many paid events (see
    rute.measure.standing)."""

    person: int
    as_of: int
    zone: str
    currency: str | None
    events: int
    first: int | None
    last: int | None
    stage: str | None
    since: int | None
    asleep: str | None
    money: int
    paid: int
    channels: tuple[tuple[str, int], ...]
    stages: tuple[StageMet, ...]
    personas: tuple[PersonaTold, ...]
    met: tuple[Met, ...]
    felt: tuple[Felt, ...]


@dataclass(frozen=True, slots=True)
class LineEvent:
    """address: where in the log it stands. money: minor units. stages: first reached by it;
    touchpoints and pains it was a moment of."""

    number: int
    time: int
    name: str
    channel: str | None
    money: int | None
    address: int
    stages: tuple[str, ...] = ()
    touchpoints: tuple[str, ...] = ()
    pains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """Some of a person's events, the last first: those with numbers below `before`."""

    events: tuple[LineEvent, ...]
    before: int
    total: int
    zone: str
    currency: str | None


@dataclass(frozen=True, slots=True)
class EventTold:
    """All that the log says of one event. source: the file or sender it came from; writer: whose
    share of the log; received: when, µs UTC; fields as they were written."""

    source: str | None
    writer: str
    row: int
    received: int | None
    id: str | None
    fields: tuple[tuple[str, str], ...]
