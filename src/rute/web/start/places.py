"""Where what somebody brought lies until it is a journey's."""

from __future__ import annotations

import shutil
from pathlib import Path

from rute.web.site import folder
from rute.web.start.models import Brought, Intake

DATA = "data"
JOURNEY = "journey.yaml"


def place_of(intake: Intake) -> Path:
    """A folder laid out as a journey's own, so that it can become one by a change of name."""
    return intakes() / intake.key


def journey_of(intake: Intake) -> Path:
    return place_of(intake) / JOURNEY


def file_of(brought: Brought) -> Path:
    return place_of(brought.intake) / DATA / brought.name


def intakes() -> Path:
    return folder.root() / "intakes"


def made(intake: Intake) -> Path:
    place = place_of(intake)
    (place / DATA).mkdir(parents=True, exist_ok=True)
    return place


def clear(intake: Intake) -> None:
    shutil.rmtree(place_of(intake), ignore_errors=True)
