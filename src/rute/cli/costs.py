"""rute costs"""

from __future__ import annotations

from rute.cli.asking import ask_journey
from rute.cli.deliver import deliver
from rute.cli.language import chosen_language
from rute.cli.options import (
    AsJson,
    AsOf,
    ByRole,
    Data,
    Debug,
    From,
    JourneyPath,
    Language,
    SaveTable,
    To,
)
from rute.cli.progress import working


def costs(
    journey: JourneyPath = None,
    by: ByRole = None,
    start: From = None,
    end: To = None,
    as_of: AsOf = None,
    data: Data = None,
    as_json: AsJson = False,
    save: SaveTable = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    session = ask_journey(journey, "costs", data=data, as_of=as_of)
    spoken = chosen_language(language, session.language)
    with working("progress.counting", spoken):
        answer = session.costs(by=by, start=start, end=end)
    deliver(answer, spoken, as_json=as_json, save=save)
