"""Dated rates of currencies: what one unit of each was worth in the journey's money, by day."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

Int64s = NDArray[np.int64]
_SAFE = 1 << 61


@dataclass(frozen=True, eq=False)
class Dated:
    """The rates of one currency: from the instant starts[i] (µs UTC, rising: where a day begins
    in the journey's zone) on, one minor unit of it is numerators[i] ÷ denominators[i] minor units
    of the journey's money. int64[n] each."""

    starts: Int64s
    numerators: Int64s
    denominators: Int64s


@dataclass(frozen=True, eq=False)
class Rates:
    """The table in `label`: rates into the currency `to`, by currency; days begin in `zone`."""

    label: str
    to: str
    zone: str
    dated: Mapping[str, Dated]

    @property
    def fingerprint(self) -> str:
        """Changes when any amount might be turned otherwise."""
        digest = hashlib.sha256(self.to.encode())
        for code, dated in sorted(self.dated.items()):
            digest.update(code.encode())
            for part in (dated.starts, dated.numerators, dated.denominators):
                digest.update(part.tobytes())
        return digest.hexdigest()

    def convert(
        self, code: str, amounts: Int64s, times: Int64s
    ) -> tuple[Int64s, NDArray[np.bool_]]:
        """(int64[n] minor units of the journey's money, bool[n]: whether there is a rate): by the
        last rate known on the day of each event. amounts: minor units of `code`; times: µs UTC.

        Exact, rounded half away from zero.
        """
        dated = self.dated.get(code)
        if dated is None:
            return np.zeros_like(amounts), np.zeros(amounts.size, np.bool_)
        at = np.searchsorted(dated.starts, times, side="right") - 1
        known = at >= 0
        at = np.maximum(at, 0)
        return turned(amounts, dated.numerators[at], dated.denominators[at]), known


def turned(amounts: Int64s, numerators: Int64s, denominators: Int64s) -> Int64s:
    """int64[n]: amounts · numerators ÷ denominators, rounded half away from zero."""
    size = np.abs(amounts)
    whole, part = np.divmod(numerators, denominators)
    room = _SAFE // np.maximum(np.maximum(whole, 2 * part), 1)
    found = size * whole + (2 * size * part + denominators) // (2 * denominators)
    for i in np.flatnonzero((size > room) | (denominators > _SAFE // 2)):
        exact = Fraction(int(size[i]) * int(numerators[i]), int(denominators[i]))
        found[i] = min((2 * exact.numerator + exact.denominator) // (2 * exact.denominator), _SAFE)
    signed: Int64s = np.where(amounts < 0, -found, found)
    return signed
