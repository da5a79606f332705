"""rute campaign plan"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from rute.cli.asking import ask_journey
from rute.cli.deliver import deliver
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import AsJson, AsOf, Data, Debug, Language, SaveList
from rute.cli.progress import working
from rute.errors import QuestionError
from rute.words.message import Message

Names = Annotated[list[str], Argument(metavar="[JOURNEY] NAME", help=spoken("argument.planned"))]
Smallest = Annotated[
    str | None, Option("--smallest", metavar="POINTS", help=spoken("option.smallest"))
]
Weeks = Annotated[
    int | None, Option("--weeks", metavar="NUMBER", min=1, max=520, help=spoken("option.weeks"))
]


def plan(
    names: Names,
    smallest: Smallest = None,
    weeks: Weeks = None,
    as_of: AsOf = None,
    data: Data = None,
    as_json: AsJson = False,
    save: SaveList = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    journey = Path(names[0]) if len(names) > 1 else None
    session = ask_journey(journey, "campaign plan", data=data, as_of=as_of)
    told = chosen_language(language, session.language)
    with working("progress.counting", told):
        answer = session.plan(names[-1], smallest=points(smallest), weeks=weeks)
    deliver(answer, told, as_json=as_json, save=save)


def points(text: str | None) -> float | None:
    """ "3", "2,5" or "3%" as a share, 0…1. Raises QuestionError for anything else."""
    if text is None:
        return None
    try:
        found = float(text.strip().removesuffix("%").replace(",", ".")) / 100
    except ValueError:
        found = -1.0
    if not 0 < found <= 1:
        raise QuestionError(Message("proof.smallest", text=text), do=Message("proof.smallest.do"))
    return found
