"""A field by its first known value: the same for a person on the whole way, so flows add up."""

from __future__ import annotations

from functools import partial

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories, View
from rute.kernels.first_values import first_values


def first_of(field: str) -> str:
    """How a breakdown by the first value of a field is asked for, and shown."""
    return f"first {field}"


def with_first_known(histories: Histories, field: str, now: int) -> Histories:
    """The histories with the field `first FIELD`: on all events of a person the first value of
    `field` known by `now` (µs UTC). Raises RuleError for a field no event has."""
    ready = histories.prepare((), [field])
    return ready.through(View(first_of(field), partial(_look, field)), now)


def _look(field: str, ready: Histories, now: int) -> Histories:
    name, ours = ready.known_field(field), ready.ours()

    def codes(block: Block) -> npt.NDArray[np.int32]:
        own = block.field(name)
        if ours.any():  # the channel we wrote to somebody in is not where they came from
            own = np.where(ours[block.signature], np.int32(-1), own)
        return first_values(block.offsets, block.time, own, now)

    return ready.deriving(first_of(field), ready.dictionary(name), codes)
