"""Who comes by themselves."""

from __future__ import annotations

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from rute.events.histories import Histories
from rute.journey.model import Journey
from rute.measure.arrivals import arrivals
from rute.measure.intervals import wilson
from rute.results.numbers import Period

JOURNEY = Journey("j")
SAYS = st.sampled_from([None, "instagram", "(direct)", "Direct", "", "mail"])
Row = tuple[str, int, str | None, str | None]


def data(rows: list[Row], *, campaign: bool = True, block_events: int = 4_000_000) -> Histories:
    columns = {
        "person": pa.array([row[0] for row in rows], pa.string()),
        "time": pa.array([row[1] for row in rows], pa.int64()),
        "name": pa.array(["Seen"] * len(rows), pa.string()),
        "source": pa.array([row[2] for row in rows], pa.string()),
    }
    if campaign:
        columns["campaign"] = pa.array([row[3] for row in rows], pa.string())
    return Histories.from_table(pa.table(columns), block_events=block_events)


def silent(value: str | None) -> bool:
    return value is None or value.casefold() in ("", "(direct)", "direct")


@given(
    st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 9), SAYS, SAYS), min_size=1),
    st.integers(0, 10),
    st.sampled_from([Period(), Period(3, None), Period(2, 5)]),
)
def test_it_is_who_says_nothing_at_their_first_event(
    rows: list[Row], now: int, period: Period
) -> None:
    firsts: dict[str, Row] = {}
    for row in sorted(rows, key=lambda each: each[1]):
        firsts.setdefault(row[0], row)
    lo, hi = period.start or 0, 99 if period.end is None else period.end
    come = [row for row in firsts.values() if lo <= row[1] <= min(hi, now)]
    alone = [row for row in come if silent(row[2]) and silent(row[3])]
    answer = arrivals(JOURNEY, data(rows, block_events=4), now=now, period=period)
    assert answer.unprompted == wilson(len(alone), len(come))
    assert answer.fields == ("source", "campaign")


def test_without_a_source_in_the_data_it_is_not_known() -> None:
    table = pa.table({
        "person": pa.array(["a"]), "time": pa.array([0], pa.int64()), "name": pa.array(["Seen"]),
    })  # fmt: skip
    assert arrivals(JOURNEY, Histories.from_table(table), now=1).unprompted is None
