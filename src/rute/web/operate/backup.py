"""`rute backup`: all of an app in one file, taken while it runs.

The order makes it one moment: the database first, so that no row lacks its files; then what is
written ahead, then the logs. An event that moves from the one to the other meanwhile is in both,
and counts once when it is carried into the log again; none is in neither.
"""

from __future__ import annotations

import sqlite3
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rute.errors import AppError
from rute.events.files import replacing
from rute.events.lock import locked
from rute.web.operate.archive import ABOUT, DATABASE, FOLDER, FORMAT, SECRET, Archive, json_bytes
from rute.web.operate.arrivals import FOLDER as ARRIVALS
from rute.web.operate.kept import mark_backup
from rute.web.operate.tables import copy_out, migrations
from rute.web.site import folder
from rute.words.message import Message

STORES = ".rute"
MADE_AGAIN = ("histories", "people", "states")  # of a store
DATABASE_FILE = "app.sqlite3"


@dataclass(frozen=True)
class Backup:
    """size: bytes."""

    path: Path
    members: int
    size: int


def back_up(target: Path) -> Backup:
    """Writes the archive; what stood there is replaced once all of it is written. Raises AppError
    where there is no app, OSError where it cannot be written."""
    place = folder.root()
    if not place.is_dir():
        raise AppError(Message("backup.no_app"), where=str(place), do=Message("backup.no_app.do"))
    leave_out = {target.resolve()}
    with replacing(target) as file:
        leave_out.add(Path(file.name).resolve())
        with tarfile.open(fileobj=file, mode="w:", format=tarfile.PAX_FORMAT) as tar:
            archive = Archive(tar)
            _write(archive, place, leave_out)
            archive.finish()
    mark_backup()
    return Backup(target, len(archive.sums), target.stat().st_size)


def _write(archive: Archive, place: Path, leave_out: set[Path]) -> None:
    from django.db import connection

    import rute

    archive.add_bytes(
        ABOUT,
        json_bytes(
            {
                "format": FORMAT, "rute": rute.__version__, "database": connection.vendor,
                "made": datetime.now(UTC).isoformat(timespec="seconds"),
                "migrations": migrations(),
            }
        ),
    )  # fmt: skip
    archive.add_file(SECRET, place / folder.SECRET)
    if connection.vendor == "postgresql":
        for table, content, size in copy_out():
            archive.add(f"{DATABASE}{table}.copy", content, size)
    else:
        _add_sqlite(archive)
    for path in sorted((place / ARRIVALS).rglob("*")):
        if path.is_file() and path.name != "lock":
            _add_growing(archive, place, path)
    for path in _others(place):
        if path.resolve() not in leave_out:
            archive.add_file(_name(place, path), path)
    for store in sorted((place / "journeys").glob(f"*/{STORES}/*")):
        _add_store(archive, place, store)


def _add_sqlite(archive: Archive) -> None:
    """As SQLite copies itself while others write."""
    with tempfile.TemporaryDirectory() as aside:
        copy = Path(aside) / DATABASE_FILE
        source, target = sqlite3.connect(folder.database_file()), sqlite3.connect(copy)
        try:
            source.backup(target)
        finally:
            source.close()
            target.close()
        archive.add_file(DATABASE + DATABASE_FILE, copy)


def _add_growing(archive: Archive, place: Path, path: Path) -> None:
    """A write-ahead file, which grows, is cut back and goes while it is read; a frame that is
    not whole is left out when it is carried into the log."""
    try:
        archive.add_bytes(_name(place, path), path.read_bytes())
    except FileNotFoundError:
        return


def _add_store(archive: Archive, place: Path, store: Path) -> None:
    """What cannot be made again of a journey's store, while nobody changes it."""
    with ExitStack() as held:
        held.enter_context(locked(store, lambda: None))
        for share in sorted(path for path in (store / "log").glob("*") if path.is_dir()):
            held.enter_context(locked(share, lambda: None))
        for path in sorted(store.rglob("*")):
            made_again = path.relative_to(store).parts[0] in MADE_AGAIN
            if path.is_file() and not made_again and path.name != "lock":
                archive.add_file(_name(place, path), path)


def _others(place: Path) -> Iterator[Path]:
    """All of the folder but the database, the secret, arrivals, stores, and what is hidden."""
    for path in sorted(place.rglob("*")):
        parts = path.relative_to(place).parts
        hidden = any(part.startswith(".") for part in parts)
        apart = parts[0] == ARRIVALS or parts[0].startswith((DATABASE_FILE, folder.SECRET))
        if path.is_file() and not hidden and not apart:
            yield path


def _name(place: Path, path: Path) -> str:
    return FOLDER + path.relative_to(place).as_posix()
