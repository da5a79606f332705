from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles.calendar import local
from tests.tried import tried

from rute.errors import JourneyError
from rute.journey.zones import zone_table
from rute.kernels.calendar import offset_at

ZONES = ("America/New_York", "Asia/Jakarta", "Africa/Cairo", "Europe/Dublin", "Pacific/Apia")


@settings(deadline=None, max_examples=tried(300))
@given(st.sampled_from(ZONES), st.integers(-2_200_000_000, 4_000_000_000))
def test_the_table_has_the_offset_the_zone_has(zone: str, second: int) -> None:
    wanted = local(second * 1_000_000, zone).utcoffset()
    assert wanted is not None
    found = offset_at(second * 1_000_000, *zone_table(zone))
    assert found == int(wanted.total_seconds()) * 1_000_000


def test_a_change_of_clocks_is_found_to_the_second() -> None:
    times, offsets = zone_table("America/New_York")
    spring = int(np.searchsorted(times, 1_772_953_200_000_000))  # 2026-03-08 07:00 UTC
    assert times[spring] == 1_772_953_200_000_000
    assert (offsets[spring] - offsets[spring - 1]) == 3_600_000_000


def test_a_zone_without_changes_is_one_row() -> None:
    times, offsets = zone_table("UTC")
    assert times.tolist() == [np.iinfo(np.int64).min]
    assert offsets.tolist() == [0]


@pytest.mark.parametrize("name", ["Asia/Jakata", "../etc/passwd", ""])
def test_a_name_that_is_no_zone_is_refused(name: str) -> None:
    with pytest.raises(JourneyError, match="no time zone is called"):
        zone_table(name)


def test_a_misspelt_zone_brings_the_nearest_name() -> None:
    with pytest.raises(JourneyError, match="Asia/Jakarta"):
        zone_table("Asia/Jakata")
