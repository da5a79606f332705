"""`.sql` files: one SELECT, run by DuckDB in the folder the data is in.

It runs in a process of its own, whose working folder is the data's, so that the names in the
query mean files beside it, and so that the folder is all it can reach: reading only, no
network, no extensions, no settings (see sql_process.py).
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rute.errors import SourceError
from rute.events.sources.source import Chunk, Findings, file_state, require_file
from rute.words.message import Message

# Pictures and words that Rute and people write beside the data: no query reads them.
_NO_DATA = {".html", ".svg", ".png", ".pdf", ".yaml", ".yml", ".md", ".sql"}


class Sql:
    def __init__(self, path: Path, label: str, zone: str, folder: Path | None = None) -> None:
        require_file(path, label)
        self.path, self.label, self.stem = path, label, path.name.split(".")[0]
        self.zone, self.folder = zone, (folder or path.parent).resolve()

    def fingerprint(self) -> str:
        """Of the query and of every file below the folder it may read: which of them it does
        read only running it would tell."""
        text = self.path.read_text("utf-8", errors="replace")
        parts = [hashlib.blake2b(text.encode(), digest_size=16).hexdigest(), str(self.folder)]
        parts += [f"{file.relative_to(self.folder)} {file_state(file)}" for file in self._files()]
        return hashlib.blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()

    def chunks(self, findings: Findings) -> Iterator[Chunk]:  # noqa: ARG002
        import pyarrow as pa

        with tempfile.TemporaryDirectory() as scratch, tempfile.TemporaryFile() as said:
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", "rute.events.sources.sql_process",
                 str(self.path.resolve()), self.zone, scratch],
                cwd=self.folder, stdout=subprocess.PIPE, stderr=said,
            )  # fmt: skip
            try:
                assert process.stdout is not None
                row = 1
                with pa.ipc.open_stream(process.stdout) as reader:
                    for batch in reader:
                        rows = np.arange(row, row + batch.num_rows, dtype=np.int64)
                        yield Chunk(pa.Table.from_batches([batch]), rows)
                        row += batch.num_rows
                if process.wait():
                    raise pa.ArrowInvalid("the query stopped half-way")
            except (pa.ArrowException, OSError) as error:
                process.wait()
                said.seek(0)
                words = said.read().decode(errors="replace").strip() or str(error)
                raise SourceError(
                    Message("wrong.query", why=words),
                    where=self.label,
                    exists=Message("wrong.query.where", folder=self.folder),
                ) from error
            finally:
                process.kill()
                process.wait()
                if process.stdout:
                    process.stdout.close()

    def lines(self, pieces: Iterable[NDArray[np.int64]]) -> Iterator[NDArray[np.int64]]:
        return iter(pieces)

    def _files(self) -> list[Path]:
        found = []
        for folder, inside, names in os.walk(self.folder):
            inside[:] = [name for name in inside if not name.startswith(".")]
            found += [Path(folder, name) for name in names if not name.startswith(".")]
        return sorted(f for f in found if f.suffix.lower() not in _NO_DATA and f.is_file())
