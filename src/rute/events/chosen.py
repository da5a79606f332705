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


def known_among(histories: Histories, people: Hashes) -> NDArray[np.bool_]:
    """bool[n]: which of these people (uint64[n]) are live."""
    order = np.argsort(people, kind="stable")
    there = np.zeros(people.size, np.bool_)
    for block in histories.blocks:
        there |= _places_of(block, people[order])[1]
    found = np.empty(people.size, np.bool_)
    found[order] = there
    return found


def live_ones(histories: Histories) -> Histories:
    """The same histories, of the live people alone, in one block."""
    return _gathered(histories, [_live(block) for block in histories.blocks])


def people_called(histories: Histories, hashes: Hashes) -> Histories:
    """The same histories, of some live people alone, in one block. hashes: uint64, rising."""
    return _gathered(histories, [_places(block, hashes) for block in histories.blocks])


def repeated(block: Block, people: Int64s) -> Block:
    """A block with these people of another (int64[n], their places), each as often as named; so
    that one person can be asked about at several moments."""
    return _one_block([(block, people)])


def rows_for(histories: Histories, people: Hashes) -> tuple[Block, Int64s]:
    """(a block with a row for each of `people`, where in it each of them stands). people:
    uint64[n] in any order, perhaps some of them twice; who is not live has no events. int64[n].
    """
    order = np.argsort(people, kind="stable")
    sorted_people = people[order]
    parts: list[tuple[Block, Int64s]] = []
    asked = [np.zeros(0, np.int64)]
    missing = np.ones(people.size, np.bool_)
    for block in histories.blocks:
        at, found = _places_of(block, sorted_people)
        found &= missing
        missing &= ~found
        if found.any():
            parts.append((block, at[found]))
            asked.append(order[found])
    block = _one_block(parts or [(histories.blocks[0], np.zeros(0, np.int64))])
    asked.append(order[missing])
    stands = np.empty(people.size, np.int64)
    stands[np.concatenate(asked)] = np.arange(people.size)
    return _with_nobodies(block, sorted_people[missing]), stands


def _with_nobodies(block: Block, people: Hashes) -> Block:
    """The block with people more who have no events."""
    ends = np.full(people.size, block.offsets[-1], np.int64)
    return replace(
        block,
        offsets=np.concatenate([block.offsets, ends]),
        person_hash=np.concatenate([block.person_hash, people]),
    )


def _live(block: Block) -> Int64s:
    return np.arange(block.people) if block.live is None else np.flatnonzero(block.live)


def _places(block: Block, hashes: Hashes) -> Int64s:
    at, found = _places_of(block, hashes)
    return at[found]


def _places_of(block: Block, hashes: Hashes) -> tuple[Int64s, NDArray[np.bool_]]:
    """(a place for each, whether they are there and live). hashes: uint64[n], never falling."""
    if not block.people or not hashes.size:
        return np.zeros(hashes.size, np.int64), np.zeros(hashes.size, np.bool_)
    at = np.minimum(np.searchsorted(block.person_hash, hashes), block.people - 1)
    found = np.asarray(block.person_hash[at] == hashes)
    return at, found if block.live is None else found & block.live[at]


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
