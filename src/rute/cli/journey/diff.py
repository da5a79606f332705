"""rute journey diff"""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rute.cli.deliver import print_json, remark
from rute.cli.find import find_journey
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import AsJson, AsOf, Data, Debug, Language
from rute.cli.progress import working
from rute.errors import JourneyError, QuestionError, RuteError
from rute.words.catalog import say
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.journey.model import Journey
    from rute.journey.model import Language as Spoken
    from rute.render.screens.difference import Difference
    from rute.results.map import MapNumbers
    from rute.session import Session

Older = Annotated[Path | None, typer.Argument(metavar="[OLD]", help=spoken("argument.diff_old"))]
Newer = Annotated[Path | None, typer.Argument(metavar="[NEW]", help=spoken("argument.diff_new"))]
SaveDiff = Annotated[
    Path | None,
    typer.Option("--save", metavar="FILE", help=spoken("option.save", formats="html, md, json")),
]
ExitCode = Annotated[bool, typer.Option("--exit-code", help=spoken("option.exit_code"))]
NoNumbers = Annotated[bool, typer.Option("--no-numbers", help=spoken("option.no_numbers"))]
PATIENCE = 10  # seconds


def diff(
    old: Older = None,
    new: Newer = None,
    data: Data = None,
    as_of: AsOf = None,
    no_numbers: NoNumbers = False,
    exit_code: ExitCode = False,
    as_json: AsJson = False,
    save: SaveDiff = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    from rute.journey.compare.journeys import compare
    from rute.journey.file import read_journey
    from rute.render.screens.difference import Difference

    path = find_journey(new or old, "journey diff")
    if new is not None and old is not None:
        older_path = find_journey(old, "journey diff")
        before, called = read_journey(older_path), str(older_path)
    else:
        called = Message("compare.committed", name=path.name)
        before = committed(path, called)
    after = read_journey(path)
    told = chosen_language(language, after.language)
    called = called.said(told) if isinstance(called, Message) else called
    changes = compare(before, after)
    two = before.language != after.language
    older_place = path if new is None else old or path
    counted = None
    if not no_numbers:
        counted = both_counted(before, older_place, after, path, data, as_of, told)
    said = Difference(called, str(path), changes, two, counted)
    hand_over(said, told, as_json=as_json, save=save)
    if exit_code and changes:
        raise typer.Exit(1)


def both_counted(
    old: Journey,
    old_path: Path,
    new: Journey,
    path: Path,
    data: Path | None,
    as_of: str | None,
    language: Spoken,
) -> tuple[MapNumbers, MapNumbers] | None:
    """Both journeys over their data at one moment; None where data is missing and none was
    named, which is said aloud."""
    from rute.session.opening import open_data

    try:
        if not (old.data and new.data):
            return None
        newer = open_data(new, path, data=data, now=as_of)
        older = open_data(old, old_path, data=data, now=newer.now)
        return counted_by(older, language), counted_by(newer, language)
    except RuteError as wrong:
        if data is not None or as_of is not None:
            raise
        remark(say("compare.not_counted", language, why=wrong.said(language).splitlines()[0]))
        return None


def counted_by(session: Session, language: Spoken) -> MapNumbers:
    with working("progress.map", language):
        result = session.map().result
    assert result is not None  # it has data
    return result


def hand_over(
    difference: Difference, language: Spoken, *, as_json: bool, save: Path | None
) -> None:
    """As `deliver`: a file and where it lies, JSON, or the screen."""
    from rute.events.files import replacing
    from rute.render.screens.difference import draw

    if save is not None:
        raw = difference.written(save.suffix.lower(), language)
        with replacing(save) as file:
            file.write(raw)
        remark(say("screen.saved", language, path=save))
    if as_json:
        print_json(difference.json())
    elif save is None:
        draw(difference, language)


def committed(path: Path, called: str) -> Journey:
    """The journey as it was last committed. Raises QuestionError where git has none, and
    JourneyError, naming the commit, where that version has errors."""
    from rute.journey.file import examine_text
    from rute.journey.findings import errors_in, journey_error

    reading = examine_text(committed_text(path), path)
    if reading.journey is None or errors_in(reading.findings):
        raise journey_error(reading.findings, called, reading.language)
    return reading.journey


def committed_text(path: Path) -> str:
    """`git show HEAD:./NAME`, which only reads."""
    real = path.resolve()
    command = ["git", "--no-pager", "-C", str(real.parent), "show", "--no-textconv",
               f"HEAD:./{real.name}"]  # fmt: skip
    how_else = Message("compare.name_two")
    try:
        done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)
    except FileNotFoundError:
        raise QuestionError(Message("compare.no_git"), where=str(path), do=how_else) from None
    except subprocess.TimeoutExpired:
        slow = Message("compare.slow_git", seconds=PATIENCE)
        raise QuestionError(slow, where=str(path), do=how_else) from None
    if done.returncode:
        raise QuestionError(Message("compare.no_commit"), where=str(path), do=how_else)
    try:
        return done.stdout.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise JourneyError(Message("find.not_utf8"), where=str(path)) from None
