"""Expected ranges: quiet numbers stay inside as often as is said, changes do not."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rute.measure.expected import (
    RARE,
    expected_count,
    expected_share,
    students_t,
)

RHYTHM = np.array([1, 0.9, 0.95, 1, 1.2, 1.5, 0.7])
Counts = npt.NDArray[np.int64]


def quiet(
    random: np.random.Generator, level: float, spread: float = 1, days: int = 57, grows: float = 0
) -> tuple[Counts, Counts]:
    """Counts with a rhythm of the week, and their weekdays; spread: variance ÷ mean."""
    weekday = np.arange(days) % 7
    mean = level * RHYTHM[weekday] * np.exp(grows * np.arange(days))
    if spread > 1:
        mean = random.gamma(mean / (spread - 1), spread - 1)
    return random.poisson(mean), weekday


def test_students_quantiles_are_those_of_the_tables() -> None:
    table = {1: 636.619, 2: 31.599, 3: 12.924, 5: 6.869, 7: 5.408, 11: 4.437, 20: 3.850, 48: 3.505}
    assert {free: round(students_t(0.001, free), 3) for free in table} == pytest.approx(
        table, abs=2e-3
    )


@pytest.mark.parametrize(
    ("level", "spread", "grows"), [(20, 1, 0), (100, 4, 0), (1000, 20, 0), (100, 2, 0.01)]
)
def test_of_quiet_counts_few_lie_outside(level: float, spread: float, grows: float) -> None:
    random = np.random.default_rng(3)
    tried, outside = 400, 0
    for _ in range(tried):
        counts, weekday = quiet(random, level, spread, grows=grows)
        range_ = expected_count(counts[:-1], weekday[:-1], int(weekday[-1]), rare=0.01)
        outside += not range_.low <= counts[-1] <= range_.high
    assert outside / tried <= 0.025  # 0.01 is asked for; 10 of 400 has a chance of 1 in 100


@pytest.mark.parametrize(
    ("share", "n", "differ"), [(0.3, 100, 0), (0.05, 200, 0), (0.3, 1000, 200)]
)
def test_of_quiet_shares_few_lie_outside(share: float, n: int, differ: float) -> None:
    random = np.random.default_rng(4)
    tried, outside = 2000, 0
    for _ in range(tried):
        true = random.beta(share * differ, (1 - share) * differ, 11) if differ else share
        moved = random.binomial(n, true, 11)
        range_ = expected_share(moved[:-1], np.full(10, n), n, rare=0.01)
        outside += not range_.low <= moved[-1] / n <= range_.high
    assert outside / tried <= 0.016


def test_a_day_of_half_the_people_is_seen_and_so_is_one_of_half_a_conversion() -> None:
    random = np.random.default_rng(5)
    seen = shares = 0
    for _ in range(100):
        counts, weekday = quiet(random, 100, 1.5)
        range_ = expected_count(counts[:-1], weekday[:-1], int(weekday[-1]))
        seen += counts[-1] * 0.5 < range_.low
        moved = random.binomial(400, 0.3, 10)
        shares += (
            random.binomial(400, 0.15) / 400 < expected_share(moved, np.full(10, 400), 400).low
        )
    assert seen > 80
    assert shares > 80


@given(st.lists(st.integers(0, 400), min_size=28, max_size=56), st.integers(0, 6))
def test_a_range_holds_its_middle_and_widens_with_what_is_let_through(
    past: list[int], weekday: int
) -> None:
    counts, days = np.array(past), np.arange(len(past)) % 7
    wide, narrow = (expected_count(counts, days, weekday, rare) for rare in (RARE, 0.1))
    for one in (wide, narrow):
        assert 0 <= one.low <= one.middle <= one.high
    assert wide.low <= narrow.low
    assert wide.high >= narrow.high


@given(
    st.lists(st.tuples(st.integers(1, 300), st.floats(0, 1)), min_size=2, max_size=12),
    st.integers(20, 300),
)
def test_the_range_of_a_share_is_one_of_shares(weeks: list[tuple[int, float]], n: int) -> None:
    of = np.array([each for each, _ in weeks])
    moved = np.array([round(each * part) for each, part in weeks])
    one = expected_share(moved, of, n)
    assert 0 <= one.low <= one.middle <= one.high <= 1
    more = expected_share(moved, of, n * 10)
    assert more.high - more.low <= one.high - one.low + 1e-12


def test_one_wild_day_in_the_past_does_not_open_the_range() -> None:
    random = np.random.default_rng(6)
    counts, weekday = quiet(random, 100)
    usual = expected_count(counts[:-1], weekday[:-1], int(weekday[-1]))
    counts[20] *= 8
    after = expected_count(counts[:-1], weekday[:-1], int(weekday[-1]))
    assert after.high - after.low < 2.5 * (usual.high - usual.low)
    assert after.middle == pytest.approx(usual.middle, rel=0.12)


def test_a_day_on_which_the_shop_is_always_shut_expects_nobody() -> None:
    counts = np.tile([50, 52, 48, 51, 60, 70, 0], 8)
    one = expected_count(counts, np.arange(56) % 7, 6)
    assert one.middle < 0.5
