"""What could be begun about leaks, as JSON."""

from __future__ import annotations

from typing import Any

from rute.render.json_campaigns import plan_json
from rute.render.json_pieces import Json, instant, ratio
from rute.results.drafts import CampaignDraft, Drafts, FixDraft, LeakDraft, Part

OF_THE_ANSWER = ("as_of", "zone", "period", "notes", "campaign")


def drafts_json(result: Drafts) -> Json:
    return {
        "as_of": instant(result.asked.as_of),
        "leaks": result.leaks,
        "drafts": [_draft(each) for each in result.drafts],
    }


def _draft(each: LeakDraft) -> Json:
    return {
        "leak": each.rank,
        "from": each.from_stage,
        "to": each.to_stage,
        "stalled": each.stalled,
        "first": each.first,
        "audience": each.audience,
        "plan": _plan(each),
        "at_once": each.at_once,
        "campaign": _campaign(each.campaign),
        "fix": _fix(each.fix) if each.fix else None,
    }


def _plan(each: LeakDraft) -> Json | None:
    if each.plan is None:
        return None
    return {key: v for key, v in plan_json(each.plan).items() if key not in OF_THE_ANSWER}


def _campaign(draft: CampaignDraft) -> Json:
    return {
        "name": draft.name,
        "from": draft.from_stage,
        "to": draft.to_stage,
        "asks": draft.asks,
        "sources": list(draft.sources),
        "sends": draft.sends,
        "within": draft.within,
        "to_say": list(draft.to_say),
        "beside": list(draft.beside),
        "parts": _parts(draft.parts),
        "text": draft.text,
    }


def _fix(draft: FixDraft) -> Json:
    keys = ("stage", "touchpoint", "pain", "fix", "owner", "written")
    return {
        **{key: getattr(draft, key) for key in keys},
        "share": ratio(draft.share) if draft.share else None,
        "people": draft.people,
        "found": draft.found.kind if draft.found else None,
        "moved": draft.found.people_moved if draft.found else None,
        "costs_per_month": draft.costs,
        "currency": draft.currency,
        "parts": _parts(draft.parts),
        "text": draft.text,
    }


def _parts(parts: tuple[Part, ...]) -> list[dict[str, Any]]:
    return [{"place": list(part.place), "value": part.value} for part in parts]
