"""A journey's settings: edits of its text; putting it aside, taking it along, letting it go."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from rute.errors import QuestionError
from rute.events.money import CURRENCIES
from rute.journey.edits.edit import set_value
from rute.session.settling import known_money, known_zone
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.journal.services import record
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.live import services as live
from rute.web.start.adding import newest
from rute.web.start.leaving import pack_of
from rute.web.start.models import Archived
from rute.web.start.sent import whole, words
from rute.web.start.shown import MONEY, ZONES
from rute.web.start.streaming import streamed
from rute.web.work import services as work
from rute.words.catalog import say
from rute.words.message import Message

KEYS = {"name": "journey", "language": "written in", "zone": "time zone", "money": "money"}


@journey_page(May.MANAGE)
def page(request: Asked, journey: Journey) -> HttpResponseBase:
    """What the whole journey goes by. Each change is a version of its text."""
    if request.method == "POST":
        return change(request, journey)
    design = journeys.design_of(journey)
    number = whole(request.GET.get("pack", ""))
    packed = number is not None and pack_of(journey, number).exists()
    told = {
        "design": design, "zones": ZONES, "currencies": MONEY, "base": newest(journey),
        "archived": Archived.objects.filter(journey=journey).exists(),
        "pack": number if packed else None,
    }  # fmt: skip
    return render(request, "start/settings.html", told)


def change(request: Asked, journey: Journey) -> HttpResponseBase:
    text = journeys.text_of(journey)
    before = text
    design = journeys.design_of(journey)
    was = {"name": design.name, "language": design.language, "zone": design.zone,
           "money": design.currency or ""}  # fmt: skip
    for field, key in KEYS.items():
        given = checked(field, words(request, field, 100))
        if given and given != was[field]:
            text = set_value(text, (key,), given).text
    if text != before:
        base = whole(request.POST.get("base", "")) or 0
        journeys.publish(journey, text, request.user, base)
        live.wake(journey)
        messages.success(request, say("web_start.saved", request.language))
    return redirect("start:settings", journey.slug)


def checked(field: str, given: str) -> str:
    """Raises QuestionError for a zone or money there is not."""
    kept: str | None = given
    if given and field == "zone":
        kept = known_zone(given)
    if given and field == "money":
        kept = known_money(given)
        kept = kept if kept in CURRENCIES else None
    if kept is None or (field == "language" and given not in ("en", "id", "")):
        name = {"money": "currency"}.get(field, "zone")
        raise QuestionError(
            Message(f"web_start.no_such_{name}", answer=given),
            do=Message(f"web_start.no_such_{name}.do"),
        )
    return " ".join(kept.split())


@journey_page(May.MANAGE)
@require_POST
def archive(request: Asked, journey: Journey) -> HttpResponseBase:
    """Puts the journey aside, or takes it back."""
    if Archived.objects.filter(journey=journey).delete()[0]:
        record(request.user, journey, "unarchived")
    else:
        Archived.objects.create(journey=journey)
        record(request.user, journey, "archived")
    return redirect("start:settings", journey.slug)


@journey_page(May.MANAGE)
@require_POST
def pack(request: Asked, journey: Journey) -> HttpResponseBase:
    """Packs everything of the journey, to be taken along."""
    number = int(timezone.now().timestamp())
    payload = {"journey": journey.pk, "number": number}
    began = work.start("start.pack", journey, payload, request.user)
    record(request.user, journey, "packed")
    return redirect("work:job", began.pk)


@journey_page(May.MANAGE)
@require_GET
def download(
    request: Asked,  # noqa: ARG001
    journey: Journey,
    number: int,
) -> HttpResponseBase:
    path = pack_of(journey, number)
    if not path.exists():
        raise Http404
    return streamed(path, f"{journey.slug}.zip", "application/zip")


@journey_page(May.MANAGE)
@require_POST
def delete(request: Asked, journey: Journey) -> HttpResponseBase:
    """1. The name must be typed. 2. From now on the journey is hidden from everybody. 3. It is
    let go of. 4. A worker takes its folder away."""
    typed = words(request, "name")
    if typed != " ".join(journey.name.split()):
        raise QuestionError(
            Message("web_start.other_name"),
            do=Message("web_start.other_name.do", name=journey.name),
        )
    hidden = Journey.objects.filter(pk=journey.pk, deleted=None).update(deleted=timezone.now())
    if hidden:
        live.forget(journey)
        record(request.user, None, "deleted", name=journey.name)
        work.start("start.delete", None, {"journey": journey.pk}, request.user)
        messages.success(request, say("web_start.deleted", request.language, name=journey.name))
    return redirect("home")
