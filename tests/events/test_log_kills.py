"""Processes that append are killed without a warning, whatever they are at."""

from __future__ import annotations

from pathlib import Path

from tests.proofs.log_kills import killed_appends


def test_killed_at_any_moment_nothing_acknowledged_is_lost_and_nothing_is_there_twice(
    tmp_path: Path,
) -> None:
    seen = killed_appends(tmp_path, times=4, seed=7)
    assert seen.killed >= 3
    assert seen.acknowledged > 0
    assert (seen.lost, seen.twice, seen.left_over) == (0, 0, 0)
