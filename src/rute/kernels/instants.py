"""Items of one instant, whose order nobody knows: which steps they can fill between them."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

NONE = -1

Times = NDArray[np.int64]
Masks = NDArray[np.uint64]


@njit(nogil=True, cache=True)
def reach(j: int, i: int, end: int, steps: int, item_mask: Masks) -> int:
    """How far a chain at level j gets by the items i … end − 1: to k if the steps j + 1 … k
    can be matched to different items of them (augmenting paths)."""
    item_of = np.empty(steps, np.int64)
    step_of = np.full(end - i, NONE, np.int64)
    k = j
    while k + 1 < steps and match(k + 1, i, end, item_mask, item_of, step_of):
        k += 1
    return k


@njit(nogil=True, cache=True)
def match(
    step: int,
    i: int,
    end: int,
    item_mask: Masks,
    item_of: Times,
    step_of: Times,
) -> bool:
    """Match one more step to an item of i … end, moving earlier steps where needed."""
    one = np.uint64(1)
    came_from = np.full(end - i, NONE, np.int64)
    queue = np.empty(end - i + 1, np.int64)
    queue[0] = step
    head, tail = 0, 1
    while head < tail:
        wanted = queue[head]
        head += 1
        for item in range(end - i):
            if came_from[item] != NONE:
                continue
            if not (item_mask[i + item] >> np.uint64(wanted)) & one:
                continue
            came_from[item] = wanted
            if step_of[item] != NONE:
                queue[tail] = step_of[item]
                tail += 1
                continue
            free = item
            while True:
                taker = came_from[free]
                given_up = item_of[taker]
                step_of[free] = taker
                item_of[taker] = free
                if taker == step:
                    return True
                free = given_up
    return False


@njit(nogil=True, cache=True)
def one_item_per_instant(
    count: int,
    item_time: Times,
    item_event: Times,
    item_mask: Masks,
) -> int:
    """Fold items of one instant into one, which then fills one step only: a later step needs
    a later time. Its event is the last that may start a chain. Returns the new count."""
    kept = 0
    for i in range(count):
        if kept and item_time[kept - 1] == item_time[i]:
            item_mask[kept - 1] |= item_mask[i]
            if item_mask[i] & np.uint64(1):
                item_event[kept - 1] = item_event[i]
            continue
        item_time[kept] = item_time[i]
        item_event[kept] = item_event[i]
        item_mask[kept] = item_mask[i]
        kept += 1
    return kept
