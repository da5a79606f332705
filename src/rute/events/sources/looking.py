"""What a few thousand rows of a source tell about its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.texts import as_text
from rute.events.times import read_texts
from rute.kernels.time_text import ABSOLUTE, DATE, LOCAL, UNREADABLE

if TYPE_CHECKING:
    import pyarrow as pa

_DAY = 86_400_000_000
Times = tuple[NDArray[np.uint8], NDArray[np.int64], NDArray[np.uint8]]


def column_of(table: pa.Table, name: str) -> pa.Array:
    """One column in one piece."""
    import pyarrow as pa

    column = table[name].combine_chunks()
    if isinstance(column, pa.ChunkedArray):
        column = column.chunk(0) if column.num_chunks else pa.array([], column.type)
    return column.cast(column.type.value_type) if pa.types.is_dictionary(column.type) else column


def read_times_of(column: pa.Array, day_first: bool) -> Times:
    """Kinds, µs and orders (see kernels.time_text.read_times) of a column of any type."""
    import pyarrow as pa
    import pyarrow.compute as pc

    kind = column.type
    if pa.types.is_timestamp(kind) or pa.types.is_date(kind):
        aware = pa.types.is_timestamp(kind) and kind.tz is not None
        moments = column.cast(pa.timestamp("us", kind.tz if aware else None), safe=False)
        found = moments.cast(pa.int64()).fill_null(0).to_numpy(zero_copy_only=False)
        kinds = np.full(len(column), ABSOLUTE if aware else LOCAL, np.uint8)
        kinds[column.is_null().to_numpy(zero_copy_only=False)] = UNREADABLE
        return kinds, np.array(found, np.int64), np.zeros(len(column), np.uint8)
    return read_texts(pc.fill_null(as_text(column), ""), day_first)


def pieces_as_text(table: pa.Table, pieces: tuple[str, ...]) -> pa.Array:
    """Year, month and day columns as one ISO date."""
    import pyarrow.compute as pc

    year, month, day = (as_text(column_of(table, name)) for name in pieces)
    return pc.binary_join_element_wise(
        year, pc.utf8_lpad(month, 2, "0"), pc.utf8_lpad(day, 2, "0"), "-"
    )


def time_texts(table: pa.Table, time: tuple[str, ...]) -> pa.Array:
    """The column, or the columns put together, that hold the time: a day, or year, month and
    day; then perhaps a time of day."""
    if len(time) == 1:
        return column_of(table, time[0])
    day = pieces_as_text(table, time[:3]) if len(time) > 2 else days_as_text(table, time[0])
    return _with_clock(day, column_of(table, time[-1])) if len(time) in (2, 4) else day


def days_as_text(table: pa.Table, name: str) -> pa.Array:
    """Days as text, without the midnight that a spreadsheet writes behind each."""
    import pyarrow.compute as pc

    text = as_text(column_of(table, name))
    return pc.replace_substring_regex(text, r"[ T]0{1,2}:00(:00(\.0+)?)?$", "")


def _with_clock(day: pa.Array, clock: pa.Array) -> pa.Array:
    """A clock of bare hours (7) means 7:00; one that a spreadsheet dated 1899 has no day."""
    import pyarrow.compute as pc

    text = pc.utf8_trim_whitespace(as_text(clock))
    text = pc.replace_substring_regex(text, r"^(1899-12-3\d|1900-01-0\d)[ T]", "")
    text = pc.replace_substring_regex(text, r"^(\d{1,2})$", r"\1:00")
    both = pc.binary_join_element_wise(day, text, " ")
    return pc.coalesce(both, day)


def share_of_clocks(table: pa.Table, name: str) -> float:
    """Share of the given values that are times of day alone: 9:05, 09.05.11, 2:05 PM, 7."""
    import pyarrow as pa
    import pyarrow.compute as pc

    column = column_of(table, name)
    if pa.types.is_nested(column.type) or pa.types.is_binary(column.type):
        return 0.0
    text = pc.utf8_trim_whitespace(as_text(column).drop_null())
    pattern = r"^((1899-12-3\d|1900-01-0\d)[ T])?\d{1,2}([:.]\d{2}){0,2}(\.\d+)?\s*([AaPp][Mm])?$"
    clocks = pc.match_substring_regex(text, pattern)
    return float(pc.mean(clocks.cast(pa.int8())).as_py() or 0)


def only_days(column: pa.Array) -> bool:
    """Whether every time that can be read is a day alone, or midnight."""
    kinds, moments, _ = read_times_of(column, True)
    read = kinds != UNREADABLE
    return (
        bool(read.any())
        and bool(((kinds == DATE) | (moments % _DAY == 0))[read].all())
        and (not bool((kinds == ABSOLUTE)[read].any()))
    )


def small_numbers(column: pa.Array, below: int) -> bool:
    """Whether these are whole numbers from 0 on, all smaller than `below`."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if pa.types.is_nested(column.type) or pa.types.is_binary(column.type):
        return False
    text = as_text(column)
    if (
        text.null_count
        or not len(text)
        or not pc.all(pc.match_substring_regex(text, r"^\d{1,9}$")).as_py()
    ):
        return False
    return int(pc.max(text.cast(pa.int64())).as_py()) < below


def share_of_times(column: pa.Array) -> float:
    """Share of the given values that can be read as times, whichever way round."""
    given = len(column) - column.null_count
    if not given or not _may_hold_times(column):
        return 0.0
    read = np.zeros(len(column), np.bool_)
    for day_first in (True, False):
        read |= read_times_of(column, day_first)[0] != UNREADABLE
    return int(read.sum()) / int(given)


def _may_hold_times(column: pa.Array) -> bool:
    import pyarrow as pa

    kind = column.type
    return not (pa.types.is_boolean(kind) or pa.types.is_nested(kind) or pa.types.is_binary(kind))


def written_as_time(column: pa.Array) -> bool:
    """Times by their very form: a time type, or texts with signs inside (not bare digits)."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if pa.types.is_timestamp(column.type) or pa.types.is_date(column.type):
        return True
    if not (pa.types.is_string(column.type) or pa.types.is_large_string(column.type)):
        return False
    signs = pc.match_substring_regex(column, r"\d[-/.: ]\w+[-/.: ]\w")
    return bool((pc.mean(signs.cast(pa.int8())).as_py() or 0) > 0.9)


def distinct(column: pa.Array) -> int:
    import pyarrow.compute as pc

    return int(pc.count_distinct(column).as_py())


def first_values(column: pa.Array, count: int = 3) -> list[str]:
    """The first few different values, as a person would look at them."""
    import pyarrow.compute as pc

    known: Any = pc.unique(column.drop_null().slice(0, 1000)).slice(0, count)
    return [str(value.as_py())[:40] for value in known]
