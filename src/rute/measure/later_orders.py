"""What people pay who have paid before: a yardstick for the first, small step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.events.building import VALUE_MISSING
from rute.journey.model import Journey

if TYPE_CHECKING:
    from rute.events.histories import Block, Histories


def median_later_order(journey: Journey, histories: Histories) -> int | None:
    """The median value, in minor units, of all orders but each person's first; None without.

    An order is an event of a name that the journey's `worth` adds up, and that has a value.
    """
    if journey.worth is None:
        return None
    orders = np.isin(np.array(histories.names), list(journey.worth.event.names))
    found = [_later(block, orders[histories.signature_names()[block.signature]])
             for block in histories.blocks]  # fmt: skip
    values = np.concatenate(found) if found else np.empty(0, np.int64)
    return int(np.median(values)) if values.size else None


def _later(block: Block, is_order: NDArray[np.bool_]) -> NDArray[np.int64]:
    value = block.value()
    person = np.repeat(np.arange(block.people), np.diff(block.offsets))
    valid = is_order & (value != VALUE_MISSING)
    if block.live is not None:
        valid &= block.live[person]
    owner = person[valid]
    later = np.concatenate(([False], owner[1:] == owner[:-1])) if owner.size else np.empty(0, bool)
    amounts: NDArray[np.int64] = value[valid][later]
    return amounts
