"""Identifiers → persons: in this version one identifier a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.events.texts import as_text

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
    good = pc.invert(pc.match_substring_regex(found, _NO_IDENTIFIER))
    kept = pc.if_else(good, found, pa.scalar(None, found.type))
    codes = coded.indices.fill_null(-1).to_numpy(zero_copy_only=False).astype(np.int32)
    bad = np.append(kept.is_null().to_numpy(zero_copy_only=False), True)
    return kept.fill_null(""), np.where(bad[codes], np.int32(-1), codes)
