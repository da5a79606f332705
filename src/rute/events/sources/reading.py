"""Rows as found → events of the log, and rejects with their reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.events import schema
from rute.events.amounts import amounts
from rute.events.erased import NOBODY, Erased
from rute.events.money import minor_digits
from rute.events.sources import looking
from rute.events.sources.plan import Plan
from rute.events.sources.source import Chunk
from rute.events.sources.who import who
from rute.events.texts import as_text, dictionary_codes, hashes, is_plain
from rute.events.times import to_utc
from rute.kernels.time_text import ABSOLUTE, UNREADABLE

if TYPE_CHECKING:
    import pyarrow as pa

_DAY = 86_400_000_000
_TEXT = 300
_CANCELLED = r"^\s*[cC]\d+\s*$"


@dataclass(frozen=True, eq=False)
class Read:
    """events: the log's columns. rejects: see schema.refused_schema."""

    events: pa.Table
    rejects: pa.Table


def read_chunk(plan: Plan, chunk: Chunk, received: int, erased: Erased = NOBODY) -> Read:
    """Events of these rows in their order; the first thing wrong with a row rejects it. Nothing
    is kept of a row of somebody who was erased."""
    import pyarrow as pa

    table, size = chunk.table, len(chunk.rows)
    wrong = np.zeros(size, np.uint8)
    people, known = who(plan, table)
    for column in people.values():
        _reject(wrong, erased.among(column), schema.ERASED)
    _reject(wrong, ~known, schema.NO_PERSON)
    times = _times(plan, table, received, wrong)
    names, name = _names(plan, table)
    _reject(wrong, name < 0, schema.NO_NAME)
    value = _values(plan, table, name, wrong)
    good = wrong == schema.GOOD
    columns = {
        "id": _ids(plan, table),
        "time": pa.array(times, pa.timestamp("us", "UTC")),
        "received": pa.array(np.full(size, received), pa.timestamp("us", "UTC")),
        **{kind: people.get(kind, pa.nulls(size, pa.string())) for kind in schema.IDENTIFIERS},
        "name": _coded(names, name),
        **{role: _role(plan, table, role) for role in schema.TEXT_ROLES},
        "value": value,
        **{schema.FIELD + f: _field(table, f, erased.unmistakably) for f in plan.fields},
    }
    events = pa.table(columns)
    if not good.all():
        events = events.filter(pa.array(good))
    return Read(events, _rejects(chunk, wrong))


def _reject(wrong: NDArray[np.uint8], rows: NDArray[np.bool_], reason: int) -> None:
    wrong[rows & (wrong == schema.GOOD)] = reason


def _times(
    plan: Plan, table: pa.Table, received: int, wrong: NDArray[np.uint8]
) -> NDArray[np.int64]:
    texts = looking.time_texts(table, plan.time)
    kinds, moments, _ = looking.read_times_of(texts, plan.day_first)
    to_utc(moments, (kinds != ABSOLUTE) & (kinds != UNREADABLE), plan.zone)
    if plan.sequence is not None:
        moments += _places(looking.column_of(table, plan.sequence))
    unread = np.flatnonzero(kinds == UNREADABLE)
    blank = _blank(texts.take(unread))
    _reject(wrong, _only(unread[blank], wrong.size), schema.NO_TIME)
    _reject(wrong, _only(unread, wrong.size), schema.BAD_TIME)
    if not plan.either:
        other = kinds != ABSOLUTE if plan.aware else kinds == ABSOLUTE
        _reject(wrong, other, schema.ZONE_MISSING if plan.aware else schema.ZONE_GIVEN)
    _reject(wrong, moments > received + _DAY, schema.FUTURE)
    return moments


def _places(column: pa.Array) -> NDArray[np.int64]:
    """Of what happened on one day the place, as so many µs after midnight: no two of them tie."""
    numbers = amounts(column)[0]
    return np.where(np.isfinite(numbers), np.clip(numbers, 0, _DAY - 1), 0).astype(np.int64)


def _only(rows: NDArray[np.int64], size: int) -> NDArray[np.bool_]:
    out = np.zeros(size, np.bool_)
    out[rows] = True
    return out


def _blank(texts: pa.Array) -> NDArray[np.bool_]:
    import pyarrow as pa
    import pyarrow.compute as pc

    missing = texts.is_null()
    if pa.types.is_string(texts.type):
        empty = pc.equal(pc.utf8_trim_whitespace(texts), "").fill_null(True)
        missing = pc.or_(missing, empty)
    return np.asarray(missing.to_numpy(zero_copy_only=False), np.bool_)


