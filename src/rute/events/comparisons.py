"""`FIELD op VALUE` over a dictionary of texts: one answer per distinct value, not per event.

Values ignore case, composed or decomposed letters and surrounding spaces. Two numbers are
compared as numbers unless one is written like a code: '007' is not '7', '+62' is not '62'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.errors import RuleError
from rute.events import times
from rute.journey.rule_tree import Comparison
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa

_NUMBER = r"^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$"
_TRAILING = r"^(-?(?:0|[1-9]\d*))(?:\.0*|(\.\d*?[1-9])0*)$"


def passing(comparison: Comparison, dictionary: pa.StringArray, zone: str) -> NDArray[np.bool_]:
    """bool[codes]: which values of the dictionary pass. A missing value (no code) passes
    nothing but "is missing", see `missing_passes`. Raises RuleError for a value that cannot be
    compared in that way."""
    op, size = comparison.op, len(dictionary)
    if op in ("is given", "is missing"):
        return np.full(size, op == "is given", np.bool_)
    if op in ("is", "is not", "is one of"):
        same = _is_one_of(dictionary, comparison.value)
        return ~same if op == "is not" else same
    if op in ("contains", "starts with"):
        return _holds_text(dictionary, op, comparison.value[0])
    if op in ("before", "after"):
        return _by_time(dictionary, comparison, zone)
    return _by_number(dictionary, comparison)


def missing_passes(comparison: Comparison) -> bool:
    """Whether an event without the field passes."""
    return comparison.op == "is missing"


def numbers(dictionary: pa.StringArray) -> NDArray[np.float64]:
    """float64[codes]: each text as a number, NaN where it is none."""
    import pyarrow as pa
    import pyarrow.compute as pc

    text = pc.utf8_trim_whitespace(dictionary)
    plain = pc.if_else(pc.match_substring_regex(text, _NUMBER), text, pa.scalar(None, text.type))
    plain = pc.replace_substring_regex(plain, r"^\+", "")
    found = pc.cast(plain, pa.float64())
    return np.array(found.fill_null(float("nan")).to_numpy(zero_copy_only=False))


def _comparable(texts: pa.StringArray) -> pa.StringArray:
    """Lower case, composed, trimmed, and numbers without trailing zeros, exactly."""
    import pyarrow.compute as pc

    plain = pc.utf8_lower(pc.utf8_normalize(pc.utf8_trim_whitespace(texts), form="NFC"))
    plain = pc.replace_substring_regex(plain, _TRAILING, r"\1\2")
    return pc.replace_substring_regex(plain, r"^-0$", "0")


def _is_one_of(dictionary: pa.StringArray, values: tuple[str, ...]) -> NDArray[np.bool_]:
    import pyarrow as pa
    import pyarrow.compute as pc

    wanted = _comparable(pa.array(values, dictionary.type))
    return _bools(pc.is_in(_comparable(dictionary), value_set=wanted))


def _holds_text(dictionary: pa.StringArray, op: str, value: str) -> NDArray[np.bool_]:
    import pyarrow as pa
    import pyarrow.compute as pc

    def fold(texts: pa.StringArray) -> pa.StringArray:
        return pc.utf8_lower(pc.utf8_normalize(pc.utf8_trim_whitespace(texts), form="NFC"))

    pattern = fold(pa.array([value]))[0].as_py()
    match = pc.match_substring if op == "contains" else pc.starts_with
    return _bools(match(fold(dictionary), pattern=pattern))


def _by_number(dictionary: pa.StringArray, comparison: Comparison) -> NDArray[np.bool_]:
    import pyarrow as pa

    bound = numbers(pa.array([comparison.value[0]]))[0]
    if np.isnan(bound):
        raise RuleError(
            Message("wrong.not_number", text=comparison.value[0]),
            where=f"{comparison.field} {comparison.op} {comparison.value[0]}",
            do=Message("wrong.not_number.do", op=comparison.op),
        )
    found = numbers(dictionary)
    with np.errstate(invalid="ignore"):
        answers = {
            "over": found > bound,
            "under": found < bound,
            "at least": found >= bound,
            "at most": found <= bound,
        }
    return np.asarray(answers[comparison.op])


def _by_time(dictionary: pa.StringArray, comparison: Comparison, zone: str) -> NDArray[np.bool_]:
    """`after 2026-03-01` means on a later day; with a time of day, strictly after it."""
    start, end = times.span_of(comparison.value[0], zone)
    if start is None or end is None:
        raise RuleError(
            Message("wrong.not_date", text=comparison.value[0]),
            where=f"{comparison.field} {comparison.op} {comparison.value[0]}",
            do=Message("wrong.not_date.do"),
        )
    found = times.instants_of(dictionary, zone)
    known = found != times.NO_TIME
    return np.asarray(known & (found < start if comparison.op == "before" else found > end))


def _bools(array: Any) -> NDArray[np.bool_]:
    return np.array(array.fill_null(False).to_numpy(zero_copy_only=False), np.bool_)
