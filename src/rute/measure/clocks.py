"""Windows as the kernels take them, and those of rules that run out when only time passes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from rute.journey.rule_tree import Duration, Happening, Never, Rule, parts_of
from rute.journey.zones import zone_table
from rute.kernels.clocks import Windows

Length = tuple[int, int]  # µs, calendar months


def windows_of(durations: Sequence[Duration], zone: str) -> Windows:
    """One window per duration, with the zone's table for calendar months."""
    return _windows([_length(duration) for duration in durations], zone)


def clocks_of(rules: Iterable[Rule], zone: str) -> Windows:
    """The distinct windows, each from an event on, at whose end a rule may answer otherwise:
    `without … within` and `in the last` (which may run from the end of the first)."""
    lengths = (length for rule in rules for part in parts_of(rule.tree) for length in _clocks(part))
    return _windows(list(dict.fromkeys(lengths)), zone)


def _windows(lengths: Sequence[Length], zone: str) -> Windows:
    pairs = np.array(lengths, np.int64).reshape(-1, 2)
    return Windows(pairs[:, 0].copy(), pairs[:, 1].copy(), *zone_table(zone))


def _length(duration: Duration | None) -> Length:
    return (duration.microseconds, duration.months) if duration else (0, 0)


def _clocks(part: object) -> Iterator[Length]:
    if isinstance(part, Never) and part.in_last:
        yield _length(part.in_last)
    if isinstance(part, Happening):
        waits = _length(part.without.within if part.without else None)
        lasts = _length(part.in_last)
        both = (waits[0] + lasts[0], waits[1] + lasts[1])
        yield from (length for length in (waits, both) if any(length))
