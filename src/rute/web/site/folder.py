"""The app's folder: all that must be backed up lies in it."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

DEFAULT = "rute-app"
SECRET = "secret.key"


def root() -> Path:
    """Where it lies: RUTE_FOLDER, else `rute-app` in the current folder."""
    return Path(os.environ.get("RUTE_FOLDER") or DEFAULT).resolve()


def made() -> Path:
    """The folder with its secret, both made where missing. Raises OSError where it cannot be."""
    folder = root()
    folder.mkdir(parents=True, exist_ok=True)
    _make_secret(folder / SECRET)
    return folder


def secret() -> str:
    """The installation's secret. One that is not yet on disk lasts as long as the process."""
    try:
        return (root() / SECRET).read_text("ascii").strip()
    except FileNotFoundError:
        return secrets.token_urlsafe(48)


def database_file() -> Path:
    return root() / "app.sqlite3"


def journeys() -> Path:
    """The folder with one folder for each journey."""
    return root() / "journeys"


def _make_secret(path: Path) -> None:
    """Written aside and linked into place: two processes that begin at once share one."""
    if path.exists():
        return
    aside = path.with_name(f".{SECRET}.{os.getpid()}")
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_urlsafe(48))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(aside, path)
    except FileExistsError:
        pass
    finally:
        aside.unlink()
