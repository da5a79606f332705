"""The answer to: who is in which stage, who moves on, who stalls."""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.numbers import Asked, Quartiles, Ratio


@dataclass(frozen=True, slots=True)
class OncePer:
    """A stage by the values of a field (each order of each person) instead of by people: what
    came of each, judged by its own events alone. values: those with any event; the five-way
    split adds up to `reached`, None for the last measured stage."""

    field: str
    values: int
    reached: int
    already_further: int | None
    moved_on_in_time: int | None
    moved_on_late: int | None
    stalled: int | None
    open: int | None
    conversion: Ratio | None
    time_to_next: Quartiles | None


@dataclass(frozen=True, slots=True)
class Expected:
    """How it will be in the end: the share of those who waited (all who reached the stage but
    those already further) expected to have moved on `days` after entry, as far as at least 20 of
    them have been seen; asleep: the share expected to be asleep then."""

    moved_on: Ratio
    asleep: float
    days: int


@dataclass(frozen=True, slots=True)
class StageNumbers:
    """One stage. The five-way split adds up to `reached`; None for the last measured stage.
    A stage without a rule has rule None and every number None. repeats: of those who reached
    it, how many met its rule anew at least 1, 2, 3 … times (the last of at most 20 stands for
    as many or more); None where the journey does not ask."""

    name: str
    rule: str | None
    reached: int | None
    here: int | None
    asleep: int | None
    already_further: int | None
    moved_on_in_time: int | None
    moved_on_late: int | None
    stalled: int | None
    open: int | None
    skipped: int | None
    returned: int | None
    conversion: Ratio | None
    time_to_next: Quartiles | None
    stalled_after_s: float | None = None
    stalled_after_assumed: bool = False
    measured_p90_s: float | None = None  # 90th percentile of time to next, offered as a window
    once_per: OncePer | None = None
    repeats: tuple[int, ...] | None = None
    part_of: str | None = None  # the group of stages it belongs to
    expected: Expected | None = None  # None below 20 people
    stands_out: bool = False  # in a group: converts otherwise than the other groups, clearly

    def at_least(self, times: int) -> int:
        """How many people met the rule anew at least so often; 0 where nobody asked."""
        steps = self.repeats or ()
        return steps[times - 1] if times <= len(steps) else 0


@dataclass(frozen=True, slots=True)
class StageGroup:
    """value: the group's name, None for not known; values: of each part of a breakdown by several
    things at once."""

    value: str | None
    people: int
    stages: tuple[StageNumbers, ...]
    values: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Stages:
    asked: Asked
    people: int
    people_in_data: int
    events: int
    stages: tuple[StageNumbers, ...]
    by: str | None = None
    groups: tuple[StageGroup, ...] = ()
