"""By whose clock people wait: their own time zone where it is known, else the journey's."""

from __future__ import annotations

from rute.decide.known_zones import KnownZones
from rute.decide.zones import Zones
from rute.events.histories import Histories


def zones_of(histories: Histories, zone: str, now: int) -> Zones:
    """As known at `now` (µs UTC); zone: the journey's."""
    return KnownZones(histories, now, zone)
