"""States in a folder: what was put there comes back in another run, or nothing at all does."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from rute.measure import states as module
from rute.measure.due import Due
from rute.measure.refreshing import Kept
from rute.measure.state import Sums
from rute.measure.states import FolderStates


def kept(as_of: int = 7, due: Due | None = None) -> Kept:
    counts = np.zeros((2, 3, 4), np.int64)
    counts[1, 2, 3], counts[0, 0, 0] = -5, 1 << 60
    listed = due or Due.of([(np.array([4, 2], np.uint64), np.array([30, 20], np.int64))])
    return Kept(Sums({"counts": counts, "none": np.zeros(0, np.int64)}, 20), as_of, "l", 3, listed)


def test_another_run_reads_what_was_kept(tmp_path: Path) -> None:
    FolderStates(tmp_path / "states").put("q", kept())
    found = FolderStates(tmp_path / "states").get("q")
    assert found is not None
    assert (found.as_of, found.lineage, found.generation) == (7, "l", 3)
    assert found.sums.next_change_at == 20
    assert np.array_equal(found.sums["counts"], kept().sums["counts"])
    assert found.sums["none"].shape == (0,)
    assert found.due.between(0, 25).tolist() == [2]
    assert found.due.between(0, 30).tolist() == [2, 4]


def test_a_list_that_stays_is_not_written_again(tmp_path: Path) -> None:
    states = FolderStates(tmp_path)
    states.put("q", kept())
    lists = sorted(file.name for file in tmp_path.glob("due-*"))
    first = states.get("q")
    assert first is not None
    newer = first.due.with_newer(
        np.array([2], np.uint64), [(np.array([2], np.uint64), np.array([50], np.int64))]
    )
    states.put("q", kept(8, newer))
    assert sorted(file.name for file in tmp_path.glob("due-*")) == lists
    found = FolderStates(tmp_path).get("q")
    assert found is not None
    assert found.due.next(0) == 30
    assert found.due.between(30, 60).tolist() == [2]


@pytest.mark.parametrize("harm", ["q.npz", "due-*-at.npy"])
def test_a_damaged_state_is_none(tmp_path: Path, harm: str) -> None:
    FolderStates(tmp_path).put("q", kept())
    (file,) = tmp_path.glob(harm)
    file.write_bytes(file.read_bytes()[:20])
    assert FolderStates(tmp_path).get("q") is None


def test_a_state_of_other_code_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    FolderStates(tmp_path).put("q", kept())
    monkeypatch.setattr(module, "code", lambda: "another version")
    assert FolderStates(tmp_path).get("q") is None


def test_only_the_states_looked_at_last_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_STATES", 2)
    monkeypatch.setattr(module, "GRACE", -1.0)
    for name in "abcd":
        FolderStates(tmp_path).put(name, kept())
    assert sorted(file.stem for file in tmp_path.glob("*.npz")) == ["c", "d"]
    FolderStates(tmp_path).put("d", kept())
    assert len(list(tmp_path.glob("due-*-at.npy"))) <= 3


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    states = FolderStates(tmp_path / "file" / "states")
    states.put("q", kept())
    assert states.get("q") is None


def test_a_state_counts_by_what_is_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Friction's has millions of places, nearly all of them empty."""
    monkeypatch.setattr(module, "LARGEST", 16 * 4)
    wide = np.zeros(1_000_000, np.int64)
    wide[[5, 70, 999_999]] = 8
    empty = Due.of([])
    FolderStates(tmp_path).put("wide", Kept(Sums({"counts": wide}, 20), 7, "l", 3, empty))
    found = FolderStates(tmp_path).get("wide")
    assert found is not None
    assert np.array_equal(found.sums["counts"], wide)
    full = Sums({"counts": np.ones(5, np.int64)}, 20)
    FolderStates(tmp_path).put("full", Kept(full, 7, "l", 3, empty))
    assert FolderStates(tmp_path).get("full") is None
