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
        (["150.000"], "USD", [150_000]),
        (["90.000", "125.500", "45.000"], None, [90_000, 125_500, 45_000]),
        (["90,000", "125,500"], None, [90_000, 125_500]),
        (["90,000"], "IDR", [90_000]),
        (["1.500", "0.750"], None, [1.5, 0.75]),
        (["1.500", "1234.500"], None, [1.5, 1234.5]),
        (["1.500", "12.500"], "KWD", [1.5, 12.5]),
        (["90.000", "12.5"], None, [90, 12.5]),
        (["90.000", "12.50"], None, [90, 12.5]),
        (["1.250.000,50", "90.000"], None, [1_250_000.5, 90_000]),
        (["Rp. 90.000", "Rp.50"], None, [90_000, 50]),
        (["150.000,-"], "IDR", [150_000]),
        (["1.234,50", "7"], None, [1234.5, 7]),
        (["1,234.50", "7"], None, [1234.5, 7]),
        (["1,234,567"], None, [1_234_567]),
        (["1 234,50"], None, [1234.5]),
        (["$5.25", "5.25 USD", "€3"], None, [5.25, 5.25, 3]),
    ],
)
def test_it_reads(texts: list[str], currency: str | None, values: list[float]) -> None:
    found, unreadable = amounts(pa.array(texts), decimal_mark(texts, currency).sign)
    assert found.tolist() == values
    assert not unreadable.any()


def test_a_mark_that_nothing_else_decides_is_a_guess() -> None:
    assert decimal_mark(["5", " 90.000"], None).example == "90.000"
    assert decimal_mark(["90.000"], "IDR").example is None
    assert decimal_mark(["90.000", "1.250.000"], None).example is None


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
