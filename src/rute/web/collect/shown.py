"""Arrivals as the page tells them."""

from __future__ import annotations

from dataclasses import dataclass

from rute.events.times import NO_TIME, instants_of
from rute.web.collect.recent import HOUR, Arrival
from rute.words import formats
from rute.words.catalog import say
from rute.words.message import said_text
from rute.words.rejects import rejected_for

SHOWN = 60
_HOURS = 48
_NOTICED = 2_000_000  # µs: a clock that is off by less is not worth a word


@dataclass(frozen=True)
class Line:
    """One arrival. clock: how far the sender's clock was put right, where that can be noticed."""

    arrival: Arrival
    at: str
    happened: str
    clock: str | None
    reason: str | None


@dataclass(frozen=True)
class Bar:
    """An hour: its place in a picture of 480 by 61, how high what was taken stands and, on top of
    it, what was refused; what it says."""

    x: int
    taken: int
    refused: int
    told: str

    @property
    def top(self) -> int:
        return 61 - self.taken

    @property
    def refused_top(self) -> int:
        return 61 - self.taken - self.refused


def lines(arrivals: tuple[Arrival, ...], zone: str, language: str) -> list[Line]:
    some = arrivals[:SHOWN]
    return [
        Line(
            one, f"{formats.local(one.received, zone):%H:%M:%S}",
            formats.moment(one.time, zone, language) if one.time is not None else formats.DASH,
            _clock(off, language),
            said_text(rejected_for(one.reason), language) if one.reason else None,
        )
        for one, off in zip(some, _off(some, zone), strict=True)
    ]  # fmt: skip


def _off(arrivals: tuple[Arrival, ...], zone: str) -> list[int]:
    """By how many µs each sender's clock was behind ours; 0 where nothing was put right."""
    import pyarrow as pa

    written = instants_of(pa.array([one.original for one in arrivals], pa.string()), zone).tolist()
    return [
        one.time - at if one.time is not None and one.sent and at != NO_TIME else 0
        for one, at in zip(arrivals, written, strict=True)
    ]


def _clock(off: int, language: str) -> str | None:
    if abs(off) < _NOTICED:
        return None
    way = "behind" if off > 0 else "ahead"
    return say(f"collect.clock.{way}", language, span=formats.span(abs(off) / 1e6, language))


def bars(hours: tuple[tuple[int, int, int], ...], now: int, zone: str, language: str) -> list[Bar]:
    """The last two days, hour by hour; now: µs UTC."""
    known = {hour: (taken, refused) for hour, taken, refused in hours}
    last = now // HOUR
    seen = [(hour, *known.get(hour, (0, 0))) for hour in range(last - _HOURS + 1, last + 1)]
    most = max((taken + refused for _, taken, refused in seen), default=0) or 1
    found = []
    for place, (hour, taken, refused) in enumerate(seen):
        told = f"{formats.moment(hour * HOUR, zone, language)}: {formats.count(taken, language)}"
        found.append(Bar(place * 10, _height(taken, most), _height(refused, most), told))
    return found


def _height(count: int, most: int) -> int:
    return max(2, round(56 * count / most)) if count else 0
