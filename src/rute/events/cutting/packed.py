"""Files as they are read and written again: packed by gzip where they were."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast


@contextmanager
def reading(path: Path) -> Iterator[IO[bytes]]:
    with path.open("rb") as file:
        if not is_packed(path):
            yield file
            return
        with gzip.open(file) as unpacked:
            yield cast(IO[bytes], unpacked)


@contextmanager
def writing(out: IO[bytes] | None, path: Path) -> Iterator[IO[bytes] | None]:
    """None where nothing is to be written."""
    if out is None or not is_packed(path):
        yield out
        return
    with gzip.GzipFile("", "wb", fileobj=out, mtime=0) as packed:
        yield cast(IO[bytes], packed)


def is_packed(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(2) == b"\x1f\x8b"
