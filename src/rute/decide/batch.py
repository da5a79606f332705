"""A batch of people on their way, as columns, and what was decided about each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from rute.measure.state import NEVER

ACTS: Final = ("", "send", "webhook", "give", "set", "tell", "split", "end", "goal")
BATCH: Final = pa.schema([
    ("enrolment", pa.int64()), ("person", pa.uint64()), ("op", pa.int32()),
    ("entered", pa.int64()), ("arrived", pa.int64()), ("due", pa.int64()), ("now", pa.int64()),
    ("goal", pa.bool_()),
])  # fmt: skip
DECIDED: Final = pa.schema([
    ("enrolment", pa.int64()), ("act", pa.string()), ("op", pa.int32()), ("next", pa.int32()),
    ("due", pa.int64()), ("way", pa.string()), ("rule", pa.int32()),
])  # fmt: skip


@dataclass(frozen=True)
class Rows:
    """Some rows of a batch; now: the moment each is decided at."""

    people: npt.NDArray[np.uint64]
    entered: npt.NDArray[np.int64]
    arrived: npt.NDArray[np.int64]
    now: npt.NDArray[np.int64]

    def of(self, rows: npt.NDArray[np.intp]) -> Rows:
        return Rows(
            self.people[rows], self.entered[rows], self.arrived[rows], self.now[rows]
        )  # fmt: skip


class Decided:
    """The columns of a result while it is made: everybody stays where they are, until said
    otherwise."""

    def __init__(self, op: npt.NDArray[np.int32]) -> None:
        size = op.size
        self.op = op
        self.next = op.copy()
        self.act = np.zeros(size, np.int8)
        self.way = np.full(size, -1, np.int32)
        self.rule = np.full(size, -1, np.int32)
        self.due = np.full(size, NEVER, np.int64)

    def table(self, enrolment: pa.ChunkedArray, ways: tuple[str, ...]) -> pa.Table:
        return pa.table(
            [enrolment, _named(self.act, ACTS), self.op, self.next, self.due,
             _named(np.where(self.way < 0, len(ways), self.way), (*ways, "")), self.rule],
            schema=DECIDED,
        )  # fmt: skip


def _named(codes: npt.NDArray[np.integer], names: tuple[str, ...]) -> pa.Array:
    coded = pa.DictionaryArray.from_arrays(pa.array(codes.astype(np.int32)), pa.array(names))
    return coded.cast(pa.string())
