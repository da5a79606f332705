"""Answers as JSON: the pinned shapes of the interface, with a few keys more.

Times are ISO 8601 UTC with Z, lengths are seconds, money is in major units, unknown is null.
"""

from __future__ import annotations

import json
from functools import singledispatch
from typing import Any

from rute.render.json_campaigns import (
    audience_json,
    campaigns_json,
    map_campaigns_json,
    plan_json,
)
from rute.render.json_costs import costs_json, total_json
from rute.render.json_drafts import drafts_json
from rute.render.json_funnel import funnel_json
from rute.render.json_leaks import leaks_json
from rute.render.json_pieces import (
    Json,
    asked,
    difference,
    feeling,
    instant,
    pattern,
    period,
    ratio,
    row,
    several_values,
)
from rute.render.json_rehearsal import rehearsal_json
from rute.render.json_stages import stage_json
from rute.results.audience import Audience
from rute.results.campaign import CampaignResults, Plan
from rute.results.changes import Changes
from rute.results.costs import Costs
from rute.results.drafts import Drafts
from rute.results.feeling import Feelings
from rute.results.fixes import FixSeen
from rute.results.friction import Friction, Pattern
from rute.results.funnel import Funnel
from rute.results.leaks import Leaks
from rute.results.log import Erasure, LogSummary, Receipts
from rute.results.map import MapNumbers, Split
from rute.results.meetings import Meetings
from rute.results.rehearsal import Rehearsed
from rute.results.stages import Stages
from rute.results.transitions import Transitions
from rute.results.walk import Walk

WRITER = ("writer", "segments", "events", "duplicates", "erased", "rejected")


