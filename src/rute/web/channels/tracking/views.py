"""Where links of messages lead first. Looking changes nothing but a count: programs look too."""

from __future__ import annotations

from base64 import b64decode
from typing import Final

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rute.web.accounts.access import Asked, open_page
from rute.web.channels.models import Delivery, Hit, Link
from rute.web.channels.tracking.scanners import is_program
from rute.web.channels.tracking.tokens import read
from rute.web.site.clock import now

DOT: Final = b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
MOST: Final = 200  # hits of one delivery that are looked at


@require_safe
@open_page
def follow(request: Asked, token: str) -> HttpResponse:
    """On to where the link leads: an address that we wrote down when the message was sent."""
    delivery, link = _asked(token)
    found = Link.objects.filter(pk=link, journey=delivery.journey).first() if delivery else None
    if delivery is None or found is None:
        return render(request, "channels/no_link.html", status=404)
    _counted(request, delivery, found)
    answer = HttpResponse(status=302)
    answer["Location"] = found.url
    answer["X-Robots-Tag"] = "noindex"
    answer["Referrer-Policy"] = "no-referrer"
    return answer


@require_safe
@open_page
def dot(request: Asked, token: str) -> HttpResponse:
    """A picture of nothing, by which a letter tells that it was opened."""
    delivery, link = _asked(token)
    if delivery is None or link:
        raise Http404
    _counted(request, delivery, None)
    return HttpResponse(DOT, content_type="image/gif")


def _asked(token: str) -> tuple[Delivery | None, int]:
    told = read(token)
    if told is None:
        return None, 0
    found = Delivery.objects.select_related("journey").filter(pk=told[0], journey__deleted=None)
    return found.first(), told[1]


def _counted(request: Asked, delivery: Delivery, link: Link | None) -> None:
    """A flood of hits is not worth a row each."""
    if delivery.hits.count() >= MOST:
        return
    program = is_program(request.method or "", request.headers.get("User-Agent", ""))
    Hit.objects.create(delivery=delivery, link=link, at=now(), scanner=True if program else None)
    if program:
        Delivery.objects.filter(pk=delivery.pk).update(scanned=delivery.scanned + 1)
