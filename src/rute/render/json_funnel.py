"""The JSON of a funnel."""

from __future__ import annotations

from collections.abc import Iterable

from rute.render.json_pieces import Json, asked, instant, ratio, several_values
from rute.results.funnel import Funnel, FunnelStep, StepDone

TERMS = ("within", "within_assumed", "order", "ties", "count", "tried")


def funnel_json(result: Funnel) -> Json:
    return {
        "as_of": instant(result.asked.as_of),
        "people": result.people,
        "steps": [_step(step) for step in result.steps],
        **_keys(result, TERMS),
        "exclusions": _each(result.exclusions, ("rule", "first", "last")),
        **_done(result.done),
        **_groups(result),
        **asked(result.asked),
    }


def _groups(result: Funnel) -> Json:
    if result.by is None:
        return {}
    groups = [
        {
            "value": group.value,
            **several_values(result.by, group.values),
            "people": group.people,
            "steps": [_step(step) for step in group.steps],
            **_done(group.done),
        }
        for group in result.groups
    ]
    return {"by": result.by, "groups": groups}


def _step(step: FunnelStep) -> Json:
    return {
        **_keys(step, ("name", "people", "open")),
        "conversion": ratio(step.conversion),
        "time_from_previous_s": {
            "p25": step.time_p25_s,
            "p50": step.time_from_previous_s,
            "p75": step.time_p75_s,
        },
        **_keys(step, ("dropped", "excluded", "optional", "within")),
    }


def _done(steps: tuple[StepDone, ...]) -> Json:
    """Only in any order, where the steps themselves are how many were done."""
    return {"done": _each(steps, ("name", "people", "optional"))} if steps else {}


def _each(every: Iterable[object], keys: tuple[str, ...]) -> list[Json]:
    return [_keys(each, keys) for each in every]


def _keys(each: object, keys: tuple[str, ...]) -> Json:
    return {key: getattr(each, key) for key in keys}
