"""States in a folder of the store, one small file for each question and one list of who is due.

A state is replaced in one step and names its list; a list is never changed. What another version
of the code has kept is not looked at.
"""

from __future__ import annotations

import json
import time
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from rute.events.files import load_array, loaded_arrays, replacing
from rute.measure.due import Due
from rute.measure.refreshing import Kept
from rute.measure.state import Sums

MOST_STATES = 64  # the ones looked at last stay
LARGEST = 1 << 26  # bytes written; a state that is larger is folded anew
WIDEST = 1 << 29  # bytes of its arrays, most places of which are nothing
UNREADABLE = (OSError, EOFError, ValueError, KeyError, TypeError, BadZipFile)
GRACE = 600.0  # seconds for which another run may still read a list that nothing names


@dataclass(frozen=True)
class FolderStates:
    folder: Path
    _open: dict[str, tuple[Kept, str]] = field(default_factory=dict, repr=False)

    def get(self, key: str) -> Kept | None:
        """None where there is none, or none that can be read."""
        if key in self._open:
            return self._open[key][0]
        try:
            kept, due = _read(self.folder, key)
        except UNREADABLE:
            return None
        self._open[key] = kept, due
        return kept

    def put(self, key: str, kept: Kept) -> None:
        """Where the folder cannot be written to, nothing is kept."""
        if not _worth_writing(kept):
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            earlier = self._open.get(key)
            same = earlier is not None and earlier[0].due.at is kept.due.at
            due = earlier[1] if earlier and same else _write_list(self.folder, kept.due)
            _write(self.folder, key, kept, due)
            self._open[key] = kept, due
            _tidy(self.folder)
        except OSError:
            self._open.pop(key, None)


def _worth_writing(kept: Kept) -> bool:
    arrays = kept.sums.arrays.values()
    if sum(array.nbytes for array in arrays) > WIDEST:
        return False
    return 16 * sum(int(np.count_nonzero(array)) for array in arrays) <= LARGEST


def _write_list(folder: Path, due: Due) -> str:
    name = f"due-{time.time_ns():x}"
    for part, array in (("at", due.at), ("person", due.person)):
        with replacing(folder / f"{name}-{part}.npy") as file:
            np.save(file, array)
    return name


def _write(folder: Path, key: str, kept: Kept, due: str) -> None:
    about = {
        "code": code(), "as_of": kept.as_of, "lineage": kept.lineage,
        "generation": kept.generation, "next_change_at": kept.sums.next_change_at, "due": due,
        "shapes": {name: array.shape for name, array in kept.sums.arrays.items()},
    }  # fmt: skip
    arrays: dict[str, npt.NDArray[Any]] = {"newer": kept.due.newer, "newer_at": kept.due.newer_at}
    for name, array in kept.sums.arrays.items():
        at = np.flatnonzero(array)  # most places of a state are nothing
        arrays |= {f"{name} at": at, f"{name} is": array.reshape(-1)[at]}
    arrays["about"] = np.frombuffer(json.dumps(about).encode(), np.uint8)
    with replacing(folder / f"{key}.npz") as file:
        np.savez(file, allow_pickle=False, **arrays)


def _read(folder: Path, key: str) -> tuple[Kept, str]:
    with loaded_arrays(folder / f"{key}.npz") as file:
        about = json.loads(file["about"].tobytes())
        if about["code"] != code():
            raise ValueError(key)
        sums = {}
        for name, shape in about["shapes"].items():
            flat = np.zeros(int(np.prod(shape)), np.int64)
            flat[file[f"{name} at"]] = file[f"{name} is"]
            sums[name] = flat.reshape(shape)
        due = Due(
            load_array(folder / f"{about['due']}-at.npy", "r"),
            load_array(folder / f"{about['due']}-person.npy", "r"),
            file["newer"],
            file["newer_at"],
        )
    kept = Kept(
        Sums(sums, about["next_change_at"]), about["as_of"], about["lineage"],
        about["generation"], due,
    )  # fmt: skip
    with suppress(OSError):
        (folder / f"{key}.npz").touch()
    return kept, about["due"]


def _tidy(folder: Path) -> None:
    """The states looked at longest ago go, and lists that no state names."""
    states = sorted(folder.glob("*.npz"), key=lambda file: file.stat().st_mtime_ns)
    for state in states[:-MOST_STATES]:
        state.unlink(missing_ok=True)
    lists = {file.name.rsplit("-", 1)[0] for file in folder.glob("due-*.npy")}
    if len(lists) <= len(states):
        return
    for name in lists - {_list_of(state) for state in states[-MOST_STATES:]}:
        for file in folder.glob(f"{name}-*.npy"):
            if time.time() - file.stat().st_mtime > GRACE:
                file.unlink(missing_ok=True)


def _list_of(state: Path) -> str:
    try:
        with loaded_arrays(state) as file:
            return str(json.loads(file["about"].tobytes())["due"])
    except UNREADABLE:
        return ""


@cache
def code() -> str:
    """The sources that states depend on: whatever counts, and whatever says what rules mean."""
    top = Path(__file__).parents[1]
    sources = sorted(
        file for part in ("kernels", "measure", "journey") for file in (top / part).rglob("*.py")
    )
    told = [(file.name, file.stat().st_size, file.stat().st_mtime_ns) for file in sources]
    return blake2b(repr(told).encode(), digest_size=8).hexdigest()
