"""Histories of a log, in a folder: built in passes of bounded memory, opened memory-mapped.

1. Everything is written to a new folder. 2. The manifest is replaced and names that folder.
3. The old folder is removed. Killed before 2, the old histories stand; after 2, the new.
What came later is added by rute.events.refreshing, in the same folder.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.errors import StoreError
from rute.events.addresses import Int64s, addresses_of
from rute.events.arrival import arrives_in_order, settled
from rute.events.building import BlockArrays, Rows, block_edges, lay_out
from rute.events.columns import FolderColumns
from rute.events.duplicates import Repeats
from rute.events.encoding import Encoding
from rute.events.generations import (
    BlockFile,
    Generation,
    live_in,
    next_build,
    past_generation,
    read_generation,
    write_generation,
)
from rute.events.histories import Block, Histories, Retired
from rute.events.instants import end_of_day
from rute.events.keeping import Keeper, Kept
from rute.events.log_fields import LogFields, values_in
from rute.events.log_rows import pieces, taken
from rute.events.manifest import Log
from rute.events.people.identity import Identity
from rute.events.people.people import People
from rute.events.rates import Rates
from rute.events.repeats_kept import current_repeats, write_repeats
from rute.events.shelf import PLAIN_SIGNATURE, FolderShelf
from rute.events.spilling import Spill

if TYPE_CHECKING:
    import pyarrow as pa

Progress = Callable[[str, int, int | None], None]
BLOCK_EVENTS = 4_000_000
_STAGE = "building histories"
COLUMNS = ("time", "name", "value", "currency")


@dataclass(frozen=True)
class Wanted:
    """What the histories must be of to be of use."""

    log: Log
    zone: str
    currency: str | None
    identity: Identity
    rates: Rates | None = None
    most: int | None = None  # events a person may have

    @property
    def setting(self) -> str:
        rates = f" {self.rates.fingerprint}" if self.rates else ""
        return f"{self.zone} {self.currency} {self.most}{rates}"

    @property
    def built_from(self) -> str:
        return f"{self.log.fingerprint} {self.identity.decided} {self.setting}"

    @cached_property
    def owners(self) -> People:
        return self.identity.people(self.log)

    @cached_property
    def repeats(self) -> Repeats:
        return current_repeats(self.log)


def open_histories(folder: Path, wanted: Wanted) -> Histories | None:
    """The histories in a folder, memory-mapped; None where they are not there, are of other
    events, or cannot be read."""
    generation = read_generation(folder)
    if generation is None or generation.built_from != wanted.built_from:
        return None
    return open_generation(folder, generation, wanted)


def open_generation(folder: Path, generation: Generation, wanted: Wanted) -> Histories | None:
    """None where a piece of it is missing."""
    build = folder / generation.folder
    try:
        encoding, signature, kept = FolderShelf(build, generation.number).read_encoding()
        return assembled(build, generation, wanted, encoding, kept, signature)
    except (StoreError, OSError, ValueError, KeyError, TypeError):
        return None


def build_histories(folder: Path, wanted: Wanted, progress: Progress) -> Histories:
    """Builds the histories of a log and puts them in the place of what was there."""
    old = read_generation(folder)
    number, target = next_build(folder, old)
    generation = _write_blocks(target, number, wanted, progress)
    encoding = Encoding.by_name(len(generation.names))
    histories = assembled(target, generation, wanted, encoding, {})
    histories.keeper.shelf.commit(histories)
    kept = [name for name in ("channel",) if name in histories.fields]
    histories = histories.prepare((), kept)
    wanted.owners.save(target / f"people-{number:06}")
    write_repeats(target / f"repeats-{number:06}.npz", wanted.repeats)
    write_generation(folder, generation)
    if old is not None:
        shutil.rmtree(folder / old.folder, ignore_errors=True)
    return histories


def _write_blocks(target: Path, number: int, wanted: Wanted, progress: Progress) -> Generation:
    log, repeats = wanted.log, wanted.repeats
    events = sum(segment.events for segment in log.segments)
    events -= sum(rows.size for rows in repeats.hidden.values())
    writers = tuple(sorted({segment.writer for segment in log.segments}))
    blocks: list[BlockFile] = []
    for rows in _by_block(target, wanted, writers, block_edges(events, BLOCK_EVENTS)):
        (arrays,) = lay_out(rows, np.empty(0, np.uint64), len(log.names))
        if not arrives_in_order(log):
            arrays = settled(log, writers, arrays)
        blocks.append(write_block(target, f"block-{len(blocks):04}", arrays))
        progress(_STAGE, sum(block.events for block in blocks), events)
    return Generation(
        number, target.name, wanted.built_from, wanted.setting, writers, repeats.covered,
        tuple(blocks), log.names, *times_of(log), _digest(f"{number} {wanted.built_from}"),
    )  # fmt: skip


def _by_block(
    target: Path, wanted: Wanted, writers: tuple[str, ...], edges: NDArray[np.uint64]
) -> Iterator[Rows]:
    """The rows of each block, repetitions left out; more than one block's are laid aside in
    files."""
    if not edges.size:
        yield Rows.joined(list(_rows(wanted, writers)))
        return
    with Spill(target / "spill", edges) as spill:
        for rows in _rows(wanted, writers):
            spill.add(rows)
        for k in range(edges.size + 1):
            yield spill.take(k)


def _rows(wanted: Wanted, writers: tuple[str, ...]) -> Iterator[Rows]:
    columns = list(dict.fromkeys((*wanted.owners.columns, *COLUMNS)))
    places = {name: place for place, name in enumerate(wanted.log.names)}
    hidden = addresses_of(writers, wanted.repeats.hidden)
    for piece in pieces(wanted.log, writers, columns):
        rows = rows_of(piece.table, piece.address, wanted, places)
        keep = ~holds(hidden, piece.address)
        yield rows if keep.all() else rows.chosen(keep)


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def times_of(log: Log) -> tuple[int | None, int | None]:
    """The first and last instant of an event in it."""
    return (
        min((segment.first for segment in log.segments), default=None),
        max((segment.last for segment in log.segments), default=None),
    )


def rows_of(table: pa.Table, address: Int64s, wanted: Wanted, places: dict[str, int]) -> Rows:
    """Rows read with COLUMNS and those of the owners. places: the code of each name."""
    return Rows(
        wanted.owners.owners(table),
        table["time"].cast("int64").to_numpy(),
        _name_codes(table["name"], places),
        values_in(table, wanted.currency, wanted.rates),
        address,
    )


def holds(rising: NDArray[Any], asked: NDArray[Any]) -> NDArray[np.bool_]:
    """bool[n]: which of `asked` stand in a rising list."""
    if not rising.size:
        return np.zeros(asked.size, np.bool_)
    at = np.minimum(np.searchsorted(rising, asked), rising.size - 1)
    return np.asarray(rising[at] == asked)


def _name_codes(column: pa.ChunkedArray, places: dict[str, int]) -> NDArray[np.int32]:
    coded = column.combine_chunks().dictionary_encode()
    ranks = np.array([places.get(name, -1) for name in coded.dictionary.to_pylist()], np.int32)
    return np.asarray(ranks[coded.indices.fill_null(0).to_numpy()])


def write_block(
    target: Path, name: str, arrays: BlockArrays, *, is_delta: bool = False
) -> BlockFile:
    folder = target / name
    shutil.rmtree(folder, ignore_errors=True)  # a killed run may have left it
    folder.mkdir()
    columns = FolderColumns(folder)
    columns.put("offsets", arrays.offsets)
    columns.put("time", arrays.time)
    columns.put("person_hash", arrays.person_hash)
    columns.put("value", arrays.value)
    columns.put("row", arrays.row)
    columns.put(PLAIN_SIGNATURE, arrays.names)
    largest = int(np.diff(arrays.offsets).max(initial=0))
    return BlockFile(
        name, arrays.person_hash.size, arrays.time.size, is_delta=is_delta, largest=largest
    )


def assembled(
    build: Path,
    generation: Generation,
    wanted: Wanted,
    encoding: Encoding,
    kept: dict[str, Kept],
    signature: str = PLAIN_SIGNATURE,
) -> Histories:
    log = wanted.log
    source = LogFields(log, wanted.currency, generation.writers, wanted.rates)
    kept = {name: its for name, its in kept.items() if name in log.fields}
    files = {name: its.codes for name, its in kept.items()}

    def block(file: BlockFile) -> Block:
        return _block(build, file, signature, files, generation.writers, wanted)

    crowds = [crowd for file in generation.blocks for crowd in crowds_in(build, file, wanted.most)]
    return Histories(
        blocks=tuple(block(file) for file in generation.blocks if file.people)
        or tuple(block(file) for file in generation.blocks[:1]),
        retired=_retiring(build, generation, block, [signature, *files.values()]),
        people=generation.people - len(crowds),
        events=generation.events - sum(events for _, events in crowds),
        names=generation.names,
        as_of=end_of_day(generation.last or 0, wanted.zone),
        first=generation.first,
        last=generation.last,
        zone=wanted.zone,
        currency=wanted.currency,
        fields=log.fields,
        encoding=encoding,
        keeper=Keeper(source, FolderShelf(build, generation.number)),
        kept=kept,
        aliases=log.aliases,
        signature_file=signature,
        generation=generation.number,
        lineage=generation.lineage,
        live_then=_remembering(build, wanted.most),
        writers=generation.writers,
    )


def _block(
    build: Path,
    file: BlockFile,
    signature: str,
    files: dict[str, str],
    writers: tuple[str, ...],
    wanted: Wanted,
) -> Block:
    columns = FolderColumns(build / file.folder)

    def person_ids() -> pa.StringArray:
        first = columns.get("row")[columns.get("offsets")[:-1]]
        asked = [*wanted.owners.columns, "time"]
        return wanted.owners.canonical(taken(wanted.log, writers, asked, first))

    return Block(
        offsets=columns.get("offsets"),
        time=columns.get("time"),
        signature=columns.get(signature),
        person_hash=columns.get("person_hash"),
        live=live_in(build, file, wanted.most),
        columns=columns,
        read_person_ids=person_ids,
        field_files=files,
        place=file.folder,
    )


def crowds_in(build: Path, file: BlockFile, most: int | None) -> list[tuple[int, int]]:
    """(address of the first event, events) of those live in a block who have more events than
    a person may."""
    if most is None or file.largest <= most:
        return []
    columns, live = FolderColumns(build / file.folder), live_in(build, file)
    offsets = columns.get("offsets")
    many = np.diff(offsets) > most
    at = np.flatnonzero(many if live is None else many & live)
    rows, sizes = columns.get("row")[offsets[at]], np.diff(offsets)[at]
    return list(zip(rows.tolist(), sizes.tolist(), strict=True))


def crowds_of(folder: Path, wanted: Wanted) -> list[tuple[str, int]]:
    """(identifier, events) of everybody with more events than a person may have, most first."""
    generation = read_generation(folder)
    if generation is None:
        return []
    build = folder / generation.folder
    found = [each for file in generation.blocks for each in crowds_in(build, file, wanted.most)]
    if not found:
        return []
    rows = np.array([row for row, _ in found], np.int64)
    columns = [*wanted.owners.columns, "time"]
    names = wanted.owners.canonical(taken(wanted.log, generation.writers, columns, rows))
    listed = zip(names.to_pylist(), (events for _, events in found), strict=True)
    return sorted(listed, key=lambda each: (-each[1], each[0] or ""))


def _retiring(
    build: Path, generation: Generation, block: Callable[[BlockFile], Block], files: list[str]
) -> Retired:
    """Opens blocks in which nobody is live any more, where all is there that a question needs."""

    def retired(places: Collection[str]) -> tuple[Block, ...]:
        asked = (file for file in generation.blocks if file.folder in places and not file.people)
        return tuple(
            block(file) for file in asked
            if all((build / file.folder / f"{name}.npy").exists() for name in files)
        )  # fmt: skip

    return retired


def _remembering(build: Path, most: int | None) -> Any:
    def live_then(number: int) -> dict[str, NDArray[np.bool_]] | None:
        past = past_generation(build, number)
        try:
            return None if past is None else dict(_live(build, past, most))
        except StoreError:
            return None

    return live_then


def _live(
    build: Path, past: Generation, most: int | None
) -> Iterator[tuple[str, NDArray[np.bool_]]]:
    for block in past.blocks:
        if not block.people:  # nobody to speak of
            continue
        live = live_in(build, block, most)
        people = FolderColumns(build / block.folder).get("person_hash").size
        yield block.folder, np.ones(people, np.bool_) if live is None else live
