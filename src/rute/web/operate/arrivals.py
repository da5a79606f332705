"""What waits in the write-ahead files, as far as their names and sizes tell."""

from __future__ import annotations

from collections.abc import Iterator
from os import stat_result
from pathlib import Path

FOLDER = "arrivals"


def waiting_bytes(place: Path) -> int:
    """Bytes written ahead and not yet in the log, of all processes."""
    return sum(found.st_size for found in _files(place))


def oldest_seconds(place: Path, now: float) -> float:
    """How long the oldest of it waits. now: seconds since the epoch."""
    times = [found.st_mtime for found in _files(place) if found.st_size]
    return max(0.0, now - min(times)) if times else 0.0


def _files(place: Path) -> Iterator[stat_result]:
    for path in (place / FOLDER).rglob("*.ahead"):
        try:
            yield path.stat()
        except FileNotFoundError:  # carried into the log meanwhile
            continue
