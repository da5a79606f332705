"""How far the log is known: later events do not exist yet, whatever somebody's clock says."""

from __future__ import annotations

from rute.events.instants import end_of_day
from rute.events.manifest import Log


def watermark(log: Log, zone: str) -> int | None:
    """µs UTC; None where nothing was ever received.

    What sources and added files bring is known to the end of its last event's day in the zone,
    what a running writer appends to the moment it was last received. A function of the log, so
    that looking changes nothing; of moments that only grow, so that it never goes back while
    events come.
    """
    files = [entry for entry in log.entries if entry.fingerprint or entry.choices]
    known = [entry.received for entry in log.entries if entry not in files]
    brought = [segment.last for entry in files for segment in entry.segments]
    if brought:
        known.append(end_of_day(max(brought), zone))
    return max(known, default=None)
