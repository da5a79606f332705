"""What starting a campaign would do, counted: who enters, who is held out, what can be shown, whom
its messages may not reach and why, and what holds for all campaigns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from rute.errors import AppError, QuestionError
from rute.journey.model_moving import Campaign
from rute.render.campaign_words import plan_says
from rute.results.campaign import Plan
from rute.session.questions import Session
from rute.web.campaigns.compiled import bodies_of, campaign_in
from rute.web.campaigns.limits import everywhere, limits_of
from rute.web.campaigns.pages.known import Known
from rute.web.campaigns.reaching import Reach, reach_of
from rute.web.campaigns.versions import known_share
from rute.web.journeys.models import Journey
from rute.web.journeys.services import folder_of
from rute.web.live.services import ask
from rute.words.catalog import say
from rute.words.formats import count


def foreseen(journey: Journey, each: Known, language: str) -> dict[str, Any]:
    """For the page that asks whether to begin; what keeps it from beginning is said there."""
    try:
        campaign = campaign_in(each.design, each.name)
        bodies_of(campaign, each.design, folder_of(journey))
        found = _reach(journey, each)
    except (AppError, QuestionError) as error:
        return {"refusal": error.what, "refusal_do": error.do or ""}
    plan = plan_of(journey, each)
    share = share_of(campaign, each, plan)
    limits = limits_of(journey)
    return {
        "share": share, "plan": plan, "reach": found,
        "unreached": found.looked_at - found.reached,
        "sampled": found.looked_at < found.people,
        "says_plan": plan_says(plan, language) if plan and share else "",
        "visible": _visible(plan) if _by_plan(share, plan) else None,
        "by_default": campaign.holdout is None and share > 0,
        "by_plan": _by_plan(share, plan), "held_now": round(found.people * share),
        "caps": [(channel, n) for channel, n in limits.caps.items()
                 if channel in {way.channel for way in found.ways}],
        "quiet": limits.quiet, "everywhere": everywhere(journey),
        "everywhere_n": count(everywhere(journey) * found.people, language),
        "unstartable": [say("moving.start.no_steps", language)] if not each.startable else [],
    }  # fmt: skip


def plan_of(journey: Journey, each: Known) -> Plan | None:
    """None where nothing is known yet to plan by."""
    try:
        return ask(journey, ("campaigns.plan", each.name), _planned(each.name))
    except QuestionError:
        return None


def _planned(name: str) -> Callable[[Session], Plan]:
    return lambda session: session.plan(name).result


def _counted(name: str) -> Callable[[Session], npt.NDArray[np.uint64]]:
    return lambda session: session.audience(name)


def share_of(campaign: Campaign, each: Known, plan: Plan | None) -> float:
    """Who would be held out, 0…1."""
    known = known_share(campaign, each.design, each.running)
    if known is None:
        return plan.share if plan else 0.0
    return known


def _by_plan(share: float, plan: Plan | None) -> bool:
    """Whether as many are held out as the planner says: its other figures hold for those alone."""
    return plan is not None and share > 0 and abs(share - plan.share) < 0.005


def _visible(plan: Plan | None) -> float | None:
    """The smallest lift that shows in the time one is ready to wait, in points."""
    return plan.visible * 100 if plan is not None and plan.visible is not None else None


def _reach(journey: Journey, each: Known) -> Reach:
    audience = ask(journey, ("campaigns.audience", each.name), _counted(each.name))
    return reach_of(journey, each.design, each.written, audience)
