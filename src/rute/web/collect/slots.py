"""Slots: each process writes ahead in a folder of its own, which nobody else may hold.

The system frees a slot when its process ends, however it ends; what it left behind is then
anybody's to carry into the log.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

ENDING = ".ahead"
_LOCK = "lock"


@dataclass(frozen=True)
class Slot:
    """A folder held by this process. writer: the name under which its events enter the log."""

    folder: Path
    handle: int

    @property
    def writer(self) -> str:
        return f"collect-{self.folder.name}"

    def files(self) -> list[Path]:
        """Its write-ahead files, the oldest first."""
        return sorted(self.folder.glob(f"*{ENDING}"))

    def free(self) -> None:
        os.close(self.handle)


def claimed(arrivals: Path) -> Slot:
    """The first slot that nobody holds. Raises OSError where the folder cannot be written."""
    for number in count(1):
        slot = _taken(arrivals / str(number))
        if slot is not None:
            return slot
    raise AssertionError


def abandoned(arrivals: Path) -> Iterator[Slot]:
    """Slots with files whose process is gone, each held while it is looked at."""
    for folder in sorted(path for path in arrivals.iterdir() if path.is_dir()):
        if any(folder.glob(f"*{ENDING}")) and (slot := _taken(folder)) is not None:
            try:
                yield slot
            finally:
                slot.free()


def waiting_bytes(arrivals: Path) -> int:
    """How much is written ahead and not yet in the log, of every process."""
    sizes = 0
    for path in arrivals.glob(f"*/*{ENDING}"):
        try:
            sizes += path.stat().st_size
        except OSError:  # just carried into the log
            continue
    return sizes


def _taken(folder: Path) -> Slot | None:
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return Slot(folder, handle)
