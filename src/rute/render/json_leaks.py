"""Leaks as JSON."""

from __future__ import annotations

from rute.render.json_pieces import Json, instant, ratio, several_values, span
from rute.results.leaks import BestCell, Leak, Leaks


def leaks_json(result: Leaks) -> tuple[Json, list[Json]]:
    """What an answer begins with, and its groups."""
    groups = [
        {
            "value": group.value,
            **several_values(result.by, group.values),
            "leaks": [{**_leak(leak), "stands_out": leak.stands_out} for leak in group.leaks],
        }
        for group in result.groups
    ]
    head = {
        "leaks": [_leak(leak) for leak in result.leaks],
        "as_of": instant(result.asked.as_of),
        "false_discovery": result.false_discovery,
    }
    return head, groups


def _leak(leak: Leak) -> Json:
    return {
        "from": leak.from_stage,
        "to": leak.to_stage,
        "entering_per_month": leak.entering_per_month,
        "rate": leak.rate.value,
        "target": leak.target,
        "at_stake_per_month": leak.at_stake_per_month,
        "one_point_is_worth": leak.one_point_is_worth,
        "currency": leak.currency,
        "rate_interval": ratio(leak.rate),
        "stalled": leak.stalled,
        "worth": leak.worth,
        "worth_n": leak.worth_n,
        "gap": leak.gap,
        "gap_from": _gap_from(leak),
        "compared_by": list(leak.compared_by),
        "best": _best(leak.best),
        "at_stake_range": span(leak.at_stake_range),
        "one_point_range": span(leak.one_point_range),
        "worth_range": span(leak.worth_range),
        "pains": [
            {
                "touchpoint": each.touchpoint,
                "pain": each.pain,
                "stalled": each.people,
                "share": ratio(each.share),
            }
            for each in leak.pains
        ],
    }


def _gap_from(leak: Leak) -> str | None:
    """What the gap is up to."""
    if leak.gap is None:
        return None
    return "best" if leak.reachable else "target"


def _best(best: BestCell | None) -> Json | None:
    if best is None:
        return None
    return {
        "by": best.axis,
        "value": best.value,
        "rate": ratio(best.rate),
        "shrunk": best.shrunk,
        "gap": best.gap,
        "gap_range": span(best.gap_range),
        "compared": best.compared,
    }
