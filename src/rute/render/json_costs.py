"""Costs and totals as JSON; money in major units of the journey's currency."""

from __future__ import annotations

from rute.render.json_pieces import Json, asked, instant
from rute.results.costs import Costs, Each, StageCost
from rute.results.map import Total


def total_json(total: Total) -> Json:
    """What reports say of a stage: no people, so no interval."""
    return {
        "stage": total.stage,
        "total": total.total,
        "of": total.of,
        "files": list(total.files),
        "months": [{"month": month, "total": of_month} for month, of_month in total.months],
        "before": total.before,
    }


def costs_json(result: Costs) -> Json:
    groups = [
        {"value": each.value, "spent": each.money, "stages": _stage_costs(each.stages)}
        for each in result.groups
    ]
    return {
        "as_of": instant(result.asked.as_of),
        "currency": result.currency,
        "spent": result.total,
        "costs": [
            {"what": each.what, "of": each.of, "to": each.to, "campaign": each.campaign,
             "spent": each.money}
            for each in result.spent
        ],
        "stages": _stage_costs(result.stages),
        "new_buyer": _each(result.new_buyer),
        "repeat_sale": _each(result.repeat_sale),
        **({} if result.by is None else {"by": result.by, "groups": groups}),
        **asked(result.asked),
    }  # fmt: skip


def _stage_costs(every: tuple[StageCost, ...]) -> list[Json]:
    return [{"stage": each.stage, **_each(each.cost)} for each in every]


def _each(cost: Each | None) -> Json:
    """Always the same keys: what is not known is null."""
    return {
        "spent": getattr(cost, "money", None),
        "n": getattr(cost, "n", None),
        "each": getattr(cost, "each", None),
    }
