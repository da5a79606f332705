"""What is an identifier, and what only looks like one."""

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
    rf"^(?i:{_SIGNS}|[0\-]+|\\n|{_SIGNS}(?:{'|'.join(_PLACEHOLDERS)}){_SIGNS}"
    r"|\d[.,]\d+e\+?\d+)$|\*{2,}"
)


def identifiers(column: pa.Array) -> tuple[pa.StringArray, NDArray[np.bool_]]:
    """(the identifier of each row, bool[n]: whether it is one).

    Blanks around are cut. Empty, masked (62***89) and placeholder values (null, 0, -, (not
    set) …) are never identifiers; nor is 8.12E+11, which a spreadsheet leaves of many phones.
    Whole numbers that came as 17850.0 are 17850.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    texts = as_text(column).fill_null("")
    given = plainly_given(*bytes_and_offsets(texts))
    if given.all():
        return texts, given
    doubtful = texts.filter(pa.array(~given)).dictionary_encode()
    found = pc.utf8_trim_whitespace(doubtful.dictionary)
    placeholder = pc.match_substring_regex(found, _NO_IDENTIFIER)
    texts = pc.replace_with_mask(texts, pa.array(~given), found.take(doubtful.indices))
    given[~given] = pc.invert(placeholder).take(doubtful.indices).to_numpy(zero_copy_only=False)
    return texts, given
