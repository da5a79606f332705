"""By whose clock people wait: their own time zone where it is known, else the journey's."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

import numpy as np

from rute.decide.zones import OneZone, RowZones, Zones
from rute.errors import RuleError
from rute.events.histories import Histories
from rute.session.recipients import ZONES, last_known
from rute.web.campaigns.asking import Hashes


def zones_of(histories: Histories, zone: str, now: int) -> Zones:
    """As known at `now` (µs UTC)."""
    known = tuple(field for field in ZONES if _is_known(histories, field))
    return PeoplesZones(histories, known, zone, now) if known else OneZone(zone)


def _is_known(histories: Histories, field: str) -> bool:
    try:
        histories.known_field(field)
    except RuleError:
        return False
    return True


@dataclass(frozen=True, eq=False)
class PeoplesZones:
    """fields: which say where somebody lives, the most telling first."""

    histories: Histories
    fields: tuple[str, ...]
    zone: str
    now: int

    def of(self, people: Hashes) -> RowZones:
        asked, place = np.unique(people, return_inverse=True)
        known = last_known(self.histories, asked.tolist(), self.fields, self.now)
        names = {self.zone: 0}
        codes = [names.setdefault(self._own(known[one]), len(names)) for one in asked.tolist()]
        return RowZones(tuple(names), np.array(codes, np.int16)[place])

    def _own(self, facts: dict[str, str]) -> str:
        for field in self.fields:
            try:
                return ZoneInfo(facts[field].strip()).key
            except (KeyError, ValueError, OSError):
                continue
        return self.zone
