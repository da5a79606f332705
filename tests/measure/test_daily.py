"""Entries by day are what stages count of each day, whatever the events, ties and blocks."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.measure.people import DAY, histories, journey, rows, stage
from tests.tried import tried

from rute.events.histories import Histories
from rute.journey.model import Journey
from rute.measure.daily import DAY as A_DAY
from rute.measure.daily import daily
from rute.measure.stages import stages
from rute.results.numbers import Period

SHOP = journey(stage("Look", "View", days=2), stage("Ask", "Ask", days=3), stage("Buy", "Order"))
happenings = st.tuples(
    st.sampled_from("abcdef"), st.integers(0, 20), st.sampled_from(["View", "Ask", "Order"])
)


def of_each_day(shop: Journey, data: Histories, now: int, first: date, days: int) -> list[object]:
    """The same asked day by day of the question that everything else is held against."""
    found = []
    for day in range(days):
        begin = ((first - date(1970, 1, 1)).days + day) * DAY
        answer = stages(shop, data, now=now, period=Period(begin, begin + DAY - 1))
        found.append(
            [
                [
                    one.reached or 0,
                    rate.n if rate else 0,
                    round((rate.value or 0) * rate.n) if rate else 0,
                ]
                for one in answer.stages
                for rate in [one.conversion]
            ]
        )
    return found


@settings(max_examples=tried(15))
@given(st.lists(happenings, min_size=1, max_size=60), st.integers(1, 6), st.integers(1, 7))
def test_each_day_is_what_stages_say_of_it(
    events: list[tuple[str, int, str]], day: int, block: int
) -> None:
    texts = [f"{who} {quarter / 4} {name}" for who, quarter, name in events]
    data, now = histories(rows(*texts), block_events=block), day * DAY - 1
    found = daily(SHOP, data, now=now)
    if found is None:
        assert min(quarter for _, quarter, _ in events) / 4 >= day
        return
    assert found.last == date(1970, 1, 1) + timedelta(days=day - 1)
    assert found.counts.tolist() == of_each_day(SHOP, data, now, found.first, found.days)


def test_a_day_that_has_not_ended_is_not_counted() -> None:
    data = histories(rows("ann 0.5 View", "bob 1.5 View"))
    found = daily(SHOP, data, now=2 * DAY - 2)
    assert found is not None
    assert found.counts[:, 0, 0].tolist() == [1]
    whole = daily(SHOP, data, now=2 * DAY - 1)
    assert whole is not None
    assert whole.counts[:, 0, 0].tolist() == [1, 1]


def test_days_are_the_journeys_own_over_a_change_of_clocks() -> None:
    berlin = journey(*SHOP.stages, zone="Europe/Berlin")
    spring = (date(2026, 3, 28) - date(1970, 1, 1)).days
    texts = [f"p{hour} {spring + hour / 24} View" for hour in range(72)]
    found = daily(berlin, histories(rows(*texts)), now=(spring + 4) * DAY)
    assert found is not None
    assert found.first == date(2026, 3, 28)
    assert found.counts[:, 0, 0].tolist() == [23, 23, 24, 2]


def test_nothing_by_then_is_no_day() -> None:
    assert daily(SHOP, histories(rows("ann 5 View")), now=3 * DAY) is None
    assert daily(SHOP, histories([]), now=3 * DAY) is None


def test_lags_are_when_the_last_entry_of_a_day_is_over() -> None:
    found = daily(SHOP, histories(rows("ann 0 View")), now=9 * A_DAY)
    assert found is not None
    assert found.lags == (2, 3, None)
    assert found.counts.dtype == np.int64
