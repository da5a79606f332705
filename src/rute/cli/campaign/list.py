"""rute campaign list"""

from __future__ import annotations

from rute.cli.find import find_journey
from rute.cli.language import chosen_language
from rute.cli.options import Debug, JourneyPath, Language


def list_(
    journey: JourneyPath = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    from rute.journey.file import read_journey
    from rute.render.screens.campaigns import campaigns_screen
    from rute.render.screens.terminal import draw

    read = read_journey(find_journey(journey, "campaign list"))
    told = chosen_language(language, read.language)
    draw(campaigns_screen(read, told), told)
