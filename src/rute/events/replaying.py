"""The log as it was known at an earlier moment, so that any day can be seen again.

What a writer received by then are its first rows. A source that was read anew since then is gone
with what it said before: only what is appended can be replayed for ever.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np

from rute.events.entries import Entry
from rute.events.manifest import Log
from rute.events.rejected import rejects_of
from rute.events.segments import Segment


def as_received_by(log: Log, moment: int) -> Log:
    """The log of what had been received by this moment, µs UTC. Rows keep their addresses; who
    was erased since then stays erased."""
    shares = tuple(
        replace(
            share,
            entries=tuple(
                _cut(log, entry, moment)
                for entry in share.entries
                if entry.received <= moment or not entry.fingerprint
            ),
        )
        for share in log.shares
    )
    cut = replace(log, shares=shares, until=moment, uncut=log.uncut or log.shares)
    reasons: dict[str, Counter[str]] = {}
    for entry, table in rejects_of(cut):
        if len(table):
            reasons.setdefault(entry.label, Counter()).update(table["reason"].to_pylist())
    return replace(
        cut,
        shares=tuple(
            replace(
                share,
                entries=tuple(
                    _refused(entry, reasons.get(entry.label))
                    for entry in share.entries
                    if entry.segments or entry.label in reasons
                ),
            )
            for share in cut.shares
        ),
    )


def _cut(log: Log, entry: Entry, moment: int) -> Entry:
    there = [segment for segment in entry.segments if segment.received[0] <= moment]
    segments = tuple(_first_rows(log, segment, moment) for segment in there)
    events = sum(segment.events for segment in segments)
    received = max((segment.received[1] for segment in segments), default=entry.received)
    received = entry.received if entry.received <= moment else received
    return replace(entry, segments=segments, events=events, received=received)


def _refused(entry: Entry, reasons: Counter[str] | None) -> Entry:
    counted = reasons or Counter()
    rows = entry.rows if entry.fingerprint else entry.events + counted.total()
    return replace(entry, reasons=dict(counted.most_common()), rows=rows)


def _first_rows(log: Log, segment: Segment, moment: int) -> Segment:
    if segment.received[1] <= moment:
        return segment
    table = log.read(segment, ["received", "time", "name"])
    received = table["received"].cast("int64").to_numpy()
    rows = int(np.searchsorted(received, moment, "right"))
    times = table["time"].cast("int64").to_numpy()[:rows]
    blank = table["name"].slice(0, rows).to_pylist().count("") if segment.erased else 0
    return replace(
        segment, events=rows, first=int(times.min()), last=int(times.max()), erased=blank,
        received=(segment.received[0], int(received[rows - 1])),
    )  # fmt: skip
