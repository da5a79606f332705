"""A list of contacts is uploaded, looked at, and recorded; only what has a basis counts."""

from __future__ import annotations

from collections import Counter

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from rute.errors import AppError
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.journeys.models import Journey
from rute.web.people.basis import CAME
from rute.web.people.bringing import begin, counted, keep, look
from rute.web.people.contact_rows import COLUMNS, LARGEST, Read, Wrong
from rute.words.catalog import say
from rute.words.message import Message

SHOWN = 20  # lines that are wrong


@journey_page(May.SEE_PEOPLE)
def bring(request: Asked, journey: Journey) -> HttpResponse:
    """GET explains the file; POST with one looks at it, POST with its word records it."""
    if request.method != "POST":
        return render(request, "people/bring.html", {"columns": COLUMNS})
    if word := request.POST.get("word", ""):
        return _recorded(request, journey, word)
    file = request.FILES.get("file")
    if file is None:
        raise AppError(Message("people_bring.no_file"), do=Message("people_bring.no_file.do"))
    content = file.read(LARGEST + 1)
    found = look(journey, content)
    came = counted(journey, found.rows)
    told = {
        "file": file.name, "found": found, "people": len(found.rows), "wrong": _reasons(found),
        "lines": found.wrong[:SHOWN], "more": max(0, len(found.wrong) - SHOWN),
        "came": [(key, came[key]) for key in CAME if came[key]],
        "word": keep(journey, content) if came["new"] else "",
        "columns": COLUMNS,
    }  # fmt: skip
    return render(request, "people/bring.html", told)


def _recorded(request: Asked, journey: Journey, word: str) -> HttpResponse:
    started = begin(journey, word, request.user)
    if started is None:
        messages.error(request, say("people_bring.gone", request.language))
        return redirect(reverse("people:bring", args=[journey.slug]))
    return redirect("work:job", started.pk)


def _reasons(found: Read) -> list[tuple[Wrong, int]]:
    """The first line of each kind of what is wrong, with how many lines have it."""
    counts = Counter(one.what.key for one in found.wrong)
    first = {one.what.key: one for one in reversed(found.wrong)}
    return [(first[key], n) for key, n in counts.most_common()]
