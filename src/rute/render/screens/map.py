"""A map in the terminal: the sentence that opens it, then its stages."""

from __future__ import annotations

from dataclasses import replace

from rute.journey.model import Journey
from rute.render.screens.layout import Screen
from rute.render.screens.stages import stages_screen
from rute.results.map import MapNumbers, Sentence
from rute.words.catalog import say


def map_screen(
    journey: Journey, numbers: MapNumbers | None, headline: Sentence, language: str
) -> Screen:
    if numbers is None:
        stages = " → ".join(stage.name for stage in journey.stages)
        notes = (say("map.no_data", language),)
        return Screen(journey.name, f"{headline}\n{stages}", (), notes)
    screen = stages_screen(numbers.stages, journey.name, language)
    return replace(screen, title=journey.name, under=f"{headline}\n{screen.under}")
