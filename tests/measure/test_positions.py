"""Where events stand in histories."""

from __future__ import annotations

import pyarrow as pa
import pytest

from rute.events.histories import Histories
from rute.measure.positions import mean_positions


def test_it_is_the_mean_place_between_start_and_end() -> None:
    rows = [("a", 1, "look"), ("a", 2, "cart"), ("a", 3, "pay"), ("b", 1, "look"), ("b", 2, "cart")]
    table = pa.table(
        {
            "person": [row[0] for row in rows],
            "time": pa.array([row[1] for row in rows], pa.int64()),
            "name": [row[2] for row in rows],
        }
    )
    assert mean_positions(Histories.from_table(table)) == pytest.approx(
        {"look": 0.0, "cart": 0.75, "pay": 1.0}
    )


def test_the_only_event_of_a_person_stands_at_the_start() -> None:
    table = pa.table({"person": ["a"], "time": pa.array([5], pa.int64()), "name": ["look"]})
    assert mean_positions(Histories.from_table(table)) == {"look": 0.0}
