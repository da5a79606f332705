"""The attributes of traces and events in XES, found by one walk over the bytes.

XES is a plain use of XML: elements, attributes in quotes, no text. Anything that declares
something (<!DOCTYPE, <!ENTITY) stops the walk; values come back as they stand, undecoded.
"""

from __future__ import annotations

from dataclasses import dataclass

import numba
import numpy as np
from numpy.typing import NDArray

FINE, BROKEN, DECLARES = 0, 1, 2
_OPEN, _CLOSE, _SLASH, _EQUALS = 60, 62, 47, 61


def _packed(word: str) -> int:
    return sum(ord(letter) << 8 * k for k, letter in enumerate(word))


_TRACE, _EVENT, _KEY, _VALUE = map(_packed, ("trace", "event", "key", "value"))
KINDS = ("string", "date", "int", "float", "boolean", "id")
_KINDS = np.array([_packed(kind) for kind in KINDS], np.int64)


@numba.njit(nogil=True, cache=True)
def _name(data, start, end):  # type: ignore[no-untyped-def]
    """A name of up to 8 letters as one number, without its prefix; 0 for a longer one."""
    word, place = np.int64(0), 0
    for i in range(start, end):
        if data[i] == 58:
            word, place = np.int64(0), 0
        else:
            word = word | (np.int64(data[i]) << (8 * place)) if place < 7 else np.int64(0)
            place += 1
    return word


@numba.njit(nogil=True, cache=True)
def _past(data, at, a, b):  # type: ignore[no-untyped-def]
    """Just after the next bytes a, b, >; −1 where there are none."""
    while at + 2 < data.size:
        if data[at] == a and data[at + 1] == b and data[at + 2] == _CLOSE:
            return at + 3
        at += 1
    return -1


@numba.njit(nogil=True, cache=True)
def _attributes(data, at, spans):  # type: ignore[no-untyped-def]
    """Reads to the end of a tag: (after it or −1, whether it closes itself); spans = where
    its key and its value begin and end, −1 where it has none."""
    spans[:] = -1
    closes = False
    while at < data.size:
        byte = data[at]
        if byte == _CLOSE:
            return at + 1, closes
        closes = byte == _SLASH
        if byte <= 32 or closes:
            at += 1
            continue
        start = at
        while at < data.size and data[at] > 32 and data[at] != _EQUALS and data[at] != _CLOSE:
            at += 1
        word = _name(data, start, at)
        while at < data.size and (data[at] <= 32 or data[at] == _EQUALS):
            at += 1
        if at >= data.size or (data[at] != 34 and data[at] != 39):
            return -1, closes
        quote = data[at]
        at += 1
        start = at
        while at < data.size and data[at] != quote and data[at] != _OPEN:
            at += 1
        if at >= data.size or data[at] == _OPEN:
            return -1, closes
        if word == _KEY:
            spans[0], spans[1] = start, at
        elif word == _VALUE:
            spans[2], spans[3] = start, at
        at += 1
    return -1, closes


