"""Chance that stays what it was."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rute.decide.arms import arms

PEOPLE = np.random.default_rng(7).integers(0, 2**63, 200_000).astype(np.uint64)


def test_it_is_the_same_each_time_and_on_every_machine() -> None:
    few = np.arange(1, 13, dtype=np.uint64)
    found = arms("salt", "Tasting pack", few, (0.5, 0.5))
    assert found.tolist() == [1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 0, 0]


@pytest.mark.parametrize("shares", [(0.5, 0.5), (0.02, 0.98), (0.2, 0.3, 0.5), (1.0,)])
def test_as_many_as_were_asked_for_fall_into_each(shares: tuple[float, ...]) -> None:
    found = np.bincount(arms("a", "b", PEOPLE, shares), minlength=len(shares)) / PEOPLE.size
    assert found == pytest.approx(shares, abs=4 * 0.5 / PEOPLE.size**0.5)


def test_experiments_and_salts_know_nothing_of_each_other() -> None:
    one = arms("salt", "one", PEOPLE, (0.5, 0.5))
    for other in (arms("salt", "other", PEOPLE, (0.5, 0.5)), arms("b", "one", PEOPLE, (0.5, 0.5))):
        assert np.mean(one == other) == pytest.approx(0.5, abs=0.006)


def test_neighbouring_numbers_are_not_alike() -> None:
    row = arms("salt", "one", np.arange(100_000, dtype=np.uint64), (0.5, 0.5))
    assert np.mean(row[1:] == row[:-1]) == pytest.approx(0.5, abs=0.008)


@given(st.floats(0.01, 0.49), st.floats(0.0, 0.5))
def test_a_first_share_that_grows_keeps_its_people(share: float, more: float) -> None:
    people = PEOPLE[:500]
    before = arms("s", "e", people, (share, 1 - share)) == 0
    after = arms("s", "e", people, (share + more, 1 - share - more)) == 0
    assert (before <= after).all()


@pytest.mark.parametrize("shares", [(0.5,), (0.5, 0.6), (-0.5, 1.5)])
def test_shares_that_are_not_one_are_refused(shares: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="1 together"):
        arms("s", "e", PEOPLE[:2], shares)
