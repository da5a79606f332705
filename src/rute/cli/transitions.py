"""rute transitions"""

from __future__ import annotations

from typing import Annotated

from typer import Option

from rute.cli.asking import ask_file, ask_journey
from rute.cli.deliver import deliver
from rute.cli.find import is_events
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import (
    AsJson,
    AsOf,
    By,
    Data,
    Debug,
    Event,
    From,
    JourneyOrFile,
    Language,
    OfPersona,
    Person,
    SaveTable,
    ShownAs,
    Time,
    To,
    Zone,
)
from rute.cli.progress import working

Of = Annotated[str | None, Option("--of", metavar="KIND", help=spoken("option.of"))]


def transitions(
    file: JourneyOrFile = None,
    of: Of = None,
    by: By = None,
    persona: OfPersona = None,
    start: From = None,
    end: To = None,
    as_of: AsOf = None,
    shown_as: ShownAs = None,
    data: Data = None,
    person: Person = None,
    time: Time = None,
    event: Event = None,
    zone: Zone = None,
    as_json: AsJson = False,
    save: SaveTable = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    if file is not None and is_events(file):
        session = ask_file(
            file, language, person=person, time=time, event=event, zone=zone, as_of=as_of
        )
    else:
        session = ask_journey(file, "transitions", data=data, as_of=as_of, shown_as=shown_as)
    told = chosen_language(language, session.language)
    with working("progress.counting", told):
        answer = session.transitions(of=of, by=by, persona=persona, start=start, end=end)
    deliver(answer, told, as_json=as_json, save=save)
