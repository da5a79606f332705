"""One person: where they are and why, their line of events, who they are, and what we may send."""

from __future__ import annotations

from typing import Any

import numpy as np
from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from rute.events.money import minor_digits
from rute.measure.why import cause_of
from rute.results.profile import Cause
from rute.session.profile import event_of, line_of
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.live.services import wake
from rute.web.people.days import days_of
from rute.web.people.hiding import hidden_words
from rute.web.people.known import Known, known
from rute.web.people.permission_views import permission_of
from rute.web.people.revealing import hide, is_revealed, reveal
from rute.web.people.taking_out import packed
from rute.words.catalog import say

LINE = 100  # events on a page
FELT = 20  # answers shown, the last first


@journey_page(May.SEE_PEOPLE)
def person(request: Asked, journey: Journey, name: str) -> HttpResponse:
    """The profile; ?before=N: the events below the N-th."""
    whom = known(journey, name)
    if whom.name != name:
        return redirect("people:person", slug=journey.slug, name=whom.name)
    before = request.GET.get("before", "")
    line = line_of(whom.own, int(before) if before.isdecimal() else None, LINE)
    told = {**_line(request, whom, line), "whom": whom}
    if request.htmx and before:
        return render(request, "people/line.html", told)
    return render(request, "people/person.html", {**told, **_profile(request, whom)})


def _line(request: Asked, whom: Known, line: Any) -> dict[str, Any]:
    first = line.events[-1].number if line.events else 0
    return {
        "days": days_of(line, request.language), "line": line, "older": first or None,
        "newer": line.before < line.total, "digits": 10 ** minor_digits(line.currency),
        "revealed": is_revealed(request, whom.journey, whom.name),
    }  # fmt: skip


def _profile(request: Asked, whom: Known) -> dict[str, Any]:
    profile, revealed = (
        whom.profile(request.language),
        is_revealed(request, whom.journey, whom.name),
    )
    identity = whom.identity if revealed else whom.identity.masked()
    return {
        "profile": profile, "identity": identity, "label": identity.name,
        "money": profile.money / 10 ** minor_digits(profile.currency),
        "pairs": [(number, one, _because(whom, one.since))
                  for number, one in enumerate(identity.identifiers)],
        "apart": list(enumerate(identity.apart)),
        "persona": next((one.name for one in profile.personas if one.theirs), None),
        "zone": profile.zone, "here": whom.address, "met": profile.met,
        "felt": profile.felt[: -FELT - 1 : -1], **permission_of(whom, revealed=revealed),
    }  # fmt: skip


def _because(whom: Known, since: int | None) -> Cause | None:
    """The event of theirs by which an identifier became theirs."""
    if since is None:
        return None
    number = int(np.searchsorted(whom.own.block.time[: whom.own.events], since))
    cause = cause_of(whom.own, number)
    return cause if cause is not None and cause.time == since else None


@journey_page(May.SEE_PEOPLE)
def event(request: Asked, journey: Journey, name: str, number: int) -> HttpResponse:
    """All that the log says of one event."""
    whom = known(journey, name)
    if number >= whom.own.events:
        raise Http404
    told = event_of(whom.listing.session, int(whom.own.block.row()[number]))
    revealed = is_revealed(request, journey, whom.name)
    fields = told.fields if told and revealed else ()
    if told and not revealed:
        fields = hidden_words(told, whom.identifiers)
    page = "people/event.html" if request.htmx else "people/event_page.html"
    said = {"whom": whom, "told": told, "fields": fields, "cause": whom.own.cause(number),
            "zone": whom.own.histories.zone, "revealed": revealed}  # fmt: skip
    return render(request, page, said)


@require_POST
@journey_page(May.SEE_PEOPLE)
def reveal_person(request: Asked, journey: Journey, name: str) -> HttpResponse:
    """Shows somebody's identifiers in full for a while, or no longer; it is recorded."""
    whom = known(journey, name)
    if request.POST.get("hide"):
        hide(request, journey, whom.name)
    else:
        reveal(request, journey, whom.name)
    return redirect("people:person", slug=journey.slug, name=whom.name)


@require_POST
@journey_page(May.EDIT)
def not_the_same(request: Asked, journey: Journey, name: str) -> HttpResponse:
    """Two identifiers that a row joined are not one person's, or are after all (`again`)."""
    whom, number = known(journey, name), request.POST.get("number", "")
    again = request.POST.get("again") == "1"
    pairs = _apart(whom) if again else _joined(whom)
    if not number.isdecimal() or int(number) not in pairs:
        raise Http404
    one, other = pairs[int(number)]
    whom.listing.session.not_the_same(one, other, again=again)
    record(request.user, journey, "people_joined" if again else "people_parted", person=whom.name)
    wake(journey)
    said = "people_app.joined_again" if again else "people_app.parted"
    messages.success(request, say(said, request.language))
    return redirect("people:person", slug=journey.slug, name=whom.name)


def _joined(whom: Known) -> dict[int, tuple[str, str]]:
    """By the number of an identifier, what joined it: itself and what it was seen with."""
    return {
        number: (full, one.through)
        for number, (one, full) in enumerate(
            zip(whom.identity.identifiers, whom.identifiers, strict=True)
        )
        if one.through
    }


def _apart(whom: Known) -> dict[int, tuple[str, str]]:
    return {number: (a.one, a.other) for number, a in enumerate(whom.identity.apart)}


@require_POST
@journey_page(May.SEE_PEOPLE)
def take_out(request: Asked, journey: Journey, name: str) -> FileResponse:
    """Everything about a person, as a zip; it is recorded."""
    whom = known(journey, name)
    file = packed(whom, request.language)
    record(request.user, journey, "people_taken_out", person=whom.name, events=whom.own.events)
    return FileResponse(file, as_attachment=True, filename=f"{journey.slug}-{whom.name}.zip")
