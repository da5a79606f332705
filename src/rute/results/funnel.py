"""The answer to: of those who did A, how many did B and then C, in time."""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.numbers import Asked, Ratio


@dataclass(frozen=True, slots=True)
class FunnelStep:
    """people: reached at least this step. Those who stand at it, not at the next: open, still
    inside their window; excluded, stopped by an exclusion; dropped, the rest. An optional step
    is counted where done and nobody stands at it: None. conversion: from the required step
    before, of people whose window has elapsed. The times, in seconds, are those of the chains
    counted; the quartiles None below 20 of them. within: what the step itself may take."""

    name: str
    people: int
    open: int | None
    conversion: Ratio | None
    time_from_previous_s: float | None  # median
    time_p25_s: float | None = None
    time_p75_s: float | None = None
    dropped: int | None = None
    excluded: int | None = None
    optional: bool = False
    within: str | None = None


@dataclass(frozen=True, slots=True)
class StepDone:
    """In any order: how many did this step in the chain that counts."""

    name: str
    people: int
    optional: bool = False


@dataclass(frozen=True, slots=True)
class ExcludedBetween:
    """What may not lie between the events of two steps, by the steps' names."""

    rule: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class FunnelGroup:
    """values: of a group told apart by several fields, each one's; value: these in one text."""

    value: str | None
    people: int
    steps: tuple[FunnelStep, ...]
    done: tuple[StepDone, ...] = ()
    values: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Funnel:
    """steps: in any order, how many of the steps were done, whichever; done says which. count:
    what is counted as `people` in steps and groups. tried: people with a first step."""

    asked: Asked
    people: int  # in the data
    within: str
    within_assumed: bool
    steps: tuple[FunnelStep, ...]
    by: str | None = None
    groups: tuple[FunnelGroup, ...] = ()
    order: str = "ordered"
    ties: str = "sequence"
    count: str = "people"
    tried: int | None = None
    exclusions: tuple[ExcludedBetween, ...] = ()
    done: tuple[StepDone, ...] = ()
