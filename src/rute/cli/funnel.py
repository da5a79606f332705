"""rute funnel"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from rute.cli.asking import ask_file, ask_journey
from rute.cli.deliver import deliver
from rute.cli.find import is_events, is_journey, journeys_in
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import (
    AsJson,
    AsOf,
    Data,
    Debug,
    Event,
    From,
    Language,
    OfPersona,
    Person,
    SaveTable,
    Time,
    To,
    Zone,
)
from rute.cli.progress import working

Steps = Annotated[
    list[str] | None, Argument(metavar="[FILE] STEP…", help=spoken("argument.funnel"))
]
Within = Annotated[str | None, Option("--within", metavar="TIME", help=spoken("option.within"))]
Ties = Annotated[str, Option("--ties", metavar="HOW", help=spoken("option.ties"))]
Order = Annotated[str, Option("--order", metavar="HOW", help=spoken("option.order"))]
Count = Annotated[str, Option("--count", metavar="WHAT", help=spoken("option.count"))]
Optionals = Annotated[
    list[str] | None, Option("--optional", metavar="STEP", help=spoken("option.optional"))
]
StepWithin = Annotated[
    list[str] | None,
    Option("--step-within", metavar="STEP:TIME", help=spoken("option.step_within")),
]
Without = Annotated[
    list[str] | None, Option("--without", metavar="RULE", help=spoken("option.without"))
]
By = Annotated[list[str] | None, Option("--by", metavar="FIELD", help=spoken("option.by_several"))]


def funnel(
    steps: Steps = None,
    within: Within = None,
    order: Order = "ordered",
    optional: Optionals = None,
    without: Without = None,
    step_within: StepWithin = None,
    count: Count = "people",
    by: By = None,
    persona: OfPersona = None,
    start: From = None,
    end: To = None,
    as_of: AsOf = None,
    ties: Ties = "sequence",
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
    from rute.session.funnels import parted_window

    file, named = parted(steps or [])
    windows = dict(map(parted_window, step_within or []))
    if file is not None and is_events(file):
        session = ask_file(
            file, language, person=person, time=time, event=event, zone=zone, as_of=as_of
        )
    else:
        session = ask_journey(file, "funnel", data=data, as_of=as_of)
    told = chosen_language(language, session.language)
    with working("progress.counting", told):
        answer = session.funnel(
            *named, within=within, by=by, persona=persona, order=order, ties=ties, count=count,
            optional=optional or (), step_within=windows, without=without or (),
            start=start, end=end,
        )  # fmt: skip
    deliver(answer, told, as_json=as_json, save=save)


def parted(arguments: list[str]) -> tuple[Path | None, list[str]]:
    """The file or journey that stands first, where one does, and the steps."""
    if arguments:
        first = Path(arguments[0])
        if (first.is_dir() and journeys_in(first)) or is_events(first) or is_journey(first):
            return first, arguments[1:]
    return None, arguments
