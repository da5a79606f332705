"""What may be spoken of, and the bootstrap whose weights come from people's own hashes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rute.measure.discovery import (
    SLICES,
    benjamini_hochberg,
    resampled,
    slice_weights,
    slices_of,
)


def test_the_published_example_of_the_step_up() -> None:
    # Benjamini and Hochberg (1995), section 3.2: of fifteen p-values the four smallest.
    p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240]
    p += [0.4262, 0.5719, 0.6528, 0.7590, 1.0000]
    assert benjamini_hochberg(np.array(p), 0.05).tolist() == [True] * 4 + [False] * 11


@given(st.lists(st.floats(0, 1), max_size=12))
def test_spoken_of_are_the_smallest_up_to_the_last_that_passes(p_values: list[float]) -> None:
    ranked = sorted(p_values)
    cut = -1.0
    for rank in range(len(ranked), 0, -1):  # the procedure as it is written
        if ranked[rank - 1] <= 0.05 * rank / len(ranked):
            cut = ranked[rank - 1]
            break
    found = benjamini_hochberg(np.array(p_values, np.float64))
    assert found.tolist() == [p <= cut for p in p_values]


def test_what_was_not_tested_is_not_counted() -> None:
    alone = benjamini_hochberg(np.array([0.04]))
    among = benjamini_hochberg(np.array([np.nan, 0.04, np.nan]))
    assert alone.tolist() == [True]
    assert among.tolist() == [False, True, False]


def test_weights_are_poisson_of_mean_one_and_the_same_for_ever() -> None:
    weights = slice_weights(400)
    assert weights.shape == (400, SLICES)
    assert abs(weights.mean() - 1) < 0.005
    assert abs(weights.var() - 1) < 0.01
    assert abs(np.corrcoef(weights[:200, 0], weights[:200, 1])[0, 1]) < 0.2
    assert weights[0, :12].astype(int).tolist() == [1, 1, 0, 0, 2, 2, 0, 0, 2, 0, 2, 2]


def test_replicates_are_sums_to_the_last_bit() -> None:
    sums = np.random.default_rng(2).integers(-(2**52), 2**52, (SLICES, 2))
    weights = slice_weights(3)
    for replicate, found in zip(weights, resampled(sums, 3), strict=True):
        whole = [int(w) for w in replicate]
        for column in (0, 1):
            exact = sum(w * int(x) for w, x in zip(whole, sums[:, column], strict=True))
            wanted = exact * SLICES / sum(whole)
            assert found[column] == pytest.approx(wanted, rel=1e-15, abs=1e-6)


def test_ranges_of_shares_means_and_counts_cover_as_often_as_they_say() -> None:
    random = np.random.default_rng(3)
    covered = np.zeros(3)
    for _ in range(300):
        people = random.poisson(3000)
        slices = slices_of(random.integers(0, 2**64, people, np.uint64, endpoint=False))
        spent = random.geometric(0.01, people)
        bought = random.random(people) < 0.1
        sums = np.zeros((SLICES, 3), np.int64)
        np.add.at(sums, slices, np.stack([np.ones(people), bought, spent], axis=1).astype(int))
        drawn = resampled(sums)
        of = [drawn[:, 1] / drawn[:, 0], drawn[:, 2] / drawn[:, 0], drawn[:, 0]]
        low, high = np.quantile(of, [0.025, 0.975], axis=1)
        covered += (low <= [0.1, 100, 3000]) & (high >= [0.1, 100, 3000])
    assert np.all((covered >= 0.915 * 300) & (covered <= 0.98 * 300)), covered
