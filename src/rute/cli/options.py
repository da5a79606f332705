"""The options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rute.cli.help import spoken


def text(flag: str, key: str, metavar: str) -> object:
    return typer.Option(flag, metavar=metavar, help=spoken(key))


TABLES = "json, csv, xlsx, html, svg, png, pdf"
PICTURES = "html, svg, png, pdf, xlsx, mmd, json, md, txt"
LISTS = "json, csv, xlsx, html"

JourneyPath = Annotated[
    Path | None, typer.Argument(metavar="[JOURNEY]", help=spoken("argument.journey"))
]
JourneyOrFile = Annotated[
    Path | None, typer.Argument(metavar="[FILE]", help=spoken("argument.journey_or_file"))
]
AsJson = Annotated[bool, typer.Option("--json", help=spoken("option.json"))]
SaveTable = Annotated[
    Path | None,
    typer.Option("--save", metavar="FILE", help=spoken("option.save", formats=TABLES)),
]
SaveList = Annotated[
    Path | None,
    typer.Option("--save", metavar="FILE", help=spoken("option.save", formats=LISTS)),
]
SavePicture = Annotated[
    Path | None,
    typer.Option("--save", metavar="FILE", help=spoken("option.save", formats=PICTURES)),
]
View = Annotated[str | None, text("--view", "option.view", "VIEW")]
Paper = Annotated[str | None, text("--paper", "option.paper", "a3|a4")]
ShownAs = Annotated[str | None, text("--as", "option.as", "MODEL")]
From = Annotated[str | None, text("--from", "option.from", "DAY")]
To = Annotated[str | None, text("--to", "option.to", "DAY")]
By = Annotated[str | None, text("--by", "option.by", "FIELD")]
SeveralBy = Annotated[list[str] | None, text("--by", "option.by_several_at_entry", "FIELD")]
ByRole = Annotated[str | None, text("--by", "option.by_role", "campaign|source|medium|channel")]
OfPersona = Annotated[str | None, text("--persona", "option.persona", "NAME")]
Split = Annotated[str | None, text("--split", "option.split", "FIELD")]
Against = Annotated[str | None, text("--against", "option.against", "last|season|DAY..DAY")]
Walk = Annotated[bool, typer.Option("--walk", help=spoken("option.walk"))]
AsOf = Annotated[str | None, text("--as-of", "option.as_of", "DAY")]
ReceivedBy = Annotated[str | None, text("--received-by", "option.received_by", "DAY")]
Data = Annotated[Path | None, text("--data", "option.data", "FOLDER")]
Language = Annotated[str | None, text("--language", "option.language", "en|id")]
Person = Annotated[str | None, text("--person", "option.person", "COLUMN")]
Time = Annotated[str | None, text("--time", "option.time", "COLUMN")]
Event = Annotated[str | None, text("--event", "option.event", "COLUMN")]
Zone = Annotated[str | None, text("--zone", "option.zone", "ZONE")]
Currency = Annotated[str | None, text("--currency", "option.currency", "CODE")]
NoOpen = Annotated[bool, typer.Option("--no-open", help=spoken("option.no_open"))]
Debug = Annotated[bool, typer.Option("--debug", help=spoken("option.debug"))]
