"""What one campaign added: in words, in figures, day after day; to be printed as well."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from rute.errors import QuestionError
from rute.render.campaign_words import figures_of
from rute.render.charts import course
from rute.render.paired_words import came_says, paired_says, paired_tables, paired_verdict
from rute.render.screens.campaign_results import parts_of
from rute.results.campaign import CampaignResult, CampaignResults, Plan
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.services import May
from rute.web.campaigns.pages.foreseeing import plan_of
from rute.web.campaigns.pages.known import Known, known
from rute.web.campaigns.pages.listing import results_in
from rute.web.campaigns.pages.records import ran_before
from rute.web.insights.services import style_address
from rute.web.journeys.models import Journey
from rute.words.campaigns import says
from rute.words.catalog import say
from rute.words.formats import count


@require_safe
@journey_page(May.SEE_NUMBERS)
def results(request: Asked, journey: Journey, word: str) -> HttpResponse:
    each, language = known(journey, word), request.language
    found = _one(results_in(journey), each.name) if each.written else None
    told = {"one": each, "tab": "results", "style": style_address()}
    if found is None:
        return render(request, "campaigns/results.html", told)
    result = found.campaigns[0]
    parts = parts_of(result, language)
    told |= {
        "before": ran_before(journey, each, result, language), "parts": parts,
        "result": result, "says": says(result, language),
        "soon": _soon(journey, each, result, language), "figures": figures_of(result, language),
    }  # fmt: skip
    if result.paired:
        told |= {"paired": paired_says(result, language),
                 "pairs": paired_tables(result.paired, language),
                 "says": came_says(result, language),
                 "moves": paired_verdict(result.paired)}  # fmt: skip
    if result.course:
        chart, drawing = course(result, language=language)
        told |= {"chart": chart, "drawing": mark_safe(drawing)}
    return render(request, "campaigns/results.html", told)


def _one(found: CampaignResults, name: str) -> CampaignResults | None:
    """The same for one campaign; None for what the text no longer has."""
    chosen = tuple(each for each in found.campaigns if each.name == name)
    return replace(found, campaigns=chosen, everywhere=None) if chosen else None


def _soon(journey: Journey, each: Known, result: CampaignResult, language: str) -> str:
    """In about how many weeks it will be known, while it is not."""
    if result.verdict != "unknown" or result.needed is None:
        return ""
    try:
        plan = plan_of(journey, each)
    except QuestionError:
        return ""
    weeks = _weeks(result, plan)
    key = "moving.result.soon.one" if weeks == 1 else "moving.result.soon"
    return say(key, language, n=count(weeks, language)) if weeks else ""


def _weeks(result: CampaignResult, plan: Plan | None) -> int | None:
    """Until so many more people's time is over as it takes: those on the way first, then as they
    enter; None where nobody enters."""
    assert result.needed is not None
    if plan is None or not plan.a_week:
        return None
    return max(1, ceil(result.needed / plan.a_week))
