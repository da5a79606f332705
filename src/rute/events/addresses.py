"""Where a row of the log lies: its writer and its number among that writer's rows.

An address is one int64: the writer's place in a table kept by the histories, then the row. It
stays valid when segments are merged, and when more writers come.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Int64s = NDArray[np.int64]
Span = tuple[int, int]
Spans = Mapping[str, tuple[Span, ...]]

_SHIFT = 48


def addresses(writers: Sequence[str], writer: str, rows: Int64s) -> Int64s:
    """int64[n] for int64[n] rows of one writer."""
    return rows + np.int64(writers.index(writer) << _SHIFT)


def addresses_of(writers: Sequence[str], rows: Mapping[str, Int64s]) -> Int64s:
    """int64[n], rising: of rows by their writer."""
    found = [addresses(writers, writer, own) for writer, own in rows.items()]
    return np.sort(np.concatenate([np.empty(0, np.int64), *found]))


def places_in_order(writers: Sequence[str], address: Int64s) -> Int64s:
    """int64[n] that rise as the log orders rows of equal time and moment of arrival: by the
    name of the writer, then by row."""
    ranks = np.argsort(np.argsort(np.array(writers))) if writers else np.zeros(0, np.int64)
    rows = address & ((np.int64(1) << _SHIFT) - 1)
    found: Int64s = (ranks.astype(np.int64)[address >> _SHIFT] << _SHIFT) | rows
    return found


def without(spans: Spans, others: Spans) -> dict[str, tuple[Span, ...]]:
    """The rows of `spans` that are not in `others`; writers without any are left out."""
    rest = {writer: tuple(_cut(own, others.get(writer, ()))) for writer, own in spans.items()}
    return {writer: own for writer, own in rest.items() if own}


def within(writers: Sequence[str], spans: Spans, address: Int64s) -> NDArray[np.bool_]:
    """bool[n]: which addresses lie in the spans."""
    found = np.zeros(address.size, np.bool_)
    for writer, own in spans.items():
        for start, end in own:
            low, high = addresses(writers, writer, np.array([start, end], np.int64))
            found |= (address >= low) & (address < high)
    return found


def _cut(own: Iterable[Span], others: Sequence[Span]) -> Iterable[Span]:
    for start, end in own:
        at = start
        for low, high in others:
            if high <= at or low >= end:
                continue
            if low > at:
                yield at, low
            at = max(at, high)
        if at < end:
            yield at, end
