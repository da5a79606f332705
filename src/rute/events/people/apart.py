"""What somebody decided: these two are not the same, whatever rows say. Kept, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.events.files import read_json, replace_json
from rute.events.people.keys import ERASED
from rute.events.people.kinds import hash_of, value_of

if TYPE_CHECKING:
    import pyarrow as pa

VERSION = 1
_FILE = "not-the-same.json"


@dataclass(frozen=True, slots=True)
class Decision:
    """Two identifiers as they are written in full (email:ani@…), and when it was said, µs UTC."""

    one: str
    other: str
    at: int


@dataclass(frozen=True, slots=True)
class Decisions:
    all: tuple[Decision, ...] = ()

    @property
    def hashes(self) -> tuple[tuple[int, int], ...]:
        return tuple(sorted((hash_of(d.one), hash_of(d.other)) for d in self.all))

    def with_one(self, decision: Decision) -> Decisions:
        return Decisions((*self.without(decision.one, decision.other).all, decision))

    def without(self, one: str, other: str) -> Decisions:
        return Decisions(tuple(d for d in self.all if {d.one, d.other} != {one, other}))


UNDECIDED = Decisions()


def read_apart(folder: Path) -> Decisions:
    content = read_json(folder / _FILE, VERSION)
    found = content["decisions"] if content else []
    return Decisions(tuple(Decision(d["one"], d["other"], d["at"]) for d in found))


def forget(folder: Path, among: Callable[[pa.Array], NDArray[np.bool_]]) -> None:
    """Without decisions that name somebody who was erased; their number is forgotten when the
    table is next opened. among: which texts name them."""
    import pyarrow as pa

    known = read_apart(folder)
    named = [among(pa.array([value_of(d.one), value_of(d.other)])).any() for d in known.all]
    if folder.exists():
        (folder / ERASED).touch()
    if any(named):
        write_apart(folder, Decisions(tuple(
            d for d, gone in zip(known.all, named, strict=True) if not gone
        )))  # fmt: skip


def write_apart(folder: Path, decisions: Decisions) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    rows = [{"one": d.one, "other": d.other, "at": d.at} for d in decisions.all]
    replace_json(folder / _FILE, {"version": VERSION, "decisions": rows})
