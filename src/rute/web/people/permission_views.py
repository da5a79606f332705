"""Permission on pages: of one person, of a list, and who must not be reached at all."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from rute.errors import AppError, QuestionError
from rute.render.masked import masked
from rute.session.times import as_read, midnight
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.journeys.services import business, design_of
from rute.web.people.asking import List
from rute.web.people.basis import CAME, begin
from rute.web.people.known import Known, known, listed
from rute.web.people.models import Permission, Suppression
from rute.web.people.permission import (
    ADDRESSED,
    BASES,
    CHANNELS,
    PURPOSES,
    REASONS,
    Proof,
    acts_of,
    address_in,
    child_of,
    give,
    hidden,
    mark_child,
    only_of_marketplaces,
    states_of,
    suppress,
    suppressions_of,
    unmark_child,
    withdraw,
)
from rute.web.people.wording import ready, wording_of
from rute.web.permission.services import ask
from rute.web.site import clock
from rute.web.work.services import State, jobs_of
from rute.words.catalog import LANGUAGES, say
from rute.words.message import Message

BASED = 20  # lists
SHOWN = 200  # suppressions on a page


def permission_of(whom: Known, *, revealed: bool) -> dict[str, Any]:
    """What the profile says of permission: how it stands, all that was said, who must not be
    reached."""
    journey, every = whom.journey, (*whom.addresses, *whom.identifiers)
    return {
        "permissions": [(p, _shown(p.address, revealed)) for p in states_of(journey, every)],
        "acts": [(a, _shown(a.address, revealed)) for a in acts_of(journey, every)],
        "suppressions": suppressions_of(journey, every),
        "child": child_of(journey, whom.identity.name),
        "marketplace": only_of_marketplaces([c for c, _ in whom.own.channels()]),
        "addresses": [(n, _shown(a, revealed), _channels(a)) for n, a in enumerate(whom.addresses)],
        "purposes": PURPOSES, "bases": BASES, "today": today_in(whom.own.histories.zone),
    }  # fmt: skip


def today_in(zone: str) -> str:
    return clock.moment().astimezone(ZoneInfo(zone)).date().isoformat()


def _shown(address: str, revealed: bool) -> str:
    return (address if revealed else masked(address)).removeprefix("email:").removeprefix("phone:")


def _channels(address: str) -> tuple[str, ...]:
    kind = address.partition(":")[0]
    return ADDRESSED[kind if kind in ADDRESSED else "user"]


@require_POST
@journey_page(May.SEE_PEOPLE)
def permit(request: Asked, journey: Journey, name: str) -> HttpResponse:
    """Records a permission of one person, or that it was taken back."""
    whom, number = known(journey, name), request.POST.get("address", "")
    if not number.isdecimal() or int(number) >= len(whom.addresses):
        raise Http404
    address, channel = whom.addresses[int(number)], request.POST.get("channel", "")
    if channel not in _channels(address):
        raise AppError(
            Message("people_app.not_there", channel=channel),
            exists=Message("people_app.channels_are", names=", ".join(_channels(address))),
        )
    purpose, proof = request.POST.get("purpose", ""), proof_of(request, whom.own.histories.zone)
    if request.POST.get("act") == "withdraw":
        withdraw(journey, address, channel, purpose, proof)
        record(request.user, journey, "people_withdrawn", person=whom.name, channel=channel)
    elif request.POST.get("act") == "ask":
        sent = ask(journey, address, channel, purpose, proof, request.POST.get("ready") or "en")
        record(request.user, journey, "people_asked", person=whom.name, channel=channel)
        said = "people_app.asked_them" if sent else "people_app.not_asked"
        messages.success(request, say(said, request.language))
        return redirect(f"{reverse('people:person', args=[journey.slug, whom.name])}#permission")
    else:
        _no_marketplace(whom, proof)
        give(journey, address, channel, purpose, proof)
        record(request.user, journey, "people_permitted", person=whom.name, channel=channel)
    messages.success(request, say("people_app.written_down", request.language))
    return redirect(f"{reverse('people:person', args=[journey.slug, whom.name])}#permission")


def proof_of(request: Asked, zone: str) -> Proof:
    """What the form says; a day alone is its first instant, today is now. Raises QuestionError for
    a day that is none."""
    said, now = request.POST.get("at", "").strip(), clock.moment()
    at = now
    if said and request.POST.get("act") != "withdraw":
        read = as_read(said, zone)
        instant = read if isinstance(read, int) else midnight(read, zone)
        at = datetime.fromtimestamp(instant / 1e6, UTC)
        if not isinstance(read, int) and now - timedelta(days=1) < at < now:
            same = now.astimezone(ZoneInfo(zone)).date() == read
            at = now if same else at
    return Proof(
        request.POST.get("basis", "consent"), at, request.POST.get("place", "").strip()[:200],
        request.POST.get("wording", "").strip() or _ready(request), request.user,
    )  # fmt: skip


def _ready(request: Asked) -> str:
    """The ready wording that was chosen in a language, for the channel and purpose of the form."""
    language, channel = request.POST.get("ready", ""), request.POST.get("channel", "")
    if language not in LANGUAGES or request.journey is None:
        return ""
    purpose = request.POST.get("purpose", "")
    return wording_of(business(request.journey.name), channel, purpose, language)


def _no_marketplace(whom: Known, proof: Proof) -> None:
    if proof.basis != "consent" and only_of_marketplaces([c for c, _ in whom.own.channels()]):
        raise AppError(
            Message("people_app.marketplace_only"), do=Message("people_app.marketplace_only.do")
        )


@require_POST
@journey_page(May.SEE_PEOPLE)
def child(request: Asked, journey: Journey, name: str) -> HttpResponse:
    """Marks a child, notes a parent's leave, or takes the mark away; it is recorded."""
    whom = known(journey, name)
    if request.POST.get("no"):
        unmark_child(journey, whom.identity.name)
        record(request.user, journey, "people_no_child", person=whom.name)
    else:
        parent = request.POST.get("parent", "").strip()[:200]
        mark_child(journey, whom.identity.name, parent=parent)
        record(request.user, journey, "people_child", person=whom.name)
    return redirect(f"{reverse('people:person', args=[journey.slug, whom.name])}#permission")


