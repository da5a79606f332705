"""The answer to: what people cost who come so far, and a new buyer beside a repeat sale."""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.numbers import Asked


@dataclass(frozen=True, slots=True)
class Spent:
    """One thing that costs: a campaign, or a report. Money in major units, None where it cannot
    be told for the period asked, or is in another currency without a rate. to: the stage it is to
    bring people to."""

    what: str
    of: str | None  # the column, of a report
    to: str
    money: float | None
    campaign: bool = False


@dataclass(frozen=True, slots=True)
class Each:
    """What was spent on some people or sales, how many there were, and what each cost: all
    spending together, whoever it reached. None where either is missing."""

    money: float | None
    n: int

    @property
    def each(self) -> float | None:
        return self.money / self.n if self.n and self.money is not None else None


@dataclass(frozen=True, slots=True)
class StageCost:
    """People who reached a stage, and all that was spent up to it."""

    stage: str
    cost: Each


@dataclass(frozen=True, slots=True)
class CostGroup:
    """What a report spent on one value, and the people of that value; value None: spending that
    names no value any person has, so that nobody can be told by it."""

    value: str | None
    money: float
    stages: tuple[StageCost, ...]


@dataclass(frozen=True, slots=True)
class Costs:
    asked: Asked
    currency: str | None
    spent: tuple[Spent, ...]
    stages: tuple[StageCost, ...]
    new_buyer: Each | None = None  # None where no stage is a first purchase
    repeat_sale: Each | None = None
    by: str | None = None
    groups: tuple[CostGroup, ...] = ()

    @property
    def total(self) -> float:
        return sum(each.money or 0.0 for each in self.spent)
