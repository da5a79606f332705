"""Some people of the histories, or some of their rows, as blocks of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.events.columns import Array, Columns
from rute.events.histories import Block, Histories

if TYPE_CHECKING:
    import pyarrow as pa

Int64s = NDArray[np.int64]
Hashes = NDArray[np.uint64]


class ChosenColumns:
    """Some rows of some blocks' columns, one block after the other, taken when asked for."""

    def __init__(self, parts: Sequence[tuple[Columns, Int64s]]) -> None:
        self._parts = parts
        self._taken: dict[str, Array] = {}

    def get(self, name: str) -> Array:
        if name not in self._taken:
            found = [columns.get(name)[rows] for columns, rows in self._parts]
            self._taken[name] = np.concatenate(found)
        return self._taken[name]

    def put(self, name: str, array: Array) -> None:
        self._taken[name] = array


def live_hashes(histories: Histories) -> Hashes:
    """uint64, rising: everybody who is live."""
    parts = [block.person_hash[_live(block)] for block in histories.blocks]
    return np.sort(np.concatenate([np.zeros(0, np.uint64), *parts]))


def live_ones(histories: Histories) -> Histories:
    """The same histories, of the live people alone, in one block."""
    return _gathered(histories, [_live(block) for block in histories.blocks])


def people_called(histories: Histories, hashes: Hashes) -> Histories:
    """The same histories, of some live people alone, in one block. hashes: uint64, rising."""
    return _gathered(histories, [_places(block, hashes) for block in histories.blocks])


def _live(block: Block) -> Int64s:
    return np.arange(block.people) if block.live is None else np.flatnonzero(block.live)


def _places(block: Block, hashes: Hashes) -> Int64s:
    if not block.people or not hashes.size:
        return np.zeros(0, np.int64)
    at = np.minimum(np.searchsorted(block.person_hash, hashes), block.people - 1)
    found: Int64s = at[block.person_hash[at] == hashes]
    return found if block.live is None else np.asarray(found[block.live[found]])


def _gathered(histories: Histories, chosen: Sequence[Int64s]) -> Histories:
    parts = [pair for pair in zip(histories.blocks, chosen, strict=True) if pair[1].size]
    blocks = (_one_block(parts),) if parts else ()
    return replace(
        histories,
        blocks=blocks,
        people=sum(block.people for block in blocks),
        events=sum(block.events for block in blocks),
    )


def _one_block(parts: Sequence[tuple[Block, Int64s]]) -> Block:
    sizes = [np.diff(block.offsets)[people] for block, people in parts]
    rows = [
        rows_of(block.offsets[people], size)
        for (block, people), size in zip(parts, sizes, strict=True)
    ]
    blocks = [block for block, _ in parts]

    def person_ids() -> pa.StringArray:
        import pyarrow as pa

        found = [block.person_ids().take(pa.array(people)) for block, people in parts]
        return pa.concat_arrays(found)

    return replace(
        blocks[0],
        offsets=np.concatenate([[0], np.cumsum(np.concatenate(sizes))]).astype(np.int64),
        time=np.concatenate([b.time[r] for b, r in zip(blocks, rows, strict=True)]),
        signature=np.concatenate([b.signature[r] for b, r in zip(blocks, rows, strict=True)]),
        person_hash=np.concatenate([block.person_hash[people] for block, people in parts]),
        live=None,
        columns=ChosenColumns([(b.columns, r) for b, r in zip(blocks, rows, strict=True)]),
        read_person_ids=person_ids,
        changes=None,
    )


def rows_of(starts: Int64s, sizes: Int64s) -> Int64s:
    """int64: sizes[k] rows from starts[k] on, one run after the other."""
    before = np.cumsum(sizes) - sizes
    return np.asarray(np.repeat(starts - before, sizes) + np.arange(int(sizes.sum())))
