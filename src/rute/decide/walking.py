"""The whole way of many people through a campaign, from moment to moment, on a clock of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from rute.decide.batch import BATCH
from rute.decide.deciding import decide
from rute.decide.facts import Facts
from rute.decide.zones import Zones
from rute.journey.campaigns.program import Program
from rute.measure.state import NEVER

Int64s = npt.NDArray[np.int64]
Places = npt.NDArray[np.intp]
Progress = Callable[[int, int], None]
STEPS: Final = pa.schema([
    ("enrolment", pa.int64()), ("at", pa.int64()), ("op", pa.int32()), ("act", pa.string()),
    ("way", pa.string()),
])  # fmt: skip
"""enrolment: the place among those who walk; at: µs UTC; act, way: as decided."""


@dataclass(frozen=True)
class Walked:
    """steps: what was done, in the order it was decided, as STEPS. op int32[n]: where each stands
    at the end; left int64[n]: when they left, NEVER where they are still on the way; goal bool[n]:
    whether they left for having reached the goal. came int64[ops]: how many came to each op."""

    steps: pa.Table
    op: npt.NDArray[np.int32]
    left: Int64s
    goal: npt.NDArray[np.bool_]
    came: Int64s


def walk(
    program: Program, people: npt.NDArray[np.uint64], entered: Int64s, goals: Int64s,
    facts: Facts, zones: Zones, *, until: int, salt: str = "", progress: Progress | None = None,
) -> Walked:  # fmt: skip
    """Everybody (uint64[n]) from the moment they entered up to `until` (µs UTC). goals int64[n]:
    when each reached the goal, NEVER for those who did not. What has happened is asked as known at
    the moment of each decision; when a `wait for` is woken, as known at the end of the wait."""
    way = _Way(program, people, entered, goals, until)
    while (active := way.active()).size:
        batch = way.batch(active)
        decided = decide(program, batch, facts, zones, salt=salt)
        way.move(active, decided, facts)
        if progress:
            progress(way.finished(), people.size)
    return way.walked()


class _Way:
    def __init__(
        self, program: Program, people: npt.NDArray[np.uint64], entered: Int64s, goals: Int64s,
        until: int,
    ) -> None:  # fmt: skip
        size = people.size
        self._program, self._people, self._entered = program, people, entered
        self._goals, self._until = goals, until
        self._op = np.zeros(size, np.int32)
        self._arrived, self._at = entered.copy(), entered.copy()
        self._left = np.full(size, NEVER, np.int64)
        self._goal = np.zeros(size, np.bool_)
        self._came = np.zeros(len(program.ops), np.int64)
        self._came[0] = np.count_nonzero(entered <= until)
        self._parts = [STEPS.empty_table()]

    def active(self) -> Places:
        return np.flatnonzero(self._at <= self._until)

    def finished(self) -> int:
        return int((self._at > self._until).sum())

    def batch(self, rows: Places) -> pa.Table:
        now = self._at[rows]
        return pa.table(
            [rows.astype(np.int64), self._people[rows], self._op[rows], self._entered[rows],
             self._arrived[rows], now, now, self._goals[rows] <= now],
            schema=BATCH,
        )  # fmt: skip

    def move(self, rows: Places, decided: pa.Table, facts: Facts) -> None:
        """Takes over what was decided, and finds when each is to be looked at again."""
        now, after = self._at[rows], decided.column("next").to_numpy()
        moved, goal = after != self._op[rows], decided.column("act").to_numpy() == "goal"
        self._came += np.bincount(after[moved & ~goal], minlength=self._came.size)
        self._keep(decided, now)
        self._op[rows], self._arrived[rows] = after, np.where(moved, now, self._arrived[rows])
        self._at[rows] = due = decided.column("due").to_numpy()
        self._wake(rows, decided.column("rule").to_numpy(), now, facts)
        self._left[rows[due == NEVER]], self._goal[rows] = now[due == NEVER], goal
        on = rows[due < NEVER]
        self._at[on] = np.minimum(self._at[on], np.maximum(self._goals[on], now[due < NEVER]))

    def _keep(self, decided: pa.Table, now: Int64s) -> None:
        timed = decided.append_column("at", pa.array(now))
        done = timed.filter(pc.not_equal(decided.column("act"), ""))
        self._parts.append(done.select(STEPS.names))

    def _wake(self, rows: Places, rules: npt.NDArray[np.int32], now: Int64s, facts: Facts) -> None:
        """Whoever waits for something is looked at again when it has happened; what is only known
        when its moment has passed, right behind it."""
        for number in np.unique(rules[rules >= 0]).tolist():
            waiting = rules == number
            some = rows[waiting]
            until = np.minimum(self._at[some], self._until)
            rule = self._program.rules[number]
            woken = facts.happened(rule, self._people[some], self._arrived[some], until)
            woken = np.where(woken <= now[waiting], now[waiting] + 1, woken)
            self._at[some] = np.minimum(self._at[some], woken)

    def walked(self) -> Walked:
        steps = pa.concat_tables(self._parts)
        return Walked(steps, self._op, self._left, self._goal, self._came)
