"""One batch decided to its end: hop after hop, until nobody is due any more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from rute.decide.deciding import decide
from rute.decide.facts import Facts
from rute.decide.zones import Zones
from rute.measure.state import NEVER
from rute.web.campaigns.compiled import Compiled
from rute.web.campaigns.rows import Due, Int64s

Strings = npt.NDArray[np.object_]
ENDS = ("end", "goal")
SOON = 60_000_000  # µs


@dataclass(frozen=True, eq=False)
class Hops:
    """Steps that were taken, those of a row in their order: row int64[h], the place in the batch;
    op int64[h]: which acted; act, way: text[h]; at int64[h] µs UTC; visit int64[h]; late
    bool[h]: its time passed while the campaign was held."""

    row: Int64s
    op: Int64s
    act: Strings
    way: Strings
    at: Int64s
    visit: Int64s
    late: npt.NDArray[np.bool_]

    def of(self, chosen: npt.NDArray[np.bool_]) -> Hops:
        return Hops(*(getattr(self, name)[chosen] for name in self.__dataclass_fields__))


@dataclass(frozen=True, eq=False)
class Decided:
    """Where each row of the batch stands then: end is "", "end" or "goal"; goal int64[n], NEVER
    where it was not reached."""

    hops: Hops
    op: Int64s
    visit: Int64s
    arrived: Int64s
    due: Int64s
    end: Strings
    goal: Int64s
    left: Int64s


class Unending(RuntimeError):
    """A row that is due again and again within one turn."""


def decided(
    rows: Due, of: Compiled, facts: Facts, zones: Zones, now: int, *, salt: str = ""
) -> Decided:
    """Rows of one version, each as of `now` (µs UTC); what came due while the campaign was held,
    and is not sent any more, as of when it did."""
    turn = _Turn(rows, of, facts, zones, now, salt)
    for _ in range(len(of.program.ops) + 1):
        some = np.flatnonzero(turn.on_the_way & (turn.due <= now))
        if not some.size:
            break
        turn.hop(some)
    else:
        if (turn.on_the_way & (turn.due <= now)).any():
            raise Unending(of.campaign.name)
    return turn.done()


class _Turn:
    def __init__(
        self, rows: Due, of: Compiled, facts: Facts, zones: Zones, now: int, salt: str
    ) -> None:
        self.rows, self.of, self.facts, self.zones, self.now = rows, of, facts, zones, now
        self.salt = salt
        self.op, self.visit = rows.op.copy(), rows.visit.copy()
        self.arrived, self.due = rows.arrived.copy(), rows.due.copy()
        self.person = rows.person
        self.on_the_way = np.ones(rows.size, np.bool_)
        self.end = np.full(rows.size, "", object)
        self.left = np.zeros(rows.size, np.int64)
        self.goal = self._goals()
        self.hops: list[Hops] = []

    def _goals(self) -> Int64s:
        if self.of.goal is None:
            return np.full(self.rows.size, NEVER, np.int64)
        until = np.full(self.rows.size, self.now, np.int64)
        return self.facts.happened(self.of.goal, self.person, self.rows.entered, until)

    def hop(self, some: Int64s) -> None:
        late = (self.due[some] < self.rows.late[some]) & (self.of.campaign.late == "skip")
        at = np.where(late, self.due[some], self.now)
        found = decide(
            self.of.program, self._batch(some, at), self.facts, self.zones, salt=self.salt
        )
        act, op, next_, due = (found[name].to_numpy(zero_copy_only=False) for name in
                               ("act", "op", "next", "due"))  # fmt: skip
        moved = (act != "") | (next_ != self.op[some])
        went = some[moved]
        self.hops.append(
            Hops(went, op[moved].astype(np.int64), act[moved], _texts(found["way"])[moved],
                 at[moved], self.visit[went], late[moved])
        )  # fmt: skip
        self.op[some], self.due[some] = next_, due
        self.arrived[went], self.visit[went] = at[moved], self.visit[went] + 1
        ended = np.isin(act, ENDS)
        gone = some[ended]
        self.end[gone], self.left[gone], self.on_the_way[gone] = act[ended], at[ended], False

    def _batch(self, some: Int64s, at: Int64s) -> pa.Table:
        columns: dict[str, Any] = {
            "enrolment": self.rows.id[some], "person": self.person[some],
            "op": self.op[some].astype(np.int32), "entered": self.rows.entered[some],
            "arrived": self.arrived[some], "due": self.due[some], "now": at,
            "goal": self.goal[some] <= at,
        }  # fmt: skip
        return pa.table(columns)

    def done(self) -> Decided:
        self._look_again_soon()
        goal = np.where(self.goal <= self.now, self.goal, NEVER)
        return Decided(
            _together(self.hops), self.op, self.visit, self.arrived, self.due, self.end, goal,
            self.left,
        )  # fmt: skip

    def _look_again_soon(self) -> None:
        """What somebody begins to wait for may have been taken in by another worker just before:
        they are looked at once more by themselves."""
        waits = np.array([op.kind == "wait_for" for op in self.of.program.ops])
        began = (self.visit > self.rows.visit) & waits[self.op]
        self.due[began] = np.minimum(self.due[began], self.now + SOON)


def _texts(column: pa.ChunkedArray) -> Strings:
    return np.asarray(column.to_numpy(zero_copy_only=False), object)


def _together(hops: list[Hops]) -> Hops:
    nothing = np.zeros(0, np.int64)
    empty = Hops(nothing, nothing, np.zeros(0, object), np.zeros(0, object), nothing, nothing,
                 np.zeros(0, np.bool_))  # fmt: skip
    every = [empty, *hops]
    return Hops(*(np.concatenate([getattr(one, name) for one in every])
                  for name in Hops.__dataclass_fields__))  # fmt: skip
