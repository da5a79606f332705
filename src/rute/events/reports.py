"""Reports without people: what one of their columns adds up to, by day, by whatever they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.errors import SourceError, did_you_mean
from rute.events.amounts import amounts, decimal_mark
from rute.events.instants import day_of
from rute.events.money import CURRENCIES
from rute.events.sources.headings import candidates, plain
from rute.events.sources.looking import column_of
from rute.events.sources.opening import open_source
from rute.events.sources.source import Findings
from rute.events.texts import as_text
from rute.events.times import NO_TIME, instants_of
from rute.results.numbers import Period
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa

SAMPLE = 2000
SPENT = frozenset(
    plain(name)
    for name in (
        "spend", "spent", "cost", "costs", "amount spent", "total cost", "biaya", "total biaya",
        "pengeluaran", "jumlah yang dibelanjakan",
    )
)  # fmt: skip
DAYS = tuple(
    plain(name)
    for name in (
        "day", "date", "week", "month", "reporting starts", "start date", "by day", "hari",
        "tanggal", "tgl", "minggu", "bulan", "awal pelaporan", "tanggal mulai",
    )
)  # fmt: skip
ROLES = ("campaign", "source", "medium", "channel")
_OTHER_NAMES = {"campaignname": "campaign", "namakampanye": "campaign", "platform": "source"}
_CURRENCY = re.compile(r"\(\s*([A-Za-z]{3})\s*\)\s*$")

Floats = NDArray[np.float64]
Int64s = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Report:
    """One column of a report. amounts: float64[n], NaN where a row has none. days: int64[n], the
    instant (µs UTC) at which each row's day, or the first of its days, begins in the journey's
    zone; None where no column says. named: per role (campaign, source …) that a column has what
    it says of each row. currency: the one that the heading names."""

    label: str
    column: str
    amounts: Floats
    days: Int64s | None
    named: dict[str, list[str]]
    zone: str = "UTC"
    currency: str | None = None

    def rows_in(self, period: Period) -> NDArray[np.bool_] | None:
        """bool[n]: the rows whose day begins in a period; None where that is not known."""
        if period == Period():
            return np.ones(self.amounts.size, np.bool_)
        if self.days is None:
            return None
        start = -np.iinfo(np.int64).max if period.start is None else period.start
        end = np.iinfo(np.int64).max if period.end is None else period.end
        inside: NDArray[np.bool_] = (self.days >= start) & (self.days <= end)
        inside &= self.days != NO_TIME
        return inside

    def total(self, period: Period = Period()) -> float | None:  # noqa: B008 (frozen)
        """What the column adds up to; None where a period is asked and no column says the day."""
        rows = self.rows_in(period)
        return None if rows is None else float(np.nansum(self.amounts[rows]))

    def months(self, period: Period = Period()) -> tuple[tuple[str, float], ...]:  # noqa: B008
        """("2026-03", total) of each month that has any row, in order; none without days."""
        rows = self.rows_in(period)
        if self.days is None or rows is None:
            return ()
        found: dict[str, float] = {}
        for day in np.unique(self.days[rows & (self.days != NO_TIME)]).tolist():
            month = day_of(day, self.zone).strftime("%Y-%m")
            of_day = float(np.nansum(self.amounts[rows & (self.days == day)]))
            found[month] = found.get(month, 0.0) + of_day
        return tuple(sorted(found.items()))


def read_report(
    file: Path, label: str, column: str, *, zone: str = "UTC", currency: str | None = None
) -> Report:
    """One column of a report; cells without a number count nothing.

    currency: of use where 150.000 may be a hundred and fifty thousand. Raises SourceError for
    a file that cannot be read, and for a column that it does not have.
    """
    mark, name = None, column
    numbers, days = [np.empty(0)], [np.empty(0, np.int64)]
    named: dict[str, list[str]] = {}
    dated = False
    for table in _tables(file, label):
        name = _existing(column, table.column_names, label)
        cells = column_of(table, name)
        if mark is None:
            texts = [str(text) for text in as_text(cells).drop_null().slice(0, SAMPLE).to_pylist()]
            mark = decimal_mark(texts, currency_in(name) or currency).sign
        numbers.append(amounts(cells, mark)[0])
        found = _day_column(table)
        dated = dated or found is not None
        days.append(
            np.full(len(table), NO_TIME, np.int64)
            if found is None
            else instants_of(as_text(column_of(table, found)), zone)
        )
        for role, heading in _roles(table.column_names).items():
            texts = [
                str(text or "").strip() for text in as_text(column_of(table, heading)).to_pylist()
            ]
            named.setdefault(role, []).extend(texts)
    return Report(
        label, name, np.concatenate(numbers), np.concatenate(days) if dated else None, named, zone,
        currency_in(name),
    )  # fmt: skip


def _tables(file: Path, label: str) -> Iterator[pa.Table]:
    return (chunk.table for chunk in open_source(file, label, "UTC").chunks(Findings()))


def cost_column(file: Path, label: str) -> str | None:
    """The column of a report that says what was spent, by its name; None where none does."""
    table = next(_tables(file, label), None)
    names: list[str] = table.column_names if table is not None else []
    return next((name for name in names if plain(_CURRENCY.sub("", name)) in SPENT), None)


def currency_in(heading: str) -> str | None:
    """IDR of "Amount spent (IDR)"."""
    found = _CURRENCY.search(heading)
    code = found[1].upper() if found else ""
    return code if code in CURRENCIES else None


def _day_column(table: pa.Table) -> str | None:
    """The column that says the day: by its heading, where its texts are days."""
    by_name: dict[str, str] = {plain(name): name for name in reversed(table.column_names)}
    known = [by_name[name] for name in DAYS if name in by_name]
    names: list[str] = [*known, *candidates("time", table.column_names)]
    for name in names:
        texts = as_text(column_of(table, name)).drop_null()
        if len(texts) and (instants_of(texts, "UTC") != NO_TIME).mean() > 0.5:
            return name
    return None


def _roles(columns: Sequence[str]) -> dict[str, str]:
    found = {role: known[0] for role in ROLES if (known := candidates(role, columns))}
    for name in columns:
        if role := _OTHER_NAMES.get(plain(name)):
            found.setdefault(role, name)
    return found


def _existing(column: str, columns: list[str], label: str) -> str:
    by_name = {plain(name): name for name in reversed(columns)}
    if plain(column) in by_name:
        return by_name[plain(column)]
    raise SourceError(
        Message("wrong.no_column", column=column),
        where=label,
        exists=did_you_mean(column, columns) or Message("wrong.columns", names=", ".join(columns)),
        do=Message("wrong.no_column.do"),
    )
