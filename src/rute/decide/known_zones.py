"""The zone people live in, as far as their events say."""

from __future__ import annotations

from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from rute.decide.zones import People, RowZones
from rute.errors import RuleError
from rute.events.chosen import rows_for
from rute.events.histories import Block, Histories

FIELDS: Final = ("timezone", "time_zone", "zona_waktu")


class KnownZones:
    """By the last value of a field of the zone that a person's events have up to `now` (µs UTC),
    the first of FIELDS that says one; else `zone`, which is that of the histories if not given."""

    def __init__(self, histories: Histories, now: int, zone: str | None = None) -> None:
        self._now, self._default = now, zone or histories.zone
        self._fields = [name for field in FIELDS if (name := _known(histories, field))]
        self._histories = histories.prepare((), self._fields)

    def of(self, people: People) -> RowZones:
        if not self._fields:
            return RowZones((self._default,), np.zeros(people.size, np.int16))
        block, stands = rows_for(self._histories, people)
        names = [self._default]
        code = np.zeros(block.people, np.int16)
        for field in reversed(self._fields):
            self._say(field, block, names, code)
        return RowZones(tuple(names), code[stands])

    def _say(self, field: str, block: Block, names: list[str], code: npt.NDArray[np.int16]) -> None:
        last = _last(block, field, self._now)
        for value in np.unique(last[last >= 0]).tolist():
            zone = zone_said(self._histories.dictionary(field)[value].as_py())
            if zone is None:
                continue
            if zone not in names:
                names.append(zone)
            code[last == value] = names.index(zone)


def _last(block: Block, field: str, now: int) -> npt.NDArray[np.int32]:
    """int32[people]: the code of each one's last value by `now`, −1 where there is none."""
    codes = block.field(field)
    places = np.flatnonzero((codes >= 0) & (block.time <= now))
    owner = np.searchsorted(block.offsets, places, side="right") - 1
    last = np.full(block.people, -1, np.int32)
    last[owner] = codes[places]  # in their order: the last one stays
    return last


def _known(histories: Histories, field: str) -> str | None:
    try:
        return histories.known_field(field)
    except RuleError:
        return None


@cache
def zone_said(text: str) -> str | None:
    """The zone somebody writes; None where it is none."""
    try:
        return ZoneInfo(text.strip()).key
    except (KeyError, ValueError, OSError):
        return None
