"""Totals without people: one column of a report, added up."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from rute.errors import SourceError, did_you_mean
from rute.events.amounts import amounts, decimal_mark
from rute.events.sources.headings import plain
from rute.events.sources.looking import column_of
from rute.events.sources.opening import open_source
from rute.events.sources.source import Findings
from rute.events.texts import as_text
from rute.words.message import Message

SAMPLE = 2000
SPENT = frozenset(
    plain(name)
    for name in (
        "spend", "spent", "cost", "costs", "amount spent", "amount spent (idr)",
        "amount spent (usd)", "total cost", "biaya", "total biaya", "pengeluaran",
        "jumlah yang dibelanjakan", "jumlah yang dibelanjakan (idr)",
    )
)  # fmt: skip


def column_total(file: Path, column: str, currency: str | None = None) -> float:
    """The sum of one column of a report; cells without a number count nothing.

    currency: of use where 150.000 may be a hundred and fifty thousand. Raises SourceError for
    a file that cannot be read, and for a column that it does not have.
    """
    total, mark = 0.0, None
    for chunk in open_source(file, file.name, "UTC").chunks(Findings()):
        name = _existing(column, chunk.table.column_names, file.name)
        cells = column_of(chunk.table, name)
        if mark is None:
            texts = [str(text) for text in as_text(cells).drop_null().slice(0, SAMPLE).to_pylist()]
            mark = decimal_mark(texts, currency).sign
        total += float(np.nansum(amounts(cells, mark)[0]))
    return total


def cost_column(file: Path) -> str | None:
    """The column of a report that says what was spent, by its name; None where none does."""
    chunk = next(iter(open_source(file, file.name, "UTC").chunks(Findings())), None)
    names = chunk.table.column_names if chunk is not None else []
    return next((name for name in names if plain(name) in SPENT), None)


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
