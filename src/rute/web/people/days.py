"""A line of events as a page shows it: by day, and within a day by visit."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from rute.results.profile import Line, LineEvent
from rute.words.formats import clock, day

VISIT = 30 * 60 * 1_000_000  # µs without anything, and the next event begins another visit


@dataclass(frozen=True)
class Shown:
    """One event; at: its time of day."""

    event: LineEvent
    at: str


@dataclass(frozen=True)
class Visit:
    """Events on one channel with little time between them, the last first."""

    channel: str | None
    begun: str
    ended: str
    events: tuple[Shown, ...]


@dataclass(frozen=True)
class Day:
    name: str
    visits: tuple[Visit, ...]


def days_of(line: Line, language: str) -> tuple[Day, ...]:
    found = groupby(line.events, lambda event: day(event.time, line.zone, language))
    return tuple(
        Day(name, tuple(_visit(one, line.zone, language) for one in _visits(list(some))))
        for name, some in found
    )


def _visits(events: list[LineEvent]) -> list[list[LineEvent]]:
    """events: of one day, the last first."""
    visits = [[events[0]]]
    for event in events[1:]:
        later = visits[-1][-1]
        if event.channel == later.channel and later.time - event.time <= VISIT:
            visits[-1].append(event)
        else:
            visits.append([event])
    return visits


def _visit(events: list[LineEvent], zone: str, language: str) -> Visit:
    shown = tuple(Shown(event, clock(event.time, zone, language)) for event in events)
    return Visit(events[0].channel, shown[-1].at, shown[0].at, shown)
