"""The answer to: who is in which stage, who moves on, who stalls."""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.numbers import Asked, Quartiles, Ratio


@dataclass(frozen=True, slots=True)
class StageNumbers:
    """One stage. The five-way split adds up to `reached`; None for the last measured stage.
    A stage without a rule has rule None and every number None."""

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


@dataclass(frozen=True, slots=True)
class StageGroup:
    value: str | None  # None: not known
    people: int
    stages: tuple[StageNumbers, ...]


@dataclass(frozen=True, slots=True)
class Stages:
    asked: Asked
    people: int
    people_in_data: int
    events: int
    stages: tuple[StageNumbers, ...]
    by: str | None = None
    groups: tuple[StageGroup, ...] = ()
