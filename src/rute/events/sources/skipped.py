"""Numbers of a text file's rows, where the reader leaves some of them out."""

from __future__ import annotations

from collections import deque
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rute.events.sources.source import BadRow, Findings

_TEXT = 300


class SkippedRows:
    """The reader tells of rows it leaves out some time before it gives the rows around them.
    first: the number of the first row of all."""

    def __init__(self, first: int, findings: Findings) -> None:
        self._next, self._findings = first, findings
        self._waiting: deque[BadRow] = deque()

    def skip(self, bad: Any) -> str:
        """What pyarrow.csv does with a row that has not as many cells as the heading."""
        if bad.text.strip(" \r\t,;|"):
            few = bad.actual_columns < bad.expected_columns
            reason = "too few columns" if few else "too many columns"
            self._waiting.append(BadRow(bad.number, reason, bad.text[:_TEXT]))
        else:
            self._waiting.append(BadRow(bad.number, "", ""))
        return "skip"

    def numbers(self, count: int) -> NDArray[np.int64]:
        """int64[count] of the next rows that were not left out; those before them are told."""
        ahead = [bad.row for bad in self._waiting]
        rows = np.arange(self._next, self._next + count + len(ahead), dtype=np.int64)
        found = rows[~np.isin(rows, ahead)][:count] if ahead else rows
        self._next = int(found[-1]) + 1 if count else self._next
        self._tell()
        return found

    def _tell(self) -> None:
        while self._waiting and self._waiting[0].row <= self._next:
            bad = self._waiting.popleft()
            self._next = max(self._next, bad.row + 1)
            self._findings.refuse(bad)

    def tell_rest(self) -> None:
        while self._waiting:
            self._findings.refuse(self._waiting.popleft())
