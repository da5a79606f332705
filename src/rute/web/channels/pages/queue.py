"""What waits to be sent by hand, for a phone; the team's inbox; the lists."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from rute.render.masked import masked
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.channels.by_hand import queue
from rute.web.channels.email.mailbox.settings import mailbox_of
from rute.web.channels.file.sending import DAY, FOLDER, days_of
from rute.web.channels.inbox import tasks
from rute.web.channels.models import Delivery, Task
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.journeys.services import design_of, folder_of, is_simulated, zone_of
from rute.web.people.services import person_url, said_stop
from rute.web.site.clock import now
from rute.web.site.numbers import person_hash
from rute.words.catalog import say

MINUTE = 60_000_000


@require_safe
@journey_page(May.SEND)
def by_hand(request: Asked, journey: Journey) -> HttpResponse:
    """The queue: whom, which words, a button that opens WhatsApp, and what was just marked."""
    moment = now()
    told = {
        "nobodys": is_simulated(journey),
        "waiting": [_card(one) for one in queue.by_hand(journey)],
        "left": queue.how_many(journey),
        "marked": [{"delivery": each, "left": max(0, (each.marked + MINUTE - moment) // 1_000_000)}
                   for each in queue.just_marked(journey, moment) if each.marked],
        "zone": zone_of(journey), "tab": "by_hand",
    }  # fmt: skip
    return render(request, "channels/by_hand.html", told)


@require_POST
@journey_page(May.SEND)
def mark(request: Asked, journey: Journey, number: int) -> HttpResponse:
    """act: sent | skip | back, or stop: they answered that they want no more."""
    act, by = request.POST.get("act", ""), str(request.user)
    done = {
        "sent": lambda: queue.mark_sent(journey, number, by, now()),
        "skip": lambda: queue.skip(journey, number, by, now()),
        "stop": lambda: _stopped(request, journey, number),
        "back": lambda: queue.take_back(journey, number, now()),
    }.get(act)
    if done is None or not Delivery.objects.filter(journey=journey, pk=number).exists():
        raise Http404
    if not done():
        messages.warning(request, say("channels.by_hand.too_late", request.language))
    return redirect("channels:by_hand", slug=journey.slug)


def _stopped(request: Asked, journey: Journey, number: int) -> bool:
    words = say("channels.by_hand.stopped.noted", request.language)
    done = queue.said_stop(journey, number, request.user, words, now())
    if done:
        record(request.user, journey, "said_stop", number=number)
        messages.success(request, say("channels.by_hand.stopped", request.language))
    return done


@require_safe
@journey_page(May.SEE_PEOPLE)
def inbox(request: Asked, journey: Journey) -> HttpResponse:
    """What the team is asked to do, and what is done."""
    told = {
        "open": [_task(journey, each) for each in tasks.inbox(journey)],
        "done": [_task(journey, each) for each in tasks.inbox(journey, done=True)],
        "mailbox": mailbox_of(journey),
        "zone": zone_of(journey), "tab": "inbox",
    }  # fmt: skip
    return render(request, "channels/inbox.html", told)


@require_POST
@journey_page(May.SEE_PEOPLE)
def task(request: Asked, journey: Journey, number: int) -> HttpResponse:
    """act: done | open, or stop: who answered wants no more."""
    found = Task.objects.select_related("delivery").filter(delivery__journey=journey, pk=number)
    one = found.first()
    if one is None:
        raise Http404
    if request.POST.get("act") == "stop" and one.once and one.delivery.to:
        _wants_no_more(request, journey, one)
    if request.POST.get("act") == "open":
        tasks.reopen(journey, number)
    else:
        tasks.mark_done(journey, number, str(request.user), now())
    return redirect("channels:inbox", slug=journey.slug)


def _wants_no_more(request: Asked, journey: Journey, one: Task) -> None:
    delivery = one.delivery
    said_stop(journey, delivery.to, delivery.channel, one.text, place="answer", by=request.user)
    record(request.user, journey, "said_stop", number=delivery.pk)
    messages.success(request, say("inbox.stopped", request.language))


@require_safe
@journey_page(May.SEND)
def lists(request: Asked, journey: Journey) -> HttpResponse:
    """The days there are files of, and the links that sources outside are to carry."""
    from rute.journey.campaigns.links import links_of

    design = design_of(journey)
    told = {
        "files": [_file(place) for place in days_of(journey)],
        "links": [link for campaign in design.campaigns for link in links_of(campaign)],
        "without": [each.name for each in design.campaigns if _needs_links(each)],
        "tab": "lists",
    }  # fmt: skip
    return render(request, "channels/lists.html", told)


@require_safe
@journey_page(May.SEND)
def list_file(request: Asked, journey: Journey, name: str) -> FileResponse:
    """One day's file; that it was taken is recorded, since it names people."""
    known = {place.name: place for place in days_of(journey)}
    if name not in known:
        raise Http404
    record(request.user, journey, "list_taken", name=name)
    place = folder_of(journey) / FOLDER / name
    return FileResponse(place.open("rb"), as_attachment=True, filename=f"{journey.slug}-{name}")


def _needs_links(campaign: Any) -> bool:
    from rute.journey.channels import is_message_channel

    outside = [each for each in campaign.sources if not is_message_channel(each)]
    return bool(outside) and campaign.links is None


def _card(one: queue.ByHand) -> dict[str, Any]:
    delivery = one.delivery
    whom = masked(delivery.to).partition(":")[2]
    return {"delivery": delivery, "link": one.link, "whom": whom}


def _task(journey: Journey, each: Task) -> dict[str, Any]:
    person = person_hash(each.delivery.person)
    return {
        "task": each, "person": person_url(journey, person) if person else "",
        "answer": bool(each.once), "whom": each.who or masked(each.delivery.to).partition(":")[2],
    }  # fmt: skip


def _file(place: Any) -> dict[str, Any]:
    found = DAY.fullmatch(place.name)
    assert found is not None
    with place.open("rb") as file:
        lines = sum(1 for _ in file) - 1
    return {"name": place.name, "channel": found["channel"], "day": found["day"], "lines": lines}
