"""What time the app goes by: the machine's, unless somebody tries campaigns out on a fast clock.

RUTE_CLOCK="2026-03-01T08:00+07:00 x3600": it was that moment when the process began, and an hour
passes each second. Where several processes work together, "… x3600 from 1764115200" says at which
second of the machine's clock (Unix time) it was that moment.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from rute.errors import ConfigurationError
from rute.words.message import Message

_FORM = re.compile(r"(\S+)\s+x(\d+)(?:\s+from\s+(\d+(?:\.\d+)?))?")


def clock_of(environment: Mapping[str, str]) -> Callable[[], int]:
    """µs UTC. Raises ConfigurationError for a setting that is no clock."""
    text = environment.get("RUTE_CLOCK", "").strip()
    if not text:
        return lambda: time.time_ns() // 1000
    start, speed, begun = _read(text)
    return lambda: start + int((time.time() - begun) * speed * 1_000_000)


def _read(text: str) -> tuple[int, int, float]:
    """(µs UTC, how fast, Unix seconds)."""
    found = _FORM.fullmatch(text)
    try:
        moment = datetime.fromisoformat(found[1]) if found else None
    except ValueError:
        moment = None
    if found is None or moment is None or moment.tzinfo is None:
        raise ConfigurationError(
            Message("clock.unreadable", text=text), do=Message("clock.unreadable.do")
        )
    return int(moment.timestamp()) * 1_000_000, int(found[2]), float(found[3] or time.time())


now = clock_of(os.environ)


def moment() -> datetime:
    """As `now`, for whoever reckons in days."""
    return datetime.fromtimestamp(now() / 1e6, UTC)


def is_fast() -> bool:
    """Whether it is another time here than the machine's."""
    return bool(os.environ.get("RUTE_CLOCK", "").strip())
