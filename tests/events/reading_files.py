"""Files as people export them, opened as the session opens them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rute.events.histories import Histories
from rute.events.instants import to_datetime, to_instant
from rute.events.store import Store, open_store

NOW = to_instant(datetime(2026, 6, 1, tzinfo=UTC))


def written(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def opened(*files: Path, **more: Any) -> Store:
    """A store of these files, in the folder of the first."""
    options = {"now": NOW, **more}
    return open_store(list(files), files[0].parent / "store", **options)


def events_of(histories: Histories) -> list[tuple[str, str, str]]:
    """(person, time in UTC, name) of every event, by person and time."""
    found = []
    for block in histories.blocks:
        people = block.person_ids().to_pylist()
        for p, person in enumerate(people):
            for i in range(block.offsets[p], block.offsets[p + 1]):
                moment = to_datetime(int(block.time[i])).replace(tzinfo=None).isoformat(" ")
                name = histories.names[histories.signature_names()[block.signature[i]]]
                found.append((person, moment, name))
    return sorted(found, key=lambda event: event[0])


def values_of(histories: Histories, field: str) -> list[str | None]:
    """The field of every event, in the order of the log."""
    ready = histories.prepare((), [field])
    texts = ready.dictionary(field).to_pylist()
    pairs = [
        (int(row), texts[code] if code >= 0 else None)
        for block in ready.blocks
        for row, code in zip(block.row(), block.field(field), strict=True)
    ]
    return [text for _, text in sorted(pairs)]
