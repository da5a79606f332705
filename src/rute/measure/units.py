"""Each person's events cut by a field: an order, a ticket, a loan stands where a person stood."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import overload

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from rute.events.chosen import ChosenColumns
from rute.events.histories import Block, Histories

Int64s = npt.NDArray[np.int64]


class UnitBlocks(Sequence[Block]):
    """The blocks of prepared histories with a person for each value of a kept field that any of
    a person's events has, with the events of that value alone, in their order. Events without
    the field are in none. Each block is made when it is asked for."""

    def __init__(self, histories: Histories, field: str) -> None:
        self._blocks, self._field = histories.blocks, histories.known_field(field)

    def __len__(self) -> int:
        return len(self._blocks)

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Block]: ...
    def __getitem__(self, index: int | slice) -> Block | Sequence[Block]:
        if isinstance(index, slice):
            return [units_of(block, self._field) for block in self._blocks[index]]
        return units_of(self._blocks[index], self._field)

    def __iter__(self) -> Iterator[Block]:
        return (units_of(block, self._field) for block in self._blocks)


def units_of(block: Block, field: str) -> Block:
    """One block so cut; people with the same field value stay apart."""
    codes = block.field(field)
    person = np.repeat(np.arange(block.people), np.diff(block.offsets))
    given = np.flatnonzero(codes >= 0)
    key = person[given] * (np.int64(codes.max(initial=0)) + 1) + codes[given]
    sort = np.argsort(key, kind="stable")
    rows, key = given[sort], key[sort]
    begins = np.flatnonzero(np.diff(key, prepend=-1))
    owner = person[rows[begins]]
    return replace(
        block,
        offsets=np.append(begins, rows.size).astype(np.int64),
        time=block.time[rows],
        signature=block.signature[rows],
        person_hash=block.person_hash[owner],
        live=None if block.live is None else block.live[owner],
        columns=ChosenColumns([(block.columns, rows)]),
        read_person_ids=lambda: _taken(block, owner),
        derived={
            name: partial(_of_rows, codes_of, rows) for name, codes_of in block.derived.items()
        },
        changes=None,
    )


def _of_rows(codes_of: Callable[[], npt.NDArray[np.int32]], rows: Int64s) -> npt.NDArray[np.int32]:
    return codes_of()[rows]


def _taken(block: Block, owner: Int64s) -> pa.StringArray:
    return block.person_ids().take(pa.array(owner))
