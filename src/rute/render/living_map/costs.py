"""Costs and totals without people on the map: what stands on cards, and as evidence behind them."""

from __future__ import annotations

from collections.abc import Iterator

from rute.render.living_map.view import Fact
from rute.results.map import MapNumbers, Total
from rute.words.catalog import say
from rute.words.formats import count, large_count, money

MOST_MONTHS = 12


def total_note(total: Total, language: str) -> str:
    """That a number is no people; or why there is none."""
    if total.total is None:
        return say("map.no_days", language)
    return say("map.not_people", language, of=total.of)


def total_before(total: Total | None, reached: int | None, language: str) -> tuple[str, ...]:
    if total is None or total.before is None or reached is not None:
        return ()
    return (say("map.total_before", language, n=large_count(total.before, language)),)


def total_facts(total: Total, language: str) -> Iterator[Fact]:
    """Where it is from, the earlier period, and the last months one by one."""
    if total.files:
        yield Fact(say("fact.report", language), ", ".join(total.files))
    if total.before is not None:
        yield Fact(say("fact.total_before", language), count(total.before, language))
    if len(total.months) > 1:
        said = (_of_month(name, n, language) for name, n in total.months[-MOST_MONTHS:])
        yield Fact(say("fact.by_month", language), " · ".join(said))


def _of_month(name: str, n: float, language: str) -> str:
    year, number = name.split("-")
    month = say(f"month.{int(number)}", language)
    return f"{month}\u00a0{year}\u00a0{count(n, language)}"


def cost_facts(numbers: MapNumbers | None, stage: str, language: str) -> Iterator[Fact]:
    """What it cost to bring one person to a stage, all ways together."""
    costs = numbers.costs if numbers else None
    cost = (
        next((each.cost for each in costs.stages if each.stage == stage), None) if costs else None
    )
    if costs is None or cost is None or not cost.money or not cost.n:
        return
    said = say(
        "fact.cost_blended", language, each=money(cost.each, costs.currency, language),
        money=money(cost.money, costs.currency, language), n=count(cost.n, language),
    )  # fmt: skip
    yield Fact(say("fact.cost_here", language), said)


def campaign_facts(numbers: MapNumbers | None, campaign: str, language: str) -> Iterator[Fact]:
    """What a campaign costs, and how much that is for each who reached its later stage."""
    costs = numbers.costs if numbers else None
    if costs is None:
        return
    for spent in costs.spent:
        if not spent.campaign or spent.what != campaign or spent.money is None:
            continue
        said = money(spent.money, costs.currency, language)
        reached = next((s.cost.n for s in costs.stages if s.stage == spent.to), 0)
        if reached:
            each = say(
                "fact.cost_each", language, n=count(reached, language), stage=spent.to,
                each=money(spent.money / reached, costs.currency, language),
            )  # fmt: skip
            said = f"{said}; {each}"
        yield Fact(say("fact.costs", language), said)
