"""Histories of a log, in a folder: built in passes of bounded memory, opened memory-mapped.

1. Everything is written to a new folder. 2. The manifest is replaced and names that folder.
3. The old folder is removed. Killed before 2, the old histories stand; after 2, the new.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.errors import StoreError
from rute.events.building import BlockArrays, Rows, block_edges, lay_out
from rute.events.columns import FolderColumns
from rute.events.duplicates import Repeats
from rute.events.encoding import Encoding
from rute.events.files import read_json, replace_json
from rute.events.histories import Block, Histories
from rute.events.instants import end_of_day
from rute.events.keeping import Keeper
from rute.events.log_fields import LogFields, values_in
from rute.events.manifest import Log
from rute.events.people.people import People
from rute.events.repeats_kept import current_repeats
from rute.events.shelf import PLAIN_SIGNATURE, VERSION, FolderShelf

if TYPE_CHECKING:
    import pyarrow as pa

Progress = Callable[[str, int, int | None], None]
BLOCK_EVENTS = 4_000_000
PASS_BLOCKS = 8  # blocks built at once: about 3 GB of memory
_MANIFEST = "manifest.json"
_STAGE = "building histories"
_EVERYBODY = People()
_COLUMNS = [*_EVERYBODY.columns, "time", "name", "value", "currency"]


@dataclass(frozen=True)
class Wanted:
    """What the histories must be of to be of use."""

    log: Log
    zone: str
    currency: str | None

    @property
    def built_from(self) -> str:
        return f"{self.log.fingerprint} {self.zone} {self.currency}"


def open_histories(folder: Path, wanted: Wanted) -> Histories | None:
    """The histories in a folder, memory-mapped; None where they are not there, are of other
    events, or cannot be read."""
    content = read_json(folder / _MANIFEST, VERSION)
    if content is None or content["built_from"] != wanted.built_from:
        return None
    try:
        return _open(folder / content["folder"], content, wanted)
    except (StoreError, OSError, ValueError, KeyError):
        return None


def build_histories(folder: Path, wanted: Wanted, progress: Progress) -> Histories:
    """Builds the histories of a log and puts them in the place of what was there."""
    old = read_json(folder / _MANIFEST, VERSION)
    generation = old["generation"] + 1 if old else 1
    target = folder / f"generation-{generation:06}"
    for left_over in folder.glob("generation-*"):
        if old is None or left_over.name != old["folder"]:
            shutil.rmtree(left_over, ignore_errors=True)
    target.mkdir(parents=True)
    content = _write_blocks(target, wanted, progress)
    content |= {"version": VERSION, "generation": generation, "folder": target.name}
    shelf = FolderShelf(target, wanted.log.fields)
    histories = _assemble(target, content, wanted, Encoding.by_name(len(content["names"])), ())
    shelf.commit(histories)
    kept = [name for name in ("channel",) if name in histories.fields]
    histories = histories.prepare((), kept)
    replace_json(folder / _MANIFEST, content)
    if old is not None:
        shutil.rmtree(folder / old["folder"], ignore_errors=True)
    return histories


def _write_blocks(target: Path, wanted: Wanted, progress: Progress) -> dict[str, Any]:
    log = wanted.log
    again = hidden_rows(log, current_repeats(log))
    names = log.names
    events = sum(segment.events for segment in log.segments) - again.size
    edges = block_edges(events, BLOCK_EVENTS)
    blocks: list[dict[str, Any]] = []
    for first in range(0, edges.size + 1, PASS_BLOCKS):
        inner = edges[first : first + PASS_BLOCKS - 1]
        low = edges[first - 1] if first else None
        high = edges[first + PASS_BLOCKS - 1] if first + PASS_BLOCKS - 1 < edges.size else None
        rows = _rows_between(wanted, names, again, low, high)
        for arrays in lay_out(rows, inner, len(names)):
            blocks.append(_write_block(target, len(blocks), arrays))
            progress(_STAGE, sum(block["events"] for block in blocks), events)
    times = [(segment.first, segment.last) for segment in log.segments]
    return {
        "built_from": wanted.built_from,
        "blocks": blocks,
        "names": list(names),
        "people": sum(block["people"] for block in blocks),
        "events": events,
        "first": min((first for first, _ in times), default=None),
        "last": max((last for _, last in times), default=None),
    }


def hidden_rows(log: Log, found: Repeats) -> NDArray[np.int64]:
    """Rows that do not count, all segments counted through."""
    start, rows = 0, [np.empty(0, np.int64)]
    for segment in log.segments:
        rows.append(found.of(segment) + start)
        start += segment.events
    return np.concatenate(rows)


def _rows_between(
    wanted: Wanted,
    names: tuple[str, ...],
    again: NDArray[np.int64],
    low: np.uint64 | None,
    high: np.uint64 | None,
) -> Rows:
    """The rows of people whose hash lies in [low, high), duplicates left out."""
    parts: list[Rows] = []
    for start, table in _batches(wanted.log):
        person = _EVERYBODY.owners(table)
        row = np.arange(start, start + person.size, dtype=np.int64)
        keep = np.ones(person.size, np.bool_)
        first, last = np.searchsorted(again, (start, start + row.size))
        keep[again[first:last] - start] = False
        if low is not None:
            keep &= person >= low
        if high is not None:
            keep &= person < high
        part = Rows(
            person,
            table["time"].cast("int64").to_numpy(),
            _name_codes(table["name"], names),
            values_in(table, wanted.currency),
            row,
        )
        parts.append(part if keep.all() else _kept(part, keep))
    return _joined(parts)


def _batches(log: Log) -> Iterator[tuple[int, pa.Table]]:
    start = 0
    for _, _, table in log.batches(_COLUMNS):
        yield start, table
        start += len(table)


def _name_codes(column: pa.ChunkedArray, names: tuple[str, ...]) -> NDArray[np.int32]:
    places = {name: place for place, name in enumerate(names)}
    coded = column.combine_chunks().dictionary_encode()
    ranks = np.array([places.get(name, -1) for name in coded.dictionary.to_pylist()], np.int32)
    return np.asarray(ranks[coded.indices.to_numpy()])


def _kept(rows: Rows, keep: NDArray[np.bool_]) -> Rows:
    return Rows(
        rows.person[keep], rows.time[keep], rows.name[keep], rows.value[keep], rows.row[keep]
    )


def _joined(parts: list[Rows]) -> Rows:
    def join(name: str, kind: type[np.generic]) -> NDArray[Any]:
        return np.concatenate([np.empty(0, kind), *(getattr(part, name) for part in parts)])

    return Rows(
        join("person", np.uint64), join("time", np.int64), join("name", np.int32),
        join("value", np.int64), join("row", np.int64),
    )  # fmt: skip


def _write_block(target: Path, number: int, arrays: BlockArrays) -> dict[str, Any]:
    folder = target / f"block-{number:04}"
    folder.mkdir()
    columns = FolderColumns(folder)
    columns.put("offsets", arrays.offsets)
    columns.put("time", arrays.time)
    columns.put("person_hash", arrays.person_hash)
    columns.put("value", arrays.value)
    columns.put("row", arrays.row)
    columns.put(PLAIN_SIGNATURE, arrays.names)
    return {
        "folder": folder.name,
        "kind": "base",
        "people": arrays.person_hash.size,
        "events": arrays.time.size,
    }


def _open(folder: Path, content: dict[str, Any], wanted: Wanted) -> Histories:
    encoding, signature, kept = FolderShelf(folder, wanted.log.fields).read_encoding()
    return _assemble(folder, content, wanted, encoding, kept, signature)


def _assemble(
    folder: Path,
    content: dict[str, Any],
    wanted: Wanted,
    encoding: Encoding,
    kept: tuple[str, ...],
    signature: str = PLAIN_SIGNATURE,
) -> Histories:
    fields = wanted.log.fields
    source = LogFields(wanted.log, wanted.currency)
    keeper = Keeper(source, FolderShelf(folder, fields))
    files = {name: keeper.field_file(fields, name) for name in kept}
    last = content["last"]
    return Histories(
        blocks=tuple(
            _block(folder / block["folder"], signature, files, wanted.log)
            for block in content["blocks"]
        ),
        people=content["people"],
        events=content["events"],
        names=tuple(content["names"]),
        as_of=end_of_day(last or 0, wanted.zone),
        first=content["first"],
        last=last,
        zone=wanted.zone,
        currency=wanted.currency,
        fields=fields,
        encoding=encoding,
        keeper=keeper,
        kept=kept,
        aliases=wanted.log.aliases,
        signature_file=signature,
    )


def _block(folder: Path, signature: str, files: dict[str, str], log: Log) -> Block:
    columns = FolderColumns(folder)

    def person_ids() -> pa.StringArray:
        import pyarrow as pa

        first = columns.get("row")[columns.get("offsets")[:-1]]
        return _EVERYBODY.canonical(pa.concat_tables(t for _, t in _batches(log)).take(first))

    return Block(
        offsets=columns.get("offsets"),
        time=columns.get("time"),
        signature=columns.get(signature),
        person_hash=columns.get("person_hash"),
        live=None,
        columns=columns,
        read_person_ids=person_ids,
        field_files=files,
    )
