"""Histories brought up to a log that has changed, at the cost of the people it changed.

Whoever has rows that came, went, began or ceased to count, or belong to somebody else now, is
taken out of the blocks and laid down anew in a delta block; in the old block they are dead from
this generation on. Killed at any moment, the old generation stands.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.errors import StoreError
from rute.events.addresses import Spans, addresses_of, within, without
from rute.events.columns import FolderColumns
from rute.events.delta import (
    Delta,
    Int64s,
    Some,
    events_in,
    holders,
    laid_down,
    nothing_of,
    recoded,
    signatures,
    some_of,
)
from rute.events.generations import (
    BlockFile,
    Generation,
    read_generation,
    tidy,
    write_generation,
)
from rute.events.histories import Histories
from rute.events.keeping import Kept
from rute.events.log_fields import column_of
from rute.events.log_rows import Piece, pieces, taken
from rute.events.on_disk import (
    COLUMNS,
    Progress,
    Wanted,
    holds,
    open_generation,
    rows_of,
    times_of,
    write_block,
)
from rute.events.people.people import People
from rute.events.repeats_kept import read_repeats, write_repeats
from rute.events.shelf import FolderShelf, files_of

if TYPE_CHECKING:
    pass

MOST = 0.5  # of all events; where more are touched, building anew is no dearer
_STAGE = "refreshing histories"


@dataclass(frozen=True, eq=False)
class _Task:
    """What has to be done. came, gone: rows; hides, shows: addresses of rows known before that
    ceased or began to count. moved: hashes of people some of whose rows may be somebody else's."""

    old: Generation
    histories: Histories
    wanted: Wanted
    earlier: People
    moved: NDArray[np.uint64]
    writers: tuple[str, ...]
    came: Spans
    gone: Spans
    hidden: Int64s
    hides: Int64s
    shows: Int64s
    names: tuple[str, ...]


def refresh_histories(folder: Path, wanted: Wanted, progress: Progress) -> Histories | None:
    """The histories of a changed log; None where they have to be built anew."""
    old = read_generation(folder)
    if old is None or old.setting != wanted.setting or set(old.names) - set(wanted.log.names):
        return None
    histories = open_generation(folder, old, replace(wanted, most=None))
    if histories is None:
        return None
    try:
        task = _task(folder, old, histories, wanted)
    except (StoreError, OSError, ValueError, KeyError):
        return None
    if task is None or not task.histories.kept.keys() <= set(wanted.log.fields):
        return None
    added = _added(task)
    touched = _touched(task, added)
    affected = events_in(histories, touched) + added.rows.row.size
    if affected > MOST * (histories.events + added.rows.row.size):
        return None
    progress(_STAGE, 0, affected)
    changed = _gathered(task, touched, added)
    ready = _written(folder, task, *changed)
    progress(_STAGE, affected, affected)
    return ready


def _task(folder: Path, old: Generation, histories: Histories, wanted: Wanted) -> _Task | None:
    build = folder / old.folder
    earlier = wanted.owners.load(build / f"people-{old.number:06}")
    if earlier is None:
        return None
    repeated = read_repeats(build / f"repeats-{old.number:06}.npz")
    if repeated is None:
        return None
    covered = wanted.repeats.covered
    writers = (*old.writers, *sorted(covered.keys() - set(old.writers)))
    hidden = addresses_of(writers, wanted.repeats.hidden)
    changed = addresses_of(writers, wanted.repeats.changed(repeated))
    hides = holds(hidden, changed)
    return _Task(
        old, histories, wanted, earlier, wanted.owners.moved(earlier), writers,
        came=without(covered, old.known),
        gone=without(old.known, covered),
        hidden=hidden,
        hides=changed[hides],
        shows=changed[~hides],
        names=(*old.names, *sorted(set(wanted.log.names) - set(old.names))),
    )  # fmt: skip


def _added(task: _Task) -> Some:
    """Rows that count now and did not before."""
    columns = [*_columns(task), *COLUMNS]
    came = pieces(task.wanted.log, task.writers, columns, task.came)
    found = [nothing_of(task.histories), *(_read(task, piece) for piece in came)]
    if task.shows.size:
        table = taken(task.wanted.log, task.writers, columns, task.shows)
        found.append(_read(task, Piece(table, task.shows)))
    return Some.joined(found)


def _columns(task: _Task) -> list[str]:
    fields = [column_of(name) for name in task.histories.kept if name != "value"]
    return list(dict.fromkeys((*task.wanted.owners.columns, *fields)))


def _read(task: _Task, piece: Piece) -> Some:
    places = {name: code for code, name in enumerate(task.names)}
    rows = rows_of(piece.table, piece.address, task.wanted, places)
    texts = {
        name: piece.table[column_of(name)].cast("string").combine_chunks()
        for name in task.histories.kept
        if name != "value"
    }
    return Some(rows, texts).chosen(~holds(task.hidden, piece.address))


