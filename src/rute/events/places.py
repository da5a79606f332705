"""Folders that hold a part of the log: on a local disk, or on a file system far away.

What is put is there whole or not at all, and still there after a power cut.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from rute.events.files import replacing


class Place(Protocol):
    @property
    def label(self) -> str:
        """As a person would write it."""
        ...

    def within(self, name: str) -> Place: ...

    def folders(self) -> list[str]: ...

    def files(self) -> list[str]: ...

    def size(self, name: str) -> int: ...

    def read(self, name: str) -> bytes | None:
        """All of a file; None where there is none."""
        ...

    def put(self, name: str, content: bytes) -> None:
        """A file in the place of what was there, durable when this returns."""
        ...

    def writing(self, name: str) -> Any:
        """A context of what may be written to; its content is durable once it is left without
        an error, its name with the next `put`."""
        ...

    def source(self, name: str) -> Any:
        """What Arrow opens to read. Raises FileNotFoundError."""
        ...

    def remove(self, name: str) -> None: ...

    def scratch(self) -> Path:
        """A local folder for drafts."""
        ...


@dataclass(frozen=True)
class LocalPlace:
    root: Path

    @property
    def label(self) -> str:
        return str(self.root)

    def within(self, name: str) -> LocalPlace:
        return LocalPlace(self.root / name)

    def folders(self) -> list[str]:
        return self._listed(lambda path: path.is_dir())

    def files(self) -> list[str]:
        return self._listed(lambda path: path.is_file())

    def _listed(self, wanted: Any) -> list[str]:
        if not self.root.is_dir():
            return []
        return sorted(path.name for path in self.root.iterdir() if wanted(path))

    def size(self, name: str) -> int:
        return (self.root / name).stat().st_size

    def read(self, name: str) -> bytes | None:
        try:
            return (self.root / name).read_bytes()
        except FileNotFoundError:
            return None

    def put(self, name: str, content: bytes) -> None:
        self.root.mkdir(parents=True, exist_ok=True)
        with replacing(self.root / name) as file:
            file.write(content)
        settle(self.root)

    @contextmanager
    def writing(self, name: str) -> Iterator[Any]:
        self.root.mkdir(parents=True, exist_ok=True)
        with (self.root / name).open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())

    def source(self, name: str) -> Any:
        path = self.root / name
        if not path.exists():
            raise FileNotFoundError(str(path))
        return str(path)

    def remove(self, name: str) -> None:
        (self.root / name).unlink(missing_ok=True)

    def scratch(self) -> Path:
        self.root.mkdir(parents=True, exist_ok=True)
        return self.root


def settle(folder: Path) -> None:
    """Makes the names in a folder durable, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
