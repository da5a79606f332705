"""Which line of a file a row of it stands on: quoted cells may hold line breaks."""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray

_QUOTE, _NEWLINE = 34, 10


@numba.njit(nogil=True, cache=True)
def _walk(data, state, wanted, lines):  # type: ignore[no-untyped-def]
    """state = [row, line, inside quotes, next wanted]; rows and lines count from 1."""
    row, line, quoted, k = state[0], state[1], state[2], state[3]
    while k < wanted.size and wanted[k] <= row:
        lines[k] = line
        k += 1
    for i in range(data.size):
        byte = data[i]
        if byte == _QUOTE:
            quoted = 1 - quoted
        elif byte == _NEWLINE:
            line += 1
            if quoted == 0:
                row += 1
                while k < wanted.size and wanted[k] <= row:
                    lines[k] = line
                    k += 1
    state[0], state[1], state[2], state[3] = row, line, quoted, k


class LineWalk:
    """Feed the file's blocks; `lines` then holds the line of each wanted row (rising)."""

    def __init__(self, wanted: NDArray[np.int64]) -> None:
        self.lines = np.zeros(wanted.size, np.int64)
        self._wanted = wanted
        self._state = np.array([1, 1, 0, 0], np.int64)

    def feed(self, data: NDArray[np.uint8]) -> None:
        _walk(data, self._state, self._wanted, self.lines)
