"""XES event logs (IEEE 1849), .xes and .xes.gz, read as a stream of traces.

Attributes of a trace become `case:…` columns of its events. Entities and document types are
refused: a few lines of them can fill any memory.
"""

from __future__ import annotations

import gzip
import html
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.errors import SourceError
from rute.events.sources.source import Chunk, Findings, file_fingerprint, require_file
from rute.events.times import read_texts
from rute.kernels.time_text import ABSOLUTE
from rute.kernels.xes_scan import BROKEN, DECLARES, KINDS, Scanned, XesScan, gather
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa

_BLOCK = 32 << 20
_LONGEST_TRACE = 1 << 30
_END = b"</trace>"
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)")
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*encoding=["']([\w.-]+)["']""")


class Xes:
    def __init__(self, path: Path, label: str) -> None:
        require_file(path, label)
        self.path, self.label, self.stem = path, label, path.name.split(".")[0]

    def fingerprint(self) -> str:
        return file_fingerprint(self.path)

    def chunks(self, findings: Findings) -> Iterator[Chunk]:  # noqa: ARG002
        scan, row = XesScan(), 1
        keys: dict[str, int] = {}
        for buffer in self._buffers():
            data = np.frombuffer(buffer, np.uint8)
            scanned = scan.scan(data)
            if scanned.status == DECLARES:
                raise SourceError(
                    Message("wrong.xes_declares"),
                    where=self.label,
                    do=Message("wrong.xes_declares.do"),
                )
            if scanned.status == BROKEN:
                raise self._unreadable("its elements or attributes are not written as XML")
            if not scanned.trace_of.size:
                continue
            table = self._table(data, scanned, keys)
            rows = np.arange(row, row + scanned.trace_of.size, dtype=np.int64)
            yield Chunk(table, rows)
            row += scanned.trace_of.size
        if scan.depth or row == 1:
            raise self._unreadable("it holds no events, or ends in the middle")

    def lines(self, pieces: Iterable[NDArray[np.int64]]) -> Iterator[NDArray[np.int64]]:
        return iter(pieces)

    def _unreadable(self, why: str) -> SourceError:
        return SourceError(
            Message("wrong.no_xes", why=why),
            where=self.label,
            do=Message("wrong.cut_off"),
        )

    def _buffers(self) -> Iterator[bytearray]:
        """The file in pieces that end after a trace."""
        rest, encoding = b"", "utf-8"
        try:
            with self._open() as file:
                while block := file.read(_BLOCK):
                    if not rest and (declared := _ENCODING.match(block)):
                        encoding = declared[1].decode()
                    whole = rest + block
                    cut = whole.rfind(_END) + len(_END)
                    if cut < len(_END):
                        rest = whole
                        if len(rest) > _LONGEST_TRACE:
                            raise self._unreadable("a trace is longer than 1 GB")
                        continue
                    yield _in_utf8(whole[:cut], encoding)
                    rest = whole[cut:]
            yield _in_utf8(rest, encoding)
        except (OSError, EOFError, LookupError, UnicodeError) as error:
            raise self._unreadable(str(error)) from error

    def _open(self) -> IO[bytes]:
        with self.path.open("rb") as file:
            packed = file.read(2) == b"\x1f\x8b"
        return gzip.open(self.path) if packed else self.path.open("rb")  # type: ignore[return-value]

    def _table(self, data: NDArray[np.uint8], scanned: Scanned, keys: dict[str, int]) -> pa.Table:
        """One column per key known so far; a trace's keys come first, as `case:…`."""
        import pyarrow as pa

        own = scanned.owner >= 0
        codes, names = self._texts(data, scanned.key).dictionary_encode(), []
        for of_event in (False, True):
            for code, name in enumerate(codes.dictionary.to_pylist()):
                names.append((of_event, code, name if of_event else f"case:{name}"))
        key = codes.indices.to_numpy()
        columns: dict[str, Any] = dict.fromkeys(keys)
        for of_event, code, name in names:
            chosen = np.flatnonzero((key == code) & (own == of_event))
            if chosen.size:
                keys.setdefault(name, int(scanned.kind[chosen[0]]))
                columns[name] = self._column(data, scanned, chosen, of_event, keys[name])
        size = scanned.trace_of.size
        return pa.table(
            {
                name: pa.nulls(size, pa.string()) if column is None else column
                for name, column in columns.items()
            }
        )

    def _column(
        self,
        data: NDArray[np.uint8],
        scanned: Scanned,
        chosen: NDArray[np.int64],
        of_event: bool,
        kind: int,
    ) -> pa.Array:
        """One attribute of every event; of its trace, where the attribute is the trace's."""
        import pyarrow as pa

        owners = scanned.owner[chosen] if of_event else -1 - scanned.owner[chosen]
        count = scanned.trace_of.size if of_event else int(scanned.trace_of.max(initial=-1)) + 1
        place = np.full(max(count, int(owners.max()) + 1) + 1, -1, np.int64)
        place[owners] = np.arange(chosen.size)
        where = place[:count] if of_event else place[scanned.trace_of]
        texts = self._texts(data, scanned.value[chosen])
        found = texts.take(pa.array(where, mask=where < 0))
        return _moments(found) if KINDS[kind] == "date" else found

    def _texts(self, data: NDArray[np.uint8], spans: NDArray[np.int64]) -> pa.StringArray:
        import pyarrow as pa
        import pyarrow.compute as pc

        offsets, packed = gather(data, spans)
        buffers = [None, pa.py_buffer(offsets), pa.py_buffer(packed)]
        texts: Any = pa.Array.from_buffers(pa.string(), len(spans), buffers)
        coded = pc.match_substring(texts, "&")
        if not pc.any(coded).as_py():
            return texts
        distinct = texts.dictionary_encode()
        plain = [self._decoded(text) for text in distinct.dictionary.to_pylist()]
        return pa.array(plain, pa.string()).take(distinct.indices)

    def _decoded(self, text: str) -> str:
        if unknown := _ENTITY.search(text):
            name = text[unknown.start() : unknown.start() + 20]
            raise self._unreadable(f'it uses "{name}", which nothing defines')
        return html.unescape(text)


def _in_utf8(block: bytes, encoding: str) -> bytearray:
    if encoding.lower().replace("_", "-") in ("utf-8", "utf8", "ascii", "us-ascii"):
        block.decode("utf-8")  # says where it is not
        return bytearray(block)
    return bytearray(block.decode(encoding).encode())


def _moments(texts: pa.StringArray) -> pa.Array:
    """Dates as moments where every one carries its zone, so that the same log gives the same
    values from XES and from Parquet."""
    import pyarrow as pa

    kinds, moments, _ = read_texts(texts.fill_null(""), True)
    missing = texts.is_null().to_numpy(zero_copy_only=False)
    if not (missing | (kinds == ABSOLUTE)).all():
        return texts
    return pa.array(moments, pa.timestamp("us", "UTC"), mask=missing)
