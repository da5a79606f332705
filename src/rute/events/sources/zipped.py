"""A table in a .zip, as marketplaces and chats send it.

It is unpacked into a folder of the system's that goes away with the source, and only once its rows
are asked for: to know whether it changed, the .zip alone is looked at.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import weakref
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rute.errors import SourceError
from rute.events.sources.formats import TABLES
from rute.events.sources.source import Chunk, Findings, Source, file_fingerprint, require_file
from rute.words.message import Message

MARKS: Final = (b"PK\x03\x04", b"PK\x05\x06")  # of a zip, and of one that holds nothing
ALWAYS_UNPACKED: Final = 64 << 20
_UNPACKED_TIMES: Final = 50  # a text of events packs to a tenth, of very like rows to a fortieth
_ENCRYPTED: Final = 1
_SHOWN, _LONGEST_NAME = 5, 100
_NOT_OURS = re.compile(r"(^|/)(__MACOSX/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)")
_UNSAFE = re.compile(r"[^\w .()+,&@=-]")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError)
_UNKNOWN_WAY = (NotImplementedError, RuntimeError)


class Zipped:
    """The one table of a .zip. open_inner: gives the source of a file."""

    def __init__(self, path: Path, label: str, open_inner: Callable[[Path], Source]) -> None:
        require_file(path, label)
        self.path, self.label = path, label
        self.table = table_in(path, label)
        self.stem = _file_name(self.table).split(".")[0]
        self._open_inner = open_inner
        self._inner: Source | None = None

    def fingerprint(self) -> str:
        return file_fingerprint(self.path)

    @property
    def inner(self) -> Source:
        """The source of the unpacked table. Raises SourceError where it cannot be unpacked."""
        if self._inner is None:
            folder = Path(tempfile.mkdtemp(prefix="rute-zip-"))
            weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
            self._inner = self._open_inner(self._unpacked(folder))
        return self._inner

    def chunks(self, findings: Findings) -> Iterator[Chunk]:
        inner = self.inner
        findings.notes.append(Message("source.from_zip", file=self.table.filename))
        yield from inner.chunks(findings)

    def lines(self, pieces: Iterable[NDArray[np.int64]]) -> Iterator[NDArray[np.int64]]:
        return self.inner.lines(pieces)

    def _unpacked(self, folder: Path) -> Path:
        target = folder / _file_name(self.table)
        try:
            with (
                zipfile.ZipFile(self.path) as packed,
                packed.open(self.table) as read,
                target.open("wb") as written,
            ):
                shutil.copyfileobj(read, written, 1 << 20)
        except _UNKNOWN_WAY as error:
            raise _refused("packed_unknown", self.label, do="unpack_it") from error
        except _BROKEN as error:
            raise _broken(self.label, error) from error
        return target


def unpacked(source: Source) -> Source:
    """The source itself, or that of the table a .zip holds."""
    return source.inner if isinstance(source, Zipped) else source


def table_in(path: Path, label: str, most: int | None = None) -> zipfile.ZipInfo:
    """The one table of a .zip, which is not unpacked yet; nothing more than its size as said here
    is ever unpacked. most: bytes, fewer than what a packed file may hold anyway. Raises
    SourceError where there is none or more than one, where it is locked, too large or damaged."""
    try:
        with zipfile.ZipFile(path) as packed:
            files = [one for one in packed.infolist() if not one.is_dir()]
    except _BROKEN as error:
        raise _broken(label, error) from error
    table = _only_table([one for one in files if not _NOT_OURS.search(one.filename)], label)
    if table.flag_bits & _ENCRYPTED:
        raise _refused("zip_locked", label, do="zip_locked_do")
    allowed = most_unpacked(path.stat().st_size, most)
    if table.file_size > allowed:
        raise SourceError(
            Message("upload.bomb", size=f"{allowed >> 20:,}"), where=label,
            do=Message("upload.bomb_do"),
        )  # fmt: skip
    return table


def most_unpacked(size: int, most: int | None = None) -> int:
    """How many bytes a packed file of `size` bytes may hold."""
    usual = size * _UNPACKED_TIMES
    return max(ALWAYS_UNPACKED, usual if most is None else min(most, usual))


def _only_table(files: list[zipfile.ZipInfo], label: str) -> zipfile.ZipInfo:
    tables = [one for one in files if one.filename.lower().endswith(TABLES)]
    if len(tables) > 1:  # beside a table, a text is most often a note to read first
        tables = [one for one in tables if not one.filename.lower().endswith(".txt")] or tables
    if len(tables) == 1:
        return tables[0]
    names = [one.filename for one in tables or files]
    more = Message("source.zip_more", more=len(names) - _SHOWN) if len(names) > _SHOWN else ""
    exists = Message("source.zip_holds", names=", ".join(names[:_SHOWN]), more=more)
    what, do = ("zip_many", "unpack_it") if tables else ("zip_none", "zip_none_do")
    raise SourceError(
        Message(f"source.{what}", tables=len(tables)), where=label,
        exists=exists if names else None, do=Message(f"source.{do}"),
    )  # fmt: skip


def _file_name(table: zipfile.ZipInfo) -> str:
    """The name without its folders, and without signs that a file system may not take."""
    name = PurePosixPath(table.filename.replace("\\", "/")).name
    return _UNSAFE.sub("_", name)[-_LONGEST_NAME:]


def _refused(what: str, label: str, *, do: str) -> SourceError:
    return SourceError(Message(f"source.{what}"), where=label, do=Message(f"source.{do}"))


def _broken(label: str, error: Exception) -> SourceError:
    return SourceError(
        Message("source.cut_off", why=str(error)), where=label, do=Message("source.export_again")
    )
