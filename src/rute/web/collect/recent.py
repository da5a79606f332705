"""The last arrivals of a journey, for whoever connects a sender and wants to see them come.

Kept beside the write-ahead files, so that every process can show them; identifiers are masked and
of properties only the names are kept.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rute.events.batches import ROLES
from rute.events.files import read_json, replace_json
from rute.events.schema import IDENTIFIERS
from rute.render.masked import masked_value

if TYPE_CHECKING:
    import pyarrow as pa

    from rute.events.appending import Receipt
    from rute.events.sources.source import BadRow

MOST = 200
HOUR = 3_600_000_000  # µs
MOST_HOURS = 24 * 14
VERSION = 1
_TIMES = ("original_timestamp", "sent_at", "received_at")
_SAID = ("channel", "source", "medium", "campaign", "currency")
_CALLED = tuple(re.compile(rf'"{key}": ?"([^"\\]{{1,200}})"') for key in ("event", "name", "type"))


@dataclass(frozen=True)
class Arrival:
    """received: when it came, time: when it happened (µs UTC), original and sent as the client
    wrote them. said: role → what it was understood as. reason: why it was refused."""

    received: int
    name: str | None = None
    time: int | None = None
    original: str | None = None
    sent: str | None = None
    who: tuple[str, ...] = ()
    said: tuple[tuple[str, str], ...] = ()
    properties: tuple[str, ...] = ()
    library: str | None = None
    reason: str | None = None


@dataclass(frozen=True)
class Kept:
    """What a slot's file holds. hours: by hours since 1970 how many were taken, and refused."""

    arrivals: tuple[Arrival, ...] = ()
    hours: tuple[tuple[int, int, int], ...] = ()


class Recent:
    """One slot's last arrivals for a journey, in a file that is replaced."""

    def __init__(self, path: Path) -> None:
        self._path = path
        kept = read_kept(path)
        self._arrivals: deque[Arrival] = deque(kept.arrivals, MOST)
        self._hours = {hour: (taken, refused) for hour, taken, refused in kept.hours}

    def add(
        self, table: pa.Table, refused: Sequence[BadRow], receipt: Receipt, store: Path
    ) -> None:
        if not self._path.exists():  # forgotten meanwhile, as after an erasure
            self._arrivals.clear()
        reasons = _refused_by_log(receipt, store) if receipt.rejects else {}
        first = max(0, len(table) - MOST)
        for row, found in enumerate(table.slice(first).to_pylist(), first + 1):
            self._arrivals.append(_arrival(found, receipt.received, reasons.get(row)))
        for bad in refused[-MOST:]:
            self._arrivals.append(_refused(bad, receipt.received))
        self._count(receipt)
        self._path.parent.mkdir(exist_ok=True)
        hours = [(hour, *counts) for hour, counts in self._hours.items()]
        content = {"arrivals": [*map(asdict, self._arrivals)], "hours": hours}
        replace_json(self._path, {"version": VERSION, **content})

    def _count(self, receipt: Receipt) -> None:
        hour = receipt.received // HOUR
        taken, refused = self._hours.get(hour, (0, 0))
        self._hours[hour] = taken + receipt.events, refused + receipt.rejected
        self._hours = {at: n for at, n in self._hours.items() if at > hour - MOST_HOURS}


def forget(folder: Path, slug: str) -> None:
    """A journey's last arrivals, at every process."""
    for path in folder.glob(f"*/recent/{slug}.json"):
        path.unlink(missing_ok=True)


def read_kept(path: Path) -> Kept:
    """The oldest first; nothing where nothing is kept."""
    content = read_json(path, VERSION) or {"arrivals": [], "hours": []}
    arrivals = [
        Arrival(**{**one, "who": tuple(one["who"]), "properties": tuple(one["properties"]),
                   "said": tuple(map(tuple, one["said"]))})
        for one in content["arrivals"]
    ]  # fmt: skip
    return Kept(tuple(arrivals), tuple((h, n, r) for h, n, r in content["hours"]))


def kept_of(folder: Path, slug: str) -> Kept:
    """A journey's last arrivals at every process, the newest first, and its hours, rising."""
    every = [read_kept(path) for path in sorted(folder.glob(f"*/recent/{slug}.json"))]
    found = [one for kept in every for one in reversed(kept.arrivals)]
    found.sort(key=lambda one: one.received, reverse=True)
    hours: dict[int, tuple[int, int]] = {}
    for hour, taken, refused in (one for kept in every for one in kept.hours):
        before = hours.get(hour, (0, 0))
        hours[hour] = before[0] + taken, before[1] + refused
    return Kept(tuple(found[:MOST]), tuple((at, *hours[at]) for at in sorted(hours)))


def _arrival(row: dict[str, Any], received: int, reason: str | None) -> Arrival:
    given = {name: value for name, value in row.items() if value is not None}
    said = [(name, str(given[name])) for name in _SAID if name in given]
    if "value" in given:
        said.append(("value", f"{given['value']:.15g}"))
    return Arrival(
        received=received, name=given["name"], time=_micros(given["time"]),
        original=given.get("original_timestamp"), sent=given.get("sent_at"),
        who=tuple(_who(given)), said=tuple(said), properties=tuple(_properties(given)),
        library=given.get("library"), reason=reason,
    )  # fmt: skip


def _micros(moment: Any) -> int:
    from datetime import UTC, datetime, timedelta

    return int((moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1))


def _who(given: dict[str, Any]) -> Iterator[str]:
    for kind in IDENTIFIERS:
        if kind in given:
            yield masked_value(kind, given[kind])


def _properties(given: dict[str, Any]) -> Iterator[str]:
    for name in given:
        if name not in (*ROLES, *IDENTIFIERS, *_TIMES, "library"):
            yield name.removeprefix("properties.")


def _refused(bad: BadRow, received: int) -> Arrival:
    """Of a refused message only what it called itself is told; its text may be cut off."""
    named = next((found for one in _CALLED if (found := one.search(bad.text))), None)
    return Arrival(received, named[1] if named else None, reason=bad.reason)


def _refused_by_log(receipt: Receipt, store: Path) -> dict[int, str]:
    import pyarrow.parquet as pq

    found: dict[int, str] = {}
    for file in receipt.rejects:
        table = pq.read_table(store / "log" / receipt.writer / file, columns=["row", "reason"])
        found |= dict(zip(table["row"].to_pylist(), table["reason"].to_pylist(), strict=True))
    return found
