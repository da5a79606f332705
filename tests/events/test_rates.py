"""Dated rates: exact amounts at the rate of their day; a table says what is wrong in it."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rute.errors import SourceError
from rute.events.rates import turned
from rute.events.rates_file import read_rates
from rute.events.store import Store, open_store

ORDERS = """person,time,event,total,currency
ann,2026-01-05 10:00,Order Paid,150000,IDR
bob,2026-01-02 23:59,Order Paid,10.50,USD
cy,2026-01-03 00:00,Order Paid,10.50,USD
di,2025-12-31 23:59,Order Paid,99,USD
ed,2026-01-09 12:00,Order Paid,20,SGD
flo,2026-01-09 12:00,Order Paid,-10.50,USD
gus,2026-03-20 12:00,Order Paid,1,USD
"""
RATES = "date,currency,rate\n2026-01-01,USD,16000\n2026-01-03,USD,16100.505\n"
NOW = 1_780_000_000_000_000


def opened(folder: Path, rates: str | None = RATES) -> Store:
    if not (folder / "orders.csv").exists():
        (folder / "orders.csv").write_text(ORDERS)
    known = None
    if rates is not None:
        (folder / "rates.csv").write_text(rates)
        known = read_rates(folder / "rates.csv", "rates.csv", to="IDR", zone="Asia/Jakarta")
    return open_store(
        [folder / "orders.csv"], folder / "store", zone="Asia/Jakarta", currency="IDR",
        rates=known, now=NOW,
    )  # fmt: skip


def amounts(store: Store) -> dict[str, int | None]:
    found = {}
    for block in store.histories.blocks:
        values = block.columns.get("value").tolist()
        for person, value in zip(block.person_ids().to_pylist(), values, strict=True):
            found[person] = None if value == np.iinfo(np.int64).min else value
    return found


def refused(folder: Path, text: str, to: str = "IDR") -> str:
    (folder / "rates.csv").write_text(text)
    with pytest.raises(SourceError) as error:
        read_rates(folder / "rates.csv", "rates.csv", to=to, zone="Asia/Jakarta")
    return str(error.value)


def test_an_amount_is_turned_by_the_last_rate_of_its_day(tmp_path: Path) -> None:
    assert amounts(opened(tmp_path)) == {
        "ann": 15_000_000,
        "bob": 16_800_000,  # the last minute of the day before, in Jakarta
        "cy": 16_905_530,  # 169,055.30|25
        "di": None,
        "ed": None,
        "flo": -16_905_530,
        "gus": 1_610_051,  # 16,100.50|5, away from zero
    }


def test_without_rates_other_currencies_stay_apart(tmp_path: Path) -> None:
    found = amounts(opened(tmp_path, None))
    assert {person for person, value in found.items() if value is not None} == {"ann"}


def test_what_is_counted_apart_is_said_with_its_sum(tmp_path: Path) -> None:
    store = opened(tmp_path)
    assert [(f.currency, f.amounts, f.apart, f.sum_apart) for f in store.foreign] == [
        ("USD", 5, 1, 9900),
        ("SGD", 1, 1, 2000),
    ]
    notes = [str(note) for note in store.summary().notes]
    assert notes == [
        "Amounts in USD: 4 are counted in IDR, at the last rate known on the day (rates.csv).",
        "Amounts in USD that no sum holds: 1 ($99.00). They are older than its first rate in "
        "rates.csv, of 2026-01-01.",
        "Some amounts in USD are counted at a rate that was 76 days old on the day.",
        "Amounts in SGD that no sum holds: 1 (S$20.00). rates.csv has rates of USD.",
    ]


def test_no_other_currency_costs_no_look_at_the_log(tmp_path: Path) -> None:
    (tmp_path / "orders.csv").write_text("\n".join(ORDERS.splitlines()[:2]) + "\n")
    store = open_store([tmp_path / "orders.csv"], tmp_path / "store", currency="IDR", now=NOW)
    for segment in store.log.segments:
        Path(store.log.place(segment.writer).source(segment.file)).unlink()
    assert store.foreign == ()


def test_a_changed_rate_is_noticed_and_an_unchanged_table_is_not(tmp_path: Path) -> None:
    first = amounts(opened(tmp_path))
    kept = [p for p in (tmp_path / "store" / "histories").iterdir() if p.is_dir()]
    opened(tmp_path, RATES + "\n")  # written anew, with the same rates in it
    assert [p for p in (tmp_path / "store" / "histories").iterdir() if p.is_dir()] == kept
    later = opened(tmp_path, RATES.replace("16000", "17000"))
    assert (first["bob"], amounts(later)["bob"]) == (16_800_000, 17_850_000)


def test_everything_wrong_in_a_table_is_said_at_once(tmp_path: Path) -> None:
    said = refused(
        tmp_path,
        "Tanggal,Mata Uang,Kurs\n2026-01-01,USD,16000\n2026-01-01,usd,16100\n2026-01-40,SGD,12000\n"
        "2026-01-04,UDS,12000\n2026-01-05,SGD,-3\n2026-01-05,SGD,\n2026-01-05,IDR,1\n",
    )
    assert said == (
        "rates.csv: rates that cannot be used: 6\n"
        "line 3: USD has a rate of 2026-01-01 already, in line 2\n"
        'line 4: "2026-01-40" is no date\n'
        'line 5: "UDS" is no currency (ISO 4217). Did you mean "USD"?\n'
        'line 6: "-3" is no rate above 0\n'
        'line 7: "" is no rate above 0\n'
        "line 8: IDR is the journey's money itself\n"
        "Correct these lines; until then no amount is converted."
    )


def test_a_table_without_its_columns_says_which_there_are(tmp_path: Path) -> None:
    said = refused(tmp_path, "date,curency,rate\n2026-01-01,USD,16000\n")
    assert 'no column says the currency of a rate\nDid you mean "curency"?' in said
    assert "there is no rate into IDR" in refused(tmp_path, "date,currency,rate\n")


def test_rates_into_other_money_are_passed_over(tmp_path: Path) -> None:
    text = "date,currency,rate,to\n2026-01-01,USD,16000,IDR\n2026-01-01,USD,1.3,SGD\n"
    (tmp_path / "rates.csv").write_text(text)
    rates = read_rates(tmp_path / "rates.csv", "rates.csv", to="IDR", zone="UTC")
    assert rates.dated["USD"].numerators.tolist() == [16_000]
    assert "there is no rate into EUR" in refused(tmp_path, text, to="EUR")


@pytest.mark.parametrize(
    ("to", "written", "rate"),
    [
        ("IDR", "16.250,5", Fraction(162505, 10)),
        ("IDR", "16.250", Fraction(16250)),
        ("IDR", "16250.5", Fraction(162505, 10)),
        ("USD", "1.085", Fraction(1085, 1000)),
        ("USD", "0.0000615", Fraction(615, 10_000_000)),
    ],
)
def test_rates_are_read_as_they_are_written(
    tmp_path: Path, to: str, written: str, rate: Fraction
) -> None:
    (tmp_path / "rates.csv").write_text(f'date,currency,rate\n2026-01-01,EUR,"{written}"\n')
    found = read_rates(tmp_path / "rates.csv", "r", to=to, zone="UTC").dated["EUR"]
    assert Fraction(int(found.numerators[0]), int(found.denominators[0])) == rate


def test_minor_units_differ_between_currencies(tmp_path: Path) -> None:
    (tmp_path / "rates.csv").write_text("date,currency,rate\n2026-01-01,JPY,107.5\n")
    rates = read_rates(tmp_path / "rates.csv", "r", to="IDR", zone="UTC")
    money, known = rates.convert("JPY", np.array([3]), np.array([NOW]))
    assert (money.tolist(), known.tolist()) == ([32_250], [True])  # ¥3 is Rp 322.50


@given(
    st.integers(-(10**14), 10**14), st.integers(1, 10**17), st.integers(1, 10**12),
)  # fmt: skip
def test_no_cent_is_lost_or_made(amount: int, numerator: int, denominator: int) -> None:
    exact = Fraction(abs(amount) * numerator, denominator)
    rounded = (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)
    if rounded < 1 << 61:
        found = turned(*(np.array([n], np.int64) for n in (amount, numerator, denominator)))
        assert found.tolist() == [rounded if amount >= 0 else -rounded]
