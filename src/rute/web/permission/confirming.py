"""Double opt-in: an address is asked once whether it is theirs and whether they want this; what it
then confirms by a button counts, and nothing before."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from rute.web.accounts.access import Asked, open_page
from rute.web.accounts.services import absolute, opened, sealed
from rute.web.people import services as people
from rute.web.people.services import Proof
from rute.web.permission.outside import journey_of, page, shown, speak, unknown
from rute.web.work.services import start
from rute.words.catalog import LANGUAGES

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

CONFIRM: Final = "confirm"
GOOD_FOR: Final = timedelta(days=30)
AGAIN: Final = timedelta(days=1)
EVER: Final = 100 * 365 * 86_400  # seconds


def ask(
    journey: Journey, address: str, channel: str, purpose: str, proof: Proof, language: str = "en"
) -> bool:
    """Records a permission that its address must still confirm, and asks it to, by one message;
    whether one leaves. None does where the permission stands already, where nothing may be sent
    to the address, or where it was asked within a day: whoever types another's address into a form
    again and again fills no mailbox. Raises AppError for what is not complete."""
    with transaction.atomic():
        lately = people.asked_since(journey, address, channel, purpose, AGAIN)
        act = people.give(journey, address, channel, purpose, proof, confirm=True)
        stands = people.state_of(journey, address, channel, purpose) == "given"
        if stands or lately or people.must_not_hear(journey, address, channel):
            return False
        spoken = language if language in LANGUAGES else LANGUAGES[0]
        payload = {"act": act.pk, "language": spoken, "tries": 0}
        start("permission.ask", journey, payload, key=f"permission-ask-{act.pk}")
    return True


def confirm_url(journey: Journey, act: int, language: str) -> str:
    """Good for 30 days from now."""
    token = sealed(CONFIRM, f"{journey.pk} {act} {language}", timed=True)
    return absolute(reverse("permission:confirm", args=[token]))


@require_http_methods(["GET", "HEAD", "POST"])
@open_page
def confirm(request: Asked, token: str) -> HttpResponseBase:
    """GET shows what was asked, in its wording, and a button; POST confirms."""
    told = opened(CONFIRM, token, int(GOOD_FOR.total_seconds()))
    late = opened(CONFIRM, token, EVER) if told is None else None
    number, act, language = ((told or late or "0 0 en").split(" "))[:3]
    journey = journey_of(int(number))
    asked = people.act_of(journey, int(act)) if journey else None
    if journey is None or asked is None:
        return unknown(request)
    speak(request, language)
    which = (journey, asked.address, asked.channel, asked.purpose)
    if request.method == "POST" and told is not None:
        proof = Proof(asked.basis, place=absolute("/confirm"), wording=asked.wording)
        if people.confirm(*which, proof) is not None:
            people.welcome_back(journey, asked.address, asked.channel)
    state = people.state_of(*which)
    shows = {
        "asked": asked, "address": shown(asked.address), "late": late is not None,
        "state": state if state in ("given", "asked") else "withdrawn",
    }  # fmt: skip
    return page(request, "confirm", journey, shows, language)
