"""rute friction"""

from __future__ import annotations

from typing import Annotated

from typer import Option

from rute.cli.asking import ask_journey
from rute.cli.deliver import deliver
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import (
    AsJson,
    AsOf,
    Data,
    Debug,
    From,
    JourneyPath,
    Language,
    OfPersona,
    SaveTable,
    ShownAs,
    To,
)
from rute.cli.progress import working

Of = Annotated[str | None, Option("--of", metavar="KIND", help=spoken("option.friction_of"))]


def friction(
    journey: JourneyPath = None,
    of: Of = None,
    persona: OfPersona = None,
    start: From = None,
    end: To = None,
    as_of: AsOf = None,
    shown_as: ShownAs = None,
    data: Data = None,
    as_json: AsJson = False,
    save: SaveTable = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    session = ask_journey(journey, "friction", data=data, as_of=as_of, shown_as=shown_as)
    told = chosen_language(language, session.language)
    with working("progress.counting", told):
        answer = session.friction(of=of, persona=persona, start=start, end=end)
    deliver(answer, told, as_json=as_json, save=save)
