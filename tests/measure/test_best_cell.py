"""The best of many cells: nothing is made of luck, and what is real stays."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.proofs.leaks import found_in_nothing, found_when_planted, money_covered

from rute.measure.best_cell import Cells, best_of, chance_of, prior_of, shrunk, upper_tail
from rute.measure.best_cell import testable as fit_to_test
from rute.measure.discovery import SLICES
from rute.measure.standing_out import Place, standing_out
from rute.results.numbers import Ratio


@pytest.mark.parametrize(
    ("x", "degrees", "chance"),
    # Abramowitz and Stegun (1964), table 26.8: percentage points of χ².
    [(3.84146, 1, 0.05), (5.99147, 2, 0.05), (11.3449, 3, 0.01), (18.3070, 10, 0.05),
     (43.7730, 30, 0.05), (43.8202, 19, 0.001)],
)  # fmt: skip
def test_the_tail_is_the_published_one(x: float, degrees: int, chance: float) -> None:
    assert upper_tail(x, degrees) == pytest.approx(chance, rel=2e-3)


def cells(n: list[int], moved: list[int], seed: int = 1) -> Cells:
    """People dealt into slices by chance, as a hash deals them."""
    random, sums = np.random.default_rng(seed), np.zeros((SLICES, len(n), 2), np.int64)
    for cell, (all_of, on) in enumerate(zip(n, moved, strict=True)):
        slices = random.integers(0, SLICES, all_of)
        np.add.at(sums[:, cell, 0], slices, 1)
        np.add.at(sums[:, cell, 1], slices[:on], 1)
    return Cells("channel", tuple(f"c{k}" for k in range(len(n))), sums)


def test_cells_that_differ_as_chance_makes_them_are_drawn_to_their_mean() -> None:
    n, moved = np.full(10, 400.0), np.array([80, 84, 76, 81, 79, 88, 72, 80, 83, 77.0])
    found = shrunk(n, moved, prior_of(n, moved))
    assert np.ptp(found) < 0.002
    assert chance_of(n, moved) > 0.9


def test_cells_that_lie_apart_stay_where_they_are() -> None:
    n, moved = np.full(4, 5000.0), np.array([500, 1000, 2000, 3000.0])
    found = shrunk(n, moved, prior_of(n, moved))
    assert np.abs(found - moved / n).max() < 0.003
    assert chance_of(n, moved) < 1e-12


def test_a_small_cell_is_drawn_further_than_a_large_one() -> None:
    n, moved = np.array([4000, 4000, 40.0]), np.array([800, 1200, 20.0])
    before, after = moved / n, shrunk(n, moved, prior_of(n, moved))
    assert before[2] - after[2] > 10 * abs(after[1] - before[1])


def test_too_small_cells_and_unknown_ones_are_not_compared() -> None:
    n, moved = np.array([100, 100, 20, 500.0]), np.array([30, 20, 6, 100.0])
    named = np.array([True, True, True, False])
    assert fit_to_test(n, moved, named).tolist() == [True, True, True, False]
    assert fit_to_test(n / 2, moved / 10, named).tolist() == [False] * 4


def test_the_best_is_found_across_axes_with_a_range_that_holds_it() -> None:
    channels, months = cells([3000, 3000], [900, 600]), cells([2000, 2000], [450, 550], seed=2)
    best = best_of([channels, months])
    assert (best.name, best.moved, best.n) == ("c0", 900, 3000)
    low, high = np.quantile(best.drawn, [0.025, 0.975])
    assert low < 0.3 < high
    assert high - low < 0.05


def test_of_ten_equal_months_none_is_worth_millions() -> None:
    """The best of ten equal months stands three points above their mean by luck alone: with 1,400
    people a month and Rp 300,000 each, more than Rp 12 million a month from nothing."""
    random = np.random.default_rng(4)
    naive, ours = [], []
    for _ in range(200):
        moved = random.binomial(400, 0.2, 10).astype(np.float64)
        n = np.full(10, 400.0)
        naive.append(moved.max() / 400 - moved.sum() / 4000)
        beyond = chance_of(n, moved) <= 0.05
        gap = shrunk(n, moved, prior_of(n, moved)).max() - moved.sum() / 4000
        ours.append(gap if beyond else 0.0)
    assert np.mean(naive) > 0.028
    assert np.mean(ours) < np.mean(naive) / 10


@given(st.lists(st.tuples(st.integers(1, 60), st.integers(0, 60)), min_size=2, max_size=9))
def test_shrinking_never_leaves_the_range_of_what_was_seen(pairs: list[tuple[int, int]]) -> None:
    n = np.array([a for a, _ in pairs], np.float64)
    moved = np.array([min(a, b) for a, b in pairs], np.float64)
    found = shrunk(n, moved, prior_of(n, moved))
    assert found.min() >= (moved / n).min() - 1e-9
    assert found.max() <= (moved / n).max() + 1e-9


def test_groups_stand_out_only_beyond_chance() -> None:
    def ratio(moved: int, n: int) -> Ratio:
        return Ratio(moved / n if n else None, None, None, n)

    rates = {Place(k, "Look"): ratio(200 + k, 1000) for k in range(5)}
    rates |= {Place(5, "Look"): ratio(400, 1000), Place(6, "Look"): ratio(9, 9)}
    rates |= {Place(7, "Look"): ratio(0, 0)}
    assert Place(5, "Look") in standing_out(rates)
    assert Place(6, "Look") not in standing_out(rates)
    del rates[Place(5, "Look")]
    assert standing_out(rates) == frozenset()


def test_journeys_in_which_nothing_differs_have_no_best_group() -> None:
    assert found_in_nothing(times=12, people=1500, seed=5) <= 2


def test_planted_differences_are_found_and_said_as_large_as_they_are() -> None:
    found = found_when_planted(times=6, people=2500, spread=0.1, seed=6)
    assert found.planted
    assert found.missed == 0
    assert found.named >= 10
    assert found.right >= 0.8 * found.named
    assert abs(found.error / found.named) < 0.03


def test_money_lies_in_its_range() -> None:
    stakes, right, worths = money_covered(times=6, people=2500, seed=7)
    assert right >= 0.85 * stakes
    assert worths >= 0.85 * stakes
