"""One person's histories, cut out of everybody's: what is asked of one costs as much as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from rute.events.columns import Array, Columns
from rute.events.histories import Block, Histories, none_retired
from rute.events.keeping import Keeper
from rute.events.people.finding import events_of


class _Part:
    """The columns of a block between two events."""

    def __init__(self, whole: Columns, start: int, end: int) -> None:
        self._whole, self._start, self._end = whole, start, end

    def get(self, name: str) -> Array:
        return self._whole.get(name)[self._start : self._end]

    def put(self, name: str, array: Array) -> None:
        raise AssertionError(f"{name} ({array.size}): one person's columns are read, never written")


class _Nothing(Keeper):
    """Refuses to make anything: what is asked of one person must be prepared of everybody."""

    def keep(self, histories: Histories, fields: Sequence[str]) -> Histories:
        raise AssertionError(f"{histories.generation}: not prepared: {', '.join(fields)}")

    def encode(self, histories: Histories, tests: Sequence[object]) -> Histories:
        raise AssertionError(f"{histories.generation}: not prepared: {tests}")


def alone(histories: Histories, person: int) -> Histories | None:
    """The histories of one person (by hash), whose block has nobody else; None where nobody of
    that hash is. histories: prepared for all that will be asked, and not narrowed."""
    place = events_of(histories, person)
    if place is None:
        return None
    number, row, start, end = place
    block = histories.blocks[number]
    one = Block(
        offsets=np.array([0, end - start], np.int64),
        time=block.time[start:end],
        signature=block.signature[start:end],
        person_hash=block.person_hash[row : row + 1],
        live=None,
        columns=_Part(block.columns, start, end),
        read_person_ids=lambda: block.person_ids().slice(row, 1),
        field_files=block.field_files,
    )
    keeper = _Nothing(histories.keeper.source, histories.keeper.shelf)
    return replace(
        histories, blocks=(one,), people=1, events=end - start, keeper=keeper, retired=none_retired
    )
