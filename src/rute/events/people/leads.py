"""Who turned out to be another, or not to be after all: said once, for whoever keeps people.

A file that only grows, beside the histories: (person, who they are from here on; 0 = nobody any
more), and what says up to which generation it was brought up. Each generation notes whose rows
may have changed hands; where that is not known any more everybody who leads elsewhere is said
anew. Killed before the description is replaced, what was appended is written over.
"""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from pathlib import Path
from secrets import token_hex
from typing import Any

import numpy as np
import numpy.typing as npt

from rute.errors import QuestionError, StoreError
from rute.events.chosen import known_among, live_hashes
from rute.events.files import read_json, replace_json, replacing
from rute.events.generations import moved_in, read_generation
from rute.events.histories import Histories
from rute.events.lock import locked
from rute.events.people.keys import ERASED, whose_now
from rute.events.people.kinds import NOBODY
from rute.events.people.owners import Owners
from rute.words.message import Message

VERSION, FILE = 1, "leads.json"
ENTRY = np.dtype([("person", "<u8"), ("now", "<u8")])
Hashes = npt.NDArray[np.uint64]


@dataclass(frozen=True, eq=False)
class MovedPeople:
    """What came after a cursor, in order, and the cursor behind the last of it. From here on
    person[k] is now[k] (uint64[n]): another, themselves again after a wrong join was taken back,
    or nobody (0), because nothing of theirs is in the log any more. anew: everybody was said
    again, since it was not known who changed; who is gone by then is not among them."""

    cursor: str
    person: Hashes
    now: Hashes
    anew: bool = False


@dataclass(frozen=True)
class _Kept:
    name: str
    length: int = 0
    lineage: str = ""
    generation: int = 0


def moved_since(
    folder: Path, histories: Histories, blocks: Path, owners: Owners, cursor: str | None, *,
    ahead: bool = False,
) -> MovedPeople:  # fmt: skip
    """The record in `folder` brought up to the histories, and what it has after the cursor (None
    or "": the beginning). It begins when it is first asked. blocks: the folder of the histories.
    ahead: whether another process has newer ones, so that it stays as it is. Raises QuestionError
    for a cursor of another record."""
    with locked(folder, lambda: None):
        kept = _read(folder)
        if kept is None:
            kept = _Kept(token_hex(4), 0, histories.lineage, histories.generation)
            _write(folder, kept)
        elif not ahead and not _is_up_to(kept, histories):
            kept = _brought_up(folder, kept, histories, blocks, owners)
        _without_erased(folder, kept, histories)
        found = _entries(folder, kept, _number(kept, cursor))
    some = found[found["person"] != NOBODY]
    return MovedPeople(
        f"{kept.name}:{kept.length}", some["person"].copy(), some["now"].copy(),
        some.size < found.size,
    )  # fmt: skip


def _is_up_to(kept: _Kept, histories: Histories) -> bool:
    return kept.lineage == histories.lineage and kept.generation >= histories.generation


def _brought_up(
    folder: Path, kept: _Kept, histories: Histories, blocks: Path, owners: Owners
) -> _Kept:
    said = _entries(folder, kept, 0)
    found = _changed(kept, histories, blocks, said["person"])
    if found is None:
        everybody = [said["person"], owners.ids, owners.devices]
        people, gone = np.unique(np.concatenate(everybody)), _nobody()
    else:
        people, gone = np.union1d(*found), found[1]
    people = people[people != NOBODY]
    now = whose_now(people, owners)
    now = np.where((now == people) & np.isin(people, gone), NOBODY, now)
    new = np.flatnonzero(now != _then(said, people))
    entries = np.zeros(new.size + (found is None), ENTRY)  # the last then says: everybody
    entries["person"][: new.size], entries["now"][: new.size] = people[new], now[new]
    later = _Kept(kept.name, kept.length + entries.size, histories.lineage, histories.generation)
    _append(folder, kept, entries)
    _write(folder, later)
    return later


