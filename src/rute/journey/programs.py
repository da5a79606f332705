"""What rules are once compiled: steps that list events, streams of moments, conditions.

All frozen and comparable, so that equal parts of different rules are run once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rute.journey.rule_tree import Comparison, Duration, EventTest, Op


@dataclass(frozen=True, slots=True)
class Match:
    """The events that pass a test; none = the events whose `known` field is given."""

    test: EventTest | None
    known: str = ""


@dataclass(frozen=True, slots=True)
class First:
    """Only a person's first event of the list."""


@dataclass(frozen=True, slots=True)
class Times:
    kind: Literal["at least", "exactly", "nth"]
    n: int
    by: str | None
    within: Duration | None


@dataclass(frozen=True, slots=True)
class Total:
    field: str
    op: Op
    bar: float
    within: Duration | None


@dataclass(frozen=True, slots=True)
class Follow:
    """Go on to the events of the test inside the window of an event of the list."""

    test: EventTest
    within: Duration


@dataclass(frozen=True, slots=True)
class Follows:
    """Keep the events inside the window of an event of the test."""

    test: EventTest
    within: Duration


@dataclass(frozen=True, slots=True)
class Unseen:
    """Keep the events in whose window, looking back, no event of the test stands."""

    test: EventTest
    in_last: Duration


@dataclass(frozen=True, slots=True)
class StayAway:
    """Wait out the window of each event; keep those in which no event of the test came."""

    test: EventTest
    within: Duration


Filter = First | Times | Total | Follow | Follows | Unseen


@dataclass(frozen=True, slots=True)
class Steps:
    """A happening: its matches, what is done to the list of them one after the other, and what
    each is to wait for at the end."""

    match: Match
    filters: tuple[Filter, ...] = ()
    wait: StayAway | None = None


@dataclass(frozen=True, slots=True)
class Union:
    """The moments of all parts."""

    parts: tuple[Stream, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """The moments at which a condition holds."""

    source: Stream
    condition: Condition


@dataclass(frozen=True, slots=True)
class Judged:
    """The moments at which a condition holds as of the instant: all that stands at the same time
    counts, and nothing later exists."""

    source: Stream
    condition: Condition


@dataclass(frozen=True, slots=True)
class Earliest:
    """A person's first moment."""

    source: Stream


@dataclass(frozen=True, slots=True)
class Delayed:
    """Each moment so much later, once that time has passed."""

    source: Stream
    after: Duration


Stream = Steps | Union | Kept | Judged | Earliest | Delayed


@dataclass(frozen=True, slots=True)
class Had:
    """There has been a moment, inside the window that looks back."""

    stream: Stream
    in_last: Duration | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """The first or last value of a field passes a comparison."""

    which: Literal["first", "last"]
    known: Steps
    test: Comparison


@dataclass(frozen=True, slots=True)
class Opposite:
    part: Condition


@dataclass(frozen=True, slots=True)
class Both:
    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Either:
    parts: tuple[Condition, ...]


Condition = Had | Value | Opposite | Both | Either
