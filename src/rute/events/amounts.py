"""Amounts of money as found in exports, in minor units."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.events.money import minor_digits
from rute.events.texts import as_text

if TYPE_CHECKING:
    import pyarrow as pa

_AMOUNT = (
    r"^\s*([+-]?)\s*(?:\p{L}{1,4}\.?|\p{Sc})?\s*([+-]?)\s*(\d[\d., ']*?)\s*(?:\p{L}{1,4}|\p{Sc})?"
    r"(?:,-)?\s*$"
)
_THOUSANDS = frozenset(["IDR", "VND", "KHR", "LAK", "CLP", "COP"])
_OTHER = {".": ",", ",": "."}


@dataclass(frozen=True, slots=True)
class Mark:
    """sign: "." or ",", what begins the cents. example: where that is a guess, the first amount
    that was read with its mark between thousands."""

    sign: str = "."
    example: str | None = None


def decimal_mark(texts: Iterable[str], currency: str | None) -> Mark:
    """Which sign begins the cents in this column.

    The last of two different signs does; so does a sign that cannot divide thousands ("12.5",
    "0.125", "1234.567"). Where neither decides, "150.000" is a hundred and fifty thousand: money
    is written with three decimals only where the currency has three.
    """
    cents, either = {".": 0, ",": 0}, {".": 0, ",": 0}
    first: dict[str, str] = {}
    rupiah = (currency or "").upper() in _THOUSANDS
    for text in texts:
        rupiah = rupiah or bool(re.match(r"\s*-?\s*(rp|idr)", text, re.IGNORECASE))
        text = re.sub(r"^\s*[+-]?\s*[^\W\d_]{1,4}\.", "", text)  # the dot of "Rp." says nothing
        signs = [letter for letter in text if letter in ".,"]
        if not signs:
            continue
        last, only = signs[-1], len(set(signs)) == 1
        if only and len(signs) > 1:
            cents[_OTHER[last]] += 1
        elif only and _could_be_thousands(text, last):
            either[last] += 1
            first.setdefault(last, text.strip())
        else:
            cents[last] += 1
    if cents["."] != cents[","]:
        return Mark(max(cents, key=cents.__getitem__))
    if either["."] == either[","] or minor_digits(currency) == 3:
        return Mark("," if rupiah else ".")
    between = max(either, key=either.__getitem__)
    sure = rupiah or any(cents.values())  # nobody writes rupiah with three decimals
    return Mark(_OTHER[between], None if sure else first[between])


def _could_be_thousands(text: str, sign: str) -> bool:
    head, tail = (re.sub(r"\D", "", part) for part in text.split(sign))
    return len(tail) == 3 and len(head) <= 3 and not head.startswith("0")


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
