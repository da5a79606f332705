"""What changed: intervals that hold, and nothing said that chance alone would say."""

from __future__ import annotations

from math import comb

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.measure.test_personas import SHOP
from tests.oracles.people import HOUR, Event, histories_of, worlds

from rute.measure.changes import Compared, changes
from rute.measure.discovery import benjamini_hochberg
from rute.measure.feeling import feelings
from rute.measure.intervals import count_change, mean_difference, share_difference, wilson
from rute.measure.meetings import meetings
from rute.measure.stages import stages
from rute.results.numbers import Period


def test_the_published_example_of_the_difference_of_shares() -> None:
    # Newcombe (1998), table II, example (a): 56/70 − 48/80 = 0.2, interval 0.0524 to 0.3339.
    d = share_difference(wilson(48, 80), wilson(56, 70))
    assert d is not None
    assert (round(d.value, 4), round(d.low, 4), round(d.high, 4)) == (0.2, 0.0524, 0.3339)


@given(st.integers(0, 60), st.integers(1, 60), st.integers(0, 60), st.integers(1, 60))
def test_a_difference_of_shares_lies_inside_its_interval_and_turns_round(
    a: int, n: int, b: int, m: int
) -> None:
    before, now = wilson(min(a, n), n), wilson(min(b, m), m)
    there, back = share_difference(before, now), share_difference(now, before)
    assert there is not None
    assert back is not None
    assert -1 - 1e-9 <= there.low <= there.value <= there.high <= 1 + 1e-9
    assert abs(there.low + back.high) < 1e-9
    assert 0 <= there.p <= 1


def test_a_share_of_nobody_has_no_difference() -> None:
    assert share_difference(wilson(0, 0), wilson(1, 2)) is None
    assert count_change(0, 5) is None


def test_the_interval_of_a_count_covers_as_often_as_it_says() -> None:
    random = np.random.default_rng(7)
    before, now = random.poisson(200, 4000), random.poisson(240, 4000)
    found = [count_change(int(b), int(n)) for b, n in zip(before, now, strict=True)]
    covered = np.mean([d.low <= 0.2 <= d.high for d in found if d])
    assert 0.935 <= covered <= 0.965


def test_the_interval_of_a_mean_covers_as_often_as_it_says() -> None:
    random = np.random.default_rng(8)

    def sample() -> tuple[float, float, float]:
        values = random.normal(0.3, 0.8, 60)
        reach = 1.959964 * values.std(ddof=1) / 60**0.5
        return values.mean(), values.mean() - reach, values.mean() + reach

    found = [mean_difference(sample(), sample()) for _ in range(3000)]
    assert 0.93 <= np.mean([d.low <= 0 <= d.high for d in found]) <= 0.965


def test_where_nothing_changed_hardly_a_map_says_that_something_did() -> None:
    random = np.random.default_rng(9)
    said = 0
    for _ in range(400):
        p_values = [
            d.p for _ in range(30)
            if (d := count_change(int(random.poisson(300)), int(random.poisson(300))))
        ]  # fmt: skip
        said += benjamini_hochberg(np.array(p_values)).any()
    chance = sum(comb(400, k) * 0.05**k * 0.95 ** (400 - k) for k in range(said, 401))
    assert chance > 0.001, said


@given(worlds(most=40))
def test_a_period_held_against_itself_has_not_changed(events: list[Event]) -> None:
    data, now, days = histories_of(events), 14 * HOUR, Period(0, 9 * HOUR)
    once = Compared(
        stages(SHOP, data, now=now, period=days),
        feelings(SHOP, data, now=now, period=days),
        meetings(SHOP, data, now=now, period=days),
    )
    for change in changes(once, once):
        assert not change.clear
        assert change.difference is None or change.difference.value == 0


def test_a_doubling_of_people_is_clear_and_few_are_not_compared() -> None:
    def world(each: int, few: int) -> list[Event]:
        many = [Event(f"a{k}", HOUR, "A") for k in range(each)]
        return many + [Event(f"a{k}", 2 * HOUR, "B") for k in range(few)]

    def asked(events: list[Event]) -> Compared:
        data = histories_of(events)
        now = 14 * HOUR
        return Compared(
            stages(SHOP, data, now=now), feelings(SHOP, data, now=now),
            meetings(SHOP, data, now=now),
        )  # fmt: skip

    found = {(c.of, c.stage): c for c in changes(asked(world(100, 5)), asked(world(200, 9)))}
    look = found["reached", "Look"]
    assert look.clear
    assert look.difference is not None
    assert (look.difference.before, look.difference.now) == (100, 200)
    assert abs(look.difference.value - 1.0) < 1e-9
    assert found["reached", "Buy"].difference is None
    assert not found["conversion", "Look"].clear