@journey_page(May.SEE_PEOPLE)
def overview(request: Asked, journey: Journey) -> HttpResponse:
    """How many gave which permission, and ready wording in both languages."""
    counts = (
        Permission.objects.filter(journey=journey).values("channel", "purpose", "state")
        .annotate(people=Count("id")).order_by("channel", "purpose", "state")
    )  # fmt: skip
    told = {
        "counts": list(counts), "wordings": _by_language(request, journey),
        "suppressed": Suppression.objects.filter(journey=journey).count(),
    }  # fmt: skip
    return render(request, "people/permission.html", told)


def _by_language(request: Asked, journey: Journey) -> list[tuple[str, list[Any], str]]:
    """(language, ready wordings, that for children), the reader's language first."""
    found = ready(business(journey.name))
    spoken = sorted(LANGUAGES, key=lambda one: one != request.language)
    return [
        (one, [text for text in found if text[0] == one],
         say("people_app.wording.child", one, name=business(journey.name))) for one in spoken
    ]  # fmt: skip


@journey_page(May.SEE_PEOPLE)
def basis(request: Asked, journey: Journey) -> HttpResponse:
    """The basis on which a whole list may be reached: recorded for each address, by a job."""
    asked = List.of(request.POST if request.method == "POST" else request.GET)
    found = listed(journey)
    people = found.count(asked.whom(found.session))
    if request.method == "POST":
        started = begin(
            journey, asked, request.POST.get("channel", ""), request.POST.get("purpose", ""),
            proof_of(request, found.histories.zone), request.user,
        )  # fmt: skip
        return redirect("work:job", started.pk)
    told = {"list": asked, "people": people, "channels": CHANNELS[:4], "purposes": PURPOSES,
            "bases": BASES, "today": today_in(found.histories.zone)}  # fmt: skip
    return render(request, "people/basis.html", told)


@journey_page(May.SEE_PEOPLE)
def based(request: Asked, journey: Journey) -> HttpResponse:
    """What became of each address of the lists that a basis was recorded for, the newest first."""
    every = jobs_of(journey).filter(kind__in=("people.basis", "people.bring"))
    found = every.filter(state=State.DONE)[:BASED]
    rows = [
        (job.ended, job.payload, job.result["people"],
         [(key, job.result[key]) for key in (*CAME, "wrong") if job.result.get(key)])
        for job in found
    ]  # fmt: skip
    return render(request, "people/based.html", {"rows": rows, "zone": design_of(journey).zone})


@journey_page(May.SEE_PEOPLE)
def suppressed(request: Asked, journey: Journey) -> HttpResponse:
    """Whom nothing is sent to, and why; somebody can be added by hand."""
    if request.method == "POST":
        _suppress(request, journey)
        return redirect("people:suppressed", slug=journey.slug)
    every = Suppression.objects.filter(journey=journey)
    counts = Counter(dict(every.order_by().values_list("reason").annotate(n=Count("id"))))
    why = request.GET.get("reason", "")
    found = every.filter(reason=why) if why in counts else every
    told = {
        "zone": design_of(journey).zone, "rows": found[:SHOWN], "all": found.count(),
        "shown": SHOWN, "counts": counts.most_common(), "why": why, "reasons": REASONS,
        "channels": CHANNELS[:4],
    }  # fmt: skip
    return render(request, "people/suppressed.html", told)


def _suppress(request: Asked, journey: Journey) -> None:
    address = address_in(request.POST.get("address", ""), design_of(journey).country)
    if address is None:
        raise QuestionError(
            Message("people_app.no_address"), do=Message("people_app.no_address.do")
        )
    channel, reason = request.POST.get("channel", ""), request.POST.get("reason", "asked")
    if channel not in ("", *CHANNELS) or reason not in REASONS:
        raise Http404
    suppress(journey, address, channel, reason, request.user, said=request.POST.get("said", ""))
    record(request.user, journey, "people_suppressed", reason=reason)


@require_POST
@journey_page(May.MANAGE)
def lift(request: Asked, journey: Journey, number: int) -> HttpResponse:
    """Takes somebody off the list again, which is an owner's to answer for, with the reason for the
    journal; who was erased stays on it."""
    found = Suppression.objects.filter(journey=journey, pk=number).exclude(reason="erased")
    one = found.first()
    if one is None:
        raise Http404
    why = " ".join(request.POST.get("why", "").split())[:200]
    if not why:
        raise AppError(Message("suppressed.no_why"), do=Message("suppressed.no_why.do"))
    if not found.delete()[0]:
        raise Http404  # somebody else was quicker
    act, reason = "people_lifted_because", one.reason
    record(request.user, journey, act, number=number, reason=reason, why=hidden(why))
    return redirect("people:suppressed", slug=journey.slug)
