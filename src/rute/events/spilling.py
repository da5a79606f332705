"""Rows by range of the person's hash, laid aside in files: the log is read once, however many
blocks come of it, and no more than one block's rows need be in memory."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import IO

import numpy as np
from numpy.typing import NDArray

from rute.events.building import Rows

_RECORD = np.dtype(
    [("person", "u8"), ("time", "i8"), ("value", "i8"), ("row", "i8"), ("name", "i4")]
)


class Spill:
    """Range k holds edges[k − 1] ≤ hash < edges[k] (see building.block_edges). The folder must
    be its own; it is gone afterwards."""

    def __init__(self, folder: Path, edges: NDArray[np.uint64]) -> None:
        folder.mkdir(parents=True)
        self._folder, self._edges = folder, edges
        self._files: dict[int, IO[bytes]] = {}

    def __enter__(self) -> Spill:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        for file in self._files.values():
            file.close()
        for path in self._folder.iterdir():
            path.unlink()
        self._folder.rmdir()

    def add(self, rows: Rows) -> None:
        """Rows in order of arrival; in each range they stay in it."""
        records = np.empty(rows.time.size, _RECORD)
        for name in _RECORD.names or ():
            records[name] = getattr(rows, name)
        ranges = np.searchsorted(self._edges, rows.person, side="right").astype(np.uint16)
        records = records[np.argsort(ranges, kind="stable")]
        ends = np.cumsum(np.bincount(ranges, minlength=self._edges.size + 1)).tolist()
        for k, (start, end) in enumerate(zip([0, *ends], ends, strict=False)):
            if start < end:
                self._file(k).write(records[start:end].data)

    def take(self, k: int) -> Rows:
        """All rows of range k; they are not kept."""
        file = self._files.pop(k, None)
        if file is None:
            records = np.empty(0, _RECORD)
        else:
            file.close()
            records = np.fromfile(self._path(k), _RECORD)
            self._path(k).unlink()
        return Rows(**{name: records[name].copy() for name in _RECORD.names or ()})

    def _file(self, k: int) -> IO[bytes]:
        if k not in self._files:
            self._files[k] = self._path(k).open("wb")
        return self._files[k]

    def _path(self, k: int) -> Path:
        return self._folder / f"range-{k:06}"