def _names(plan: Plan, table: pa.Table) -> tuple[pa.StringArray, NDArray[np.int32]]:
    import pyarrow as pa
    import pyarrow.compute as pc

    if plan.event is not None:
        codes, found = dictionary_codes(as_text(looking.column_of(table, plan.event)))
        names = pc.utf8_trim_whitespace(found)
        empty = np.append(pc.equal(names, "").to_numpy(zero_copy_only=False), True)
        return names, np.where(empty[codes], np.int32(-1), codes)
    names = pa.array([plan.event_name, "Order Cancelled"])
    cancelled = np.zeros(len(table), np.bool_)
    if plan.orders and plan.event_name == "Order Placed":
        cancelled = _cancelled(plan, table)
    return names, cancelled.astype(np.int32)


def _cancelled(plan: Plan, table: pa.Table) -> NDArray[np.bool_]:
    import pyarrow.compute as pc

    cancelled = np.zeros(len(table), np.bool_)
    if plan.quantity is not None:
        cancelled |= amounts(looking.column_of(table, plan.quantity))[0] < 0
    if plan.order is not None:
        number = as_text(looking.column_of(table, plan.order))
        matched = pc.match_substring_regex(number, _CANCELLED).fill_null(False)
        cancelled |= np.asarray(matched.to_numpy(zero_copy_only=False), np.bool_)
    return cancelled


def _values(
    plan: Plan, table: pa.Table, name: NDArray[np.int32], wrong: NDArray[np.uint8]
) -> pa.Array:
    """Minor units. What a cancelled order was worth is written without its sign: rules
    subtract it (`total of Order Placed less total of Order Cancelled`)."""
    import pyarrow as pa

    column = plan.value or plan.unit_price
    if column is None:
        return pa.nulls(len(table), pa.int64())
    value, unreadable = amounts(looking.column_of(table, column), plan.mark)
    if plan.value is None and plan.quantity is not None:
        count, wordy = amounts(looking.column_of(table, plan.quantity))
        value, unreadable = value * count, unreadable | wordy
    _reject(wrong, unreadable, schema.BAD_AMOUNT)
    if plan.event is None:
        value = np.where(name == 1, np.abs(value), value)
    minor = np.rint(value * _units(plan, table))
    missing = ~(np.abs(minor) < 9.2e18)
    return pa.array(np.where(missing, 0, minor).astype(np.int64), mask=missing)


def _units(plan: Plan, table: pa.Table) -> NDArray[np.float64] | float:
    """Minor units in one major unit, by the row's currency where it names one."""
    usual = 10.0 ** minor_digits(plan.default_currency)
    if plan.currency is None:
        return usual
    codes, found = dictionary_codes(as_text(looking.column_of(table, plan.currency)))
    units = [10.0 ** minor_digits(code.strip()) for code in found.to_pylist()]
    return np.array([*units, usual])[codes]


def _role(plan: Plan, table: pa.Table, role: str) -> pa.Array:
    import pyarrow as pa
    import pyarrow.compute as pc

    column = getattr(plan, role)
    if column is None:
        return pa.nulls(len(table), pa.string())
    coded = as_text(looking.column_of(table, column)).dictionary_encode()
    text = pc.utf8_trim_whitespace(coded.dictionary)
    text = pc.utf8_upper(text) if role == "currency" else text
    return pa.DictionaryArray.from_arrays(coded.indices, text)


def _field(table: pa.Table, name: str, erased: Erased) -> pa.Array:
    import pyarrow as pa
    import pyarrow.compute as pc

    text = as_text(looking.column_of(table, name))
    if not erased.people:
        return text
    coded = text.dictionary_encode()
    gone = pa.array(erased.named_in(coded.dictionary)).take(coded.indices).fill_null(False)
    return pc.if_else(gone, None, text)


def _ids(plan: Plan, table: pa.Table) -> pa.Array:
    import pyarrow as pa

    if plan.id is None:
        return pa.nulls(len(table), pa.uint64())
    text = as_text(looking.column_of(table, plan.id))
    return pa.array(hashes(text.fill_null("")), mask=_blank(text))


def _coded(values: pa.StringArray, codes: NDArray[np.int32]) -> pa.Array:
    """A dictionary column; codes of −1 (rejected rows) become missing."""
    import pyarrow as pa

    return pa.DictionaryArray.from_arrays(pa.array(codes, mask=codes < 0), values)


def _rejects(chunk: Chunk, wrong: NDArray[np.uint8]) -> pa.Table:
    import pyarrow as pa
    import pyarrow.compute as pc

    places = np.flatnonzero(wrong)
    if not places.size:
        return schema.refused_schema().empty_table()
    rows = chunk.table.take(pa.array(places))
    cells = [looking.column_of(rows, name) for name in rows.column_names]
    plain = [as_text(cell).fill_null("") for cell in cells if is_plain(cell.type)]
    texts = pc.utf8_slice_codeunits(pc.binary_join_element_wise(*plain, ", "), 0, _TEXT)
    said = pa.array([schema.REASONS.get(code) for code in range(max(schema.REASONS) + 1)])
    columns = [chunk.rows[places], said.take(pa.array(wrong[places])), texts]
    return pa.table(columns, schema=schema.refused_schema())
