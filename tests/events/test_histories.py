"""Histories against the obvious: group by person, sort stably by time."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.oracles.comparisons import passes

from rute.errors import QuestionError, RuleError
from rute.events.histories import VALUE_MISSING, Histories
from rute.events.seen import events_seen
from rute.journey.rule_tree import Comparison, EventTest

SCHEMA = pa.schema(
    [("person", pa.string()), ("time", pa.int64()), ("name", pa.string()),
     ("channel", pa.string()), ("value", pa.int64()), ("size", pa.string())]
)  # fmt: skip
Row = dict[str, Any]

rows_of_events = st.lists(
    st.fixed_dictionaries(
        {
            "person": st.sampled_from(["a", "b", "c", "dé", "e"]),
            "time": st.integers(0, 4),
            "name": st.sampled_from(["View", "Cart", "Pay"]),
            "channel": st.none() | st.sampled_from(["Web", "web", "shop", ""]),
            "value": st.none() | st.integers(-300, 300),
            "size": st.none() | st.sampled_from(["1", "2", "10"]),
        }
    ),
    max_size=25,
)


def of(rows: list[Row], **more: Any) -> Histories:
    return Histories.from_table(pa.Table.from_pylist(rows, SCHEMA), **more)


def unfolded(histories: Histories, tests: tuple[EventTest, ...] = ()) -> dict[str, list[Any]]:
    """Per person the events in order: row, time, name, value, channel, test results."""
    out: dict[str, list[Any]] = {}
    tables = [histories.signatures_of(test) for test in tests]
    for block in histories.blocks:
        people = block.person_ids().to_pylist()
        assert (np.diff(block.person_hash.astype(object)) >= 0).all()
        for p, person in enumerate(people):
            assert person not in out
            out[person] = [
                (
                    int(block.row()[i]),
                    int(block.time[i]),
                    histories.names[histories.signature_names()[block.signature[i]]],
                    int(block.value()[i]),
                    _text(histories, block, "channel", i),
                    tuple(bool(table[block.signature[i]]) for table in tables),
                )
                for i in range(block.offsets[p], block.offsets[p + 1])
            ]
    return out


def _text(histories: Histories, block: Any, field: str, i: int) -> str | None:
    code = int(block.field(field)[i])
    return None if code < 0 else histories.dictionary(field)[code].as_py()


def by_hand(rows: list[Row], tests: tuple[EventTest, ...] = ()) -> dict[str, list[Any]]:
    people = defaultdict(list)
    for place, row in sorted(enumerate(rows), key=lambda pair: (pair[1]["time"], pair[0])):
        value = VALUE_MISSING if row["value"] is None else row["value"]
        results = tuple(holds(test, row) for test in tests)
        channel = row["channel"] or None
        people[row["person"]].append((place, row["time"], row["name"], value, channel, results))
    return dict(people)


def holds(test: EventTest, row: Row) -> bool:
    def text(field: str) -> str | None:
        value = row[field]
        if field == "value" and value is not None:
            sign = "-" if value < 0 else ""
            return f"{sign}{abs(value) // 100}.{abs(value) % 100:02}"
        return value or None

    named = not test.names or row["name"] in test.names
    return named and all(passes(where, text(where.field), "UTC") for where in test.where)


@given(rows_of_events, st.sampled_from([1, 3, 1000]))
def test_they_equal_grouping_and_sorting_whatever_the_block_size(
    rows: list[Row], block_events: int
) -> None:
    histories = of(rows, block_events=block_events)
    assert unfolded(histories) == by_hand(rows)
    assert histories.events == len(rows)
    assert histories.people == len({row["person"] for row in rows})


TESTS = (
    EventTest(("View",), (Comparison("channel", "is", ("web",)),)),
    EventTest((), (Comparison("channel", "is missing"),)),
    EventTest(("Cart", "Pay"), (Comparison("size", "over", ("1",)),)),
    EventTest(
        ("Pay",), (Comparison("value", "at least", ("1.5",)), Comparison("channel", "is given"))
    ),
    EventTest((), (Comparison("size", "is one of", ("2", "10.0")),)),
    EventTest(("Pay", "nowhere")),
)  # fmt: skip


@given(rows_of_events, st.sampled_from([2, 1000]), st.integers(0, len(TESTS)))
def test_signatures_tell_every_test_apart_whether_prepared_at_once_or_one_by_one(
    rows: list[Row], block_events: int, first: int
) -> None:
    histories = of(rows, block_events=block_events)
    step_by_step = histories.prepare(TESTS[:first]).prepare(TESTS[first:])
    at_once = histories.prepare(TESTS)
    assert unfolded(at_once, TESTS) == by_hand(rows, TESTS)
    assert unfolded(step_by_step, TESTS) == by_hand(rows, TESTS)


def test_more_tests_than_fit_in_one_word_are_told_apart() -> None:
    rows = [
        {"person": "a", "time": k, "name": "Pay", "channel": None, "value": k * 100, "size": None}
        for k in range(150)
    ]
    tests = tuple(
        EventTest(("Pay",), (Comparison("value", "at least", (str(k),)),)) for k in range(150)
    )
    histories = of(rows).prepare(tests)
    assert unfolded(histories, tests) == by_hand(rows, tests)
    assert histories.signature_names().size == 150


def test_codes_widen_to_32_bits_when_16_are_too_few() -> None:
    rows = [
        {"person": "a", "time": 0, "name": f"n{k}", "channel": None, "value": None, "size": None}
        for k in range(70_000)
    ]
    assert of(rows).blocks[0].signature.dtype == np.uint32
    assert of(rows[:10]).blocks[0].signature.dtype == np.uint16


ONE: Row = {"person": "a", "time": 5, "name": "Pay", "channel": "web", "value": 150, "size": "2"}


def test_as_of_is_the_end_of_the_last_days_in_the_zone() -> None:
    assert of([ONE]).as_of == 86_400_000_000 - 1
    assert of([ONE], zone="Asia/Jakarta").as_of == 17 * 3_600_000_000 - 1
    assert of([ONE], as_of=77).as_of == 77
    assert of([]).first is None


def test_a_field_is_found_whatever_its_case_and_blanks() -> None:
    histories = of([ONE]).prepare((), ["Size"])
    assert histories.dictionary("SIZE").to_pylist() == ["2"]
    assert histories.field_numbers("size").tolist() == [2.0]
    assert histories.blocks[0].field("size").tolist() == [0]


def test_a_field_no_event_has_is_an_error_that_says_which_there_are() -> None:
    test = EventTest((), (Comparison("sise", "is", ("2",)),))
    with pytest.raises(RuleError) as caught:
        of([ONE]).prepare([test])
    assert str(caught.value) == (
        'no event has a field "sise"\nDid you mean "size"?\nCorrect the field\'s name in the rule.'
    )


def test_a_test_that_was_not_prepared_is_an_error() -> None:
    with pytest.raises(QuestionError, match="not been prepared"):
        of([ONE]).signatures_of(TESTS[0])


def test_money_follows_the_currencys_minor_unit() -> None:
    assert of([ONE], currency="JPY").prepare((), ["value"]).dictionary("value").to_pylist() == [
        "150"
    ]
    assert of([ONE], currency="BHD").prepare((), ["value"]).field_numbers("value").tolist() == [
        0.15
    ]


@given(rows_of_events, st.sampled_from([2, 1000]))
def test_events_seen_counts_events_people_and_places(rows: list[Row], block_events: int) -> None:
    histories = by_hand(rows)
    for one in events_seen(of(rows, block_events=block_events)):
        places = [
            (k + 0.5) / len(events)
            for events in histories.values()
            for k, event in enumerate(events)
            if event[2] == one.name
        ]
        owners = [p for p, events in histories.items() if any(e[2] == one.name for e in events)]
        assert (one.events, one.people) == (len(places), len(owners))
        assert one.position == pytest.approx(sum(places) / len(places))


@given(rows_of_events, st.sampled_from([2, 1000]))
def test_an_event_is_ahead_of_what_most_people_have_only_after_it(
    rows: list[Row], block_events: int
) -> None:
    firsts = [
        {name: min(k for k, e in enumerate(events) if e[2] == name) for _, _, name, *_ in events}
        for events in by_hand(rows).values()
    ]
    names = {name for met in firsts for name in met}
    for one in events_seen(of(rows, block_events=block_events)):
        both = {n: [m[n] - m[one.name] for m in firsts if n in m and one.name in m] for n in names}
        expected = {n for n, gaps in both.items() if sum(np.sign(gaps)) > 0}
        assert one.ahead_of == expected
