"""`rute restore`: an app from a backup, all of it or nothing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path, PurePosixPath
from typing import IO, Any

from rute.errors import AppError
from rute.web.operate import archive
from rute.web.operate.archive import DATABASE, FOLDER, SECRET
from rute.web.operate.backup import DATABASE_FILE
from rute.web.site import folder
from rute.words.message import Message

ENDING = ".copy"


def restore(source: Path) -> dict[str, Any]:
    """Lays the app of an archive into its folder, and into the database where that is a
    PostgreSQL. 1. Nothing may be there yet. 2. Every byte of the archive is held against its
    sums. 3. The folder is laid down aside. 4. The tables are filled, all or none. 5. The folder
    takes its place. Raises AppError; nothing is there then that was not there before."""
    place = folder.root()
    if place.exists() and (not place.is_dir() or any(place.iterdir())):
        raise AppError(
            Message("restore.not_empty"), where=str(place), do=Message("restore.not_empty.do")
        )
    about = archive.about_of(source)
    _check_database(about)
    aside = place.with_name(f".{place.name}.restoring-{os.getpid()}")
    try:
        _lay_down(source, aside)
        if about["database"] == "postgresql":
            _fill_tables(source, about)
        if place.exists():
            place.rmdir()
        aside.rename(place)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return about


def _check_database(about: dict[str, Any]) -> None:
    from django.db import connection

    if connection.vendor != about["database"]:
        kind = "postgresql" if about["database"] == "postgresql" else "sqlite"
        raise AppError(Message("restore.other"), do=Message(f"restore.{kind}.do"))
    if connection.vendor == "postgresql":
        from rute.web.operate.tables import is_empty

        if not is_empty():
            raise AppError(Message("restore.used"), do=Message("restore.used.do"))


def _lay_down(source: Path, aside: Path) -> None:
    aside.mkdir(parents=True)

    def write(name: str, content: IO[bytes]) -> None:
        parts = PurePosixPath(name).parts
        if not parts or ".." in parts or name.startswith("/"):
            raise AppError(Message("backup.damaged"), do=Message("backup.damaged.do"))
        path = aside.joinpath(*parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            shutil.copyfileobj(content, file)

    archive.each_of(source, FOLDER, write)
    archive.each_of(source, SECRET, lambda _, content: write(SECRET, content))
    (aside / SECRET).chmod(0o600)
    archive.each_of(
        source, DATABASE + DATABASE_FILE, lambda _, content: write(DATABASE_FILE, content)
    )


def _fill_tables(source: Path, about: dict[str, Any]) -> None:
    from rute.web.operate.tables import copy_in, make_tables

    make_tables(about["migrations"])
    copy_in(lambda use: archive.each_of(source, DATABASE, _without_ending(use)))


def _without_ending(use: Any) -> Any:
    return lambda name, content: use(name.removesuffix(ENDING), content)
