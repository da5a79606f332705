"""A rehearsal as JSON."""

from __future__ import annotations

from decimal import Decimal

from rute.render.json_pieces import Json, instant, row
from rute.results.rehearsal import Act, Example, MessageCount, Rehearsed


def rehearsal_json(result: Rehearsed) -> Json:
    """Examples bear names made for this answer; nobody can be told from them."""
    return {
        "as_of": instant(result.asked.as_of),
        **row(result, ("campaign", "version", "people", "enrolled", "open")),
        "holdout": {**row(result, ("share", "planned", "everywhere"))},
        "arms": [row(each, ("arm", "enrolled", "reached")) for each in result.arms],
        "steps": [row(each, ("step", "kind", "came")) for each in result.steps],
        "messages": [_message(each) for each in result.messages],
        "sent": result.sent,
        "capped": result.capped,
        "message_costs": _money(result.costs),
        "spent": _money(result.spent),
        "currency": result.currency,
        "caps": dict(result.caps),
        "quiet": list(result.quiet) if result.quiet else None,
        "events_not_in_data": list(result.unseen),
        "examples": [_example(each) for each in result.examples],
        "asked_for": result.asked_for,
        "one": [_example(each) for each in result.one],
    }


def _message(each: MessageCount) -> Json:
    counted = row(each, ("step", "message", "channel", "meant", "sent", "capped", "delayed"))
    return {**counted, "each": _money(each.each), "costs": _money(each.costs)}


def _example(one: Example) -> Json:
    return {
        "who": one.who,
        "entered": instant(one.entered),
        **row(one, ("arm", "step")),
        "left": instant(one.left),
        **row(one, ("goal", "alike")),
        "acts": [_act(each) for each in one.acts],
    }


def _act(act: Act) -> Json:
    told = {"at": instant(act.at), **row(act, ("step", "act"))}
    if act.way:
        told["way"] = act.way
    if act.message:
        told |= {**row(act, ("message", "channel", "capped")), "leaves": instant(act.leaves)}
    return told


def _money(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)
