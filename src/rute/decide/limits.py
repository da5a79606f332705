"""What holds for all campaigns of a journey: how many messages a day, and when none leaves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from rute.events.instants import to_datetime, to_instant

CAPS: Mapping[str, int] = {"email": 1, "whatsapp": 1, "sms": 1, "push": 2, "letter": 1}
QUIET = (time(21), time(8))


@dataclass(frozen=True, slots=True)
class Limits:
    """Of marketing alone. caps: by channel, the messages a person gets on one of their days, at
    most; a channel without a cap has none. quiet: (from, until) in the person's zone; it may run
    over midnight; None, or both the same: never."""

    caps: Mapping[str, int] = field(default_factory=lambda: dict(CAPS))
    quiet: tuple[time, time] | None = QUIET

    def not_before(self, instant: int, zone: str) -> int:
        """The instant (µs UTC) itself, or when the quiet hours that it falls into end. An end
        that the clock skips is the instant at which it does."""
        if self.quiet is None or self.quiet[0] == self.quiet[1]:
            return instant
        local = to_datetime(instant, zone)
        start, end = self.quiet
        over_midnight = start > end
        late, early = local.time() >= start, local.time() < end
        if not (late or early if over_midnight else late and early):
            return instant
        day = local.date() + timedelta(days=1 if over_midnight and late else 0)
        return max(instant, _first(datetime.combine(day, end, ZoneInfo(zone))))


def _first(wall: datetime) -> int:
    """A wall time that comes twice is its first, one that is skipped the instant of the change."""
    found = to_instant(wall)
    if to_datetime(found, str(wall.tzinfo)).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return found
    return to_instant(wall.replace(fold=1)) + _skipped(wall)


def _skipped(wall: datetime) -> int:
    """How far before the change the later reading of a skipped wall time lies, in µs."""
    later = to_datetime(to_instant(wall.replace(fold=1)), str(wall.tzinfo))
    low, high = to_instant(wall.replace(fold=1)), to_instant(wall)
    offset = later.utcoffset()
    while high - low > 1:
        middle = (low + high) // 2
        same = to_datetime(middle, str(wall.tzinfo)).utcoffset() == offset
        low, high = (middle, high) if same else (low, middle)
    return high - to_instant(wall.replace(fold=1))
