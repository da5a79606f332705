"""rute people"""

from __future__ import annotations

from typing import Annotated

import typer

from rute.cli.asking import ask_journey
from rute.cli.deliver import deliver, tell
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import AsJson, AsOf, Data, Debug, JourneyPath, Language
from rute.words.catalog import say

Identifier = Annotated[
    str | None, typer.Argument(metavar="[IDENTIFIER]", help=spoken("argument.identifier"))
]
NotSame = Annotated[
    str | None, typer.Option("--not", metavar="IDENTIFIER", help=spoken("option.not"))
]
Again = Annotated[
    str | None, typer.Option("--again", metavar="IDENTIFIER", help=spoken("option.again"))
]
Reveal = Annotated[bool, typer.Option("--reveal", help=spoken("option.reveal"))]


def people(
    file: JourneyPath = None,
    identifier: Identifier = None,
    not_same: NotSame = None,
    again: Again = None,
    reveal: Reveal = False,
    data: Data = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    if file is not None and identifier is None and not file.exists() and file.suffix != ".yaml":
        file, identifier = None, str(file)  # the journey of this folder is meant
    session = ask_journey(file, "people", data=data, as_of=as_of)
    told = chosen_language(language, session.language)
    if identifier and not_same:
        said = session.not_the_same(identifier, not_same)
        back = f"rute people {file or ''} {identifier} --again {not_same}".replace("  ", " ")
        tell(say("people.parted", told, one=said[0], other=said[1], command=back))
    elif identifier and again:
        said = session.not_the_same(identifier, again, again=True)
        tell(say("people.joined", told, one=said[0], other=said[1]))
    elif identifier:
        deliver(session.person(identifier, reveal=reveal), told, as_json=as_json, save=None)
    else:
        deliver(session.people(reveal=reveal), told, as_json=as_json, save=None)
