"""Amounts in other currencies: how many were turned by a dated rate, and what is counted apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np

from rute.events.instants import day_of
from rute.events.manifest import Log
from rute.events.money import minor_digits
from rute.events.rates import Rates
from rute.words.figures import costing, counted
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa

WIDE = 31 * 86_400_000_000  # µs without a new rate that are worth a word


@dataclass(frozen=True, slots=True)
class Foreign:
    """Amounts in one currency. apart: those without a rate on their day, which no sum holds, and
    their own sum (minor units of that currency). oldest: the longest time between an amount and
    the rate it was turned by (µs)."""

    currency: str
    amounts: int
    apart: int
    sum_apart: int
    oldest: int


def foreign_amounts(log: Log, currency: str | None, rates: Rates | None) -> tuple[Foreign, ...]:
    """By currency, most amounts first. Looks at the log only where any was seen."""
    seen = {code for entry in log.entries for code in entry.currencies}
    if currency is None or (seen <= {currency} and _files_alone(log)):
        return ()
    found: dict[str, Counter[str]] = {}
    for _, _, table in log.batches(["value", "currency", "time"]):
        if {"value", "currency"} <= set(table.column_names):
            _add(found, table, currency, rates)
    every = (
        Foreign(code, n["amounts"], n["apart"], n["sum"], n["oldest"]) for code, n in found.items()
    )
    return tuple(sorted(every, key=lambda each: (-each.amounts, each.currency)))


def _files_alone(log: Log) -> bool:
    return all(share.writer == "files" for share in log.shares)


def _add(
    found: dict[str, Counter[str]], table: pa.Table, currency: str, rates: Rates | None
) -> None:
    import pyarrow.compute as pc

    given = table.filter(pc.and_(table["value"].is_valid(), table["currency"].is_valid()))
    for code in pc.unique(given["currency"]).to_pylist():
        if code == currency:
            continue
        own = given.filter(pc.equal(given["currency"], code))
        amounts = own["value"].to_numpy()
        times = own["time"].cast("int64").to_numpy()
        known = np.zeros(amounts.size, np.bool_)
        of_code = found.setdefault(code, Counter())
        if rates is not None:
            known = rates.convert(code, amounts, times)[1]
            if known.any():
                starts = rates.dated[code].starts
                at = np.searchsorted(starts, times[known], side="right") - 1
                oldest = int((times[known] - starts[at]).max())
                of_code["oldest"] = max(of_code["oldest"], oldest)
        of_code.update(
            amounts=amounts.size, apart=int((~known).sum()), sum=int(amounts[~known].sum())
        )


def foreign_notes(
    found: tuple[Foreign, ...], currency: str | None, rates: Rates | None
) -> tuple[Message, ...]:
    """What is to be said of each currency: turned, counted apart, turned by an old rate."""
    notes = []
    for each in found:
        turned = each.amounts - each.apart
        if turned and rates:
            notes.append(
                Message(
                    "rates.turned", n=counted(turned), code=each.currency, to=currency or "",
                    file=rates.label,
                )
            )  # fmt: skip
        notes += apart_notes(each, currency, rates)
    return tuple(notes)


def apart_notes(each: Foreign, currency: str | None, rates: Rates | None) -> list[Message]:
    """Only what makes sums say less than everything, or lean on old rates."""
    notes = []
    if each.apart:
        total = Decimal(each.sum_apart).scaleb(-minor_digits(each.currency))
        said = {
            "n": counted(each.apart), "code": each.currency, "to": currency or "",
            "total": costing(total, each.currency),
        }  # fmt: skip
        if rates is None:
            notes.append(Message("rates.none", **said))
        elif each.currency not in rates.dated:
            has = ", ".join(sorted(rates.dated))
            notes.append(Message("rates.no_rate", file=rates.label, has=has, **said))
        else:
            first = day_of(int(rates.dated[each.currency].starts[0]), rates.zone)
            notes.append(Message("rates.before", file=rates.label, day=first, **said))
    if each.oldest > WIDE:
        days = each.oldest // 86_400_000_000
        notes.append(Message("rates.gap", code=each.currency, days=counted(days)))
    return notes
