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
    import pyarrow.compute as pc

    if pa.types.is_integer(column.type) or pa.types.is_floating(column.type):
        found = column.cast(pa.float64())
        unreadable = np.zeros(len(column), np.bool_)
    elif pa.types.is_decimal(column.type):
        return amounts(column.cast(pa.float64()))
    else:
        text = pc.utf8_trim_whitespace(as_text(column))
        plain = pc.replace_substring_regex(text, _AMOUNT, r"\1\2\3")
        plain = pc.replace_substring_regex(plain, "[ '" + ("," if mark == "." else ".") + "]", "")
        plain = pc.replace_substring(plain, mark, ".") if mark == "," else plain
        number = pc.match_substring_regex(plain, r"^[+-]?\d+(\.\d*)?$")
        empty = pc.equal(text, "").fill_null(True)
        unreadable = _bools(pc.invert(pc.or_(number.fill_null(False), empty)))
        plain = pc.if_else(number, plain, pa.scalar(None, plain.type))
        found = pc.replace_substring_regex(plain, r"^\+", "").cast(pa.float64())
    values = np.array(found.fill_null(float("nan")).to_numpy(zero_copy_only=False))
    return np.where(np.isfinite(values), values, np.nan), unreadable


def _bools(array: pa.Array) -> NDArray[np.bool_]:
    return np.asarray(array.to_numpy(zero_copy_only=False), np.bool_)
