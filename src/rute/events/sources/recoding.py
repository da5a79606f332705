"""Streams of bytes in UTF-8, whatever the file is written in."""

from __future__ import annotations

import codecs
import io
import re
from pathlib import Path
from typing import IO, Any

from rute.events.sources.sniffing import BLANKS, Shape

BLOCK = 16 << 20
_RUN_OF_BLANKS = re.compile(rb"[ \t]+")


def open_bytes(path: Path) -> IO[bytes]:
    """The file's bytes, unpacked where its first bytes or its name say that it is packed."""
    import pyarrow as pa

    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    kind = "gzip" if packed else None if path.suffix == ".gz" else "detect"
    stream: IO[bytes] = pa.input_stream(str(path), compression=kind)
    return stream


def is_utf8(path: Path) -> bool:
    """Whether the whole file is."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with open_bytes(path) as file:
            while block := file.read(BLOCK):
                decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def open_utf8(path: Path, shape: Shape) -> IO[bytes]:
    """The file as UTF-8; runs of blanks between columns become one tab."""
    stream: Any = open_bytes(path)
    if not shape.encoding.startswith("utf-8"):
        stream = _Recoded(stream, shape.encoding)
    tabbed: IO[bytes] = _Tabbed(stream) if shape.delimiter == BLANKS else stream  # type: ignore[assignment]
    return tabbed


class _Recoded(io.RawIOBase):
    def __init__(self, inner: IO[bytes], encoding: str) -> None:
        self._inner, self._decoder = inner, codecs.getincrementaldecoder(encoding)("replace")

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        while block := self._inner.read(size):
            if text := self._decoder.decode(block):
                return text.encode()
        return b""

    def close(self) -> None:
        self._inner.close()
        super().close()


class _Tabbed(io.RawIOBase):
    def __init__(self, inner: IO[bytes]) -> None:
        self._inner, self._rest = inner, b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = BLOCK) -> bytes:
        block = self._rest + self._inner.read(size)
        cut = block.rfind(b"\n") + 1 or len(block)
        self._rest = block[cut:]
        lines = block[:cut].replace(b"\r", b"").split(b"\n")
        return b"\n".join(_RUN_OF_BLANKS.sub(b"\t", line.strip(b" \t")) for line in lines)

    def close(self) -> None:
        self._inner.close()
        super().close()
