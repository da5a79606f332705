"""What could not be read of write-ahead files: kept for a while, for whoever wants to look at it.

Only the damaged places are kept, as everything else of the file is in a log already; what names
somebody who was erased goes at once, and everything after KEPT days.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from rute.events.files import replacing
from rute.web.collect.frames import damaged_in

ENDING = ".damaged"
KEPT = 30  # days
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


def keep_damaged(path: Path) -> None:
    """Leaves of a write-ahead file what could not be read, under another name."""
    with replacing(path.with_suffix(ENDING)) as out:
        out.writelines(damaged_in(path.read_bytes()))
    path.unlink()


def forget_in(arrivals: Path, names: Callable[[str], bool]) -> int:
    """Removes each damaged place that names somebody; how many those were. names: whether a text
    does."""
    return sum(_without(path, names) for path in sorted(arrivals.glob(f"*/*{ENDING}")))


def forget_old(arrivals: Path, now: float) -> None:
    """now: seconds since the epoch."""
    for path in arrivals.glob(f"*/*{ENDING}"):
        if now - path.stat().st_mtime > KEPT * 86_400:
            path.unlink(missing_ok=True)


def _without(path: Path, names: Callable[[str], bool]) -> int:
    places = list(damaged_in(path.read_bytes(), to_the_end=True))
    kept = [place for place in places if not names(_text(place))]
    if not kept:
        path.unlink()
    elif len(kept) < len(places):
        with replacing(path) as out:
            out.writelines(kept)
    return len(places) - len(kept)


def _text(place: bytes) -> str:
    """As it reads, with what JSON may write otherwise (\\u0040) as it is."""
    return _ESCAPED.sub(lambda one: chr(int(one[1], 16)), place.decode("utf-8", "replace"))
