"""Where people get lost: every leak with its evidence and what to do, and the tabs beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse

from rute.render.living_map.view import LeakRow, Ref
from rute.session.questions import Session
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.insights.addresses import Addresses
from rute.web.insights.asked import addresses_of, ask_shown, base_of, marked
from rute.web.insights.look import Look
from rute.web.insights.menus import Choice, Menus, menus
from rute.web.insights.shown import Shown
from rute.web.insights.style import style_address
from rute.web.insights.supposing import Supposing, supposing_of
from rute.web.insights.tabs import MOST_STEPS, OF_FRICTION, OF_WAYS, ORDERS, TABS, answered
from rute.web.journeys.models import Journey
from rute.web.live.services import ask
from rute.words.catalog import say

MOST_NAMES = 200  # event names that a funnel's steps are offered


@dataclass(frozen=True)
class LeakShown:
    """row: in words; campaign: where what is drafted to bring these people back is shown;
    people: the list of those who stalled."""

    row: LeakRow
    most: bool
    people: str | None
    evidence: str
    campaign: str | None
    supposing: Supposing | None
    pains: tuple[tuple[str, str], ...]


@journey_page(May.SEE_NUMBERS)
def leaks_page(request: Asked, journey: Journey) -> HttpResponse:
    """The leaks, most at stake first."""
    look = Look.of(request.GET)
    found = ask_shown(request, journey, look, base_of(journey))
    addresses = addresses_of(request, look, base_of(journey)).within(found.days)
    rows = tuple(_shown(row, found, addresses, request.language) for row in found.view.leaks)
    told = {"rows": rows, "chart": None, **_around(request, journey, look, found, "leaks")}
    return render(request, "insights/leaks.html", told)


def _shown(row: LeakRow, found: Shown, addresses: Addresses, language: str) -> LeakShown:
    result = found.living.result
    assert result is not None
    leak = next(leak for leak in result.leaks.leaks if leak.from_stage == row.from_stage)
    return LeakShown(
        row, found.view.biggest == row.stage,
        addresses.of_people(stage=leak.from_stage, state="stalled"),
        addresses(Ref("passage", leak.from_stage)) or "",
        addresses.of_campaign,
        supposing_of(found, leak.from_stage, None, language),
        tuple((pain.text, addresses(pain.ref) or "") for pain in row.pains if pain.ref),
    )  # fmt: skip


@journey_page(May.SEE_NUMBERS)
def tab_page(request: Asked, journey: Journey, tab: str) -> HttpResponse:
    """One question beside the leaks."""
    look, language = Look.of(request.GET), request.language
    asked = next((each for each in TABS if each.key == tab), None)
    if asked is None:
        raise Http404
    query = {key: request.GET.get(key, "")[:300] for key in asked.asks}
    begun = tab != "funnel" or any(query.get(f"step{k}") for k in (1, 2))
    answer = None
    if begun:
        answer = ask(
            journey,
            ("tab", tab, look, tuple(sorted(query.items())), language),
            lambda session: answered(session, asked, look, query, language),
        )
    found = ask_shown(request, journey, look, base_of(journey))
    told = {
        "tab": tab,
        "answer": answer,
        "query": query,
        "choices": _choices(request, tab, found),
        "funnel": _funnel(journey, found, query, language) if tab == "funnel" else None,
        **_around(request, journey, look, found, tab),
    }
    return render(request, "insights/tab.html", told)


def _around(
    request: Asked, journey: Journey, look: Look, found: Shown, tab: str
) -> Mapping[str, Any]:
    """What every tab's page has: the other tabs, whose people, which days."""
    chosen: Menus = menus(found, look, request.language)
    return {
        "shown": found,
        "look": look,
        "menus": chosen,
        "tabs": _tabs(request, journey, look, tab),
        "style": style_address(),
        **marked(request, journey, found.zone),
    }


def _tabs(request: Asked, journey: Journey, look: Look, here: str) -> tuple[Choice, ...]:
    slug = journey.slug
    every = [
        Choice(
            say("insights.tab.leaks", request.language),
            reverse("insights:leaks", args=(slug,)) + look.query,
            here == "leaks",
        )
    ]
    every += [
        Choice(
            say(f"insights.tab.{each.key}", request.language),
            reverse("insights:tab", args=(slug, each.key)) + look.query, here == each.key,
        )
        for each in TABS
    ]  # fmt: skip
    return tuple(every)


def _choices(request: Asked, tab: str, found: Shown) -> tuple[Choice, ...]:
    """What a tab can be broken down by, or be asked of."""
    name, values = "by", ["", *found.fields]
    if tab in ("friction", "ways"):
        name, values = "of", list(OF_FRICTION if tab == "friction" else OF_WAYS)
    elif tab == "costs":
        values = ["", "campaign", "source", "medium", "channel"]
    elif tab == "stages" and any(p.found_by for p in found.living.journey.personas):
        values.append("persona")
    now = request.GET.get(name) or values[0]
    return tuple(
        Choice(say(f"insights.{name}.{value or 'none'}", request.language),
               _with(request.GET, name, value), value == now)
        for value in values
    )  # fmt: skip


def _with(query: QueryDict, name: str, value: str) -> str:
    changed = query.copy()
    changed.pop(name, None)
    if value:
        changed[name] = value
    return f"?{changed.urlencode()}"


@dataclass(frozen=True)
class Option:
    value: str
    said: str


def _funnel(
    journey: Journey, found: Shown, query: Mapping[str, str], language: str
) -> Mapping[str, Any]:
    """The form of a funnel: its steps so far and one more, and what can be one."""
    names = ask(journey, "names of events", _names)
    fields = ("", *found.fields)
    steps = [query.get(f"step{k}", "") for k in range(1, MOST_STEPS + 1)]
    used = max((k for k, step in enumerate(steps, start=1) if step), default=0)
    return {
        "steps": [(f"step{k}", steps[k - 1]) for k in range(1, min(used + 1, MOST_STEPS) + 1)]
        if used > 1
        else [(f"step{k}", steps[k - 1]) for k in (1, 2, 3)],
        "names": names,
        "orders": [Option(each, say(f"insights.order.{each}", language)) for each in ORDERS],
        "fields": [Option(each, say(f"insights.by.{each or 'none'}", language)) for each in fields],
    }


def _names(session: Session) -> tuple[str, ...]:
    """Of the events there are, the most frequent first."""
    if session.store is None:
        return ()
    return tuple(seen.name for seen in session.summary.names[:MOST_NAMES])
