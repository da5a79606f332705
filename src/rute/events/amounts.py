"""Amounts of money as found in exports, in minor units."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.events.texts import as_text

if TYPE_CHECKING:
    import pyarrow as pa

_AMOUNT = (
    r"^\s*([+-]?)\s*(?:\p{L}{1,4}\.?|\p{Sc})?\s*([+-]?)\s*(\d[\d., ']*?)\s*(?:\p{L}{1,4}|\p{Sc})?"
    r"(?:,-)?\s*$"
)
_THOUSANDS = frozenset(["IDR", "VND", "KHR", "LAK", "CLP", "COP"])


def decimal_mark(texts: Iterable[str], currency: str | None) -> str:
    """ "." or ",": which one begins the cents in this column.

    The last of two different signs does; so does a sign not followed by exactly three digits.
    Where neither decides, "150.000" is a hundred and fifty thousand in currencies written so.
    """
    votes = {".": 0, ",": 0}
    rupiah = (currency or "").upper() in _THOUSANDS
    for text in texts:
        signs = [letter for letter in text if letter in ".,"]
        rupiah = rupiah or bool(re.match(r"\s*-?\s*rp", text, re.IGNORECASE))
        if not signs:
            continue
        tail = len(re.sub(r"\D", "", text[text.rfind(signs[-1]) + 1 :]))
        if len(set(signs)) == 2 or (len(signs) == 1 and tail != 3):
            votes[signs[-1]] += 1
        elif len(signs) > 1:
            votes["," if signs[-1] == "." else "."] += 1
    if votes["."] == votes[","]:
        return "," if rupiah else "."
    return max(votes, key=votes.__getitem__)


def amounts(column: pa.Array, mark: str = ".") -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """(float64[n] in major units, NaN where there is none; bool[n]: written but unreadable)."""
    import pyarrow as pa

    if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
        return _plain_texts(column) if mark == "." else _texts(column, mark)
    if pa.types.is_integer(column.type) or pa.types.is_floating(column.type):
        return _values(column.cast(pa.float64())), np.zeros(len(column), np.bool_)
    if pa.types.is_decimal(column.type):
        return _plain_texts(column.cast(pa.string()))  # straight to float64 is a digit off
    return _texts(as_text(column), mark)


def _plain_texts(column: pa.Array) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The short way, for a column of bare numbers."""
    import pyarrow as pa

    try:
        return _values(column.cast(pa.float64())), np.zeros(len(column), np.bool_)
    except pa.ArrowInvalid:
        return _texts(column, ".")


def _texts(column: pa.Array, mark: str) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Each distinct text is looked at once: the patterns are slow."""
    import pyarrow as pa
    import pyarrow.compute as pc

    coded = column.dictionary_encode()
    text = pc.utf8_trim_whitespace(coded.dictionary)
    plain = pc.replace_substring_regex(text, _AMOUNT, r"\1\2\3")
    plain = pc.replace_substring_regex(plain, "[ '" + ("," if mark == "." else ".") + "]", "")
    plain = pc.replace_substring(plain, ",", ".")
    number = pc.match_substring_regex(plain, r"^[+-]?\d+(\.\d*)?$")
    plain = pc.if_else(number, plain, pa.scalar(None, plain.type))
    found = _values(pc.replace_substring_regex(plain, r"^\+", "").cast(pa.float64()))
    wrong = ~_bools(number) & ~_bools(pc.equal(text, ""))
    codes = coded.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    return np.append(found, np.nan)[codes], np.append(wrong, False)[codes]


def _values(found: pa.Array) -> NDArray[np.float64]:
    values = np.array(found.fill_null(float("nan")).to_numpy(zero_copy_only=False))
    return np.where(np.isfinite(values), values, np.nan)


def _bools(array: pa.Array) -> NDArray[np.bool_]:
    return np.asarray(array.to_numpy(zero_copy_only=False), np.bool_)
