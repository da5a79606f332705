"""When the last backup was made: kept as the time of a file in the folder."""

from __future__ import annotations

from rute.web.site import folder

MARK = ".last-backup"


def mark_backup() -> None:
    (folder.root() / MARK).touch()


def last_backup() -> float | None:
    """Seconds since the epoch; None where none was ever made of this folder."""
    try:
        return (folder.root() / MARK).stat().st_mtime
    except OSError:
        return None
