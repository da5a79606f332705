"""Every file of a folder: cut where it can be, told where it still names somebody."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from rute.errors import RuteError
from rute.events.cutting import columns, delimited, objects, workbook, zipped
from rute.events.cutting.packed import reading
from rute.events.cutting.whom import Whom
from rute.events.files import replacing
from rute.events.sources.delimited import Delimited
from rute.events.sources.json_rows import JsonRows
from rute.events.sources.opening import open_source
from rute.events.sources.parquet import Parquet
from rute.events.sources.workbook import Workbook
from rute.events.sources.zipped import Zipped

_BLOCK = 1 << 20
_FAULTS = (RuteError, ValueError, OSError, EOFError, StopIteration, RecursionError)


@dataclass(frozen=True)
class Cut:
    """file: below the folder. rows that went, cells of others that were emptied. holds: whether
    it names somebody and could not be cut."""

    file: str
    rows: int = 0
    cells: int = 0
    holds: bool = False


def cut_folder(folder: Path, people: Whom, *, dry_run: bool = False) -> list[Cut]:
    """What was, or would be, cut out of the files that hold anybody, by name."""
    found = (cut_file(path, folder, people, dry_run=dry_run) for path in _files(folder))
    return [one for one in found if one is not None]


def cut_file(path: Path, folder: Path, people: Whom, *, dry_run: bool = False) -> Cut | None:
    """None where it holds nobody."""
    rows, cells = _cut(path, people, dry_run)
    holds = _holds(path, people) and not (dry_run and (rows or cells))
    name = path.relative_to(folder).as_posix()
    return Cut(name, rows, cells, holds) if rows or cells or holds else None


def _cut(path: Path, people: Whom, dry_run: bool) -> tuple[int, int]:
    """(rows, cells); none of a file that is no table, or a damaged one."""
    way = _way(path)
    if way is None:
        return 0, 0
    try:
        rows, cells = map(int, way(path, people, None))
        if (rows or cells) and not dry_run:
            with replacing(path) as out:
                way(path, people, out)
    except _FAULTS:
        return 0, 0
    return rows, cells


def _way(path: Path) -> zipped.Cutting | None:
    try:
        return _WAYS.get(type(open_source(path, path.name)))
    except _FAULTS:
        return None


def _zipped(path: Path, people: Whom, out: IO[bytes] | None) -> NDArray[np.int64]:
    return zipped.cut(path, people, out, _way)


_WAYS: dict[type, zipped.Cutting] = {
    Delimited: delimited.cut, JsonRows: objects.cut, Parquet: columns.cut, Workbook: workbook.cut,
    Zipped: _zipped,
}  # fmt: skip


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path


def _holds(path: Path, people: Whom) -> bool:
    """Whether its bytes, unpacked, name anybody by what cannot be anything else."""
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as packed:
                members = [packed.open(name) for name in packed.namelist()]
                return any(_named_in(member, people) for member in members)
        with reading(path) as file:
            return _named_in(file, people)
    except (OSError, EOFError, zipfile.BadZipFile, RuntimeError, NotImplementedError):
        return False


def _named_in(file: IO[bytes], people: Whom) -> bool:
    tail = ""
    while block := file.read(_BLOCK):
        text = tail + block.decode("utf-8", "replace")
        if people.named_in(text):
            return True
        tail = text[-400:]
    return False
