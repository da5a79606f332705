"""rute journey set and rename"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rute.cli.deliver import remark
from rute.cli.find import find_journey
from rute.cli.help import spoken
from rute.cli.language import terminal_language
from rute.cli.options import Debug
from rute.errors import QuestionError
from rute.words.catalog import say
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.journey.edits.splice import Edited

COLOURS = {"+": "green", "-": "red", "@": "cyan"}
Where = Annotated[Path, typer.Argument(metavar="JOURNEY", help=spoken("argument.journey_changed"))]
PlaceText = Annotated[str, typer.Argument(metavar="PLACE", help=spoken("argument.place"))]
Words = Annotated[str | None, typer.Argument(metavar="[VALUE]", help=spoken("argument.words"))]
NewName = Annotated[str, typer.Argument(metavar="NAME", help=spoken("argument.new_name"))]
Remove = Annotated[bool, typer.Option("--remove", help=spoken("option.remove"))]
DryRun = Annotated[bool, typer.Option("--dry-run", help=spoken("option.only_show"))]


def set_(
    journey: Where,
    place: PlaceText,
    value: Words = None,
    remove: Remove = False,
    dry_run: DryRun = False,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    from rute.journey.edits import edit
    from rute.journey.edits.finding import written_place

    if (value is None) != remove:
        raise QuestionError(Message("edit.value_or_remove"), do=Message("edit.how"))
    path = find_journey(journey, "journey set")
    text, where = text_of(path), written_place(place)
    edited = edit.remove(text, where) if value is None else edit.set_value(text, where, value)
    finish(path, edited, dry_run=dry_run)


def rename(
    journey: Where,
    place: PlaceText,
    name: NewName,
    dry_run: DryRun = False,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    from rute.journey.edits import edit
    from rute.journey.edits.finding import written_place

    path = find_journey(journey, "journey rename")
    finish(path, edit.rename(text_of(path), written_place(place), name), dry_run=dry_run)


def text_of(path: Path) -> str:
    """The file as it is: its line ends, and the mark some editors put first."""
    from rute.journey.file import examine

    examine(path)  # says what is wrong with a file that cannot be opened
    return path.read_bytes().decode("utf-8")


def finish(path: Path, edited: Edited, *, dry_run: bool) -> None:
    """Shows the lines that change, and writes them unless told not to."""
    from rute.events.files import replacing

    language = terminal_language()
    if edited.text == edited.before:
        remark(say("edit.same", language))
        return
    for line in changed_lines(edited):
        typer.echo(typer.style(line, fg=COLOURS.get(line[:1])))
    if dry_run:
        remark(say("edit.dry", language))
        return
    with replacing(path) as file:
        file.write(edited.text.encode())
    remark(say("edit.done", language, path=path))


def changed_lines(edited: Edited) -> Iterator[str]:
    """Lines that go (-) and come (+), with one line around them."""
    from difflib import unified_diff

    old, new = edited.before.splitlines(), edited.text.splitlines()
    for number, line in enumerate(unified_diff(old, new, n=1, lineterm="")):
        if number > 1:
            yield line
