"""rute feelings"""

from __future__ import annotations

from rute.cli.asking import ask_journey
from rute.cli.deliver import deliver
from rute.cli.language import chosen_language
from rute.cli.options import (
    AsJson,
    AsOf,
    By,
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


def feelings(
    journey: JourneyPath = None,
    by: By = None,
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
    session = ask_journey(journey, "feelings", data=data, as_of=as_of, shown_as=shown_as)
    spoken = chosen_language(language, session.language)
    with working("progress.counting", spoken):
        answer = session.feelings(by=by, persona=persona, start=start, end=end)
    deliver(answer, spoken, as_json=as_json, save=save)
