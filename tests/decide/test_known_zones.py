"""People live by the clock that their events last told of."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest

from rute.decide.known_zones import KnownZones
from rute.events.histories import Histories

ROWS = [
    ("ani", 1, "Asia/Makassar", None), ("ani", 5, "Europe/Berlin", None),
    ("budi", 1, "Nowhere/Land", None), ("citra", 2, None, "Asia/Jayapura"),
    ("dewi", 2, "Asia/Jakarta", "Asia/Jayapura"), ("eka", 2, None, None),
]  # fmt: skip


@pytest.fixture
def histories() -> Histories:
    person, time, zone, other = zip(*ROWS, strict=True)
    table = pa.table({
        "person": person, "time": pa.array(time, pa.int64()), "name": ["Seen"] * len(ROWS),
        "timezone": pa.array(zone, pa.string()), "zona_waktu": pa.array(other, pa.string()),
    })  # fmt: skip
    return Histories.from_table(table, zone="Asia/Jakarta", currency=None)


def zones(histories: Histories, now: int) -> dict[str, str]:
    (block,) = histories.blocks
    names = block.person_ids().to_pylist()
    asked = np.concatenate([block.person_hash[::-1], block.person_hash[:1]])
    found = KnownZones(histories, now).of(asked)
    said = [found.names[code] for code in found.code.tolist()]
    assert said[-1] == said[len(names) - 1]  # somebody may be asked about twice
    return dict(zip(reversed(names), said, strict=False))


def test_the_last_one_known_by_then_counts_and_what_is_no_zone_does_not(
    histories: Histories,
) -> None:
    assert zones(histories, 9) == {
        "ani": "Europe/Berlin", "budi": "Asia/Jakarta", "citra": "Asia/Jayapura",
        "dewi": "Asia/Jakarta", "eka": "Asia/Jakarta",
    }  # fmt: skip
    assert zones(histories, 4)["ani"] == "Asia/Makassar"


def test_without_such_a_field_everybody_lives_in_the_journey_s() -> None:
    table = pa.table({"person": ["a"], "time": pa.array([1], pa.int64()), "name": ["Seen"]})
    alone = Histories.from_table(table, zone="Asia/Jakarta", currency=None)
    found = KnownZones(alone, 9).of(np.array([1, 2], np.uint64))
    assert (found.names, found.code.tolist()) == (("Asia/Jakarta",), [0, 0])
