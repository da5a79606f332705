"""rute journey push"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rute.cli.deliver import remark
from rute.cli.help import spoken
from rute.cli.language import terminal_language
from rute.cli.options import Debug
from rute.words.catalog import say
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.cli.journey.pulled import Base
    from rute.cli.journey.remote import Published, RefusedError

Which = Annotated[Path | None, typer.Argument(metavar="[FILE]", help=spoken("argument.pushed"))]
Said = Annotated[str, typer.Option("--message", "-m", metavar="TEXT", help=spoken("option.said"))]
CONFLICT = 409


def push(
    file: Which = None,
    message: Said = "",
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    """Publishes a file as the journey's next version, where nobody published since it was pulled;
    else shows what they changed, and publishes nothing."""
    from rute.cli.find import find_journey
    from rute.cli.journey.change import text_of
    from rute.cli.journey.pulled import keep_base, known_base
    from rute.cli.journey.remote import RefusedError

    path = find_journey(file, "journey push")
    base, text = known_base(path), text_of(path)
    language = terminal_language()
    if text == base.text:
        remark(say("remote.nothing_to_push", language, number=base.number))
        return
    try:
        published = base.remote.publish(text, base.number, message)
    except RefusedError as refused:
        if refused.status != CONFLICT:
            raise
        raise _differing(refused, base) from None
    keep_base(path, base.remote, published)
    remark(say("remote.pushed", language, number=published.number, slug=base.slug))


def _differing(refused: RefusedError, base: Base) -> RefusedError:
    """What others published since: their words, and what it changes."""
    newest = base.remote.newest()
    refused.exists = "\n".join([_who(newest), *_changes(base, newest)])
    refused.do = Message("remote.differs.do")
    return refused


def _who(newest: Published) -> str:
    said = newest.message or "–"
    who = newest.author or "–"
    return say("remote.by", terminal_language(), number=newest.number, who=who, message=said)


def _changes(base: Base, newest: Published) -> list[str]:
    """In sentences, where both can be read; else the lines."""
    from rute.cli.journey.change import changed_lines
    from rute.errors import RuteError
    from rute.journey.compare.journeys import compare
    from rute.journey.edits.splice import Edited
    from rute.render.screens.difference import Difference, markdown

    try:
        found = compare(base.text + "\n", newest.text + "\n")
    except RuteError:
        return list(changed_lines(Edited(newest.text, base.text)))
    old, new = (say("remote.version", terminal_language(), number=one.number)
                for one in (base, newest))  # fmt: skip
    return markdown(Difference(old, new, found), terminal_language()).splitlines()
