"""The rule language as a tree: what rules.py reads, what compile.py turns into programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Literal

Op = Literal[
    "is", "is not", "over", "under", "at least", "at most", "contains", "starts with",
    "before", "after", "is given", "is missing", "is one of",
]  # fmt: skip
Unit = Literal["minutes", "hours", "days", "weeks", "months"]

MICROSECONDS: dict[str, int] = {
    "minutes": 60_000_000,
    "hours": 3_600_000_000,
    "days": 86_400_000_000,
    "weeks": 604_800_000_000,
}


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time. Months are calendar months in the journey's zone, never 30 days."""

    amount: int
    unit: Unit

    @property
    def microseconds(self) -> int:
        """Length in µs; 0 for months, which `months` carries instead."""
        return self.amount * MICROSECONDS.get(self.unit, 0)

    @property
    def months(self) -> int:
        """Calendar months; 0 for every other unit."""
        return self.amount if self.unit == "months" else 0

    def __str__(self) -> str:
        return f"{self.amount} {self.unit[:-1] if self.amount == 1 else self.unit}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """`FIELD op VALUE`. `value` is a tuple for "is one of" and empty for given/missing."""

    field: str
    op: Op
    value: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventTest:
    """One event, judged alone: its name is one of `names` (none = any event) and all of
    `where` hold. A comparison with a missing field is never true, except "is missing"."""

    names: tuple[str, ...]
    where: tuple[Comparison, ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """How often. kind: at least | exactly | nth | total (then `field op value` is the test)."""

    kind: Literal["at least", "exactly", "nth", "total"]
    n: int = 0
    by: str | None = None
    field: str | None = None
    op: Op | None = None
    value: float | None = None
    within: Duration | None = None


@dataclass(frozen=True, slots=True)
class Then:
    event: EventTest
    within: Duration


@dataclass(frozen=True, slots=True)
class Without:
    """`within` looks forward from the last event of the chain, `in_last` back from it."""

    event: EventTest
    within: Duration | None = None
    in_last: Duration | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    within: Duration
    side: Literal["after", "before"]
    event: EventTest


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happens; it yields moments, each with the event that caused it."""

    event: EventTest
    first: bool = False  # "first EVENT": only a person's first such event
    count: Count | None = None
    then: tuple[Then, ...] = ()
    without: Without | None = None
    anchor: Anchor | None = None
    in_last: Duration | None = None


@dataclass(frozen=True, slots=True)
class Never:
    """`never EVENT` (in_last None = in the whole history) or `no EVENT in the last D`."""

    event: EventTest
    in_last: Duration | None = None


@dataclass(frozen=True, slots=True)
class Trait:
    """The person's first or last known value of a field, as of the moment asked."""

    which: Literal["first", "last"]
    test: Comparison


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What it rests on that somebody is in a stage: the stage's rule, those of the later
    stages, and the stage's `left when`."""

    reached: Node
    further: tuple[Node, ...] = ()
    left: Node | None = None


@dataclass(frozen=True, slots=True)
class InStage:
    """`found_by` is empty as read; stage_rules.py fills it from the journey."""

    stage: str
    found_by: Whereabouts | None = None


@dataclass(frozen=True, slots=True)
class IsPersona:
    persona: str


@dataclass(frozen=True, slots=True)
class Not:
    part: Node


@dataclass(frozen=True, slots=True)
class AllOf:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    parts: tuple[Node, ...]


Node = Happening | Never | Trait | InStage | IsPersona | Not | AllOf | AnyOf


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as written, its tree, and the line it stands on (0 = not from a file)."""

    text: str
    tree: Node
    line: int = 0


@dataclass(frozen=True, slots=True)
class Later:
    """`D after EVENT [where]`: at that time after each such event."""

    after: Duration
    event: EventTest


@dataclass(frozen=True, slots=True)
class Start:
    """When a campaign begins with somebody. kind: reached or stalled (in its `from` stage), by
    hand, later (`later` says when) or rule (at each moment of `rule`)."""

    kind: Literal["reached", "stalled", "by hand", "later", "rule"]
    text: str
    later: Later | None = None
    rule: Node | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class TotalOf:
    """`total of EVENT [where] [less …]`: the sum of the events' `value`, in minor units."""

    event: EventTest
    less: TotalOf | None = None


Measured = Literal["scale", "NPS", "CSAT", "CES", "effort"]
USUAL: dict[Measured, tuple[float, float]] = {
    "NPS": (0, 10), "CSAT": (1, 5), "CES": (1, 7), "effort": (1, 5),
}  # fmt: skip
"""The scale where a rating writes none."""


@dataclass(frozen=True, slots=True)
class Rating:
    """`FIELD of EVENT on LOW to HIGH`: a number people gave, mapped linearly to −2…+2.

    kind: `as NPS` by its classes (detractors −2, passives 0, promoters +2), `as CSAT`, `as CES`
    (how easy it was), `as effort` (how hard it was: the high end is −2).
    """

    field: str
    event: EventTest
    low: float
    high: float
    text: str = ""
    line: int = 0
    kind: Measured = "scale"


def parts_of(tree: object) -> Iterator[object]:
    """The tree and everything inside it."""
    yield tree
    if isinstance(tree, tuple):
        inner: Iterable[object] = tree
    else:
        inner = (getattr(tree, field.name) for field in fields(tree)) if is_dataclass(tree) else ()
    for part in inner:
        yield from parts_of(part)
