"""Users that are one person: by alias events, and by nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rute.events.people.kinds import ALIAS, USER
from rute.events.people.links import Pairs
from rute.events.people.owners import Owners

Hashes = NDArray[np.uint64]
ALIASES = 10  # more aliases of one user than this are a mistake of whoever sent them


def merged_users(pairs: Pairs, texts: Callable[[Hashes], Any]) -> Owners:
    """Each user of an alias event belongs to the one of them all that comes first in the
    alphabet. A user with too many aliases is merged with nobody."""
    one, other = believed_aliases(pairs)
    users = np.unique(np.concatenate([one, other]))
    if not users.size:
        return Owners()
    names = [str(text) for text in texts(users).to_pylist()]
    order = sorted(range(users.size), key=names.__getitem__)
    ranked = users[order]  # the first in the alphabet is the smallest place
    place = np.empty(users.size, np.int64)
    place[order] = np.arange(users.size)
    smallest = _smallest(place[np.searchsorted(users, one)], place[np.searchsorted(users, other)],
                         users.size)  # fmt: skip
    moved = smallest != np.arange(users.size)
    return Owners(ranked[moved], ranked[smallest[moved]])


def believed_aliases(pairs: Pairs) -> tuple[Hashes, Hashes]:
    """The two users of each alias event that counts."""
    aliases = pairs.of(USER, ALIAS)
    many = overused(aliases)
    keep = ~np.isin(aliases.a, many) & ~np.isin(aliases.b, many)
    return aliases.a[keep], aliases.b[keep]


def overused(aliases: Pairs) -> Hashes:
    """Users that more than ALIASES others are said to be."""
    both = np.stack([np.append(aliases.a, aliases.b), np.append(aliases.b, aliases.a)])
    users, count = np.unique(np.unique(both, axis=1)[0], return_counts=True)
    return np.asarray(users[count > ALIASES])


def _smallest(one: NDArray[np.int64], other: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """int64[size]: the smallest place among all that are joined with each."""
    least = np.arange(size)
    while True:
        low = np.minimum(least[one], least[other])
        after = least.copy()
        np.minimum.at(after, one, low)
        np.minimum.at(after, other, low)
        after = after[after]
        if np.array_equal(after, least):
            return least
        least = after
