"""Killed under load: what was answered 200 is in the log, once. Twenty kills: `make prove`."""

from __future__ import annotations

from pathlib import Path

from tests.proofs.collect_kills import killed_collectors


def test_a_killed_collector_loses_nothing_and_counts_nothing_twice(tmp_path: Path) -> None:
    seen = killed_collectors(tmp_path, 2, seed=3, longest=0.8)
    assert (seen.kills, seen.lost, seen.twice) == (2, 0, 0)
    assert seen.acknowledged > 100
