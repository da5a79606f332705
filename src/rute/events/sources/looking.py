"""What a few thousand rows of a source tell about its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.texts import as_text
from rute.events.times import read_texts
from rute.kernels.time_text import ABSOLUTE, LOCAL, UNREADABLE

if TYPE_CHECKING:
    import pyarrow as pa

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
    """The column, or the columns put together, that hold the time."""
    return column_of(table, time[0]) if len(time) == 1 else pieces_as_text(table, time)


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
