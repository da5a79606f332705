"""What a team page takes from a journey's text: who owns which part, and the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rute.errors import RuteError
from rute.journey.model import Stage
from rute.web.journeys.models import Journey
from rute.web.journeys.services import design_of


@dataclass(frozen=True)
class Owned:
    """A part of the journey. kind: stage, touchpoint, pain or fix; owner: "" where nobody."""

    kind: str
    name: str
    stage: str
    owner: str


def owned(journey: Journey) -> list[Owned]:
    """All stages, and all else that somebody owns, in the order of the text; empty where the
    text cannot be read."""
    try:
        stages = design_of(journey).stages
    except (RuteError, OSError):
        return []
    return [part for stage in stages for part in _of_stage(stage)]


def zone_of(journey: Journey | None) -> str:
    """The zone whose clock a journey's pages show."""
    try:
        return design_of(journey).zone if journey else "UTC"
    except (RuteError, OSError):
        return "UTC"


def _of_stage(stage: Stage) -> Iterator[Owned]:
    yield Owned("stage", stage.name, stage.name, stage.owner or "")
    for point in stage.touchpoints:
        yield Owned("touchpoint", point.name, stage.name, point.owner or "")
    for pain in (*stage.pains, *(pain for point in stage.touchpoints for pain in point.pains)):
        if pain.owner:
            yield Owned("pain", pain.text, stage.name, pain.owner)
        for fix in pain.fixes:
            if fix.owner:
                yield Owned("fix", fix.text, stage.name, fix.owner)
