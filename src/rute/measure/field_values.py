"""What the codes of a field mean: which pass a comparison, and which amounts they are."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from rute.events.histories import VALUE_MISSING, Block, Histories
from rute.events.money import minor_digits
from rute.journey.rule_tree import Comparison

_T = TypeVar("_T")
_kept: WeakKeyDictionary[Histories, dict[Hashable, Any]] = WeakKeyDictionary()


@dataclass(frozen=True)
class Amounts:
    """known bool[events]; units int64[events], whole units of which `unit` make one. Sums of
    whole numbers do not depend on their order."""

    known: npt.NDArray[np.bool_]
    units: npt.NDArray[np.int64]
    unit: float

    def in_units(self, amount: float) -> float:
        return round(amount * self.unit, 3)


def passing_codes(histories: Histories, test: Comparison) -> npt.NDArray[np.bool_]:
    """bool[codes]: which codes of the test's field pass it."""
    return _once(histories, test, lambda: histories.passing(test))


def amounts_of(histories: Histories, block: Block, field: str) -> Amounts:
    """The amounts of a block's events: `value` is money, whose units are its minor ones; a
    field's units have six decimals, or as many as leave room to add up thousands of its largest
    (10^15 units each)."""
    if field == "value":
        minor = block.value()
        return Amounts(minor != VALUE_MISSING, minor, 10.0 ** minor_digits(histories.currency))
    name = histories.known_field(field)
    known, units, unit = _once(histories, name, lambda: _in_units(histories.field_numbers(name)))
    codes = block.field(name)
    return Amounts(known[codes], units[codes], unit)


def _in_units(
    numbers: npt.NDArray[np.float64],
) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.int64], float]:
    """(known, units, unit) of each code; the last element is for missing (code -1 reaches it)."""
    numbers = np.append(numbers, np.nan)
    known = np.isfinite(numbers)
    largest = np.max(np.abs(numbers[known]), initial=1.0)
    unit = float(10.0 ** min(6.0, 15 - np.ceil(np.log10(largest))))
    return known, np.rint(np.where(known, numbers, 0.0) * unit).astype(np.int64), unit


def _once(histories: Histories, key: Hashable, make: Callable[[], _T]) -> _T:
    """A dictionary is judged once for all its blocks."""
    kept = _kept.setdefault(histories, {})
    if key not in kept:
        kept[key] = make()
    found: _T = kept[key]
    return found
