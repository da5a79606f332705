"""Bins of the times between moments."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rute.kernels.transitions import BINS, FINEST, gap_bin, middle_of


@given(st.integers(1 << FINEST, 1 << 52))
def test_the_middle_of_a_bin_is_near_every_duration_in_it(duration: int) -> None:
    assert middle_of(gap_bin(duration)) == pytest.approx(duration, rel=1 / 64)


@given(st.integers(0, 1 << 60), st.integers(0, 1 << 60))
def test_a_longer_duration_never_has_an_earlier_bin(a: int, b: int) -> None:
    low, high = sorted((a, b))
    assert 0 <= gap_bin(low) <= gap_bin(high) < BINS


def test_less_than_a_quarter_of_a_second_is_no_time() -> None:
    assert gap_bin(0) == gap_bin((1 << FINEST) - 1) == 0
    assert middle_of(0) == 0.0
