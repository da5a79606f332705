"""A campaign rehearsed on the journey's history: a job that sends nothing, and its answer."""

from __future__ import annotations

from dataclasses import asdict
from decimal import Decimal
from typing import Any

from django.urls import reverse

from rute.journey.campaigns.program import Program
from rute.render.screens.layout import Screen, Table
from rute.render.screens.rehearsal import rehearsal_screen
from rute.render.screens.rehearsal_notes import notes_of
from rute.render.screens.rehearsal_ways import one_table
from rute.render.steps.picture import picture_of
from rute.results.rehearsal import Example, Rehearsed
from rute.session.questions import Session
from rute.session.rehearsing import campaign_meant, compiled
from rute.web.campaigns.limits import everywhere, limits_of
from rute.web.campaigns.pages.known import word_of
from rute.web.journeys.models import Journey
from rute.web.live.services import session_of
from rute.web.work.services import job
from rute.words.catalog import LANGUAGES, say
from rute.words.formats import count, day
from rute.words.message import Message

KIND = "campaigns.rehearse"


@job(KIND)
def rehearse(payload: dict[str, Any], tell: Any) -> dict[str, Any]:
    """The answer in every language: nobody knows yet who will read it."""
    journey = Journey.objects.get(pk=int(payload["journey"]))
    name, session = str(payload["campaign"]), session_of(journey)
    going = Message("moving.rehearse.going", name=name)
    answer = session.rehearse(
        name, payload.get("start") or None, payload.get("end") or None,
        existing=bool(payload.get("existing")), limits=limits_of(journey),
        everywhere=everywhere(journey), prices=prices_of(payload),
        progress=lambda _what, done, total: tell(going, done, total),
    ).result  # fmt: skip
    told = {language: said(session, name, answer, language) for language in LANGUAGES}
    address = reverse("campaigns:rehearsal", args=[journey.slug, word_of(journey, name)])
    return {"to": f"{address}?of={payload['key']}", "said": told, "key": payload["key"]}


def prices_of(payload: dict[str, Any]) -> dict[str, Decimal]:
    return {channel: Decimal(price) for channel, price in payload.get("prices", {}).items()}


def said(session: Session, name: str, found: Rehearsed, language: str) -> dict[str, Any]:
    """One language's answer, as JSON: headline, steps with who came to each, tables, notes, and
    single people's ways."""
    assert session.journey is not None
    program = compiled(campaign_meant(session.journey, name), session.journey, session.path.parent)
    screen = rehearsal_screen(program, found, session.journey.name, language)
    came = {each.step: each.came for each in found.steps}
    return {
        "under": screen.under.splitlines(),
        "notes": list(notes_of(program, found, language, in_app=True)),
        "tables": [asdict(table) for table in _without_examples(screen, found)],
        "picture": picture_of(program, session.journey, language, came),
        "ways": [_way(program, found, each, language) for each in found.examples],
    }  # fmt: skip


def _without_examples(screen: Screen, found: Rehearsed) -> tuple[Table, ...]:
    """People's ways stand below, each by itself."""
    return screen.tables[:-1] if found.examples else screen.tables


def _way(program: Program, found: Rehearsed, one: Example, language: str) -> dict[str, Any]:
    """One person's way: the line that stands for it, and its steps with their moments."""
    table = one_table(program, found, one, language)
    alike = say("moving.rehearse.alike.one" if one.alike == 1 else "moving.rehearse.alike",
                language, n=count(one.alike, language))  # fmt: skip
    entered = day(one.entered, found.asked.zone, language)
    return {"who": one.who, "entered": entered, "alike": alike, "rows": list(table.rows)}
