"""rute log"""

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
    Data,
    Debug,
    Event,
    JourneyOrFile,
    Language,
    Person,
    ReceivedBy,
    SaveList,
    Time,
    Zone,
)
from rute.cli.progress import working

Merge = Annotated[bool, Option("--merge", help=spoken("option.merge"))]


def log(
    file: JourneyOrFile = None,
    data: Data = None,
    person: Person = None,
    time: Time = None,
    event: Event = None,
    zone: Zone = None,
    as_json: AsJson = False,
    save: SaveList = None,
    received_by: ReceivedBy = None,
    merge: Merge = False,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    if file is not None and is_events(file):
        session = ask_file(
            file, language, person=person, time=time, event=event, zone=zone, as_of=None
        )
    else:
        session = ask_journey(
            file, "log", data=data, as_of=None, received_by=received_by, merge=merge
        )
    told = chosen_language(language, session.language)
    with working("progress.counting", told):
        answer = session.log()
    deliver(answer, told, as_json=as_json, save=save)
