"""The record of people's transitions: a file that only grows, and what says how far it counts.

1. A new base is written where one is needed, under a name of its own. 2. Entries are appended and
brought to the disk. 3. The description is replaced: it says how many entries count. Killed before
3, what was appended does not count and is written over; so nothing is lost or said twice.
"""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rute.errors import StoreError
from rute.events.chosen import known_among
from rute.events.files import load_array, read_json, replace_json, replacing
from rute.events.histories import Histories
from rute.events.people.keys import ERASED
from rute.words.message import Message

VERSION = 1
ENTRY = np.dtype(
    [("person", "<u8"), ("moment", "<i8"), ("event", "<i8"), ("rule", "<u4"), ("entered", "<u4")]
)
KEYED = np.dtype([*ENTRY.descr, ("key", "<u8")])
"""key: what tells apart the times one person did the same; 0 where there is nothing."""
Entries = npt.NDArray[Any]
NOTHING: Entries = np.zeros(0, ENTRY)
ENTERED, MOVED = 1, 2  # bits of `entered`: not taken back; of somebody who is another now


@dataclass(frozen=True)
class Record:
    """length: entries that count. base: who had reached what when `base_at` entries counted.
    rules: (version, name) of each rule number, asked: the numbers asked last; writers: whose
    rows the events are. lineage, generation, as_of: of what histories, and when, it was brought
    up. keys: whether entries have them."""

    folder: Path
    name: str
    length: int = 0
    base: str = ""
    base_at: int = 0
    rules: tuple[tuple[str, str], ...] = ()
    asked: tuple[int, ...] = ()
    writers: tuple[str, ...] = ()
    lineage: str = ""
    generation: int = 0
    as_of: int = 0
    keys: bool = False

    @staticmethod
    def read(folder: Path, *, keys: bool = False) -> Record | None:
        """None where none was begun. Raises StoreError for one that is damaged: it cannot be made
        again, and whoever reads it counts on it."""
        if not (folder / "record.json").exists():
            return None
        content = read_json(folder / "record.json", VERSION)
        try:
            if content is None:
                raise KeyError("record.json")
            rules = tuple((version, stage) for version, stage in content.pop("rules"))
            content.pop("version")
            writers, asked = tuple(content.pop("writers")), tuple(content.pop("asked"))
            found = Record(folder, rules=rules, writers=writers, asked=asked, keys=keys, **content)
            if found.length and found.file.stat().st_size < found.length * found.shape.itemsize:
                raise KeyError(found.file.name)
        except (KeyError, TypeError, ValueError, OSError) as error:
            raise StoreError(
                Message("moved.damaged"), where=str(folder), do=Message("moved.damaged.do")
            ) from error
        return found

    def entries(self, start: int) -> Entries:
        """The entries start … length − 1."""
        if self.length <= start:
            return self.nothing
        offset = start * self.shape.itemsize
        return np.fromfile(self.file, self.shape, count=self.length - start, offset=offset)

    @property
    def shape(self) -> np.dtype[Any]:
        return KEYED if self.keys else ENTRY

    @property
    def nothing(self) -> Entries:
        return np.zeros(0, self.shape)

    @property
    def file(self) -> Path:
        return self.folder / f"entries-{self.name}"

    def base_entries(self) -> Entries:
        return load_array(self.folder / f"{self.base}.npy")

    def with_entries(self, entries: Entries, base: Entries | None, **more: object) -> Record:
        """The record with more entries, on the disk. base: where everything was looked at anew,
        who has reached what now."""
        self.folder.mkdir(parents=True, exist_ok=True)
        length = self.length + entries.size
        found = replace(self, length=length, **more)  # type: ignore[arg-type]
        if base is not None:
            name = f"base-{self.name}-{length}-{found.generation}-{found.as_of}"
            with replacing(self.folder / f"{name}.npy") as file:
                np.save(file, base)
            found = replace(found, base=name, base_at=length)
        if entries.size:
            self._append(entries)
        content = {k: value for k, value in asdict(found).items() if k not in ("folder", "keys")}
        replace_json(self.folder / "record.json", {"version": VERSION, **content})
        if base is not None and self.base and self.base != found.base:
            (self.folder / f"{self.base}.npy").unlink(missing_ok=True)
        return found

    def without_erased(self, histories: Histories) -> None:
        """After an erasure: nobody (0) in the place of whom the histories do not know; whoever
        reads on passes them over."""
        if not (self.folder / ERASED).exists():
            return
        if self.length:
            every = self.entries(0)
            every["person"][~known_among(histories, every["person"])] = 0
            with replacing(self.file) as file:
                file.write(every.tobytes())
        (self.folder / ERASED).unlink()

    def _append(self, entries: Entries) -> None:
        with self.file.open("r+b" if self.file.exists() else "w+b") as file:
            file.truncate(self.length * self.shape.itemsize)
            file.seek(0, os.SEEK_END)
            file.write(entries.tobytes())
            file.flush()
            os.fsync(file.fileno())
