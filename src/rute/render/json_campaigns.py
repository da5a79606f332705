"""What campaigns added, as JSON."""

from __future__ import annotations

from rute.render.json_pieces import Json, asked, instant, ratio
from rute.results.audience import Audience
from rute.results.campaign import (
    Arm,
    CampaignResult,
    CampaignResults,
    Estimate,
    Everywhere,
    Movement,
    Paired,
    Plan,
    Split,
    Stratum,
)


def campaigns_json(result: CampaignResults) -> Json:
    return {
        "as_of": instant(result.asked.as_of),
        "campaigns": [_campaign(each) for each in result.campaigns],
        "everywhere": _everywhere(result.everywhere) if result.everywhere else None,
        **asked(result.asked),
    }


def map_campaigns_json(campaigns: tuple[CampaignResult, ...]) -> list[Json]:
    """Those of a map: without how the lift was known day after day."""
    return [
        {key: value for key, value in _campaign(each).items() if key != "course"}
        for each in campaigns
    ]


def audience_json(found: Audience) -> Json:
    keys = ("campaign", "stage", "people", "in_stage", "meant", "now", "audience", "starts")
    return {
        "as_of": instant(found.asked.as_of),
        **{key: getattr(found, key) for key in keys},
        **asked(found.asked),
    }


def plan_json(plan: Plan) -> Json:
    keys = ("a_week", "weeks_seen", "wanted", "share", "people", "weeks", "horizon", "visible")
    return {
        "as_of": instant(plan.asked.as_of),
        "campaign": plan.name,
        "within": plan.within,
        "base": ratio(plan.base),
        **{key: getattr(plan, key) for key in keys},
        "enough": plan.enough,
        **asked(plan.asked),
    }


def _campaign(each: CampaignResult) -> Json:
    return {
        "campaign": each.name,
        "from": each.from_stage,
        "to": each.to_stage,
        "asks": each.asks,
        "sources": list(each.sources),
        "within": each.within,
        "within_assumed": each.within_assumed,
        "verdict": each.verdict,
        "first": instant(each.first),
        "enrolled": each.enrolled,
        "waiting": each.waiting,
        "treated": arm(each.treated),
        "held_out": arm(each.held_out),
        "split": _split(each.split),
        "lift": estimate(each.lift),
        "people_moved": estimate(each.moved),
        "people_needed": each.needed,
        "currency": each.currency,
        "cost": each.cost,
        "cost_per_moved": estimate(each.cost_each),
        "cost_per_enrolled": each.cost_came,
        "cost_per_reached": each.cost_reached,
        "money_per_person": estimate(each.money),
        "leads_to": each.leads_to,
        "leads_to_lift": estimate(each.leads),
        "leads_to_treated": ratio(each.leads_shares[0] if each.leads_shares else None),
        "leads_to_held_out": ratio(each.leads_shares[1] if each.leads_shares else None),
        "movement": _movement(each.movement),
        "strata": [_stratum(stratum) for stratum in each.strata],
        "counted": each.counted,
        "paired": _paired(each.paired),
        "ways": [
            {"source": way.source, "came": arm(way.came), "cost": way.cost} for way in each.ways
        ],
        "course": [
            {"at": instant(point.at), "people": point.people, **estimate(point.lift)}
            for point in each.course
        ],
    }


def _paired(found: Paired | None) -> Json | None:
    if found is None:
        return None
    pairs = [{"on": one.on, "off": one.off, "running": one.running, "resting": one.resting}
             for one in found.pairs]  # fmt: skip
    turns = [{"where": one.where, "on": one.on} for one in found.turns]
    return {"by": found.by, "since": found.since, "pairs": pairs, "turns": turns,
            "difference": estimate(found.difference)}  # fmt: skip


def _everywhere(found: Everywhere) -> Json:
    return {
        "share": found.share,
        "verdict": found.verdict,
        "treated": arm(found.treated),
        "held_out": arm(found.held_out),
        "split": _split(found.split),
        "lift": estimate(found.lift),
        "people_moved": estimate(found.moved),
        "people_needed": found.needed,
    }


def estimate(found: Estimate | None) -> Json:
    return {key: getattr(found, key, None) for key in ("value", "low", "high")}


def arm(found: Arm | None) -> Json:
    return {
        "enrolled": found.enrolled if found else None,
        "waiting": found.waiting if found else None,
        "reached": ratio(found.reached if found else None),
    }


def _split(found: Split | None) -> Json:
    return {key: getattr(found, key, None) for key in ("held_out", "of", "planned", "even")}


def _movement(found: Movement | None) -> Json:
    keys = ("people", "planned", "held_out", "accidental")
    return {key: getattr(found, key, None) for key in keys}


def _stratum(found: Stratum) -> Json:
    return {
        "version": found.version,
        "holdout": found.share,
        "treated": arm(found.treated),
        "held_out": arm(found.held_out),
    }
