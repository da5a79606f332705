"""`FIELD op VALUE`: what people mean, whatever is in the data."""

from __future__ import annotations

from typing import cast

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.oracles.comparisons import number, passes

from rute.errors import RuleError
from rute.events.comparisons import missing_passes, numbers, passing
from rute.journey.rule_tree import Comparison, Op

JAKARTA = "Asia/Jakarta"


def answer(value: str, op: str, *wanted: str, zone: str = "UTC") -> bool:
    comparison = Comparison("f", cast(Op, op), wanted)
    return bool(passing(comparison, pa.array([value]), zone)[0])


@pytest.mark.parametrize(
    ("value", "op", "wanted", "expected"),
    [
        ("Web", "is", "wEB ", True),
        ("é", "is", "é", True),
        ("Straße", "is", "strasse", False),
        ("1.0", "is", "1", True),
        ("10", "is", "1e1", False),
        ("007", "is", "7", False),
        ("+62812", "is", "62812", False),
        ("628123456789012345", "is", "628123456789012346", False),
        ("-0.0", "is", "0", True),
        ("web", "is not", "WEB", False),
        ("web", "is not", "shop", True),
        ("100", "over", "99.5", True),
        ("nan", "over", "0", False),
        ("1,000", "over", "5", False),
        ("5", "at least", "5", True),
        ("5", "under", "5", False),
        ("Tasting Pack", "contains", "pack", True),
        ("a.b", "contains", ".", True),
        ("ab", "contains", ".", False),
        ("100%", "starts with", "100%", True),
        ("Robert'); DROP TABLE", "is", "Robert'); DROP TABLE", True),
        ("(a+)+$", "contains", "(a+)+$", True),
    ],
)
def test_values_mean_what_people_mean(value: str, op: str, wanted: str, expected: bool) -> None:
    assert answer(value, op, wanted) is expected


def test_a_day_is_a_day_of_the_journeys_zone() -> None:
    late = "2026-03-01T17:30:00Z"  # half past midnight on 2 March in Jakarta
    assert answer(late, "after", "2026-03-01", zone=JAKARTA)
    assert not answer(late, "after", "2026-03-01")
    assert not answer("2026-03-01 23:59", "after", "2026-03-01", zone=JAKARTA)
    assert answer("2026-03-01 00:00:01", "after", "2026-03-01 00:00", zone=JAKARTA)
    assert answer("28/02/2026", "before", "2026-03-01")
    assert not answer("soon", "before", "2026-03-01")


def test_only_is_missing_holds_for_what_is_not_there() -> None:
    every = ("is", "is not", "over", "under", "at least", "at most", "contains", "starts with",
             "before", "after", "is given", "is missing", "is one of")  # fmt: skip
    true = [op for op in every if missing_passes(Comparison("f", cast(Op, op), ("x",)))]
    assert true == ["is missing"]


def test_what_cannot_be_compared_is_said() -> None:
    with pytest.raises(RuleError, match='"much" is not a number'):
        answer("1", "over", "much")
    with pytest.raises(RuleError, match='"soon" is not a date'):
        answer("1", "before", "soon")


ops = st.sampled_from(["is", "is not", "over", "under", "at least", "at most", "contains",
                       "starts with", "is given", "is missing"])  # fmt: skip
numeric = st.from_regex(r"[+-]?[0-9]{0,3}(\.[0-9]{0,3})?(e[0-9])?", fullmatch=True)
words = st.text(st.sampled_from("aAéÉ ßİ07.-+%_*\\'\"(;é"), max_size=5)
values = numeric | words


@given(st.lists(values.filter(lambda v: v != ""), min_size=1, max_size=10), ops, values)
def test_it_equals_one_value_at_a_time(found: list[str], op: str, wanted: str) -> None:
    assume(op not in ("over", "under", "at least", "at most") or number(wanted) is not None)
    comparison = Comparison("f", cast(Op, op), (wanted,))
    expected = [passes(comparison, value, JAKARTA) for value in found]
    assert passing(comparison, pa.array(found), JAKARTA).tolist() == expected


dates = st.datetimes().map(lambda d: d.replace(year=2020 + d.year % 10))
iso = dates.map(lambda d: d.isoformat(" ")) | dates.map(lambda d: d.date().isoformat())


@given(st.lists(iso, min_size=1, max_size=8), st.sampled_from(["before", "after"]), iso)
def test_dates_equal_one_value_at_a_time(found: list[str], op: str, wanted: str) -> None:
    comparison = Comparison("f", cast(Op, op), (wanted,))
    expected = [passes(comparison, value, JAKARTA) for value in found]
    assert passing(comparison, pa.array(found), JAKARTA).tolist() == expected


@given(st.lists(values, max_size=10))
def test_numbers_are_numbers_and_nothing_else_is(found: list[str]) -> None:
    expected = [number(value) for value in found]
    known = numbers(pa.array(found, pa.string()))
    assert [None if np.isnan(value) else value for value in known] == expected


def test_a_large_dictionary_is_no_burden() -> None:
    many = pa.array(np.arange(300_000)).cast(pa.string())
    assert passing(Comparison("f", "at least", ("299999",)), many, "UTC").sum() == 1
