"""Where things lie: the data folder, the store beside the journey, the user's cache."""

from __future__ import annotations

import os
import sys
from hashlib import blake2b
from pathlib import Path

from rute.journey.model import Journey

HIDDEN = ".rute"


def journey_name(path: Path) -> str:
    """shop.journey.yaml → shop."""
    name = path.name
    for ending in (".journey.yaml", ".journey.yml", ".yaml", ".yml"):
        if name.lower().endswith(ending):
            return name[: -len(ending)]
    return name


def cache_folder() -> Path:
    """Where this user's programs keep what can be made again; RUTE_CACHE overrides."""
    if own := os.environ.get("RUTE_CACHE"):
        return Path(own)
    home = Path.home()
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "rute"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "rute"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "rute"


def store_of_journey(journey_file: Path, data: Path | None) -> tuple[Path, bool]:
    """The store's folder, and whether it lies beside the journey (else in the cache).

    A replaced data folder has a store of its own: switching back rebuilds nothing.
    """
    beside = beside_journey(journey_file, data)
    if writable(beside.parent):
        return beside, True
    return cache_folder() / f"{beside.name}-{fingerprint(journey_file.resolve())}", False


def beside_journey(journey_file: Path, data: Path | None) -> Path:
    """Where the store of a journey lies, if that can be written."""
    name = journey_name(journey_file)
    if data is not None:
        name = f"{name}-{fingerprint(data.resolve())}"
    return journey_file.resolve().parent / HIDDEN / name


def store_of_file(file: Path, corrections: str) -> Path:
    """The store of a bare file: in the cache, by its path and how it is to be read."""
    return cache_folder() / f"{file.stem}-{fingerprint(file.resolve(), corrections)}"


def fingerprint(path: Path, more: str = "") -> str:
    return blake2b(f"{path}\n{more}".encode(), digest_size=6).hexdigest()


def writable(folder: Path) -> bool:
    """Whether the folder can be written, made where it is missing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".probe-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True


def data_folder(journey: Journey, data: Path | None) -> Path:
    """The folder that `data:` entries name files in."""
    if data is not None:
        return data
    return journey.path.parent if journey.path else Path()
