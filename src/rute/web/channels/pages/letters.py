"""The letter box: what channels on trial would have sent, to be read. In a simulated journey one
may follow a link as its reader would, so that the campaign goes on as it would then."""

from __future__ import annotations

from typing import Any

from csp.decorators import csp_update
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from rute.render.masked import masked
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.accounts.services import may
from rute.web.channels.kept import deliveries_kept, kept_of, links_of
from rute.web.channels.models import Delivery, Hit, Link
from rute.web.channels.tracking.scanners import AT_ONCE
from rute.web.channels.trial import LEAVING, on_trial
from rute.web.journeys.models import Journey
from rute.web.journeys.services import is_simulated, zone_of
from rute.web.people.services import person_url
from rute.web.site.clock import now
from rute.web.site.numbers import person_hash
from rute.words.catalog import say

A_PAGE = 30


@require_safe
@journey_page(May.SEND)
def box(request: Asked, journey: Journey) -> HttpResponse:
    """The newest first: to whom, about what."""
    page = Paginator(deliveries_kept(journey), A_PAGE).get_page(request.GET.get("page"))
    told = {
        "letters": [_line(journey, each) for each in page], "page": page,
        "on_trial": any(on_trial(journey, channel) for channel in LEAVING),
        "simulated": is_simulated(journey), "zone": zone_of(journey), "tab": "letters",
    }  # fmt: skip
    return render(request, "channels/letters.html", told)


@csp_update({"img-src": ["https:"]})  # pictures of the letter that is shown
@require_safe
@journey_page(May.SEND)
def one(request: Asked, journey: Journey, number: int) -> HttpResponse:
    """A letter as its reader would see it, and where its links lead."""
    delivery = _asked(journey, number)
    kept = kept_of(delivery)
    told = {
        **_line(journey, delivery), "kept": kept, "zone": zone_of(journey), "tab": "letters",
        "links": links_of(delivery, kept) if kept else [], "simulated": is_simulated(journey),
        "person": _page_of(request, journey, delivery),
        "newer": deliveries_kept(journey).filter(pk__gt=number).order_by("pk").first(),
        "older": deliveries_kept(journey).filter(pk__lt=number).first(),
    }  # fmt: skip
    return render(request, "channels/letter.html", told)


@require_POST
@journey_page(May.SEND)
def click(request: Asked, journey: Journey, number: int) -> HttpResponse:
    """link: the number of one of its links. The click is as good as its reader's, who does not
    exist; of anybody real nobody may say that they clicked."""
    delivery = _asked(journey, number)
    kept = kept_of(delivery) if is_simulated(journey) else None
    known = {link.pk: link for link in links_of(delivery, kept)} if kept else {}
    link = known.get(_number(request.POST.get("link", "")))
    if link is None:
        raise Http404
    _clicked(delivery, link)
    messages.success(request, say("channels.letters.clicked", request.language))
    return redirect("channels:letter", slug=journey.slug, number=number)


def _clicked(delivery: Delivery, link: Link) -> None:
    at = max(now(), (delivery.sent or 0) + AT_ONCE)
    Hit.objects.create(delivery=delivery, link=link, at=at)


def _asked(journey: Journey, number: int) -> Delivery:
    return get_object_or_404(deliveries_kept(journey), pk=number)


def _page_of(request: Asked, journey: Journey, delivery: Delivery) -> str:
    """Of whoever it is for; "" where nobody is, or whoever asks may not see people."""
    person = person_hash(delivery.person)
    seen = person and may(request.user, journey, May.SEE_PEOPLE)
    return person_url(journey, person) if seen else ""


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 18 else 0


def _line(journey: Journey, delivery: Delivery) -> dict[str, Any]:
    kept = kept_of(delivery)
    to = delivery.to.partition(":")[2] if is_simulated(journey) else masked(delivery.to)
    return {"delivery": delivery, "subject": _subject(delivery, kept), "to": to or "?"}


def _subject(delivery: Delivery, kept: Any) -> str:
    """What a letter is about; of what has no subject, its first words."""
    if kept is None:
        return delivery.message
    return kept.subject or kept.text.strip()[:90] or delivery.message
