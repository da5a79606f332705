"""rute stages"""

from __future__ import annotations

from rute.cli.asking import ask_journey
from rute.cli.deliver import deliver
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
    ReceivedBy,
    SaveTable,
    SeveralBy,
    ShownAs,
    To,
)
from rute.cli.progress import working


def stages(
    journey: JourneyPath = None,
    by: SeveralBy = None,
    persona: OfPersona = None,
    start: From = None,
    end: To = None,
    as_of: AsOf = None,
    shown_as: ShownAs = None,
    received_by: ReceivedBy = None,
    data: Data = None,
    as_json: AsJson = False,
    save: SaveTable = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    session = ask_journey(
        journey, "stages", data=data, as_of=as_of, shown_as=shown_as, received_by=received_by
    )
    spoken = chosen_language(language, session.language)
    with working("progress.counting", spoken):
        answer = session.stages(by=by, persona=persona, start=start, end=end)
    deliver(answer, spoken, as_json=as_json, save=save)
