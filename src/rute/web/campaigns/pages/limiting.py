"""What holds for all campaigns of a journey: how many messages a day, the quiet hours, and how
many people no campaign reaches."""

from __future__ import annotations

import re
from datetime import time
from typing import Final

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render

from rute.decide.limits import CAPS
from rute.errors import AppError
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.services import May
from rute.web.campaigns.limits import everywhere, limits_of
from rute.web.campaigns.models import Limits
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.words.catalog import say
from rute.words.message import Message

MOST_A_DAY: Final = 50
MOST_APART: Final = 50  # percent
CLOCK: Final = re.compile(r"(\d{1,2})[:.](\d{2})")


@journey_page(May.SEND)
def limits(request: Asked, journey: Journey) -> HttpResponse:
    """POST: keeps what is asked for; "usual": all as it is where nobody set anything."""
    if request.method != "POST":
        return render(request, "campaigns/limits.html", {"tab": "limits", **told(journey)})
    if "usual" in request.POST:
        Limits.objects.filter(journey=journey).delete()
    else:
        Limits.objects.update_or_create(journey=journey, defaults=asked(request.POST))
    record(request.user, journey, "limits_set")
    messages.success(request, say("moving.did.limits", request.language))
    return redirect("campaigns:limits", slug=journey.slug)


def told(journey: Journey) -> dict[str, object]:
    now = limits_of(journey)
    quiet = now.quiet or (None, None)
    return {
        "caps": [(channel, now.caps.get(channel)) for channel in CAPS],
        "quiet_from": quiet[0] and f"{quiet[0]:%H:%M}",
        "quiet_until": quiet[1] and f"{quiet[1]:%H:%M}",
        "apart": f"{everywhere(journey) * 100:g}",
        "most": MOST_A_DAY, "most_apart": MOST_APART,
        "own": Limits.objects.filter(journey=journey).exists(),
    }  # fmt: skip


def asked(form: QueryDict) -> dict[str, object]:
    """Raises AppError for what is no number, no time, or too much."""
    caps = {channel: number(form.get(f"cap_{channel}", ""), MOST_A_DAY) for channel in CAPS}
    start, end = clock(form.get("quiet_from", "")), clock(form.get("quiet_until", ""))
    apart = number(form.get("apart", ""), MOST_APART, whole=False)
    return {
        "caps": {channel: int(n) for channel, n in caps.items() if n is not None},
        "quiet_from": start if end else None, "quiet_until": end if start else None,
        "everywhere": (apart or 0.0) / 100,
    }  # fmt: skip


def number(text: str, most: int, *, whole: bool = True) -> float | None:
    """None where nothing is written."""
    text = text.strip().rstrip("%").strip().replace(",", ".")
    if not text:
        return None
    try:
        found = float(text)
    except ValueError:
        found = -1.0
    if not 0 <= found <= most or (whole and found != int(found)):
        raise AppError(
            Message("moving.limits.no_number", text=text[:20]),
            do=Message("moving.limits.no_number.do", most=most),
        )
    return found


def clock(text: str) -> time | None:
    text = text.strip()
    found = CLOCK.fullmatch(text)
    if not text:
        return None
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        raise AppError(
            Message("moving.limits.no_time", text=text[:20]), do=Message("moving.limits.no_time.do")
        )
    return time(int(found[1]), int(found[2]))
