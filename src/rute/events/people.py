"""Identifiers → persons: in this version one identifier a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.events.texts import as_text, bytes_and_offsets
from rute.kernels.identifiers import plainly_given

if TYPE_CHECKING:
    import pyarrow as pa

_PLACEHOLDERS = (
    "null", "none", "nan", "n/a", "na", "nil", "unknown", "undefined", "anonymous", "guest",
    "not set", "tidak diketahui", "tidak ada",
)  # fmt: skip
_SIGNS = r"[\p{P}\p{S}\s]*"
_NO_IDENTIFIER = (
    rf"^(?i:{_SIGNS}|[0\-]+|\\n|{_SIGNS}(?:{'|'.join(_PLACEHOLDERS)}){_SIGNS})$|\*{{2,}}"
)


def identifiers(column: pa.Array) -> tuple[pa.StringArray, NDArray[np.int32]]:
    """(the distinct identifiers, int32[n] which of them each row has, −1 = none).

    Blanks around are cut. Empty, masked (62***89) and placeholder values (null, 0, -, (not
    set) …) are never identifiers. Whole numbers that came as 17850.0 are 17850.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    if pa.types.is_floating(column.type):
        column = pc.if_else(pc.is_finite(column), column, pa.scalar(None, column.type))
    coded = pc.dictionary_encode(as_text(column))
    found = pc.utf8_trim_whitespace(coded.dictionary)
    doubtful = np.flatnonzero(~plainly_given(*bytes_and_offsets(found)))
    matched = pc.match_substring_regex(found.take(pa.array(doubtful)), _NO_IDENTIFIER)
    bad = np.zeros(len(found) + 1, np.bool_)
    bad[doubtful] = matched.to_numpy(zero_copy_only=False)
    bad[-1] = True  # where a missing value's code, −1, looks
    codes = coded.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int32)
    return found, np.where(bad[codes], np.int32(-1), codes)
