"""Who owns a row: a function of its identifiers, its time, and what is known of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rute.events.people.kinds import ANONYMOUS, CARD, EMAIL, NOBODY, PHONE, USER, WEAK
from rute.kernels.intervals import holders
from rute.kernels.lookup import Lookup

Hashes = NDArray[np.uint64]
Times = NDArray[np.int64]


def _no_hashes() -> Hashes:
    return np.empty(0, np.uint64)


def _no_times() -> Times:
    return np.empty(0, np.int64)


@dataclass(frozen=True, eq=False)
class Owners:
    """ids uint64[k], rising: users, addresses, numbers and cards that are another's, and owner
    uint64[k] whose; 0 = an identifier of so many that it names nobody.

    devices uint64[m], rising, each by rising since int64[m] µs: anonymous ids somebody held from
    then on, and what came before the first is the first's; holder uint64[m]; strong bool[m]:
    whether a user held it, or somebody known by an address, a number or a card alone.
    """

    ids: Hashes = field(default_factory=_no_hashes)
    owner: Hashes = field(default_factory=_no_hashes)
    devices: Hashes = field(default_factory=_no_hashes)
    since: Times = field(default_factory=_no_times)
    holder: Hashes = field(default_factory=_no_hashes)
    strong: NDArray[np.bool_] = field(default_factory=lambda: np.empty(0, np.bool_))

    @cached_property
    def _ids(self) -> Lookup:
        return Lookup(self.ids)

    @cached_property
    def starts(self) -> NDArray[np.int64]:
        """int64[distinct devices + 1]: where each one's intervals begin."""
        first = np.ones(self.devices.size, np.bool_)
        first[1:] = self.devices[1:] != self.devices[:-1]
        return np.append(np.flatnonzero(first), self.devices.size)

    @cached_property
    def _devices(self) -> Lookup:
        return Lookup(self.devices[self.starts[:-1]])

    def of(self, ids: Hashes) -> Hashes:
        """uint64[n]: whom each identifier (no anonymous one) belongs to; 0 = nobody."""
        if not self.ids.size:
            return ids
        places = self._ids.places(ids)
        found = ids.copy()
        known = places >= 0
        found[known] = self.owner[places[known]]
        return found

    def of_devices(self, devices: Hashes, time: Times, strong: bool) -> Hashes:
        """uint64[n]: who held each anonymous id at that time; 0 = nobody of this kind."""
        if not self.devices.size:
            return np.zeros(devices.size, np.uint64)
        places = holders(self._devices.places(devices), time, self.starts, self.since)
        found = self.holder[places]
        found[(places < 0) | (self.strong[places] != strong)] = NOBODY
        return found

    def of_rows(self, by_kind: Mapping[int, Hashes], time: Times) -> Hashes:
        """uint64[n]: the owner of each row, whose identifiers of each kind are given (0 = none)."""
        out = self.of(by_kind[USER]) if USER in by_kind else np.zeros(time.size, np.uint64)
        left = np.flatnonzero(out == NOBODY)
        if left.size:
            weak = {kind: by_kind[kind][left] for kind in by_kind if kind != USER}
            out[left] = self._of_weak(weak, time[left])
        return out

    def _of_weak(self, by_kind: Mapping[int, Hashes], time: Times) -> Hashes:
        out = np.zeros(time.size, np.uint64)
        devices = by_kind.get(ANONYMOUS)
        if devices is not None:
            out = self.of_devices(devices, time, strong=True)
        for kind in WEAK:
            if kind in by_kind:
                out = np.where(out == NOBODY, self.of(by_kind[kind]), out)
        if devices is not None:
            out = np.where(out == NOBODY, self.of_devices(devices, time, strong=False), out)
        for kind in (EMAIL, PHONE, CARD, ANONYMOUS):  # what names many still names itself
            if kind in by_kind:
                out = np.where(out == NOBODY, by_kind[kind], out)
        return out
