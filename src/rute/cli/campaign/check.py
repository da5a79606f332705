"""rute campaign check"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rute.cli.check import found_in
from rute.cli.deliver import print_json, remark
from rute.cli.find import find_journey, name_alone
from rute.cli.findings import as_plain, show
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import AsJson, Data, Debug, JourneyPath, Language
from rute.words.catalog import say

if TYPE_CHECKING:
    from rute.journey.campaigns.program import Program
    from rute.journey.model import Journey
    from rute.journey.model_moving import Campaign

Name = Annotated[
    str | None, typer.Argument(metavar="[NAME]", help=spoken("argument.campaign_checked"))
]
Picture = Annotated[
    Path | None,
    typer.Option("--picture", metavar="FILE", help=spoken("option.picture_of_steps")),
]


def check(
    journey: JourneyPath = None,
    name: Name = None,
    picture: Picture = None,
    data: Data = None,
    as_json: AsJson = False,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    from rute.journey.campaigns.lines import lines_of
    from rute.journey.file import examine_text, text_of

    journey, name = name_alone(journey, name)
    path = find_journey(journey, "campaign check")
    text = text_of(path)
    read = examine_text(text, path).journey
    found = tuple(found_in(text, path, data))
    told = chosen_language(language, read.language if read else "en")
    if read is None:
        show(path, found, told, notes=True, quiet=False)
        raise typer.Exit(1)
    chosen = _chosen(read, name, picture)
    about = frozenset().union(*(lines_of(campaign, read) for campaign in chosen))
    findings = tuple(one for one in found if one.line in about)
    programs = [_compiled(campaign, read, path) for campaign in chosen]
    if as_json:
        print_json({
            "campaigns": [_plain(program) for program in programs if program],
            **as_plain(path, findings, told, None),
        })  # fmt: skip
    else:
        _show(programs, read, told)
        show(path, findings, told, notes=True, quiet=False)
    if picture and programs[0]:
        remark(say("screen.saved", told, path=_save(programs[0], read, picture, told)))
    if any(one.severity == "error" for one in findings):
        raise typer.Exit(1)


def _chosen(journey: Journey, name: str | None, picture: Path | None) -> tuple[Campaign, ...]:
    """The one that is named, or, where no picture of one is wanted, all."""
    from rute.session.campaigns import campaign_called
    from rute.session.rehearsing import campaign_meant

    if name is None and picture is None and journey.campaigns:
        return journey.campaigns
    return (campaign_called(journey, name) if name else campaign_meant(journey, None),)


def _compiled(campaign: Campaign, journey: Journey, path: Path) -> Program | None:
    """None where a rule of it cannot be understood, which is among the findings."""
    from rute.errors import RuleError
    from rute.session.rehearsing import compiled

    try:
        return compiled(campaign, journey, path.parent)
    except RuleError:
        return None


def _show(programs: list[Program | None], journey: Journey, language: str) -> None:
    from rute.render.screens.campaign import campaign_screen
    from rute.render.screens.terminal import draw

    for program in programs:
        if program:
            draw(campaign_screen(program, journey, language), language)
            print()


def _plain(program: Program) -> dict[str, Any]:
    steps = [{"step": op.id, "kind": op.kind} for op in program.ops[:-1]]
    return {"campaign": program.campaign.name, "version": program.version, "steps": steps}


def _save(program: Program, journey: Journey, path: Path, language: str) -> Path:
    """Raises QuestionError for an ending that is no picture's."""
    from rute.render.picture import png
    from rute.render.steps.picture import sheet_of
    from rute.session.answers import write

    drawn = sheet_of(program, journey, language)
    return write(path, {".svg": drawn.encode, ".png": lambda: png(drawn)})
