"""Which line of a file a row of it stands on: quoted cells may hold line breaks."""

from __future__ import annotations

from collections.abc import Iterator

import numba
import numpy as np
from numpy.typing import NDArray

_QUOTE, _NEWLINE = 34, 10


@numba.njit(nogil=True, cache=True)
def _walk(data, at, state, wanted, known, lines):  # type: ignore[no-untyped-def]
    """Goes on from data[at] until every wanted row has its line or the data ends; gives (where
    it stopped, how many are known). state = [row, line, inside quotes], counted from 1."""
    row, line, quoted = state[0], state[1], state[2]
    while known < wanted.size and wanted[known] <= row:
        lines[known] = line
        known += 1
    while at < data.size and known < wanted.size:
        byte = data[at]
        at += 1
        if byte == _QUOTE:
            quoted = 1 - quoted
        elif byte == _NEWLINE:
            line += 1
            if quoted == 0:
                row += 1
                while known < wanted.size and wanted[known] <= row:
                    lines[known] = line
                    known += 1
    state[0], state[1], state[2] = row, line, quoted
    return at, known


class LineWalk:
    """One walk over the blocks of a file, as far as the rows asked for go."""

    def __init__(self, blocks: Iterator[NDArray[np.uint8]]) -> None:
        self._blocks = blocks
        self._data, self._at = np.zeros(0, np.uint8), 0
        self._state = np.array([1, 1, 0], np.int64)

    def lines(self, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """int64[n]: the line of each row; rows rise, from call to call too. 0 past the end."""
        rows, lines, known = np.array(rows), np.zeros(rows.size, np.int64), 0
        while known < rows.size:
            self._at, known = _walk(self._data, self._at, self._state, rows, known, lines)
            if known < rows.size:
                data = next(self._blocks, None)
                if data is None:
                    break
                self._data, self._at = data, 0
        return lines
