"""All campaigns of a journey: what each is for, how it stands, what it added."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rute.errors import RuteError
from rute.results.campaign import CampaignResult, CampaignResults
from rute.session.questions import Session
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.services import May
from rute.web.campaigns.models import ACTIVE, GOAL, SENT, Enrolment, Outbox
from rute.web.campaigns.pages.known import Known, known_in
from rute.web.campaigns.pages.records import ran_before
from rute.web.channels.services import how_many, inbox
from rute.web.journeys.models import Journey
from rute.web.live.services import NotReady, ask

A_LITTLE = 0.4  # seconds a page waits for what can come after it
KEY = "campaigns.results"


@dataclass(frozen=True)
class Row:
    """entered … sent: None where it was never started; result: None while it is counted, or where
    nobody has entered; before: that it ran before it was started here, in words."""

    of: Known
    entered: int | None
    active: int | None
    reached: int | None
    sent: int | None
    result: CampaignResult | None
    before: str


@require_safe
@journey_page(May.SEE_NUMBERS)
def campaigns(request: Asked, journey: Journey) -> HttpResponse:
    every = known_in(journey)
    results, counting = results_for_list(journey, every)
    rows = [
        _row(each, people, sent, result, ran_before(journey, each, result, request.language))
        for people, sent in [(_people(journey), _sent(journey))]
        for each in every
        for result in [results.get(each.name)]
    ]
    told = {
        "rows": rows, "counting": counting, "any_started": any(row.of.running for row in rows),
        "by_hand": how_many(journey), "tasks": inbox(journey).count(),
    }  # fmt: skip
    return render(request, "campaigns/list.html", told)


def results_for_list(
    journey: Journey, every: list[Known]
) -> tuple[Mapping[str, CampaignResult], bool]:
    """(by campaign, whether they are still being counted)."""
    if not every:
        return {}, False
    try:
        found = ask(journey, KEY, _results, patience=A_LITTLE)
    except NotReady:
        return {}, True
    except RuteError:  # no data yet, or not what its rules ask for: the results say so
        return {}, False
    return {each.name: each for each in found.campaigns if each.enrolled}, False


def results_in(journey: Journey) -> CampaignResults:
    """Raises NotReady while they are first counted, and QuestionError where there is no data."""
    return ask(journey, KEY, _results)


def _results(session: Session) -> CampaignResults:
    return session.campaign_results().result


def _people(journey: Journey) -> dict[tuple[int, str], int]:
    found = Enrolment.objects.filter(running__journey=journey).order_by()
    counted = found.values_list("running_id", "state").annotate(Count("id"))
    return {(running, state): n for running, state, n in counted}


def _sent(journey: Journey) -> dict[int, int]:
    found = Outbox.objects.filter(journey=journey, kind="send", state=SENT).order_by()
    return dict(found.values_list("enrolment__running_id").annotate(Count("id")))


def _row(
    each: Known, people: Mapping[tuple[int, str], int], sent: Mapping[int, int],
    result: CampaignResult | None, before: str,
) -> Row:  # fmt: skip
    if each.running is None:
        return Row(each, None, None, None, None, result, before)
    number = each.running.pk
    entered = sum(n for (running, _), n in people.items() if running == number)
    return Row(
        each, entered, people.get((number, ACTIVE), 0), people.get((number, GOAL), 0),
        sent.get(number, 0), result, before,
    )  # fmt: skip
