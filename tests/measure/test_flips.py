"""How large a difference is, by the ways in which chance could have chosen."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles.flips import chance_of
from tests.tried import tried

from rute.measure.flips import difference_of

SOME = st.lists(st.integers(-50, 50).map(float), min_size=6, max_size=8)


@given(SOME)
@settings(max_examples=tried(12), deadline=None)
def test_within_the_bounds_chance_would_do_and_beyond_them_not(differences: list[float]) -> None:
    found = difference_of(np.array(differences))
    assert found is not None
    for at in (found.low + 1e-3, found.high - 1e-3):
        if found.low + 0.01 < found.value < found.high - 0.01:
            assert chance_of([each - at for each in differences]) > 0.05
    for at in (found.low - 1e-3, found.high + 1e-3):
        assert chance_of([each - at for each in differences]) <= 0.05


def test_of_a_few_pairs_nothing_is_said() -> None:
    assert difference_of(np.array([9.0] * 5)) is None


def test_the_same_difference_in_every_pair_is_that_difference() -> None:
    found = difference_of(np.array([4.0] * 6))
    assert found is not None
    assert (found.value, found.low, found.high) == pytest.approx((4.0, 4.0, 4.0), abs=1e-6)


def test_what_does_nothing_is_called_something_once_in_twenty_at_most() -> None:
    """A hundred campaigns of eight pairs, which chance alone tells apart."""
    chance = np.random.default_rng(7)
    clear = 0
    for _ in range(100):
        found = difference_of(chance.normal(0, 10, 8))
        assert found is not None
        clear += found.clear
    assert clear <= 11


def test_many_pairs_give_the_same_bounds_every_time() -> None:
    differences = np.random.default_rng(3).normal(2, 3, 30)
    assert difference_of(differences) == difference_of(differences)
    found = difference_of(differences)
    assert found is not None
    assert found.low < found.value < found.high
