"""What whoever may send does with a campaign: start, hold, resume, stop, move people on. Each is
asked for by a form and stands in the journal."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.services import May
from rute.web.campaigns import services
from rute.web.campaigns.models import ACTIVE, HELD, PARKED, RUNNING, STOPPING
from rute.web.campaigns.pages.foreseeing import foreseen
from rute.web.campaigns.pages.known import known
from rute.web.campaigns.pages.listing import results_for_list
from rute.web.campaigns.pages.records import ran_before
from rute.web.campaigns.standing import state_of, try_again
from rute.web.campaigns.starting import Leave, may_send, running_named
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.journeys.services import is_simulated
from rute.web.site import clock
from rute.words.catalog import say
from rute.words.formats import count


@journey_page(May.SEND)
def start(request: Asked, journey: Journey, word: str) -> HttpResponse:
    """GET: what would happen, counted. POST: begins."""
    each = known(journey, word)
    if request.method == "POST":
        existing = request.POST.get("existing") == "yes"
        services.start(journey, each.name, request.user, existing=existing, now=clock.now())
        return _done(request, journey, word, "started", name=each.name)
    simulated = is_simulated(journey)
    told = {
        "one": each, **foreseen(journey, each, request.language), "tab": "start",
        "before": ran_before(journey, each, results_for_list(journey, [each])[0].get(each.name),
                             request.language),
        "simulated": simulated, "over": simulated and not clock.is_fast(),
    }  # fmt: skip
    return render(request, "campaigns/start.html", told)


@require_POST
@journey_page(May.SEND)
def hold(request: Asked, journey: Journey, word: str) -> HttpResponse:
    services.hold(journey, known(journey, word).name, request.user, clock.now())
    return _done(request, journey, word, "held")


@require_POST
@journey_page(May.SEND)
def resume(request: Asked, journey: Journey, word: str) -> HttpResponse:
    services.resume(journey, known(journey, word).name, request.user, clock.now())
    return _done(request, journey, word, "resumed")


@journey_page(May.SEND)
def stop(request: Asked, journey: Journey, word: str) -> HttpResponse:
    """GET: what becomes of those on the way, either way. POST: stops."""
    each = known(journey, word)
    if request.method == "POST":
        leave: Leave = "now" if request.POST.get("leave") == "now" else "finish"
        services.stop(journey, each.name, request.user, clock.now(), leave)
        return _done(request, journey, word, "stopped" if leave == "now" else "stopping")
    running = running_named(journey, each.name)
    standing = state_of(running)
    told: dict[str, Any] = {
        "one": each, "standing": standing, "tab": "stop",
        "here": standing.people[ACTIVE] + standing.people[PARKED],
        "waiting": sum(standing.outbox.get(state, 0) for state in ("waiting", "claimed")),
        "able": running.state in (RUNNING, HELD, STOPPING),
    }  # fmt: skip
    return render(request, "campaigns/stop.html", told)


@journey_page(May.SEND)
def migrate(request: Asked, journey: Journey, word: str) -> HttpResponse:
    """GET: who would be moved where, counted. POST: moves them."""
    each = known(journey, word)
    if request.method == "POST":
        plan = services.migrate(journey, each.name, request.user, now=clock.now())
        n = count(plan.moving, request.language)
        return _done(request, journey, word, "migrated", n=n)
    plan = services.plan_migration(journey, each.name)
    return render(request, "campaigns/migrate.html", {"one": each, "plan": plan, "tab": "migrate"})


@require_POST
@journey_page(May.SEND)
def again(request: Asked, journey: Journey, word: str) -> HttpResponse:
    """Those who were set aside take their step again."""
    each = known(journey, word)
    may_send(request.user, journey)
    running = running_named(journey, each.name)
    people = try_again(running, clock.now())
    record(request.user, journey, "campaign_tried_again", name=each.name, people=people)
    return _done(request, journey, word, "tried_again", n=count(people, request.language))


def _done(request: Asked, journey: Journey, word: str, act: str, **values: str) -> HttpResponse:
    messages.success(request, say(f"moving.did.{act}", request.language, **values))
    return redirect("campaigns:one", slug=journey.slug, word=word)
