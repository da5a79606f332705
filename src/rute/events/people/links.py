"""Which identifiers were seen together, from when to when, and how often.

Pairs say that one row had both. Stays say who held an anonymous id: a user, or where a row has
none its address, number and card. Both are all that who-is-who is made of; their number goes
with people, not with events.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from rute.events.people.kinds import (
    ALIAS,
    ANONYMOUS,
    CARD,
    EMAIL,
    NOBODY,
    PHONE,
    USER,
)
from rute.kernels.grouping import grouped
from rute.kernels.hashing import mix
from rute.kernels.stays import joined, tangled

Hashes = NDArray[np.uint64]
Times = NDArray[np.int64]
HOLDERS = 10  # more users than this, and a device is shared by anybody

_PAIRS = ((USER, EMAIL), (USER, PHONE), (USER, CARD), (USER, ALIAS),
          (EMAIL, PHONE), (EMAIL, CARD), (PHONE, CARD))  # fmt: skip
_DTYPES: dict[str, Any] = {
    "kinds": np.uint8, "first": np.int64, "last": np.int64, "count": np.int64,
}  # fmt: skip
T = TypeVar("T", bound="Pairs | Stays")


@dataclass(frozen=True, eq=False)
class Pairs:
    """kinds uint8[n] (position in the list of kinds of pairs), a, b uint64[n], first, last µs and
    count int64[n]."""

    kinds: NDArray[np.uint8]
    a: Hashes
    b: Hashes
    first: Times
    last: Times
    count: Times

    def of(self, a: int, b: int) -> Pairs:
        """Those of identifiers of two kinds."""
        return taken(self, np.flatnonzero(self.kinds == _PAIRS.index((a, b))))

    @property
    def key(self) -> Hashes:
        return mix(mix(self.a, self.b), self.kinds.astype(np.uint64))


@dataclass(frozen=True, eq=False)
class Stays:
    """device uint64[n]; user, or else (0 = none) email, phone and card uint64[n]; first, last µs
    and count int64[n]. By rising device, then time."""

    device: Hashes
    user: Hashes
    email: Hashes
    phone: Hashes
    card: Hashes
    first: Times
    last: Times
    count: Times

    @property
    def holder(self) -> Hashes:
        """uint64[n]: one number for whoever it was."""
        return mix(mix(self.user, self.email), mix(self.phone, self.card))


@dataclass(frozen=True, eq=False)
class Links:
    pairs: Pairs
    stays: Stays


def taken(part: T, rows: NDArray[Any]) -> T:
    found: T = type(part)(**{f.name: getattr(part, f.name)[rows] for f in fields(part)})
    return found


def all_of(kind: type[T], parts: Iterable[T]) -> T:
    given = list(parts)

    def joined_column(name: str) -> NDArray[Any]:
        empty = np.empty(0, _DTYPES.get(name, np.uint64))
        return np.concatenate([empty, *(getattr(part, name) for part in given)])

    return kind(*map(joined_column, [f.name for f in fields(kind)]))


def no_links() -> Links:
    return Links(all_of(Pairs, ()), all_of(Stays, ()))


def pairs_in(by_kind: Mapping[int, Hashes], time: Times) -> Pairs:
    """Those of some rows, each once. by_kind: uint64[n] of each kind there is, 0 = none."""
    parts = [all_of(Pairs, ())]
    for place, (a, b) in enumerate(_PAIRS):
        if a in by_kind and b in by_kind:
            both = (by_kind[a] != NOBODY) & (by_kind[b] != NOBODY) & (by_kind[a] != by_kind[b])
            if a != USER and USER in by_kind:
                both &= by_kind[USER] == NOBODY
            rows = np.flatnonzero(both)
            one, at = np.ones(rows.size, np.int64), time[rows]
            kinds = np.full(rows.size, place, np.uint8)
            parts.append(together(Pairs(kinds, by_kind[a][rows], by_kind[b][rows], at, at, one)))
    return all_of(Pairs, parts)


def together(pairs: Pairs) -> Pairs:
    """Each pair once."""
    row, first, last, count = grouped(pairs.key, pairs.first, pairs.last, pairs.count)
    return replace(taken(pairs, row), first=first, last=last, count=count)


def points_in(by_kind: Mapping[int, Hashes], time: Times) -> Stays:
    """Every moment at which somebody held a device, in the order of the rows."""
    if ANONYMOUS not in by_kind:
        return all_of(Stays, ())
    none = np.zeros(time.size, np.uint64)
    device, user = by_kind[ANONYMOUS], by_kind.get(USER, none)
    weak = [np.where(user == NOBODY, by_kind.get(k, none), NOBODY) for k in (EMAIL, PHONE, CARD)]
    held = (user != NOBODY) | (weak[0] != NOBODY) | (weak[1] != NOBODY) | (weak[2] != NOBODY)
    rows = np.flatnonzero(held & (device != NOBODY))
    at = time[rows]
    email, phone, card = (part[rows] for part in weak)
    one = np.ones(rows.size, np.int64)
    return Stays(device[rows], user[rows], email, phone, card, at, at, one)


def summed(stays: Stays) -> Stays:
    """Each device and holder once, whatever came between."""
    key = mix(stays.device, stays.holder)
    row, first, last, count = grouped(key, stays.first, stays.last, stays.count)
    return replace(taken(stays, row), first=first, last=last, count=count)


def in_order(stays: Stays) -> Stays:
    return taken(stays, np.lexsort((stays.holder, stays.last, stays.first, stays.device)))


def runs(stays: Stays) -> tuple[Stays, NDArray[np.bool_]]:
    """(neighbouring stays of one holder as one, in order; bool[n]: of which devices stays
    overlap, so that only the rows themselves can tell). Where it does not matter when it was, on
    a shared device and beside users, stays are only summed."""
    stays = in_order(stays)
    timed = by_users(stays) & ~shared(stays)
    rest = summed(taken(stays, np.flatnonzero(~timed)))
    stays = taken(stays, np.flatnonzero(timed))
    holder = stays.holder
    unsure = tangled(stays.device, holder, stays.first, stays.last)
    row, last, count = joined(stays.device, holder, stays.first, stays.last, stays.count)
    both = all_of(Stays, (replace(taken(stays, row), last=last, count=count), rest))
    order = np.lexsort((both.holder, both.last, both.first, both.device))
    doubts = np.append(unsure[row], np.zeros(rest.device.size, np.bool_))
    return taken(both, order), doubts[order]


def by_users(stays: Stays) -> NDArray[np.bool_]:
    """bool[n]: not so for what is known only by an address, a number or a card, of a device that
    some user had."""
    strong = stays.user != NOBODY
    if strong.all() or not strong.any():
        return np.ones(strong.size, np.bool_)
    held = np.unique(stays.device[strong])
    at = np.minimum(np.searchsorted(held, stays.device), held.size - 1)
    return np.asarray(strong | (held[at] != stays.device))


def shared(stays: Stays) -> NDArray[np.bool_]:
    """bool[n]: which stays are of devices that more than HOLDERS users (or where none is known,
    addresses, numbers or cards) had. Stays come by device."""
    starts = device_starts(stays.device)
    sizes = np.diff(np.append(starts, stays.device.size))
    place = np.repeat(np.arange(sizes.size), sizes)
    many = np.flatnonzero((sizes > HOLDERS)[place])
    out = np.zeros(sizes.size, np.bool_)
    for column in (stays.user, stays.email, stays.phone, stays.card):
        rows = many[column[many] != NOBODY]
        held = np.unique(np.stack([place[rows].astype(np.uint64), column[rows]]), axis=1)[0]
        out |= np.bincount(held.astype(np.int64), minlength=sizes.size) > HOLDERS
    return np.asarray(out[place])


def device_starts(device: Hashes) -> NDArray[np.int64]:
    first = np.ones(device.size, np.bool_)
    first[1:] = device[1:] != device[:-1]
    return np.flatnonzero(first)
