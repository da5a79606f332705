"""The answer about duplicates, kept beside the log, so that the next look compares what is new."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

from rute.events.duplicates import Repeats, repeats
from rute.events.files import loaded_arrays, replacing
from rute.events.manifest import Log

VERSION = 1
FILE = "repeats.npz"
_ABOUT = "about"


def current_repeats(log: Log) -> Repeats:
    """Which rows of the log do not count. Held under the store's lock."""
    if log.until is not None:
        return repeats(log)
    path = log.folder / FILE
    known = read_repeats(path)
    found = repeats(log, known)
    if known is None or found.covered != known.covered or found.erasures != known.erasures:
        write_repeats(path, found)
    return found


def read_repeats(path: Path) -> Repeats | None:
    """What write_repeats wrote; None where it is not there or damaged."""
    try:
        with loaded_arrays(path) as content:
            about = json.loads(content[_ABOUT].tobytes())
            if about["version"] != VERSION:
                return None
            covered = {w: tuple((a, b) for a, b in ranges) for w, ranges in about["covered"]}
            hidden = {w: content[f"rows-{k}"] for k, w in enumerate(about["hidden"])}
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return None
    return Repeats(hidden, covered, about["erasures"], about["erased"])


def write_repeats(path: Path, found: Repeats) -> None:
    about = {
        "version": VERSION,
        "covered": list(found.covered.items()),
        "hidden": list(found.hidden),
        "erasures": found.erasures,
        "erased": found.erased,
    }
    content: dict[str, Any] = {f"rows-{k}": rows for k, rows in enumerate(found.hidden.values())}
    content[_ABOUT] = np.frombuffer(json.dumps(about).encode(), np.uint8)
    with replacing(path) as file:
        np.savez(file, **content)
