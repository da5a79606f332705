"""Pictures of maps that are no journeys yet: drafts and templates."""

from __future__ import annotations

import hashlib
from pathlib import Path

from rute.events.files import replacing
from rute.journey.file import read_journey
from rute.journey.model import Language
from rute.journey.templates import journey_text
from rute.session.opening import open_data, open_journey
from rute.session.questions import Session
from rute.web.site import folder
from rute.web.start.models import Intake
from rute.web.start.places import journey_of, place_of

MADE = "pictures"


def draw(intake: Intake, session: Session) -> Path:
    """The draft's map, as the one language of its text says it."""
    path = place_of(intake) / "map.svg"
    with replacing(path) as file:
        file.write(session.map().svg().encode())
    return path


def draft_picture(intake: Intake) -> bytes:
    """Drawn once for each draft."""
    path = place_of(intake) / "map.svg"
    if not path.exists():
        draw(intake, open_journey(journey_of(intake)))
    return path.read_bytes()


def forget(intake: Intake) -> None:
    (place_of(intake) / "map.svg").unlink(missing_ok=True)


def template_picture(name: str, language: Language) -> bytes:
    """The map a template draws, without numbers; drawn once for each text."""
    text = journey_text(name, language, business=None, data=None)
    digest = hashlib.sha256(text.encode()).hexdigest()[:12]
    path = folder.root() / MADE / f"{name}-{language}-{digest}.svg"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        journey = read_journey(text + "\n")
        drawn = open_data(journey, path.with_suffix(".yaml")).map()
        with replacing(path) as file:
            file.write(drawn.svg(language).encode())
    return path.read_bytes()
