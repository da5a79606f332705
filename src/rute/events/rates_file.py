"""A table of rates read from a file, with everything that is wrong in it at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from rute.errors import SourceError, did_you_mean
from rute.events.amounts import decimal_mark
from rute.events.instants import start_of_day
from rute.events.money import CURRENCIES, minor_digits
from rute.events.rates import Dated, Rates
from rute.events.sources.headings import plain
from rute.events.sources.looking import column_of
from rute.events.sources.opening import open_source
from rute.events.sources.source import Findings
from rute.events.texts import as_text
from rute.events.times import NO_TIME, instants_of
from rute.words.message import Message, lines_of

if TYPE_CHECKING:
    import pyarrow as pa

_HEADINGS = {
    "date": ("date", "day", "tanggal", "tgl", "hari"),
    "currency": ("currency", "from", "code", "mata uang", "kode", "dari"),
    "rate": ("rate", "exchange rate", "kurs", "nilai tukar"),
    "to": ("to", "into", "ke", "menjadi"),
}
_USUAL = (
    "USD", "EUR", "IDR", "SGD", "MYR", "AUD", "JPY", "CNY", "GBP", "THB", "PHP", "VND", "HKD",
    "KRW", "SAR", "INR",
)  # fmt: skip
_MOST_SHOWN = 10
_LARGEST = 1 << 60
Found = list[Message]


class Row(NamedTuple):
    line: int
    date: str
    start: int  # µs UTC at which the day begins, NO_TIME where it is none
    currency: str
    rate: str
    to: str


def read_rates(path: Path, label: str, *, to: str, zone: str) -> Rates:
    """The rates into the currency `to` that a file lists: columns `date`, `currency`, `rate` and,
    where it lists rates into several, `to`.

    Raises SourceError for a file that cannot be read, for one without these columns, and with
    every line that cannot be used.
    """
    rows = list(_rows(path, label, zone))
    mark = decimal_mark([row.rate for row in rows], to)
    sign = "." if mark.example else mark.sign  # a rate of 1.085 has no thousands in it
    wrong: Found = []
    dated: dict[str, dict[int, tuple[Fraction, int]]] = {}
    for row in rows:
        if row.to not in ("", to) and row.to in CURRENCIES:
            continue
        found = _unusable(row, to, sign)
        known = dated.setdefault(row.currency, {}).get(row.start)
        if not found and known:
            found = Message(
                "rates.twice", line=row.line, currency=row.currency, date=row.date, first=known[1]
            )
        if found:
            wrong.append(found)
            continue
        dated[row.currency][row.start] = (_minor(row, to, sign), row.line)
    if wrong or not any(dated.values()):
        raise _refused(label, to, wrong)
    return Rates(label, to, zone, {code: _in_order(days) for code, days in dated.items() if days})


def _rows(path: Path, label: str, zone: str) -> Iterator[Row]:
    for chunk in open_source(path, label, zone).chunks(Findings()):
        columns = _columns(chunk.table.column_names, label)
        texts = {
            role: as_text(column_of(chunk.table, name)).fill_null("").to_pylist()
            if name
            else [""] * len(chunk.rows)
            for role, name in columns.items()
        }
        starts = _day_starts(as_text(column_of(chunk.table, columns["date"] or "")), zone)
        cells = zip(
            chunk.rows.tolist(), texts["date"], starts, texts["currency"], texts["rate"],
            texts["to"], strict=True,
        )  # fmt: skip
        for line, date, start, currency, rate, into in cells:
            if date.strip() or currency.strip() or rate.strip():
                yield Row(
                    line, date.strip(), start, currency.strip().upper(), rate.strip(),
                    into.strip().upper(),
                )  # fmt: skip


def _columns(names: Sequence[str], label: str) -> dict[str, str | None]:
    by_name = {plain(name): name for name in reversed(names)}
    found = {
        role: next((by_name[plain(one)] for one in ways if plain(one) in by_name), None)
        for role, ways in _HEADINGS.items()
    }
    missing = [role for role in ("date", "currency", "rate") if found[role] is None]
    if missing:
        raise SourceError(
            Message("rates.no_columns", columns=", ".join(missing)),
            where=label,
            exists=did_you_mean(missing[0], names)
            or Message("wrong.columns", names=", ".join(names)),
            do=Message("rates.no_columns.do"),
        )
    return found


def _day_starts(dates: pa.Array, zone: str) -> list[int]:
    return [
        NO_TIME if at == NO_TIME else start_of_day(at, zone)
        for at in instants_of(dates, zone).tolist()
    ]


def _unusable(row: Row, to: str, sign: str) -> Message | None:
    """What is wrong in one line, the first thing."""
    if row.start == NO_TIME:
        return Message("rates.not_a_date", line=row.line, text=row.date)
    for code in (row.currency, row.to or to):
        if code not in CURRENCIES:
            wrong = Message("rates.no_currency", line=row.line, text=code)
            meant = did_you_mean(code, _USUAL) or did_you_mean(code, CURRENCIES)
            return Message("text.two", first=wrong, rest=meant) if meant else wrong
    if row.currency == to:
        return Message("rates.itself", line=row.line, to=to)
    rate = _minor(row, to, sign)
    if not 0 < rate.numerator < _LARGEST or rate.denominator > _LARGEST:
        return Message("rates.not_a_rate", line=row.line, text=row.rate)
    return None


def _number(text: str, sign: str) -> Decimal | None:
    other = "," if sign == "." else "."
    try:
        found = Decimal(text.replace(other, "").replace(" ", "").replace(sign, "."))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def _minor(row: Row, to: str, sign: str) -> Fraction:
    """How many minor units of `to` a minor unit of the currency is worth."""
    scale = Fraction(10) ** (minor_digits(to) - minor_digits(row.currency))
    return Fraction(_number(row.rate, sign) or 0) * scale


def _in_order(days: dict[int, tuple[Fraction, int]]) -> Dated:
    starts = sorted(days)
    rates = [days[start][0] for start in starts]
    return Dated(
        np.array(starts, np.int64),
        np.array([rate.numerator for rate in rates], np.int64),
        np.array([rate.denominator for rate in rates], np.int64),
    )


def _refused(label: str, to: str, wrong: Found) -> SourceError:
    if not wrong:
        return SourceError(
            Message("rates.empty", to=to), where=label, do=Message("rates.no_columns.do")
        )
    more = len(wrong) - _MOST_SHOWN
    rest = [Message("rates.more", n=more)] if more > 0 else []
    return SourceError(
        Message("rates.wrong", n=len(wrong)),
        where=label,
        exists=lines_of(*wrong[:_MOST_SHOWN], *rest),
        do=Message("rates.wrong.do"),
    )
