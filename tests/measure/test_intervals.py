from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rute.measure.intervals import wilson
from rute.results.numbers import Ratio


def test_a_published_example_is_met() -> None:
    """Newcombe (1998), Statistics in Medicine 17, table I: 81 of 263 is 0.2553 to 0.3662."""
    ratio = wilson(81, 263)
    assert (ratio.value, ratio.n) == (81 / 263, 263)
    assert (ratio.low, ratio.high) == pytest.approx((0.2553, 0.3662), abs=5e-5)


def test_nobody_is_not_nothing() -> None:
    assert wilson(0, 0) == Ratio(None, None, None, 0)


@given(st.integers(0, 5000), st.integers(1, 5000))
def test_the_interval_holds_the_share_and_stays_a_share(successes: int, n: int) -> None:
    ratio = wilson(min(successes, n), n)
    assert ratio.value is not None
    assert ratio.low is not None
    assert ratio.high is not None
    assert 0 <= ratio.low <= ratio.value <= ratio.high <= 1


@pytest.mark.parametrize("truth", [0.02, 0.3, 0.5])
def test_it_covers_the_truth_about_as_often_as_it_says(truth: float) -> None:
    found = [wilson(int(hits), 200) for hits in np.random.default_rng(1).binomial(200, truth, 4000)]
    covered = sum((ratio.low or 0) <= truth <= (ratio.high or 0) for ratio in found) / len(found)
    assert 0.93 < covered < 0.98