def _changed(
    kept: _Kept, histories: Histories, blocks: Path, said: Hashes
) -> tuple[Hashes, Hashes] | None:
    """uint64: whose rows may have changed hands since, or who is back, and who has none any more;
    None: not known. said: of whom something was said."""
    newest = read_generation(blocks)
    if kept.lineage != histories.lineage or newest is None:
        return None
    numbers = range(kept.generation + 1, histories.generation + 1)
    moved = [moved_in(blocks / newest.folder, number) for number in numbers]
    change = histories.change_since(kept.generation)
    if change is None or any(each is None for each in moved):
        return None
    before, after = live_hashes(change.before), live_hashes(change.after)
    back = np.intersect1d(np.setdiff1d(after, before), said)
    parts = [back, *(each for each in moved if each is not None)]
    return np.concatenate(parts), np.setdiff1d(before, after)


def _then(said: npt.NDArray[Any], people: Hashes) -> Hashes:
    """What was said last of each; themselves where nothing was."""
    then = people.copy()
    if said.size and people.size:
        order = np.argsort(said["person"], kind="stable")
        rising = said["person"][order]
        last = np.searchsorted(rising, people, "right") - 1
        there = (last >= 0) & (rising[last] == people)
        then[there] = said["now"][order[last[there]]]
    return then


def _number(kept: _Kept, cursor: str | None) -> int:
    if not cursor:
        return 0
    name, _, number = cursor.partition(":")
    if name != kept.name or not number.isdecimal() or int(number) > kept.length:
        raise QuestionError(Message("moved.cursor", cursor=cursor), do=Message("moved.cursor.do"))
    return int(number)


def _nobody() -> Hashes:
    return np.zeros(0, np.uint64)


def _entries(folder: Path, kept: _Kept, start: int) -> npt.NDArray[Any]:
    if kept.length <= start:
        return np.zeros(0, ENTRY)
    offset, count = start * ENTRY.itemsize, kept.length - start
    return np.fromfile(folder / f"leads-{kept.name}", ENTRY, count=count, offset=offset)


def _without_erased(folder: Path, kept: _Kept, histories: Histories) -> None:
    """After an erasure: nobody in the place of whom nothing is known, nor of who they became."""
    if not (folder / ERASED).exists():
        return
    entries = _entries(folder, kept, 0)
    if entries.size:
        known = known_among(histories, entries["person"]) | known_among(histories, entries["now"])
        entries[~known] = (NOBODY, NOBODY)
        with replacing(folder / f"leads-{kept.name}") as file:
            file.write(entries.tobytes())
    (folder / ERASED).unlink()


def _append(folder: Path, kept: _Kept, entries: npt.NDArray[Any]) -> None:
    file = folder / f"leads-{kept.name}"
    with file.open("r+b" if file.exists() else "w+b") as opened:
        opened.truncate(kept.length * ENTRY.itemsize)
        opened.seek(0, os.SEEK_END)
        opened.write(entries.tobytes())
        opened.flush()
        os.fsync(opened.fileno())


def _read(folder: Path) -> _Kept | None:
    """None where none was begun. Raises StoreError for one that is damaged."""
    if not (folder / FILE).exists():
        return None
    content = read_json(folder / FILE, VERSION)
    try:
        if content is None:
            raise KeyError(FILE)
        kept = _Kept(**{key: value for key, value in content.items() if key != "version"})
        file = folder / f"leads-{kept.name}"
        if kept.length and file.stat().st_size < kept.length * ENTRY.itemsize:
            raise KeyError(file.name)
    except (KeyError, TypeError, OSError) as error:
        raise StoreError(
            Message("moved.damaged"), where=str(folder), do=Message("moved.damaged.do")
        ) from error
    return kept


def _write(folder: Path, kept: _Kept) -> None:
    replace_json(folder / FILE, {"version": VERSION, **asdict(kept)})
