"""What every source of events can do, whatever its format."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from rute.errors import SourceError, did_you_mean
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa

_EDGE = 1 << 16


@dataclass(frozen=True, eq=False)
class Chunk:
    """Some rows as found: columns of any type, and int64[n] numbers of the rows in the source
    (for a text file its rows with the heading, from 1)."""

    table: pa.Table
    rows: NDArray[np.int64]


class BadRow(NamedTuple):
    """A row that is not even a row of this source. (There may be very many: no dataclass.)"""

    row: int
    reason: str
    text: str


def _unheard(bad: BadRow) -> None: ...


@dataclass
class Findings:
    """What reading brought to light besides rows. rows: how many the file has, where a recipe
    makes more or fewer of them. refuse: told every row that is none, in the order of the file
    and before the chunk of the rows around it; there may be more than memory holds, so a chunk,
    and be it an empty one, comes at least every block."""

    notes: list[str] = field(default_factory=list)
    rows: int = 0
    refuse: Callable[[BadRow], None] = _unheard


class Source(Protocol):
    label: str
    stem: str

    def fingerprint(self) -> str:
        """Changes when what the source gives may have changed."""
        ...

    def chunks(self, findings: Findings) -> Iterator[Chunk]: ...

    def lines(self, pieces: Iterable[NDArray[np.int64]]) -> Iterator[NDArray[np.int64]]:
        """The line in the file of each row number, piece by piece, where rows rise from piece to
        piece; the numbers themselves where the file has no other lines."""
        ...


def file_fingerprint(path: Path) -> str:
    """Of what the file system knows of its last change, and of both ends of a file. st_ctime
    cannot be set back, so a file changed in its middle and dated back is found out too."""
    known = file_state(path)
    digest = hashlib.blake2b(known.encode(), digest_size=16)
    with path.open("rb") as file:
        digest.update(file.read(_EDGE))
        file.seek(max(0, path.stat().st_size - _EDGE))
        digest.update(file.read(_EDGE))
    return digest.hexdigest()


def file_state(path: Path) -> str:
    state = path.stat()
    return f"{state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino}"


def require_file(path: Path, label: str) -> None:
    """Raises SourceError for a file that is missing, a folder, or empty."""
    if not path.exists():
        near = [entry.name for entry in path.parent.iterdir()] if path.parent.is_dir() else []
        raise SourceError(
            Message("wrong.no_such_file"),
            where=label,
            exists=did_you_mean(path.name, near),
            do=Message("wrong.no_such_file.do"),
        )
    if path.is_dir():
        raise SourceError(Message("wrong.folder"), where=label, do=Message("wrong.folder.do"))
    if path.stat().st_size == 0:
        raise SourceError(Message("wrong.empty"), where=label, do=Message("wrong.again"))


def no_rows(label: str) -> SourceError:
    return SourceError(Message("wrong.no_rows"), where=label, do=Message("wrong.no_rows.do"))
