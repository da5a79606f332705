"""Runs of one store are killed at work, a few times here and some hundred in `make prove`."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.proofs.store_kills import killed_stores


@pytest.mark.skipif(sys.platform == "win32", reason="forks, which Windows has none of")
def test_nothing_is_lost_or_counted_twice_and_answers_are_those_of_a_fresh_store(
    tmp_path: Path,
) -> None:
    found = killed_stores(tmp_path / "own", times=4, seed=8, longest=0.3, rows=200)
    assert found.killed.total() == 4
    assert found.wrong == 0
