"""Where the arrays of one block live: in memory, or in a folder, opened memory-mapped."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

from numpy.typing import NDArray

from rute.errors import StoreError
from rute.events.files import load_array, save_array
from rute.words.message import Message

Array = NDArray[Any]


class Columns(Protocol):
    def get(self, name: str) -> Array:
        """The array of that name. Raises StoreError when there is none."""
        ...

    def put(self, name: str, array: Array) -> None: ...


class MemoryColumns:
    def __init__(self, arrays: dict[str, Array]) -> None:
        self._arrays = arrays

    def get(self, name: str) -> Array:
        return self._arrays[name]

    def put(self, name: str, array: Array) -> None:
        self._arrays[name] = array


class FolderColumns:
    """One .npy file per array. Copy-on-write maps are writable to numba, so that kernels
    need compiling once, and nothing ever reaches the file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._open: dict[str, Array] = {}

    def get(self, name: str) -> Array:
        if name not in self._open:
            self._open[name] = self._map(self.folder / f"{name}.npy")
        return self._open[name]

    def put(self, name: str, array: Array) -> None:
        save_array(self.folder / f"{name}.npy", array)
        self._open.pop(name, None)

    def _map(self, path: Path) -> Array:
        try:
            return load_array(path, "c")
        except (OSError, EOFError) as error:
            raise StoreError(
                Message("wrong.piece_missing", file=path.name),
                where=str(path.parent),
                do=Message("wrong.build_anew"),
            ) from error
