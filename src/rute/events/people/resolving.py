"""Links → owners: a function of the set of links alone, so of the set of events.

Users are merged by alias events only. An address, a number or a card is its earliest user's; where
no row had it with a user, a number is the earliest address's and a card the earliest of either.
A device is the user's of the moment. What very many claim is nobody's. See decision 0008.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rute.events.people.kinds import CARD, EMAIL, NOBODY, PHONE, USER, WEAK
from rute.events.people.links import Links, Pairs, Stays, by_users, device_starts, shared, taken
from rute.events.people.merging import merged_users
from rute.events.people.owners import Owners
from rute.kernels.grouping import grouped
from rute.kernels.lookup import Lookup

Hashes = NDArray[np.uint64]
Texts = Callable[[Hashes], Any]
CLAIMS = 5  # more claims than this, and an address, a number or a card names nobody

_STRONGER = {EMAIL: (), PHONE: (EMAIL,), CARD: (EMAIL, PHONE)}
_WEAKER = {EMAIL: (PHONE, CARD), PHONE: (CARD,), CARD: ()}


def owners_of(links: Links, texts: Texts, apart: Apart | None = None) -> Owners:
    """apart: pairs of identifiers that are not the same, whatever rows say."""
    apart, stays = apart or Apart(), links.stays
    pairs = apart.pairs(links.pairs)
    owners = merged_users(pairs, texts)
    for kind in WEAK:
        owners = _with_kind(owners, kind, pairs, texts)
    timed = by_users(stays) & ~shared(stays)  # whatever was decided: only these have exact times
    stays = apart.stays(taken(stays, np.flatnonzero(timed)))
    return _with_devices(owners, stays, texts)


class Apart:
    """Pairs of identifiers that somebody said are not the same."""

    def __init__(self, pairs: Iterable[tuple[int, int]] = ()) -> None:
        from rute.kernels.hashing import mix

        both = [(a, b) for one, other in pairs for a, b in ((one, other), (other, one))]
        one, other = (np.array([pair[k] for pair in both], np.uint64) for k in (0, 1))
        self._known = Lookup(np.unique(mix(one, other))) if both else None

    def pairs(self, pairs: Pairs) -> Pairs:
        """Those nobody said are apart."""
        if self._known is None:
            return pairs
        return taken(pairs, np.flatnonzero(~self._said(pairs.a, pairs.b)))

    def stays(self, stays: Stays) -> Stays:
        if self._known is None:
            return stays
        columns = (stays.user, stays.email, stays.phone, stays.card)
        said = np.logical_or.reduce([self._said(stays.device, column) for column in columns])
        return taken(stays, np.flatnonzero(~said))

    def _said(self, one: Hashes, other: Hashes) -> NDArray[np.bool_]:
        from rute.kernels.hashing import mix

        assert self._known is not None
        return np.asarray((self._known.places(mix(one, other)) >= 0) & (other != NOBODY))


def _with_kind(owners: Owners, kind: int, pairs: Pairs, texts: Texts) -> Owners:
    nobody = named_by_many(kind, pairs)
    identifier, claimant, first = claims_to(owners, kind, pairs)
    if not identifier.size and not nobody.size:
        return owners
    best = earliest(identifier, claimant, first, texts)
    if nobody.size:
        best = best[~np.isin(identifier[best], nobody)]
    return Owners(
        np.concatenate([owners.ids, identifier[best], nobody]),
        np.concatenate([owners.owner, claimant[best], np.zeros(nobody.size, np.uint64)]),
    )


def named_by_many(kind: int, pairs: Pairs) -> Hashes:
    """Identifiers that more than CLAIMS users had, or addresses, numbers or cards."""
    columns = [pairs.of(other, kind).b for other in (USER, *_STRONGER[kind])]
    columns += [pairs.of(kind, other).a for other in _WEAKER[kind]]
    found = [np.empty(0, np.uint64)]
    for column in columns:
        nothing = np.zeros(column.size, np.int64)
        row, _, _, count = grouped(column, nothing, nothing, nothing + 1)
        found.append(column[row[count > CLAIMS]])
    return np.unique(np.concatenate(found))


def claims_to(owners: Owners, kind: int, pairs: Pairs) -> tuple[Hashes, Hashes, NDArray[np.int64]]:
    """(identifier, whose it may be, since when): by users, and by what belongs to one; where
    there is no user, by the address or number before it."""
    strong = pairs.of(USER, kind)
    identifier, claimant, first = [strong.b], [owners.of(strong.a)], [strong.first]
    for other in _STRONGER[kind]:
        through = pairs.of(other, kind)
        whose = owners.of(through.a)
        known = whose != NOBODY
        identifier.append(through.b[known])
        claimant.append(whose[known])
        first.append(through.first[known])
    found = (np.concatenate(identifier), np.concatenate(claimant), np.concatenate(first))
    weak = np.concatenate([np.zeros(strong.b.size, np.bool_), *(
        owners_are_weak(owners, pairs, other, kind) for other in _STRONGER[kind])])  # fmt: skip
    if not weak.any():
        return found
    with_user = Lookup(np.unique(found[0][~weak]))
    keep = ~weak | (with_user.places(found[0]) < 0)
    return found[0][keep], found[1][keep], found[2][keep]


def owners_are_weak(owners: Owners, pairs: Pairs, other: int, kind: int) -> NDArray[np.bool_]:
    """bool: of the claims through another identifier that has an owner, whether that is no user:
    the identifier itself, or one like it."""
    through = pairs.of(other, kind)
    whose = owners.of(through.a)
    known = whose != NOBODY
    weak = np.isin(whose, _weak_persons(pairs))
    return np.asarray(weak[known])


def _weak_persons(pairs: Pairs) -> Hashes:
    parts = [pairs.of(a, b).a for a, b in ((EMAIL, PHONE), (EMAIL, CARD), (PHONE, CARD))]
    return np.unique(np.concatenate(parts))


def earliest(
    identifier: Hashes, claimant: Hashes, first: NDArray[np.int64], texts: Texts
) -> NDArray[np.int64]:
    """A row for each identifier: its earliest claim; of those at one moment the one whose name
    comes first in the alphabet."""
    row, _, _, count = grouped(identifier, first, first, np.ones(first.size, np.int64))
    alone = row[count == 1]
    if alone.size == first.size:
        return np.asarray(alone)
    claimed = np.ones(first.size, np.bool_)
    claimed[alone] = False
    rows = np.flatnonzero(claimed)
    best = _first_of_many(identifier[rows], claimant[rows], first[rows], texts)
    return np.concatenate([alone, rows[best]])


def _first_of_many(
    identifier: Hashes, claimant: Hashes, first: NDArray[np.int64], texts: Texts
) -> NDArray[np.int64]:
    order = np.lexsort((first, identifier))
    starts, place = _groups(identifier[order])
    rival = (first[order] == first[order][starts][place]) & (
        np.bincount(place, claimant[order] != claimant[order][starts][place])[place] > 0
    )
    if rival.any():
        rank = np.zeros(order.size, np.int64)
        rank[order[rival]] = alphabetical(claimant[order[rival]], texts)
        order = np.lexsort((rank, first, identifier))
    return np.asarray(order[starts])


def _groups(identifier: Hashes) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """(where each group of equal neighbours begins, the group of each row)."""
    starts = device_starts(identifier)
    sizes = np.diff(np.append(starts, identifier.size))
    return starts, np.repeat(np.arange(starts.size), sizes)


def alphabetical(hashed: Hashes, texts: Texts) -> NDArray[np.int64]:
    """int64[n]: the place of each name in the alphabet."""
    known, at = np.unique(hashed, return_inverse=True)
    names = [str(text) for text in texts(known).to_pylist()]
    rank = np.empty(known.size, np.int64)
    rank[sorted(range(known.size), key=names.__getitem__)] = np.arange(known.size)
    return np.asarray(rank[at])


def _with_devices(owners: Owners, stays: Stays, texts: Texts) -> Owners:
    """Stays come as runs, by device and time."""
    holder, strong = holders_of(owners, stays)
    known = holder != NOBODY
    device, since = stays.device[known], stays.first[known]
    holder, strong = holder[known], strong[known]
    keep = _one_a_moment(device, since, holder, texts)
    device, since, holder, strong = device[keep], since[keep], holder[keep], strong[keep]
    new = np.ones(device.size, np.bool_)
    new[1:] = (device[1:] != device[:-1]) | (holder[1:] != holder[:-1])
    return Owners(owners.ids, owners.owner, device[new], since[new], holder[new], strong[new])


def holders_of(owners: Owners, stays: Stays) -> tuple[Hashes, NDArray[np.bool_]]:
    """(who had the device, 0 = what names many; whether a user had it)."""
    strong = stays.user != NOBODY
    holder = np.where(strong, owners.of(stays.user), NOBODY)
    for column in (stays.email, stays.phone, stays.card):
        holder = np.where((holder == NOBODY) & (column != NOBODY), owners.of(column), holder)
    return holder, strong


def _one_a_moment(
    device: Hashes, since: NDArray[np.int64], holder: Hashes, texts: Texts
) -> NDArray[np.int64]:
    """Rows without those that lose a tie: of two at one moment, the name that comes first in the
    alphabet has it."""
    same = np.zeros(device.size, np.bool_)
    same[1:] = (device[1:] == device[:-1]) & (since[1:] == since[:-1])
    if not (same & np.append(False, holder[1:] != holder[:-1])[: same.size]).any():
        return np.arange(device.size)
    moment = np.cumsum(~same)
    tied = same.copy()
    tied[:-1] |= same[1:]
    rank = np.zeros(device.size, np.int64)
    rank[tied] = alphabetical(holder[tied], texts)
    order = np.lexsort((rank, moment))
    return np.asarray(order[~same])
