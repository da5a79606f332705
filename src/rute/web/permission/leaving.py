"""Leaving by one click (RFC 8058): looking changes nothing, whoever looks; one POST acts at once,
of the mail program or of the button, without a login, for ever, as often as it comes."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from rute.web.accounts.access import Asked, open_page
from rute.web.accounts.services import absolute, slow_down, too_often
from rute.web.people.services import Proof, address_by_key, has_left
from rute.web.people.services import leave as leave_by_key
from rute.web.permission.links import Leave, leave_of, preferences_url
from rute.web.permission.outside import journey_of, page, shown, speak, unknown
from rute.words.catalog import say

ONE_CLICK = "List-Unsubscribe"


@csrf_exempt  # RFC 8058: the reader's mail program posts here, without our cookies
@require_http_methods(["GET", "HEAD", "POST"])
@open_page
def leave(request: Asked, token: str) -> HttpResponseBase:
    """No more of one purpose by one channel to one address: what the signature names, no more."""
    asked = leave_of(token)
    journey = journey_of(asked.journey) if asked else None
    if asked is None or journey is None:
        return unknown(request)
    speak(request, asked.language)
    which = (asked.key, asked.channel, asked.purpose)
    if request.method == "POST":
        if too_often(request, "leave", f"{journey.pk} {asked.key}"):
            return slow_down(request)
        leave_by_key(journey, *which, _proof(request, asked))
    told = {
        "asked": asked,
        "address": shown(address_by_key(journey, asked.key)),
        "left": has_left(journey, *which),
        "preferences": preferences_url(journey, asked.key, request.language),
    }
    return page(request, "leave", journey, told, asked.language)


def _proof(request: Asked, asked: Leave) -> Proof:
    """Where it was said: in the mail program, or on the page with its words."""
    if ONE_CLICK in request.POST:
        return Proof(place=say("permission.by_one_click", request.language))
    button = say(f"permission.leave.do.{asked.purpose}", request.language)
    return Proof(place=absolute("/leave"), wording=button)