@numba.njit(nogil=True, cache=True)
def _scan(data, state, found, trace_of):  # type: ignore[no-untyped-def]
    depth, in_trace, in_event = state[0], np.int64(-1), np.int64(-1)
    traces, events, count, at = 0, 0, 0, 0
    spans = np.empty(4, np.int64)
    while True:
        while at < data.size and data[at] != _OPEN:
            at += 1
        if at + 1 >= data.size:
            break
        at += 1
        byte = data[at]
        if byte == 33 or byte == 63:  # ! and ?
            if byte == 63:
                at = _past_one(data, at)
            elif at + 2 < data.size and data[at + 1] == 45 and data[at + 2] == 45:
                at = _past(data, at + 3, 45, 45)
            else:
                return count, traces, events, DECLARES
            if at < 0:
                return count, traces, events, BROKEN
            continue
        closing = byte == _SLASH
        at += 1 if closing else 0
        start = at
        while at < data.size and data[at] > 32 and data[at] != _CLOSE and data[at] != _SLASH:
            at += 1
        word = _name(data, start, at)
        at, alone = _attributes(data, at, spans)
        if at < 0:
            return count, traces, events, BROKEN
        if closing:
            depth -= 1
            if depth == in_event:
                in_event = np.int64(-1)
            elif depth == in_trace:
                in_trace = np.int64(-1)
            continue
        if word == _TRACE and in_trace < 0:
            traces += 1
            in_trace = depth if not alone else np.int64(-1)
        elif word == _EVENT and in_event < 0:
            trace_of[events] = traces - 1 if in_trace >= 0 else -1
            events += 1
            in_event = depth if not alone else np.int64(-1)
        elif (in_event >= 0 and depth == in_event + 1) or (
            in_event < 0 and in_trace >= 0 and depth == in_trace + 1
        ):
            for kind in range(_KINDS.size):
                if _KINDS[kind] == word:
                    if spans[0] < 0 or spans[2] < 0:
                        return count, traces, events, BROKEN
                    found[count, 0] = events - 1 if in_event >= 0 else -traces
                    found[count, 1], found[count, 2] = spans[0], spans[1]
                    found[count, 3], found[count, 4] = spans[2], spans[3]
                    found[count, 5] = kind
                    count += 1
        depth += 0 if alone else 1
    state[0] = depth
    return count, traces, events, FINE


@numba.njit(nogil=True, cache=True)
def _past_one(data, at):  # type: ignore[no-untyped-def]
    """Just after the next ?>; −1 where there is none."""
    while at + 1 < data.size:
        if data[at] == 63 and data[at + 1] == _CLOSE:
            return at + 2
        at += 1
    return -1


@numba.njit(nogil=True, cache=True)
def _gather(data, starts, ends, offsets, out):  # type: ignore[no-untyped-def]
    at = 0
    for i in range(starts.size):
        offsets[i] = at
        for k in range(starts[i], ends[i]):
            out[at] = data[k]
            at += 1
    offsets[starts.size] = at


@dataclass(frozen=True, eq=False)
class Scanned:
    """status: FINE, BROKEN (no such XML) or DECLARES. owner int64[n]: the event (≥ 0) an
    attribute belongs to, or its trace (−1 − trace); kind int64[n] into KINDS; key and value
    int64[n, 2]: where they stand. trace_of int64[events]: −1 = outside any trace."""

    status: int
    owner: NDArray[np.int64]
    key: NDArray[np.int64]
    value: NDArray[np.int64]
    kind: NDArray[np.int64]
    trace_of: NDArray[np.int64]


class XesScan:
    """Walks buffers that each end between two traces; `depth` must be 0 after the last."""

    def __init__(self) -> None:
        self._state = np.zeros(1, np.int64)

    @property
    def depth(self) -> int:
        """Elements still open."""
        return int(self._state[0])

    def scan(self, data: NDArray[np.uint8]) -> Scanned:
        most = int(np.count_nonzero(data == _OPEN))
        found, trace_of = np.empty((most, 6), np.int64), np.empty(most, np.int64)
        count, _, events, status = _scan(data, self._state, found, trace_of)
        found = found[:count]
        return Scanned(
            status, found[:, 0], found[:, 1:3], found[:, 3:5], found[:, 5], trace_of[:events]
        )


def gather(
    data: NDArray[np.uint8], spans: NDArray[np.int64]
) -> tuple[NDArray[np.int32], NDArray[np.uint8]]:
    """Pieces of a buffer laid end to end: (int32[n + 1] offsets, uint8[bytes])."""
    starts, ends = np.ascontiguousarray(spans[:, 0]), np.ascontiguousarray(spans[:, 1])
    offsets = np.empty(starts.size + 1, np.int32)
    out = np.empty(int((ends - starts).sum()), np.uint8)
    _gather(data, starts, ends, offsets, out)
    return offsets, out
