"""The files behind the `data:` entries of a journey."""

from __future__ import annotations

from pathlib import Path

from rute.errors import SourceError
from rute.events.sources.formats import LOOSE
from rute.journey.model import Journey, ReadAs
from rute.words.message import Message


def sources_of(journey: Journey, folder: Path) -> dict[Path, ReadAs | None]:
    """Each file with how it is to be read, in the order of the journey.

    Files lie in the data folder, queries (.sql) beside the journey. An entry that ends in /
    is a folder: every file of events in it, by name; no .zip, whose table may lie
    beside it. Raises SourceError for an empty one.
    """
    said = {one.file: one for one in journey.read_as}
    found: dict[Path, ReadAs | None] = {}
    for entry in journey.data:
        for path in paths_of(entry, journey, folder):
            found[path] = said.get(entry)
    return found


def paths_of(entry: str, journey: Journey, folder: Path) -> list[Path]:
    if entry.endswith("/"):
        return files_in(folder / entry, entry)
    if entry.lower().endswith(".sql") and journey.path:
        return [journey.path.parent / entry]
    return [folder / entry]


def files_in(folder: Path, entry: str) -> list[Path]:
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    found = [file for file in files if file.name.lower().endswith(LOOSE)]
    if not found:
        raise SourceError(
            Message("wrong.no_events_in" if folder.is_dir() else "wrong.no_such_folder"),
            where=entry,
            do=Message("wrong.no_such_folder.do"),
        )
    return found
