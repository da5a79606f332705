"""Arrow columns of text as the arrays that kernels take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.kernels.hashing import hash_texts

if TYPE_CHECKING:
    import pyarrow as pa


def bytes_and_offsets(texts: pa.StringArray) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """The UTF-8 bytes of n texts laid end to end, and int64[n + 1] where each begins."""
    import pyarrow as pa

    _, offsets, data = texts.buffers()
    width = np.int64 if pa.types.is_large_string(texts.type) else np.int32
    ends = np.frombuffer(offsets, width)[texts.offset : texts.offset + len(texts) + 1]
    if data is None or not len(texts):
        return np.zeros(1, np.uint8), np.zeros(len(texts) + 1, np.int64)
    return np.array(np.frombuffer(data, np.uint8)), ends.astype(np.int64)


def hashes(column: pa.ChunkedArray | pa.Array) -> NDArray[np.uint64]:
    """uint64[n]: the stable hash of each text; an empty one for a missing text."""
    import pyarrow as pa

    if isinstance(column, pa.ChunkedArray):
        parts = [hashes(chunk) for chunk in column.chunks]
        return np.concatenate([np.empty(0, np.uint64), *parts])
    if pa.types.is_dictionary(column.type):
        codes = column.indices.fill_null(0).to_numpy(zero_copy_only=False)
        return np.asarray(hashes(column.dictionary)[codes])
    return hash_texts(*bytes_and_offsets(column))


def dictionary_codes(
    column: pa.ChunkedArray | pa.Array,
) -> tuple[NDArray[np.int32], pa.StringArray]:
    """int32[n] codes (−1 = missing or empty) and the dictionary, by first appearance."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if not pa.types.is_dictionary(column.type):
        column = pc.dictionary_encode(column.cast(pa.string()))
    coded = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    if isinstance(coded, pa.ChunkedArray):  # no rows at all
        return np.empty(0, np.int32), pa.array([], pa.string())
    codes = coded.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int32)
    blank = pc.index(coded.dictionary, pa.scalar("")).as_py()
    if blank >= 0:
        codes[codes == blank] = -1
    return codes, coded.dictionary


def as_text(column: pa.Array) -> pa.StringArray:
    """Any plain Arrow column as text: moments in ISO 8601, whole numbers without ".0"."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if pa.types.is_string(column.type):
        return column
    if pa.types.is_floating(column.type):
        whole = pc.all(pc.or_kleene(pc.equal(pc.floor(column), column), pc.is_nan(column))).as_py()
        column = pc.if_else(pc.is_finite(column), column, pa.scalar(None, column.type))
        small = pc.max(pc.abs(column)).as_py() or 0
        if whole and small < 1 << 53:
            column = column.cast(pa.int64())
    text = column.cast(pa.string())
    if pa.types.is_timestamp(column.type):
        return pc.replace_substring_regex(text, r"\.0+(Z?)$", r"\1")
    return text


def is_plain(kind: pa.DataType) -> bool:
    """Whether a column of this type can be written as text, one value a row."""
    import pyarrow as pa

    if pa.types.is_dictionary(kind):
        return is_plain(kind.value_type)
    return not (pa.types.is_nested(kind) or pa.types.is_binary(kind))
