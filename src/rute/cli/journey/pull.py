"""rute journey pull"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rute.cli.deliver import remark
from rute.cli.help import spoken
from rute.cli.language import terminal_language
from rute.cli.options import Debug
from rute.errors import AppError
from rute.words.catalog import say
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.cli.journey.pulled import Base
    from rute.cli.journey.remote import Published, Remote

Which = Annotated[
    str | None, typer.Argument(metavar="[URL|SLUG|FILE]", help=spoken("argument.remote"))
]
Into = Annotated[Path | None, typer.Option("--out", metavar="FILE", help=spoken("option.pull_out"))]
Force = Annotated[bool, typer.Option("--force", help=spoken("option.pull_force"))]


def pull(
    remote: Which = None,
    out: Into = None,
    force: Force = False,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    """Brings the published text into a file. What was changed there since is kept: lines that
    both changed are shown, and then nothing is written."""
    from rute.cli.journey.pulled import base_of, keep_base

    source, file = _meant(remote, out)
    newest = source.newest()
    base = base_of(file)
    text = newest.text
    if file.exists() and not force:
        text = _with_own_changes(file, base, newest)
    _write(file, text)
    keep_base(file, source, newest)
    key = "remote.pulled" if text == newest.text else "remote.merged"
    remark(say(key, terminal_language(), number=newest.number, file=file))


def _meant(remote: str | None, out: Path | None) -> tuple[Remote, Path]:
    from rute.cli.find import JOURNEY, find_journey
    from rute.cli.journey.pulled import known_base
    from rute.cli.journey.remote import remote_called

    if remote is None or (Path(remote).is_file() and "://" not in remote):
        file = find_journey(Path(remote) if remote else None, "journey pull")
        return known_base(file).remote, out or file
    source = remote_called(remote)
    return source, out or Path(f"{source.slug}{JOURNEY}")


def _with_own_changes(file: Path, base: Base | None, newest: Published) -> str:
    """The newest text with what the file says otherwise than its base. Raises AppError where both
    changed the same lines, or nobody knows what the file was made from."""
    from rute.journey.merging import merge

    own = file.read_bytes().decode("utf-8")
    if base is None and own != newest.text:
        raise AppError(Message("remote.there", file=file), do=Message("remote.there.do"))
    merged = merge(base.text if base else own, own, newest.text)
    if merged.collisions:
        raise AppError(
            Message("remote.collides", n=len(merged.collisions), number=newest.number),
            exists="\n".join(
                line for one in merged.collisions for line in _told(one.line, one.mine, one.theirs)
            ),
            do=Message("remote.collides.do", file=file),
        )
    return merged.text


def _told(line: int, mine: tuple[str, ...], theirs: tuple[str, ...]) -> list[str]:
    said = [say("find.line", terminal_language(), line=line)]
    said += [f"  {say('remote.mine', terminal_language())}: {each.strip()}" for each in mine]
    return said + [f"  {say('remote.theirs', terminal_language())}: {each.strip()}"
                   for each in theirs]  # fmt: skip


def _write(file: Path, text: str) -> None:
    from rute.events.files import replacing

    if file.exists() and file.read_bytes() == text.encode():
        return
    with replacing(file) as draft:
        draft.write(text.encode())
