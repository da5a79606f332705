"""What we may send to one address, as whoever owns it sees and changes it: by the link in their
messages, without a login or a script."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from rute.web.accounts.access import Asked, open_page
from rute.web.accounts.services import absolute, slow_down, too_often
from rute.web.journeys.services import business, zone_of
from rute.web.people import services as people
from rute.web.people.services import Proof
from rute.web.permission.links import preferences_of
from rute.web.permission.outside import journey_of, page, shown, speak, unknown
from rute.words.catalog import LANGUAGES, say

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey


@dataclass(frozen=True)
class Line:
    """One thing that may be sent. wording: what ticking it says; given: whether it may be; since:
    from when it is so, None where nobody ever said anything."""

    channel: str
    purpose: str
    wording: str
    given: bool
    since: object = None

    @property
    def name(self) -> str:
        return f"{self.purpose}.{self.channel}"


@require_http_methods(["GET", "HEAD", "POST"])
@open_page
def preferences(request: Asked, token: str) -> HttpResponseBase:
    """How it stands with an address, and how they want it to be."""
    told = preferences_of(token)
    journey = journey_of(told[0]) if told else None
    if told is None or journey is None:
        return unknown(request)
    _, key, language = told
    address = people.address_by_key(journey, key)
    spoken = people.language_of(journey, key) or language
    speak(request, spoken)
    if request.method == "POST":
        if too_often(request, "preferences", f"{journey.pk} {key}"):
            return slow_down(request)
        if address is not None:
            _changed(request, journey, address)
        return _back(request, token)
    told_of = {
        "address": shown(address), "lines": lines(journey, address, request.language),
        "stopped": people.stopped_because(journey, key), "spoken": spoken,
        "acts": people.acts_of(journey, [address]) if address else [],
        "saved": "saved" in request.GET, "speaks": LANGUAGES, "zone": zone_of(journey),
    }  # fmt: skip
    return page(request, "preferences", journey, told_of, spoken)


def lines(journey: Journey, address: str | None, language: str) -> list[Line]:
    """What the journey asks anybody for by a channel that reaches the address, and whatever was
    ever said about this one."""
    if address is None:
        return []
    held = {(one.purpose, one.channel): one for one in people.states_of(journey, [address])}
    asked = people.asked_for(journey, people.channels_to(address)) | held.keys()
    return [
        Line(
            channel, purpose,
            people.wording_of(business(journey.name), channel, purpose, language),
            (purpose, channel) in held and held[purpose, channel].state == "given",
            held[purpose, channel].since if (purpose, channel) in held else None,
        )
        for purpose, channel in sorted(asked)
    ]  # fmt: skip


def _changed(request: Asked, journey: Journey, address: str) -> None:
    """Does what was pressed: leave all, or as ticked; and the language they want."""
    place = absolute("/preferences")
    if request.POST.get("act") == "none":
        words = say("permission.all.do", request.language)
        for channel in people.channels_to(address):
            people.said_stop(journey, address, channel, words, place=place)
        return
    for line in lines(journey, address, request.language):
        wanted = line.name in request.POST
        if wanted and not line.given:
            people.give(journey, address, line.channel, line.purpose,
                        Proof(place=place, wording=line.wording))  # fmt: skip
            people.welcome_back(journey, address, line.channel)
        elif line.given and not wanted:
            words = say("permission.unticked", request.language, wording=line.wording)
            people.withdraw(journey, address, line.channel, line.purpose,
                            Proof(place=place, wording=words))  # fmt: skip
    if (speaks := request.POST.get("language", "")) in LANGUAGES:
        people.speaks(journey, address, speaks)


def _back(request: Asked, token: str) -> HttpResponseRedirect:
    """To the page again, so that reloading it sends nothing twice."""
    here = reverse("permission:preferences", args=[token])
    chosen = request.POST.get("language", "")
    shown_in = chosen if chosen in LANGUAGES else request.language
    return redirect(f"{here}?in={shown_in}&saved")
