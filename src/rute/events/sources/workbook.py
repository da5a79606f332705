"""Excel and OpenDocument workbooks (.xlsx, .xlsm, .xlsb, .xls, .ods).

They are read in a process of its own with bounded memory (see workbook_process.py): a workbook
of a few kilobytes can claim a sheet of many gigabytes.
"""

from __future__ import annotations

import json
import mmap
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rute.errors import SourceError, did_you_mean
from rute.events.sources.source import Chunk, Findings, file_fingerprint, require_file
from rute.words.message import Message

ROW = "\x00row"  # the column of row numbers between the two processes
_MOST_UNPACKED = 8 << 30
_MOST_TIMES = 200  # as large unpacked as packed; real sheets reach about 30
_SUSPECT = 200 << 20


class Workbook:
    def __init__(self, path: Path, label: str, sheet: str | None = None) -> None:
        require_file(path, label)
        self.path, self.label, self.sheet = path, label, sheet
        self.stem = path.name.split(".")[0]
        self._read: mmap.mmap | None = None

    def fingerprint(self) -> str:
        return file_fingerprint(self.path)

    def chunks(self, findings: Findings) -> Iterator[Chunk]:
        import pyarrow as pa

        if self._read is None:
            self._refuse_bombs()
            self._read = self._read_once()
        with pa.ipc.open_stream(pa.py_buffer(self._read)) as reader:
            findings.notes += _notes(reader.schema)
            for batch in reader:
                rows = batch[ROW].to_numpy()
                table = pa.Table.from_batches([batch]).drop_columns([ROW])
                yield Chunk(table, np.asarray(rows, np.int64))

    def _read_once(self) -> mmap.mmap:
        """What the process wrote, on disk while this source is: every look begins anew."""
        with tempfile.TemporaryFile() as written, tempfile.TemporaryFile() as said:
            ended = subprocess.run(
                [sys.executable, "-P", "-m", "rute.events.sources.workbook_process",
                 str(self.path.resolve()), self.label, self.sheet or ""],
                stdout=written, stderr=said, check=False,
            )  # fmt: skip
            if ended.returncode:
                said.seek(0)
                raise self._unreadable(said.read().decode(errors="replace"))
            return mmap.mmap(written.fileno(), 0, access=mmap.ACCESS_READ)

    def lines(self, pieces: Iterable[NDArray[np.int64]]) -> Iterator[NDArray[np.int64]]:
        return iter(pieces)

    def _refuse_bombs(self) -> None:
        if not zipfile.is_zipfile(self.path):
            return
        with zipfile.ZipFile(self.path) as packed:
            size = sum(part.file_size for part in packed.infolist())
        times = size / max(1, self.path.stat().st_size)
        if size > _MOST_UNPACKED or (size > _SUSPECT and times > _MOST_TIMES):
            raise SourceError(
                Message("source.workbook_bomb", size=f"{size >> 20:,}"),
                where=self.label,
                do=Message("source.workbook_bomb_do"),
            )

    def _unreadable(self, words: str) -> SourceError:
        """What the other process said: one line of JSON, or the last words of a crash."""
        try:
            said = json.loads(words.strip().splitlines()[-1])
        except (ValueError, IndexError):
            return SourceError(
                Message("source.workbook_too_large"),
                where=self.label,
                do=Message("source.workbook_too_large_do"),
            )
        values = said.get("values", {})
        exists = did_you_mean(str(self.sheet), said.get("known", []))
        return SourceError(
            Message(said["what"], **values),
            where=self.label,
            exists=exists,
            do=Message(said["do"]) if said.get("do") else None,
        )


def _notes(schema: object) -> list[str]:
    found = getattr(schema, "metadata", None) or {}
    return [Message(key, **values) for key, values in json.loads(found.get(b"notes", b"[]"))]
