from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rute.engine.threads import Threads, ranges
from rute.measure.runner import InTurn
from rute.measure.state import NEVER, Sums


def block(*events_of_people: int) -> Any:
    return SimpleNamespace(offsets=np.cumsum([0, *events_of_people]))


def fold(block: Any) -> Callable[[int, int], Sums]:
    counts = np.diff(block.offsets)

    def part(lo: int, hi: int) -> Sums:
        sums = np.array([hi - lo, counts[lo:hi].sum()])
        return Sums({"sums": sums}, min(counts[lo:hi].tolist(), default=NEVER))

    return part


def empty() -> Sums:
    return Sums({"sums": np.zeros(2, np.int64)})


@given(
    st.lists(st.lists(st.integers(0, 9), max_size=12), max_size=8),
    st.integers(1, 4),
    st.integers(0, 20),
)
def test_any_number_of_threads_gives_the_answer_of_one(
    people: list[list[int]], threads: int, smallest: int
) -> None:
    blocks = [block(*counts) for counts in people]
    plain = InTurn().run(fold, blocks, empty())
    threaded = Threads(threads, smallest).run(fold, blocks, empty())
    assert threaded["sums"].tolist() == plain["sums"].tolist()
    assert threaded.next_change_at == plain.next_change_at


@given(st.lists(st.integers(0, 9), max_size=30), st.integers(1, 6), st.integers(0, 20))
def test_ranges_cover_everybody_once(counts: list[int], parts: int, smallest: int) -> None:
    found = ranges(block(*counts).offsets, parts, smallest)
    assert len(found) <= parts
    assert [person for lo, hi in found for person in range(lo, hi)] == list(range(len(counts)))


def test_ranges_hold_about_equally_many_events() -> None:
    assert ranges(block(90, *[1] * 90).offsets, 2, 1) == [(0, 1), (1, 91)]


def test_small_blocks_are_not_cut() -> None:
    assert ranges(block(5, 5, 5).offsets, 4, 100) == [(0, 3)]


def test_a_fold_that_fails_fails_the_run() -> None:
    def broken(block: Any) -> Callable[[int, int], Sums]:
        raise ValueError(f"cannot fold {len(block.offsets)}")

    with pytest.raises(ValueError, match="cannot fold 2"):
        Threads(2).run(broken, [block(1)], empty())
