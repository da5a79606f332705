"""rute log"""

from __future__ import annotations

from rute.cli.asking import ask_file, ask_journey
from rute.cli.deliver import deliver
from rute.cli.find import is_events
from rute.cli.language import chosen_language
from rute.cli.options import (
    AsJson,
    Data,
    Debug,
    Event,
    JourneyOrFile,
    Language,
    Person,
    SaveList,
    Time,
    Zone,
)
from rute.cli.progress import working


def log(
    file: JourneyOrFile = None,
    data: Data = None,
    person: Person = None,
    time: Time = None,
    event: Event = None,
    zone: Zone = None,
    as_json: AsJson = False,
    save: SaveList = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    if file is not None and is_events(file):
        session = ask_file(
            file, language, person=person, time=time, event=event, zone=zone, as_of=None
        )
    else:
        session = ask_journey(file, "log", data=data, as_of=None)
    told = chosen_language(language, session.language)
    with working("progress.counting", told):
        answer = session.log()
    deliver(answer, told, as_json=as_json, save=save)
