"""What `rute` alone shows: the one or two commands that make sense here."""

from __future__ import annotations

from pathlib import Path

from typer import echo, style

from rute.cli.find import is_events, journeys_in, quoted
from rute.cli.help import spoken


def show_first_steps(folder: Path | None = None) -> None:
    """Prints where to begin, looking at what this folder holds."""
    here = folder or Path()
    echo(style(spoken("help.rute"), bold=True))
    echo()
    for why, command in steps(here):
        echo(f"  {why}\n    {style(command, fg='cyan')}\n")


def steps(folder: Path) -> list[tuple[str, str]]:
    found = journeys_in(folder)
    known = [
        (spoken("first.found", name=path.name), f"rute map {quoted(path)}") for path in found[:3]
    ]
    files = sorted(p for p in folder.iterdir() if p.is_file() and is_events(p))
    example = quoted(files[0]) if files else "orders.csv"
    return [
        *known,
        (spoken("first.start"), f"rute start {example}"),
        (spoken("first.demo"), "rute demo"),
        (spoken("first.help"), "rute --help"),
    ]
