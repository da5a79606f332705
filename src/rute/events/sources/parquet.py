"""Parquet files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rute.errors import SourceError
from rute.events.sources.source import Chunk, Findings, file_fingerprint, require_file
from rute.words.message import Message

_ROWS = 1 << 18


class Parquet:
    def __init__(self, path: Path, label: str) -> None:
        require_file(path, label)
        self.path, self.label, self.stem = path, label, path.name.split(".")[0]

    def fingerprint(self) -> str:
        return file_fingerprint(self.path)

    def chunks(self, findings: Findings) -> Iterator[Chunk]:  # noqa: ARG002
        import pyarrow as pa
        import pyarrow.parquet as pq

        row = 1
        try:
            with pq.ParquetFile(self.path) as file:
                for batch in file.iter_batches(_ROWS):
                    yield Chunk(
                        pa.Table.from_batches([batch]),
                        np.arange(row, row + batch.num_rows, dtype=np.int64),
                    )
                    row += batch.num_rows
        except (pa.ArrowException, OSError) as error:
            raise SourceError(
                Message("wrong.no_parquet", why=error),
                where=self.label,
                do=Message("wrong.cut_off"),
            ) from error

    def lines(self, pieces: Iterable[NDArray[np.int64]]) -> Iterator[NDArray[np.int64]]:
        return iter(pieces)
