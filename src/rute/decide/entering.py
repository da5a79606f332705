"""Who may enter when, and into which arm."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from rute.decide.arms import arms
from rute.journey.campaigns.happened import EVERYWHERE, HELD_OUT, TREATED

Int64s = npt.NDArray[np.int64]
Places = npt.NDArray[np.intp]
People = npt.NDArray[np.uint64]
NEVER_AGAIN, AFTER_LEAVING = "never", "after leaving"
ARMS: Final = (HELD_OUT, TREATED)  # the order in which shares are laid out; never changes
APART: Final = 2


def first_entries(again: str, people: People, moments: Int64s, keys: Sequence[str]) -> Places:
    """The entries (by moment) that count where a person enters once, or once for each key."""
    if again == NEVER_AGAIN or not len(keys):
        key = np.zeros(people.size, np.int64)
    else:
        key = np.unique(np.array(keys, np.str_), return_inverse=True)[1].astype(np.int64)
    order = np.lexsort((moments, key, people))
    same = (people[order][1:] == people[order][:-1]) & (key[order][1:] == key[order][:-1])
    return np.sort(order[np.concatenate([np.ones(min(order.size, 1), np.bool_), ~same])])


def next_entries(people: People, moments: Int64s, left: Int64s) -> Places:
    """Of each person the first entry that does not come before they left (int64[n], of each row;
    the smallest int64 for who never entered)."""
    open_to = np.flatnonzero(moments >= left)
    order = open_to[np.lexsort((moments[open_to], people[open_to]))]
    _, first = np.unique(people[order], return_index=True)
    return np.sort(order[first])


def drawn_arms(
    salt: str, experiment: str, people: People, share: float, apart: float
) -> npt.NDArray[np.int8]:
    """int8[n]: by ARMS, or APART for those whom no campaign reaches. share: held out; apart: of
    everybody."""
    drawn = arms(salt, experiment, people, (share, 1 - share))
    kept = arms(salt, EVERYWHERE, people, (apart, 1 - apart)) == 0
    return np.where(kept, APART, drawn).astype(np.int8)
