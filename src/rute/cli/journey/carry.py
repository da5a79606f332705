"""rute journey export and import"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rute.cli.deliver import remark
from rute.cli.find import JOURNEY, find_journey, missing, quoted
from rute.cli.help import spoken
from rute.cli.language import terminal_language
from rute.cli.options import Debug, JourneyPath, text
from rute.errors import JourneyError, QuestionError
from rute.words.catalog import say
from rute.words.message import Message, said_text

To = Annotated[str, text("--to", "option.to_form", "FILE|FORM")]
OutJourney = Annotated[Path | None, text("--out", "option.out", "FILE")]
Force = Annotated[bool, typer.Option("--force", help=spoken("option.force"))]
Carried = Annotated[Path, typer.Argument(metavar="FILE", help=spoken("argument.carried"))]


def export(
    journey: JourneyPath = None,
    to: To = "xlsx",
    force: Force = False,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    from rute.journey.file import read_journey
    from rute.journey.formats.carry import exported, known_form

    path = find_journey(journey, "journey export")
    form = known_form(to if "." in to else f".{to}")
    target = Path(to) if Path(to).suffix else path.with_name(stem(path) + form)
    raw, left_out = exported(read_journey(path), form)
    write(target, raw, force=force)
    language = terminal_language()
    remark(say("carry.written", language, path=target))
    remark(told(left_out, language))


def stem(path: Path) -> str:
    """shop of shop.journey.yaml, of shop.xlsx and of shop."""
    return path.name.removesuffix(JOURNEY).removesuffix(path.suffix) or path.name


def told(left_out: tuple[Message, ...], language: str) -> str:
    """What was left out, in a sentence."""
    if not left_out:
        return say("carry.whole", language)
    return say("carry.left_out", language, what="; ".join(said_text(m, language) for m in left_out))


def write(path: Path, raw: bytes, *, force: bool) -> None:
    """The whole file or none of it; what is there already only with `force`."""
    from rute.events.files import replacing

    if path.exists() and not force:
        raise QuestionError(Message("carry.there", path=str(path)), do=Message("carry.force"))
    with replacing(path) as file:
        file.write(raw)


def import_(
    file: Carried,
    out: OutJourney = None,
    force: Force = False,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    from rute.journey.formats.carry import imported, known_form
    from rute.journey.writing.file import written

    if not file.exists():
        raise missing(file)
    target = out or file.with_name(stem(file) + JOURNEY)
    facts = imported(file.read_bytes(), known_form(file.name))
    text = written(facts)
    refuse_unsound(text, file)
    write(target, text.encode(), force=force)
    language = terminal_language()
    remark(say("carry.written", language, path=target))
    remark(say("carry.next", language, command=f"rute journey show {quoted(target)}"))


def refuse_unsound(text: str, file: Path) -> None:
    """Raises JourneyError when the text would not be a journey; nothing is written then."""
    from rute.journey.file import examine
    from rute.journey.findings import errors_in

    errors = errors_in(examine(text).findings)
    if not errors:
        return
    lines = text.splitlines()
    told = "\n".join(
        f"{lines[one.line - 1].strip() if one.line else ''}\n    {one.message}" for one in errors
    )
    raise JourneyError(Message("carry.faulty"), where=str(file), exists=told)