def dumps(result: object) -> str:
    """The text of a result's JSON; equal results give equal text."""
    return json.dumps(as_json(result), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


@singledispatch
def as_json(result: object) -> Json:
    """A result's plain data. Raises TypeError for what is no result."""
    raise TypeError(f"{type(result).__name__} has no JSON form")


@as_json.register
def _(_nothing: None) -> Json:
    return {}


@as_json.register
def _(result: Stages) -> Json:
    head = {
        "as_of": instant(result.asked.as_of),
        "people": result.people,
        "people_in_data": result.people_in_data,
        "events": result.events,
        "stages": [stage_json(stage) for stage in result.stages],
    }
    groups = [
        {
            "value": group.value,
            **several_values(result.by, group.values),
            "people": group.people,
            "stages": [
                {**stage_json(stage), "stands_out": stage.stands_out} for stage in group.stages
            ],
        }
        for group in result.groups
    ]
    return {**head, **_by(result.by, groups), **asked(result.asked)}


@as_json.register
def _(result: Funnel) -> Json:
    return funnel_json(result)


@as_json.register
def _(result: Transitions) -> Json:
    groups = [
        {"value": group.value, "counts": [list(row) for row in group.counts]}
        for group in result.groups
    ]
    return {
        "nodes": list(result.nodes),
        "counts": [list(row) for row in result.counts],
        "as_of": instant(result.asked.as_of),
        "kind": result.kind,
        "median_s": [list(row) for row in result.median_s],
        **_by(result.by, groups),
        **asked(result.asked),
    }


@as_json.register
def _(result: Rehearsed) -> Json:
    return {**rehearsal_json(result), **asked(result.asked)}


@as_json.register
def _(result: Leaks) -> Json:
    head, groups = leaks_json(result)
    return {**head, **_by(result.by, groups), **asked(result.asked)}


@as_json.register
def _(result: Friction) -> Json:
    return {
        "as_of": instant(result.asked.as_of),
        "of": result.of,
        "patterns": [pattern(each) for each in result.patterns],
        **row(result, ("alike_in", "compared", "rate")),
        **asked(result.asked),
    }


@as_json.register
def _(result: CampaignResults) -> Json:
    return campaigns_json(result)


@as_json.register
def _(result: Plan) -> Json:
    return plan_json(result)


@as_json.register
def _(result: Audience) -> Json:
    return audience_json(result)


@as_json.register
def _(result: Drafts) -> Json:
    return {**drafts_json(result), **asked(result.asked)}


@as_json.register
def _(result: Feelings) -> Json:
    groups = [
        {"value": group.value, "feelings": [feeling(each) for each in group.feelings]}
        for group in result.groups
    ]
    return {
        "as_of": instant(result.asked.as_of),
        "feelings": [feeling(each) for each in result.feelings],
        **_by(result.by, groups),
        **asked(result.asked),
    }


@as_json.register
def _(result: Meetings) -> Json:
    return {
        "as_of": instant(result.asked.as_of),
        "meetings": _rows(
            result.meetings, ("stage", "touchpoint", "people", "times", "once_per", "values")
        ),
        "pains": [
            {
                **row(each, ("stage", "touchpoint", "pain", "rule", "people")),
                "share": ratio(each.share),
            }
            for each in result.pains
        ],
        "personas": _rows(result.personas, ("name", "people", "found")),
        "nobodys_persona": result.nobodys,
        **asked(result.asked),
    }


@as_json.register
def _(result: LogSummary) -> Json:
    return {
        "as_of": instant(result.as_of),
        "people": result.people,
        "events": result.events,
        "rejected": result.rejected,
        "duplicates": result.duplicates,
        "most_events": result.most_events,
        "crowds": _rows(result.crowds, ("person", "events")),
        "first": instant(result.first),
        "last": instant(result.last),
        "names": _rows(result.names, ("name", "events", "people")),
        "fields": list(result.fields),
        "sources": [
            {
                **row(each, ("source", "rows", "events", "rejected")),
                "columns": _rows(each.columns, ("role", "column", "why")),
                "notes": list(each.notes),
            }
            for each in result.sources
        ],
        "reject_reasons": [{"reason": why, "rows": n} for why, n in result.reject_reasons],
        "rejects": _rows(result.rejects, ("source", "line", "reason", "text")),
        "notes": list(result.notes),
        **(_grown(result) if result.grown else {}),
        **({"received_by": instant(result.received_by)} if result.received_by else {}),
    }


def _grown(result: LogSummary) -> Json:
    writers = [
        {
            **row(each, WRITER),
            "last_received": instant(each.last_received),
            **row(each, ("bytes", "place")),
        }
        for each in result.writers
    ]
    return {"erased": result.erased, "writers": writers}


@as_json.register
def _(result: Receipts) -> Json:
    return {
        "added": [
            {
                **row(one, ("source", "writer", "rows", "events", "known", "rejected")),
                "reject_reasons": [{"reason": why, "rows": n} for why, n in one.reject_reasons],
                "received": instant(one.received),
            }
            for one in result.added
        ]
    }


@as_json.register
def _(result: Erasure) -> Json:
    return {
        "identifiers": list(result.identifiers),
        **row(result, ("done", "events", "mentions", "rejects")),
        "by_source": [{"source": name, "events": n} for name, n in result.by_source],
        "files": list(result.files),
        "refused_until": instant(result.until),
    }


@as_json.register
def _(result: Costs) -> Json:
    return costs_json(result)


@as_json.register
def _(result: MapNumbers) -> Json:
    """The stages' keys at the top, the other answers beside them."""
    return {
        **as_json(result.stages),
        "feelings": as_json(result.feelings)["feelings"],
        "leaks": as_json(result.leaks)["leaks"],
        **{key: as_json(result.meetings)[key] for key in MEETINGS},
        "totals": [total_json(each) for each in result.totals],
        "costs": as_json(result.costs) if result.costs else None,
        "campaigns": map_campaigns_json(result.campaigns or ()),
        "unmapped": _rows(result.unmapped, ("event", "events", "people")),
        "rejected": result.rejected,
        "first_event": instant(result.first_event),
        "fixes": [_fix(fix) for fix in result.fixes],
        "unprompted": ratio(result.arrivals.unprompted if result.arrivals else None),
        "what_if": _rows(result.what_if, WHAT_IF),
        "friction": [pattern(each) for each in _found(result)],
        **({"walk": _walk(result.walk)} if result.walk else {}),
        **({"changes": _changes(result.changes)} if result.changes else {}),
        **({"split": _split(result.split)} if result.split else {}),
    }


def _found(result: MapNumbers) -> tuple[Pattern, ...]:
    return (*result.friction.friction, *result.friction.delight) if result.friction else ()


WHAT_IF = (
    "from_stage", "points", "to_target", "more_per_month", "last_stage", "at_last", "at_last_low",
    "at_last_high", "worth_per_month", "currency",
)  # fmt: skip


def _walk(walk: Walk) -> Json:
    return {
        "route": list(walk.route),
        **row(walk, ("people", "of", "others_after")),
        "steps": [
            {
                **row(step, ("after_s", "event", "others")),
                "stages": list(step.stages),
                "touchpoints": list(step.touchpoints),
            }
            for step in walk.steps
        ],
    }


def _fix(fix: FixSeen) -> Json:
    return {
        **row(fix, ("stage", "touchpoint", "pain", "fix")),
        "since": instant(fix.since),
        "before": ratio(fix.before),
        "after": ratio(fix.after),
        "before_period": period(fix.before_period),
        "after_period": period(fix.after_period),
        "difference": difference(fix.difference),
        "why_not": fix.why,
    }


def _changes(held: Changes) -> Json:
    return {
        "period": period(held.period),
        "against": period(held.against),
        **row(held, ("season", "covered")),
        "changes": [
            {
                **row(each, ("of", "stage", "touchpoint", "pain")),
                **difference(each.difference),
                "clear": each.clear,
            }
            for each in held.changes
        ],
    }


def _split(split: Split) -> Json:
    return {
        "by": split.by,
        "groups": [
            {
                "value": group.value,
                "people": group.people,
                "stages": [stage_json(stage) for stage in group.stages],
            }
            for group in split.groups
        ],
    }


MEETINGS = ("meetings", "pains", "personas", "nobodys_persona")


def _by(by: str | None, groups: list[Json]) -> Json:
    return {} if by is None else {"by": by, "groups": groups}


def _rows(every: tuple[Any, ...], keys: tuple[str, ...]) -> list[Json]:
    return [row(each, keys) for each in every]
