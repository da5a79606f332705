"""What histories on disk consist of, one record for each generation.

histories/manifest.json names the build and its newest generation. Inside the build's folder lie
the blocks and generations/000001.json …: those of the past say who was live in which block, so
that a kept state can be told what has changed since. A block is never written again; who moved
to another block is dead in the old one from that generation on.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rute.events.addresses import Spans
from rute.events.columns import FolderColumns
from rute.events.files import load_array, read_json, replace_json, replacing

VERSION = 2
GRACE = 600.0  # seconds for which a reader may still want what is no longer named
_MANIFEST, _GENERATIONS, _UNNAMED = "manifest.json", "generations", "unnamed.json"
REMEMBERED = 64  # generations of which it is known who was live
NOBODY_MOVED: NDArray[np.uint64] = np.zeros(0, np.uint64)


@dataclass(frozen=True, slots=True)
class BlockFile:
    """A block's folder, and the array in it of who is live (None: everybody). people, events:
    of those who are."""

    folder: str
    people: int
    events: int
    live: str | None = None
    is_delta: bool = False
    largest: int = 0  # events of the person with most


@dataclass(frozen=True, slots=True)
class Generation:
    """built_from: of what exactly; setting: what cannot change without building anew. writers:
    the table of addresses. known: the rows of the log that were looked at."""

    number: int
    folder: str
    built_from: str
    setting: str
    writers: tuple[str, ...]
    known: Spans
    blocks: tuple[BlockFile, ...]
    names: tuple[str, ...]
    first: int | None
    last: int | None
    lineage: str

    @property
    def people(self) -> int:
        return sum(block.people for block in self.blocks)

    @property
    def events(self) -> int:
        return sum(block.events for block in self.blocks)

    @property
    def delta_events(self) -> int:
        return sum(block.events for block in self.blocks if block.is_delta)


def read_generation(histories: Path) -> Generation | None:
    """The newest; None when there is none that can be read."""
    content = read_json(histories / _MANIFEST, VERSION)
    return None if content is None else _generation(content)


def past_generation(build: Path, number: int) -> Generation | None:
    content = read_json(build / _GENERATIONS / f"{number:06}.json", VERSION)
    return None if content is None else _generation(content)


def write_generation(
    histories: Path, generation: Generation, moved: NDArray[np.uint64] = NOBODY_MOVED
) -> None:
    """From now on the newest. moved: people some of whose rows may be somebody else's now."""
    past = histories / generation.folder / _GENERATIONS
    past.mkdir(exist_ok=True)
    with replacing(past / f"{generation.number:06}-moved.npy") as file:
        np.save(file, moved)
    content = {"version": VERSION, **asdict(generation)}
    replace_json(past / f"{generation.number:06}.json", content)
    for ending in (".json", "-moved.npy"):
        (past / f"{generation.number - REMEMBERED:06}{ending}").unlink(missing_ok=True)
    replace_json(histories / _MANIFEST, content)


def moved_in(build: Path, number: int) -> NDArray[np.uint64] | None:
    """Whose rows a generation may have given to somebody else; None where that is not known."""
    try:
        return load_array(build / _GENERATIONS / f"{number:06}-moved.npy")
    except (OSError, ValueError):
        return None


def next_build(histories: Path, old: Generation | None) -> tuple[int, Path]:
    """(number of the next generation, an empty folder for its build); what killed builds left
    behind goes."""
    for left_over in histories.glob("build-*"):
        if old is None or left_over.name != old.folder:
            shutil.rmtree(left_over, ignore_errors=True)
    number = old.number + 1 if old else 1
    target = histories / f"build-{number:06}"
    target.mkdir(parents=True)
    return number, target


def live_in(build: Path, block: BlockFile, most: int | None = None) -> NDArray[np.bool_] | None:
    """bool[people of the block], None = everybody. most: events a person may have; who has
    more is left out."""
    columns = FolderColumns(build / block.folder)
    live = None if block.live is None else columns.get(block.live)
    if most is None or block.largest <= most:
        return live
    few = np.diff(columns.get("offsets")) <= most
    return few if live is None else few & live


def remembered(build: Path) -> Iterator[Generation]:
    """Every generation of this build that is still known."""
    for file in sorted((build / _GENERATIONS).glob("*.json")):
        content = read_json(file, VERSION)
        if content is not None:
            yield _generation(content)


def tidy(build: Path, newest: Generation, named: set[str]) -> None:
    """Removes blocks and files of the build that nothing has named for so long that no reader
    can still want them. named: files beside the blocks that are in use."""
    kept = {*named, _GENERATIONS, _UNNAMED, *(block.folder for block in newest.blocks)}
    live = {
        f"{block.folder}/{block.live}.npy" for past in remembered(build) for block in past.blocks
    }
    # By when it was made it may be old although it was in use a moment ago.
    known = (read_json(build / _UNNAMED, VERSION) or {}).get("since", {})
    now = time.time()
    since = {name: known.get(name, now) for name in _unnamed(build, kept, live)}
    gone = {name for name, moment in since.items() if now - moment > GRACE}
    for name in gone:
        path = build / name
        shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
    left = {name: moment for name, moment in since.items() if name not in gone}
    if left != known:
        replace_json(build / _UNNAMED, {"version": VERSION, "since": left})


def _unnamed(build: Path, kept: set[str], live: set[str]) -> Iterator[str]:
    for path in build.iterdir():
        if path.name not in kept:
            yield path.name
        elif path.is_dir():
            masks = (f"{path.name}/{mask.name}" for mask in path.glob("live-*.npy"))
            yield from (mask for mask in masks if mask not in live)


def _generation(content: dict[str, Any]) -> Generation:
    plain = {key: value for key, value in content.items() if key != "version"}
    plain["blocks"] = tuple(BlockFile(**block) for block in content["blocks"])
    plain["known"] = {
        writer: tuple((start, end) for start, end in spans)
        for writer, spans in content["known"].items()
    }
    plain["writers"], plain["names"] = tuple(content["writers"]), tuple(content["names"])
    return Generation(**plain)