def _touched(task: _Task, added: Some) -> NDArray[np.uint64]:
    """Rising hashes of everybody whose events are not what they were."""
    found = [added.rows.person, task.moved]
    if task.hides.size:
        columns = [*task.earlier.columns, "time"]
        found.append(task.earlier.owners(taken(task.wanted.log, task.writers, columns, task.hides)))
    if task.gone:
        for block in task.histories.blocks:
            at = np.flatnonzero(within(task.writers, task.gone, block.row()))
            people = np.unique(np.searchsorted(block.offsets, at, "right") - 1)
            found.append(block.person_hash[people])
    return np.unique(np.concatenate(found))


def _gathered(
    task: _Task, touched: NDArray[np.uint64], added: Some
) -> tuple[NDArray[np.uint64], Some]:
    """(everybody who is laid down anew, all their events)."""
    own = some_of(task.histories, touched)
    stays = ~within(task.writers, task.gone, own.rows.row) & ~holds(task.hides, own.rows.row)
    own = own.chosen(stays)
    if task.moved.size and own.rows.row.size:
        own, others = _owned_anew(task, own, touched)
        touched = np.union1d(touched, others)
        own = Some.joined([own, some_of(task.histories, others)])
    return touched, Some.joined([own, added])


def _owned_anew(
    task: _Task, own: Some, touched: NDArray[np.uint64]
) -> tuple[Some, NDArray[np.uint64]]:
    """(the rows with whose they are now, who else has rows that these come to)."""
    at = np.flatnonzero(holds(np.sort(task.moved), own.rows.person))
    columns, address = [*task.wanted.owners.columns, "time"], own.rows.row[at]
    person = own.rows.person.copy()
    person[at] = task.wanted.owners.owners(taken(task.wanted.log, task.writers, columns, address))
    others = np.setdiff1d(person[at], touched)
    return Some(replace(own.rows, person=person), own.texts), others


def _written(folder: Path, task: _Task, people: NDArray[np.uint64], some: Some) -> Histories | None:
    old, wanted = task.old, task.wanted
    number, build = old.number + 1, folder / old.folder
    shelf = FolderShelf(build, number)
    blocks = list(_narrowed(build, task, number, people))
    encoding, kept = task.histories.encoding, dict(task.histories.kept)
    if some.rows.row.size:
        delta = laid_down(task.histories, task.names, some, wanted.log, task.writers)
        name = f"delta-{number:06}"
        blocks.append(write_block(build, name, delta.arrays, is_delta=True))
        columns = FolderColumns(build / name)
        encoding, codes = signatures(encoding, delta.histories)
        columns.put(task.histories.signature_file, codes)
        kept = {
            field: _kept(task.histories, delta, field, its, shelf, columns)
            for field, its in kept.items()
        }
    shelf.commit(replace(task.histories, encoding=encoding, kept=kept))
    wanted.owners.save(build / f"people-{number:06}")
    write_repeats(build / f"repeats-{number:06}.npz", wanted.repeats)
    new = Generation(
        number, old.folder, wanted.built_from, wanted.setting, task.writers,
        wanted.repeats.covered, tuple(blocks), task.names, *times_of(wanted.log), old.lineage,
    )  # fmt: skip
    write_generation(folder, new, task.moved)
    tidy(build, new, files_of(number, kept))
    return open_generation(folder, new, wanted)


def _narrowed(build: Path, task: _Task, number: int, people: NDArray[np.uint64]) -> list[BlockFile]:
    """The blocks there were, without these people."""
    by_place = {block.place: block for block in task.histories.blocks}
    found = []
    for file in task.old.blocks:
        block = by_place.get(file.folder)
        if block is None:
            found.append(file)
            continue
        dead = holders(block, people)
        if dead.any():
            live = ~dead if block.live is None else block.live & ~dead
            name = f"live-{number:06}"
            FolderColumns(build / file.folder).put(name, live)
            events = int(np.diff(block.offsets)[live].sum())
            file = replace(file, live=name, people=int(live.sum()), events=events)
        found.append(file)
    return found


def _kept(
    histories: Histories,
    delta: Delta,
    field: str,
    its: Kept,
    shelf: FolderShelf,
    columns: FolderColumns,
) -> Kept:
    more, codes = recoded(histories.dictionary(field), delta.histories, field)
    columns.put(its.codes, codes)
    if more is None:
        return its
    grown = Kept(its.codes, f"dictionary-{shelf.stem(field)}")
    shelf.write_dictionary(grown.dictionary, more)
    return grown
