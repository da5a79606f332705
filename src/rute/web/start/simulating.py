"""Journeys with an invented year: the demo, and templates to look around in. Each of their pages
says that it is simulated, because their text does."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from rute.journey.model import Language
from rute.journey.templates import journey_text, simulation_text
from rute.session.opening import open_journey
from rute.web.accounts.models import User
from rute.web.journeys import services as journeys
from rute.web.people.services import take_over
from rute.web.start.models import new_key
from rute.web.start.places import DATA, JOURNEY, intakes
from rute.web.start.reading import Tell, told_by
from rute.web.work.services import job
from rute.words.message import Message

DEMO_PEOPLE = 20_000
TEMPLATE_PEOPLE = 8_000
TOUR = "?tour=1"


@job("start.demo")
def demo(payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Kopi Senja, a coffee roaster that does not exist."""
    from rute.simulate import kopi_senja

    language, place = spoken(payload), own_place()
    try:
        tell(Message("web_start.simulating"), 0, None)
        kopi_senja.write(place, people=DEMO_PEOPLE, progress=lambda _what, done, total:
                         tell(Message("web_start.simulating"), done, total))  # fmt: skip
        text = kopi_senja.journeys()[kopi_senja.JOURNEYS[language == "id"]].decode()
        for name in (*kopi_senja.JOURNEYS, "truths.json"):
            (place / name).unlink(missing_ok=True)
        return made_of(text, place, payload, tell)
    finally:
        shutil.rmtree(place, ignore_errors=True)


@job("start.template")
def template(payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """A template with a year of invented customers."""
    from rute.simulate.file import read_simulation
    from rute.simulate.write import write

    language, place = spoken(payload), own_place()
    name, business = str(payload["template"]), str(payload["name"])
    events = place / DATA / f"{name}.parquet"
    try:
        simulation = read_simulation(simulation_text(name, language, business=business))
        write(simulation, events, people=TEMPLATE_PEOPLE, progress=lambda done, total:
              tell(Message("web_start.simulating"), done, total))  # fmt: skip
        text = journey_text(name, language, business=business, data=f"{DATA}/{events.name}")
        return made_of(text, place, payload, tell)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def own_place() -> Path:
    place = intakes() / new_key()
    (place / DATA).mkdir(parents=True)
    return place


def spoken(payload: dict[str, Any]) -> Language:
    return "id" if payload.get("language") == "id" else "en"


def made_of(text: str, place: Path, payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """The journey, its events read already, so that its first page is its map."""
    file = place / JOURNEY
    file.write_text(text, encoding="utf-8")
    name = open_journey(file, progress=told_by(tell)).name
    by = User.objects.filter(pk=int(payload["by"])).first()
    journey = journeys.create(name, text, by, built=place)
    take_over(journey)
    return {"to": f"/j/{journey.slug}/{TOUR}"}
