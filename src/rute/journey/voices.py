"""The journey as one persona tells it: its own words and feelings in place of everybody's."""

from __future__ import annotations

from dataclasses import replace

from rute.journey.model import Journey, Touchpoint

SAID = ("does", "thinks", "expects", "feels")


def as_told_by(journey: Journey, persona: str) -> Journey:
    """The journey with the words and believed feelings of `for PERSONA` put in; what that
    persona says nothing of stays everybody's, what others say is left out. Rules never change."""
    stages = tuple(
        replace(stage, touchpoints=tuple(_told(point, persona) for point in stage.touchpoints))
        for stage in journey.stages
    )
    return replace(journey, stages=stages)


def _told(point: Touchpoint, persona: str) -> Touchpoint:
    own = [voice for voice in point.voices if voice.persona.casefold() == persona.casefold()]
    said = {
        key: getattr(voice, key) for voice in own for key in SAID if getattr(voice, key) is not None
    }
    return replace(point, voices=(), **said)
