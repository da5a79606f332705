"""What people usually pay who have paid before."""

from __future__ import annotations

from statistics import median

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.tried import tried

from rute.events.histories import Histories
from rute.journey.file import read_journey
from rute.measure.later_orders import median_later_order

JOURNEY = read_journey(
    "journey: Shop\ntime zone: UTC\nworth: total of (Paid or Online)\n"
    "stages:\n  Buy:\n    reached when: Paid\n"
)
EVENTS = st.lists(
    st.tuples(
        st.sampled_from("abc"), st.integers(0, 5), st.sampled_from(["Paid", "Online", "Seen"]),
        st.none() | st.integers(0, 900),
    ),
    max_size=30,
)  # fmt: skip


def histories(rows: list[tuple[str, int, str, int | None]], block_events: int) -> Histories:
    columns = zip(*rows, strict=True) if rows else ([], [], [], [])
    person, time, name, value = (list(column) for column in columns)
    return Histories.from_table(
        pa.table({
            "person": pa.array(person, pa.string()), "time": pa.array(time, pa.int64()),
            "name": pa.array(name, pa.string()), "value": pa.array(value, pa.int64()),
        }),
        block_events=block_events,
    )  # fmt: skip


def expected(rows: list[tuple[str, int, str, int | None]]) -> int | None:
    later: list[int] = []
    for one in "abc":
        mine = sorted((row for row in rows if row[0] == one), key=lambda row: row[1])
        paid = [value for *_, name, value in mine if name != "Seen" and value is not None]
        later += paid[1:]
    return int(median(later)) if later else None


@settings(max_examples=tried(40))
@given(EVENTS, st.sampled_from([1, 4, 1000]))
def test_it_is_the_median_of_all_orders_but_each_persons_first(
    rows: list[tuple[str, int, str, int | None]], block_events: int
) -> None:
    assert median_later_order(JOURNEY, histories(rows, block_events)) == expected(rows)


def test_a_journey_without_worth_knows_no_orders() -> None:
    journey = read_journey("journey: A\ntime zone: UTC\nstages:\n  B:\n    reached when: Paid\n")
    assert median_later_order(journey, histories([("a", 1, "Paid", 5)], 9)) is None
