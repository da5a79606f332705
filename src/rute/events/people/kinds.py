"""The kinds of identifier, and the text and hash under which each names a person.

A canonical identifier is a user as it is, or "email:…", "phone:+62…", "card:…", "anonymous:…":
the prefix keeps a phone from ever meeting a user of the same digits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from rute.events.texts import bytes_and_offsets
from rute.kernels.hashing import hash_texts, hash_texts_after

if TYPE_CHECKING:
    import pyarrow as pa

USER, ANONYMOUS, EMAIL, PHONE, CARD, ALIAS = range(6)
KINDS: Final = ("user", "anonymous", "email", "phone", "card", "alias")
WEAK: Final = (EMAIL, PHONE, CARD)  # the most telling first
PREFIXES: Final = ("", "anonymous:", "email:", "phone:", "card:", "")
NOBODY = np.uint64(0)


def kind_of(canonical: str) -> int:
    """Which kind a canonical identifier is of."""
    for kind in (ANONYMOUS, EMAIL, PHONE, CARD):
        if canonical.startswith(PREFIXES[kind]):
            return kind
    return USER


def value_of(canonical: str) -> str:
    """The identifier without the prefix of its kind."""
    return canonical.removeprefix(PREFIXES[kind_of(canonical)])


def hashes_of(column: pa.ChunkedArray | pa.Array, kind: int) -> NDArray[np.uint64]:
    """uint64[n]: XXH64 of each canonical identifier, 0 where the row has none."""
    import pyarrow as pa

    if isinstance(column, pa.ChunkedArray):
        parts = [hashes_of(chunk, kind) for chunk in column.chunks]
        return np.concatenate([np.empty(0, np.uint64), *parts])
    if pa.types.is_dictionary(column.type):
        codes = column.indices.fill_null(-1).to_numpy(zero_copy_only=False)
        own = np.append(hashes_of(column.dictionary, kind), NOBODY)
        return np.asarray(own[codes])
    found = _hashed(column, PREFIXES[kind])
    if column.null_count:
        found[column.is_null().to_numpy(zero_copy_only=False)] = NOBODY
    return found


def _hashed(texts: pa.StringArray, prefix: str) -> NDArray[np.uint64]:
    data, offsets = bytes_and_offsets(texts)
    if not prefix:
        return hash_texts(data, offsets)
    return hash_texts_after(np.frombuffer(prefix.encode(), np.uint8).copy(), data, offsets)


def hash_of(canonical: str) -> int:
    """XXH64 of a canonical identifier."""
    data = np.frombuffer(canonical.encode(), np.uint8).copy()
    return int(hash_texts(data, np.array([0, data.size], np.int64))[0])
