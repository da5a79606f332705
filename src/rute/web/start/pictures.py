"""Pictures of maps that are no journeys yet: drafts and templates."""

from __future__ import annotations

import hashlib
from pathlib import Path

from rute.events.files import replacing
from rute.journey.file import read_journey
from rute.journey.model import Language
from rute.journey.templates import journey_text
from rute.session.living import LivingMap
from rute.session.opening import open_data, open_journey
from rute.session.questions import Session
from rute.web.site import folder
from rute.web.start.models import Intake
from rute.web.start.places import journey_of, place_of

MADE = "pictures"
FORMS = ("map", "card")


def draw(intake: Intake, session: Session) -> None:
    """The draft's map, as the one language of its text says it."""
    _write(place_of(intake) / "map.svg", session.map(), session.language)


def draft_picture(intake: Intake, form: str) -> bytes:
    """form: map, or card for a narrow screen. Drawn once for each draft."""
    path = place_of(intake) / f"{form}.svg"
    if not path.exists():
        draw(intake, open_journey(journey_of(intake)))
    return path.read_bytes()


def forget(intake: Intake) -> None:
    for form in FORMS:
        (place_of(intake) / f"{form}.svg").unlink(missing_ok=True)


def template_picture(name: str, language: Language, form: str) -> bytes:
    """What a template draws, without numbers; drawn once for each text."""
    text = journey_text(name, language, business=None, data=None)
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    place = folder.root() / MADE / f"{name}-{language}-{digest}"
    path = place / f"{form}.svg"
    if not path.exists():
        place.mkdir(parents=True, exist_ok=True)
        journey = read_journey(text + "\n")
        _write(place / "map.svg", open_data(journey, place / "journey.yaml").map(), language)
    return path.read_bytes()


def _write(path: Path, drawn: LivingMap, language: Language) -> None:
    """The map, and beside it the card."""
    for form, text in (("card", drawn.card(language)), ("map", drawn.svg(language))):
        with replacing(path.with_name(f"{form}.svg")) as file:
            file.write(text.encode())
