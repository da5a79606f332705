"""Somebody's journeys: several as cards, each with its river and what it says first."""

from __future__ import annotations

from dataclasses import dataclass

from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString, mark_safe

from rute.errors import RuteError
from rute.render.living_map.build import build
from rute.render.living_map.small_river import small_river
from rute.session.questions import Session
from rute.web.accounts.access import Asked
from rute.web.accounts.services import journeys_of
from rute.web.journeys.models import Journey
from rute.web.live import services as live
from rute.web.start.models import Archived
from rute.words.catalog import say


@dataclass(frozen=True)
class Card:
    """river: none while it is being read, or where it cannot be."""

    journey: Journey
    headline: str
    river: SafeString | None = None
    simulated: bool = False


def home(request: Asked) -> HttpResponseBase:
    """One journey: its map. None: the ways to a first one."""
    every = list(journeys_of(request.user).select_related("published"))
    aside = set(Archived.objects.filter(journey__in=every).values_list("journey_id", flat=True))
    shown = [one for one in every if one.pk not in aside]
    if not every:
        return redirect("start:welcome")
    if len(shown) == 1 and not request.GET:
        return redirect(f"/j/{shown[0].slug}/")
    told = {
        "cards": [card_of(one, request.language) for one in shown],
        "archived": [one for one in every if one.pk in aside],
    }
    return render(request, "start/home.html", told)


def card_of(journey: Journey, language: str) -> Card:
    try:
        headline, river, simulated = live.ask(
            journey, ("card", language), lambda session: drawn(session, language)
        )
    except live.NotReady:
        return Card(journey, say("web_start.being_read", language))
    except RuteError as error:
        return Card(journey, error.said(language).splitlines()[0])
    return Card(journey, headline, mark_safe(river), simulated)


def drawn(session: Session, language: str) -> tuple[str, str, bool]:
    """The sentence that opens the map, its river, and whether it is simulated."""
    told = session.map().told(language)
    view = build(told, language=language)
    return view.description, str(small_river(view)), told.journey.simulated
