"""What people cost who come so far: all that was spent up to a stage ÷ all who reached it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from rute.journey.model import Journey
from rute.measure.sales import buying
from rute.results.costs import CostGroup, Costs, Each, Spent, StageCost
from rute.results.numbers import Period
from rute.results.stages import StageGroup, StageNumbers, Stages


class Spending(Protocol):
    """What measuring needs to know of one thing that costs; money in minor units."""

    @property
    def what(self) -> str: ...
    @property
    def of(self) -> str | None: ...
    @property
    def start(self) -> int: ...
    @property
    def to(self) -> int: ...
    @property
    def campaign(self) -> bool: ...
    def money(self, period: Period) -> int | None: ...
    def by(self, role: str, period: Period) -> dict[str, int]: ...


def costs(
    journey: Journey,
    spent: Sequence[Spending],
    counted: Stages,
    sold: tuple[int, int],
    *,
    unit: int,
    by: str | None = None,
    notes: tuple[str, ...] = (),
) -> Costs:
    """counted: the stages in the period asked; sold: (new buyers, repeat sales) in it; unit:
    minor units of one of the journey's money; by: a role of reports, by whose values, as people
    were first known by them, `counted` has groups.

    Everything is blended: spending is divided by everybody who came, whoever it reached. A new
    buyer bears all that was spent up to the first purchase, a repeat sale what campaigns spend
    that begin there or later.
    """
    period = counted.asked.period
    names = [stage.name for stage in journey.stages]
    stage = buying(journey)
    bought = names.index(stage.name) if stage else len(names)

    def sum_of(which: Callable[[Spending], bool]) -> float | None:
        known = [m for each in spent if which(each) and (m := each.money(period)) is not None]
        return sum(known) / unit if known else None

    def until(at: int) -> float | None:
        return sum_of(lambda each: each.to <= at)

    return Costs(
        asked=replace(counted.asked, notes=(*counted.asked.notes, *notes)),
        currency=journey.currency,
        spent=tuple(_spent(each, names, period, unit) for each in spent),
        stages=tuple(_stage_costs(counted.stages, names, until)),
        new_buyer=Each(sum_of(lambda s: s.start < bought), sold[0]) if stage else None,
        repeat_sale=Each(sum_of(lambda s: s.start >= bought), sold[1]) if stage else None,
        by=by,
        groups=_groups(spent, counted.groups, names, period, unit, by) if by else (),
    )


def _spent(each: Spending, names: Sequence[str], period: Period, unit: int) -> Spent:
    money = each.money(period)
    return Spent(
        each.what, each.of, names[each.to], None if money is None else money / unit, each.campaign
    )


def _stage_costs(
    stages: Sequence[StageNumbers], names: Sequence[str], until: Callable[[int], float | None]
) -> list[StageCost]:
    return [
        StageCost(stage.name, Each(until(names.index(stage.name)), stage.reached))
        for stage in stages
        if stage.reached is not None
    ]


def _groups(
    spent: Sequence[Spending],
    groups: Sequence[StageGroup],
    names: Sequence[str],
    period: Period,
    unit: int,
    by: str,
) -> tuple[CostGroup, ...]:
    """Spending on each value beside the people of that value; what names no value that anybody
    has stands last, with nobody."""
    said = [each.by(by, period) for each in spent]
    people: dict[str, list[StageGroup]] = {}  # values ignore case: the most frequent spelling first
    for group in sorted(groups, key=lambda each: -each.people):
        if group.value:
            people.setdefault(group.value.casefold(), []).append(group)
    totals: dict[str, float] = {}
    for values in said:
        for value, minor in values.items():
            key = value.casefold() if value.casefold() in people else ""
            totals[key] = totals.get(key, 0.0) + minor / unit
    found = [
        CostGroup(own[0].value, totals[key], _of_value(own, key, said, spent, names, unit))
        for key, own in people.items()
        if key in totals
    ]
    found.sort(key=lambda each: (-each.money, each.value or ""))
    left = totals.get("", 0.0)
    return (*found, *((CostGroup(None, left, ()),) if left else ()))


def _of_value(
    groups: Sequence[StageGroup],
    key: str,
    said: Sequence[Mapping[str, int]],
    spent: Sequence[Spending],
    names: Sequence[str],
    unit: int,
) -> tuple[StageCost, ...]:
    def until(at: int) -> float:
        every = zip(said, spent, strict=True)
        own = (values for values, each in every if each.to <= at)
        return sum(m for values in own for value, m in values.items() if value.casefold() == key)

    first, *others = groups
    return tuple(
        StageCost(
            stage.name,
            Each(
                until(names.index(stage.name)) / unit,
                stage.reached + sum(other.stages[at].reached or 0 for other in others),
            ),
        )
        for at, stage in enumerate(first.stages)
        if stage.reached is not None
    )
