from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rute.kernels.durations import BINS, bin_of
from rute.measure.durations import middle_of, quantile, quartiles
from rute.results.numbers import Quartiles

LONGEST = 2**63 - 1


def histogram(durations: list[int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.bincount([bin_of(duration) for duration in durations], minlength=BINS)


@given(st.integers(0, LONGEST))
def test_a_bin_is_exact_below_256_and_never_wider_than_four_thousandths(duration: int) -> None:
    index = bin_of(duration)
    assert 0 <= index < BINS
    assert abs(middle_of(index) - duration) <= (0 if duration < 256 else duration / 512)


@given(st.integers(0, LONGEST - 1))
def test_longer_durations_never_fall_into_lower_bins(duration: int) -> None:
    assert bin_of(duration) <= bin_of(duration + 1) <= bin_of(duration) + 1


@given(st.lists(st.integers(0, 10**13), min_size=1), st.floats(0, 1))
def test_a_quantile_is_that_of_the_sorted_durations(durations: list[int], q: float) -> None:
    rank = max(1, int(np.ceil(q * len(durations))))
    true = sorted(durations)[rank - 1] / 1e6
    assert quantile(histogram(durations), q) == pytest.approx(true, rel=0.002)


def test_nothing_has_no_quantile_and_fewer_than_twenty_no_quartiles() -> None:
    assert quantile(histogram([]), 0.5) is None
    assert quartiles(histogram([1_000_000] * 19)) == Quartiles(None, None, None)
    assert quartiles(histogram([255] * 20)) == Quartiles(255e-6, 255e-6, 255e-6)
