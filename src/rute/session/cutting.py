"""Cutting people out of the files that lie in a journey's folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rute.journey.file import read_journey
from rute.journey.model import Journey

if TYPE_CHECKING:
    from rute.events.cutting.folder import Cut
    from rute.events.cutting.whom import Whom

_WHO = ("person", "anonymous", "email", "phone", "card", "alias")


def whom_of(path: str | Path, identifiers: Sequence[str], store: Path) -> Whom:
    """Whom these identifiers mean in any file of a journey: its country says how phones are
    written; who a row is about say its headings, the journey, and what was chosen when its files
    were read."""
    from rute.events.cutting.whom import whom

    journey = read_journey(Path(path))
    columns = [*_said(journey), *_chosen(store)]
    return whom(identifiers, journey.country, columns)


def cut_people(folder: Path, people: Whom, *, dry_run: bool = False) -> list[Cut]:
    """Every file below a folder without them; nothing where there is no folder."""
    from rute.events.cutting.folder import cut_folder

    return cut_folder(folder, people, dry_run=dry_run) if folder.is_dir() else []


def _said(journey: Journey) -> Iterator[str]:
    for read in journey.read_as:
        yield from (name for role in _WHO if (name := getattr(read, role, None)))


def _chosen(store: Path) -> Iterator[str]:
    from rute.events.manifest import read_log

    for share in read_log(store / "log").shares:
        for entry in share.entries:
            yield from (one.column for one in entry.choices if one.role in _WHO)
