"""Money as exports write it."""

from __future__ import annotations

import math
from decimal import Decimal

import pyarrow as pa
import pytest

from rute.events.amounts import amounts, decimal_mark
from rute.events.money import minor_digits


@pytest.mark.parametrize(
    ("texts", "currency", "values"),
    [
        (["11.77", "5", "-3.5", "+2"], None, [11.77, 5, -3.5, 2]),
        (["Rp 150.000", "Rp2.500", "-Rp 5.000"], None, [150_000, 2_500, -5_000]),
        (["150.000"], "IDR", [150_000]),
        (["150.000"], "USD", [150]),
        (["150.000,-"], "IDR", [150_000]),
        (["1.234,50", "7"], None, [1234.5, 7]),
        (["1,234.50", "7"], None, [1234.5, 7]),
        (["1,234,567"], None, [1_234_567]),
        (["1 234,50"], None, [1234.5]),
        (["$5.25", "5.25 USD", "€3"], None, [5.25, 5.25, 3]),
    ],
)
def test_it_reads(texts: list[str], currency: str | None, values: list[float]) -> None:
    found, unreadable = amounts(pa.array(texts), decimal_mark(texts, currency))
    assert found.tolist() == values
    assert not unreadable.any()


def test_what_is_no_amount_is_told_from_what_is_not_there() -> None:
    found, unreadable = amounts(pa.array(["abc", "12x34", "", None, " ", "--5"]))
    assert all(math.isnan(value) for value in found)
    assert unreadable.tolist() == [True, True, False, False, False, True]


def test_numbers_of_any_type_are_amounts() -> None:
    assert amounts(pa.array([1, None]))[0].tolist()[0] == 1
    assert amounts(pa.array([2.55]))[0].tolist() == [2.55]
    assert amounts(pa.array([Decimal("2.55")]))[0].tolist() == [2.55]
    assert amounts(pa.array([1.5], pa.float32()))[0].tolist() == [1.5]


def test_minor_units_follow_the_currency() -> None:
    assert [minor_digits(code) for code in (None, "IDR", "jpy", "BHD")] == [2, 2, 0, 3]
