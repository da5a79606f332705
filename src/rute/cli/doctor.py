"""rute doctor"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import typer

from rute.cli.app import needs_the_app
from rute.cli.language import chosen_language
from rute.cli.options import AsJson, Debug, Language
from rute.cli.serve import Folder
from rute.words.catalog import say
from rute.words.message import said_text

if TYPE_CHECKING:
    from rute.web.operate.checks import Finding

COLOURS = {"ok": "green", "doubt": "yellow", "wrong": "red"}


def doctor(
    folder: Folder = None,
    as_json: AsJson = False,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    needs_the_app()
    from rute.web.operate.setting_up import configure, load

    told = chosen_language(language)
    configure(folder)
    load()
    from rute.web.operate.checks import diagnosis

    found = diagnosis()
    if as_json:
        typer.echo(json.dumps([_plain(one, told) for one in found], ensure_ascii=False, indent=1))
    else:
        for one in found:
            _tell(one, told)
    wrong = sum(one.state == "wrong" for one in found)
    if not as_json:
        typer.echo("\n" + say("doctor.wrong" if wrong else "doctor.well", told, n=wrong))
    raise typer.Exit(1 if wrong else 0)


def _tell(one: Finding, told: str) -> None:
    mark = say(f"doctor.state.{one.state}", told)
    typer.echo(f"{typer.style(f'{mark:<8}', fg=COLOURS[one.state])} {said_text(one.what, told)}")
    if one.do:
        for line in said_text(one.do, told).splitlines():
            typer.echo(f"{'':8} → {line}")


def _plain(one: Finding, told: str) -> dict[str, str | None]:
    do = said_text(one.do, told) if one.do else None
    return {"check": one.check, "state": one.state, "what": said_text(one.what, told), "do": do}
