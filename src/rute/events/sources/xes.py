"""XES event logs (IEEE 1849), .xes and .xes.gz, read as a stream.

Attributes of a trace become `case:…` columns of its events. Entities and document types are
refused: a few lines of them can fill any memory.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any
from xml.parsers import expat

import numpy as np

from rute.errors import SourceError
from rute.events.sources.source import Chunk, Findings, file_fingerprint, require_file
from rute.events.times import read_texts
from rute.kernels.time_text import ABSOLUTE

if TYPE_CHECKING:
    import pyarrow as pa

_BLOCK = 1 << 20
_ROWS = 1 << 17
_VALUES = frozenset(("string", "date", "int", "float", "boolean", "id"))


class Xes:
    def __init__(self, path: Path, label: str) -> None:
        require_file(path, label)
        self.path, self.label, self.stem = path, label, path.name.split(".")[0]

    def fingerprint(self) -> str:
        return file_fingerprint(self.path)

    def chunks(self, findings: Findings) -> Iterator[Chunk]:  # noqa: ARG002
        reader, row = _Reader(), 1
        try:
            with self._open() as file:
                while block := file.read(_BLOCK):
                    reader.parser.Parse(block)
                    if len(reader.events) >= _ROWS:
                        yield self._chunk(reader, row)
                        row += len(reader.events)
                        reader.events.clear()
                reader.parser.Parse(b"", True)
        except (expat.ExpatError, OSError, EOFError) as error:
            raise SourceError(
                f"this is not a readable XES file: {error}",
                where=self.label,
                do="Export it again; it may have been cut off.",
            ) from error
        except _RefusedError as error:
            raise SourceError(
                "the file declares entities or a document type, which Rute refuses to open",
                where=self.label,
                do="An event log needs none: remove the <!DOCTYPE …> part.",
            ) from error
        except KeyError as error:
            raise SourceError(
                f"an attribute without {error} in an XES file", where=self.label
            ) from error
        yield self._chunk(reader, row)

    def lines(self, rows: Sequence[int]) -> list[int | None]:
        return list(rows)

    def _open(self) -> IO[bytes]:
        with self.path.open("rb") as file:
            packed = file.read(2) == b"\x1f\x8b"
        return gzip.open(self.path) if packed else self.path.open("rb")  # type: ignore[return-value]

    def _chunk(self, reader: _Reader, row: int) -> Chunk:
        count = len(reader.events)
        return Chunk(reader.table(), np.arange(row, row + count, dtype=np.int64))


class _RefusedError(Exception):
    pass


class _Reader:
    """Events as dicts, as their elements close. Handlers are closures: they run millions of
    times, and looking up attributes of self is a third of their time."""

    def __init__(self) -> None:
        self.parser: Any = expat.ParserCreate()
        self.events: list[dict[str, str]] = []
        self.kinds: dict[str, str] = {}
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.EntityDeclHandler = self._refuse
        self._handle_elements()

    def _refuse(self, *_: Any) -> None:
        raise _RefusedError

    def _handle_elements(self) -> None:
        events, kinds = self.events, self.kinds
        trace: dict[str, str] = {}
        event: dict[str, str] = {}
        depth, level, prefix = 0, -1, ""

        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal depth, level, prefix, trace, event
            depth += 1
            if depth == level and tag in _VALUES:
                key = prefix + attributes["key"]
                (trace if prefix else event)[key] = attributes["value"]
                if key not in kinds:
                    kinds[key] = tag
            elif tag == "event":
                event, level, prefix = trace.copy(), depth + 1, ""
            elif tag == "trace":
                trace, level, prefix = {}, depth + 1, "case:"

        def end(tag: str) -> None:
            nonlocal depth, level, prefix
            depth -= 1
            if tag == "event":
                events.append(event)
                level, prefix = depth + 1, "case:"

        self.parser.StartElementHandler, self.parser.EndElementHandler = start, end

    def table(self) -> pa.Table:
        import pyarrow as pa

        return pa.table({key: self._column(key, kind) for key, kind in self.kinds.items()})

    def _column(self, key: str, kind: str) -> pa.Array:
        """Text; dates as moments where every one carries its zone, so that the same log gives
        the same values from XES and from Parquet."""
        import pyarrow as pa

        texts = pa.array([event.get(key) for event in self.events], pa.string())
        if kind != "date":
            return texts
        kinds, moments, _ = read_texts(texts.fill_null(""), True)
        missing = texts.is_null().to_numpy(zero_copy_only=False)
        if not (missing | (kinds == ABSOLUTE)).all():
            return texts
        return pa.array(moments, pa.timestamp("us", "UTC"), mask=missing)
