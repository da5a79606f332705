"""How far the log is known: later events do not exist yet, whatever somebody's clock says."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from rute.events.entries import Entry
from rute.events.instants import end_of_day
from rute.events.manifest import Log

OURS: Final = frozenset({"campaigns", "messages", "permission"})  # writers: what Rute itself notes


def watermark(log: Log, zone: str) -> int | None:
    """µs UTC; None where nothing was ever received.

    What sources and added files bring is known to the end of its last event's day in the zone,
    what a running writer appends to the moment it was last received. A function of the log, so
    that looking changes nothing; of moments that only grow, so that it never goes back while
    events come.
    """
    return _known(log.entries, zone)


def heard_until(log: Log, zone: str) -> int | None:
    """As `watermark`, without what Rute itself notes: that a letter left today says nothing of
    what customers did since the last export. None where there is nothing else."""
    return _known(_heard(log), zone)


def last_heard(log: Log) -> int | None:
    """When the last event was that Rute did not note itself, µs UTC."""
    return max((segment.last for entry in _heard(log) for segment in entry.segments), default=None)


def _heard(log: Log) -> list[Entry]:
    return [entry for share in log.shares if share.writer not in OURS for entry in share.entries]


def _known(entries: Collection[Entry], zone: str) -> int | None:
    files = [entry for entry in entries if entry.fingerprint or entry.choices]
    known = [entry.received for entry in entries if entry not in files]
    brought = [segment.last for entry in files for segment in entry.segments]
    if brought:
        known.append(end_of_day(max(brought), zone))
    return max(known, default=None)
