"""Whose rows may be somebody else's now."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rute.events.people.kinds import NOBODY
from rute.events.people.links import Links, Pairs, Stays, taken
from rute.events.people.owners import Owners
from rute.kernels.hashing import mix
from rute.kernels.lookup import Lookup

Hashes = NDArray[np.uint64]


def moved_between(older: Owners, newer: Owners, links: Links) -> Hashes:
    """uint64[n], rising: people of `older`. Where the owner of an identifier changed, every row
    that has it may have moved: away from its owner then, or from that of an identifier beside
    it. links: all that the newer were worked out of."""
    gone = older.ids[newer.of(older.ids) != older.owner]
    came = newer.ids[older.of(newer.ids) != newer.owner]
    changed = np.unique(np.concatenate([gone, came]))
    devices = _changed_devices(older, newer)
    if not changed.size and not devices.size:
        return np.empty(0, np.uint64)
    beside, held = _beside(changed, links.pairs), _held(changed, devices, links.stays)
    named = np.unique(np.concatenate([changed, beside, held.email, held.phone, held.card]))
    had = np.unique(np.concatenate([devices, held.device]))
    found = [named, older.of(named), had, _holders(older, had)]
    return np.setdiff1d(np.concatenate(found), [NOBODY])


def _changed_devices(older: Owners, newer: Owners) -> Hashes:
    was, now = _intervals(older), _intervals(newer)
    gone = older.devices[Lookup(now).places(was) < 0]
    came = newer.devices[Lookup(was).places(now) < 0]
    return np.unique(np.concatenate([gone, came]))


def _intervals(owners: Owners) -> Hashes:
    """A number for all that an interval says. What was before a device's first is its own too,
    so that when the first began says nothing."""
    since = owners.since.copy()
    since[owners.starts[:-1]] = np.iinfo(np.int64).min
    who = mix(owners.holder, owners.strong.astype(np.uint64))
    return mix(mix(owners.devices, since.view(np.uint64)), who)


def _beside(changed: Hashes, pairs: Pairs) -> Hashes:
    """What was seen in one row with an identifier that changed."""
    if not changed.size:
        return changed
    wanted = Lookup(changed)
    one = pairs.b[wanted.places(pairs.a) >= 0]
    other = pairs.a[wanted.places(pairs.b) >= 0]
    return np.concatenate([one, other])


def _held(changed: Hashes, devices: Hashes, stays: Stays) -> Stays:
    rows = Lookup(devices).places(stays.device) >= 0
    wanted = Lookup(changed)
    for column in (stays.user, stays.email, stays.phone, stays.card):
        rows |= wanted.places(column) >= 0
    return taken(stays, np.flatnonzero(rows))


def _holders(owners: Owners, devices: Hashes) -> Hashes:
    """Everybody who ever held one of these."""
    return owners.holder[Lookup(devices).places(owners.devices) >= 0]
