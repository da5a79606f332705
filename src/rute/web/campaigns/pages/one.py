"""One campaign: how it stands, step by step, and what can be done with it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rute.errors import AppError, RuteError
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.services import May
from rute.web.campaigns.foreseen import late_in
from rute.web.campaigns.migrating import plan_migration
from rute.web.campaigns.models import BY_HAND, HELD, Running
from rute.web.campaigns.pages.asking import labelled
from rute.web.campaigns.pages.known import Known, known
from rute.web.campaigns.pages.listing import results_for_list
from rute.web.campaigns.pages.records import ran_before
from rute.web.campaigns.pages.steps import drawn, people_at, program_shown, step_said
from rute.web.campaigns.pages.watching import (
    parked,
    reasons,
    taken_back,
    unknown,
    waits,
    written_for,
)
from rute.web.campaigns.standing import Standing, state_of
from rute.web.journal.services import acts_on
from rute.web.journeys.models import Journey
from rute.web.journeys.services import is_simulated, zone_of
from rute.web.site import clock
from rute.words.campaigns import says


@require_safe
@journey_page(May.SEE_NUMBERS)
def campaign(request: Asked, journey: Journey, word: str) -> HttpResponse:
    each = known(journey, word)
    program = program_shown(journey, each)
    standing = state_of(each.running) if each.running else None
    counts = people_at(program, standing) if program and standing else None
    results, counting = results_for_list(journey, [each])
    result = results.get(each.name)
    told: dict[str, Any] = {
        "one": each, "standing": standing, "zone": zone_of(journey), "tab": "one",
        "counting": counting,
        "picture": drawn(program, each, request.language, counts) if program else "",
        "result": result, "says": says(result, request.language) if result else "",
        "before": ran_before(journey, each, result, request.language),
        "acts": acts_on(journey, "campaign_", each.name, request.language),
    }  # fmt: skip
    if each.running and standing:
        told |= _running(request, journey, each, each.running, standing)
    return render(request, "campaigns/one.html", told)


def _running(
    request: Asked, journey: Journey, each: Known, running: Running, standing: Standing
) -> dict[str, Any]:
    language = request.language
    return {
        "apart": sum(n for arm, n in standing.arms.items() if arm != "treated"),
        "written": written_for(running), "reasons": reasons(running, language),
        "waits": waits(running, language),
        "parked": labelled(request, journey, parked(running)),
        "unknown": labelled(request, journey, unknown(running, language)),
        "taken_back": labelled(request, journey, taken_back(running)),
        "late": _late(running), "older": _older(running, standing, language),
        "trouble": standing.trouble.get(language, ""),
        "waiting": sum(standing.outbox.get(state, 0) for state in ("waiting", "claimed")),
        "by_hand": standing.outbox.get(BY_HAND, 0), "simulated": is_simulated(journey),
        "can_migrate": _can_migrate(journey, each.name),
    }  # fmt: skip


def _older(running: Running, standing: Standing, language: str) -> list[dict[str, Any]]:
    """Who is on the way in older versions, by the words of their steps."""
    versions = {each.number: each for each in running.versions.select_related("running")}
    return [
        {"people": at.people, "version": at.version,
         "step": step_said(versions[at.version], at.step, language)}
        for at in standing.steps if at.version != standing.version
    ]  # fmt: skip


def _late(running: Running) -> object:
    """Whose step came due while it was held, and what becomes of their messages."""
    if running.state != HELD:
        return None
    try:
        return late_in(running, clock.now())
    except AppError:  # the text no longer has it
        return None


def _can_migrate(journey: Journey, name: str) -> bool:
    """Whether somebody stands where the text says that they may be moved."""
    try:
        return bool(plan_migration(journey, name).moving)
    except RuteError:
        return False
