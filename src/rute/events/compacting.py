"""Blocks written together again, behind what people ask: answers stay what they are.

Many small deltas become one; when much has moved to deltas, or is dead, all blocks are laid out
as if they had been built now. Old blocks stay named, with nobody live in them, as long as a kept
state may ask what changed since they were in use.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rute.events.building import block_edges
from rute.events.columns import FolderColumns
from rute.events.delta import Int64s, ranges
from rute.events.generations import (
    REMEMBERED,
    BlockFile,
    Generation,
    read_generation,
    tidy,
    write_generation,
)
from rute.events.histories import Block, Histories
from rute.events.on_disk import BLOCK_EVENTS, Progress, Wanted, open_generation
from rute.events.repeats_kept import write_repeats
from rute.events.shelf import FolderShelf, files_of

DELTAS = 8  # more than these are written together
MOVED = 0.2  # of all events in deltas: all blocks are laid out anew
_STAGE = "compacting histories"


def is_due(generation: Generation) -> bool:
    deltas = [block for block in generation.blocks if block.is_delta and block.people]
    return len(deltas) > DELTAS or _moved_much(generation)


def _moved_much(generation: Generation) -> bool:
    return generation.delta_events > MOVED * generation.events


def compact(
    folder: Path, wanted: Wanted, progress: Progress, *, whole: bool = False
) -> Histories | None:
    """The same histories in fewer blocks; None where there is nothing to do, or where they are
    not of what is wanted. whole: all blocks, however little has moved."""
    old = read_generation(folder)
    if old is None or old.built_from != wanted.built_from or not (whole or is_due(old)):
        return None
    histories = open_generation(folder, old, replace(wanted, most=None))
    if histories is None:
        return None
    whole = whole or _moved_much(old)
    build, number = folder / old.folder, old.number + 1
    parts = [b for b in histories.blocks if whole or b.place.startswith("delta-")]
    edges = block_edges(histories.events, BLOCK_EVENTS if whole else max(histories.events, 1))
    written = []
    for file in _together(build, number, histories, parts, edges, is_delta=not whole):
        written.append(file)
        progress(_STAGE, sum(each.events for each in written), old.events)
    places = {block.place for block in parts}
    left = [_emptied(build, file, number) if file.folder in places else file for file in old.blocks]
    new = replace(
        old, number=number, blocks=(*(f for f in left if _remembered(f, number)), *written)
    )
    FolderShelf(build, number).commit(histories)
    wanted.owners.save(build / f"people-{number:06}")
    write_repeats(build / f"repeats-{number:06}.npz", wanted.repeats)
    write_generation(folder, new)
    tidy(build, new, files_of(number, histories.kept))
    return open_generation(folder, new, wanted)


def _remembered(file: BlockFile, number: int) -> bool:
    """Whether people are live in a block, or were in a generation that is still known."""
    emptied = int((file.live or "live-0").removeprefix("live-"))
    return file.people > 0 or emptied > number - REMEMBERED


def _emptied(build: Path, file: BlockFile, number: int) -> BlockFile:
    columns = FolderColumns(build / file.folder)
    name = f"live-{number:06}"
    columns.put(name, np.zeros(columns.get("person_hash").size, np.bool_))
    return replace(file, live=name, people=0, events=0)


def _together(
    build: Path,
    number: int,
    histories: Histories,
    parts: Sequence[Block],
    edges: NDArray[np.uint64],
    *,
    is_delta: bool,
) -> Iterator[BlockFile]:
    """The live people of these blocks, in new blocks between the edges."""
    files = [histories.signature_file, *(its.codes for its in histories.kept.values())]
    lows, highs = [None, *edges], [*edges, None]
    for k, (low, high) in enumerate(zip(lows, highs, strict=True)):
        chosen = [piece for block in parts if (piece := _piece(block, low, high)).people.size]
        name = f"delta-{number:06}" if is_delta else f"block-{number:06}-{k:04}"
        (build / name).mkdir(exist_ok=True)
        sizes = _write(FolderColumns(build / name), chosen, files)
        largest = int(sizes.max(initial=0))
        yield BlockFile(name, sizes.size, int(sizes.sum()), is_delta=is_delta, largest=largest)


@dataclass(frozen=True, eq=False)
class _Piece:
    """Some people of a block: their places in it."""

    block: Block
    people: Int64s

    @property
    def begins(self) -> Int64s:
        return self.block.offsets[self.people]

    @property
    def sizes(self) -> Int64s:
        return self.block.offsets[self.people + 1] - self.begins


def _piece(block: Block, low: np.uint64 | None, high: np.uint64 | None) -> _Piece:
    first = 0 if low is None else np.searchsorted(block.person_hash, low)
    last = block.people if high is None else np.searchsorted(block.person_hash, high)
    people = np.arange(first, last)
    return _Piece(block, people if block.live is None else people[block.live[people]])


def _write(columns: FolderColumns, pieces: Sequence[_Piece], files: Sequence[str]) -> Int64s:
    """How many events each person has, by rising hash."""
    hashes = _joined([piece.block.person_hash[piece.people] for piece in pieces], np.uint64)
    order = np.argsort(hashes, kind="stable")
    sizes = _joined([piece.sizes for piece in pieces], np.int64)[order]
    offsets = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    begins = np.empty(order.size, np.int64)
    begins[order] = offsets[:-1]
    ends = np.cumsum([piece.people.size for piece in pieces]).tolist()
    moves = [
        (piece.block, ranges(piece.begins, piece.sizes), ranges(begins[start:end], piece.sizes))
        for piece, start, end in zip(pieces, [0, *ends], ends, strict=False)
    ]
    columns.put("offsets", offsets)
    columns.put("person_hash", hashes[order])
    for name in ("time", "value", "row", *files):
        columns.put(name, _moved(name, moves, int(offsets[-1])))
    return sizes


def _moved(name: str, moves: Sequence[tuple[Block, Int64s, Int64s]], size: int) -> NDArray[Any]:
    found = [block.columns.get(name) for block, _, _ in moves]
    kind = np.result_type(*(column.dtype for column in found)) if found else np.dtype(np.int64)
    out = np.empty(size, kind)
    for column, (_, source, target) in zip(found, moves, strict=True):
        out[target] = column[source]
    return out


def _joined(parts: Sequence[NDArray[Any]], kind: type[np.generic]) -> NDArray[Any]:
    return np.concatenate([np.empty(0, kind), *parts])
