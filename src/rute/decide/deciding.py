"""One hop of each person in a campaign: what is done now, where they go on, when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from rute.decide.arms import arms
from rute.decide.batch import ACTS, Decided, Rows
from rute.decide.facts import Facts
from rute.decide.waiting import due_at
from rute.decide.zones import RowZones, Zones
from rute.journey.campaigns.program import Op, Program
from rute.measure.state import NEVER

Places = npt.NDArray[np.intp]
GOAL, END, SPLIT = (ACTS.index(act) for act in ("goal", "end", "split"))


def decide(
    program: Program, batch: pa.Table, facts: Facts, zones: Zones, *, salt: str = ""
) -> pa.Table:
    """One hop of each row of a batch (batch.BATCH → batch.DECIDED), each at its own `now`. Pure.

    1. Who has reached the goal takes no step more.
    2. A wait that is not over, and a `wait for` that nothing has ended, stay: due says when they
       end, rule what would end them before. Both count from `arrived`.
    3. All others act, or choose their branch, and go on: due is `now` where the next step is to
       be taken at once, in the next round.

    salt: of the campaign's splits. The caller sets `arrived` of a row that went on to its `now`.
    """
    op = _column(batch, "op").astype(np.int32)
    goal = _column(batch, "goal")
    rows = Rows(*(_column(batch, name) for name in ("person", "entered", "arrived", "now")))
    made, where = Decided(op), zones.of(rows.people)
    made.act[goal], made.next[goal] = GOAL, len(program.ops) - 1
    hop = _Hop(program, made, facts, salt)
    for number, places in _groups(op, np.flatnonzero(~goal)):
        hop.take(number, places, rows.of(places), where.of(places))
    moved = np.flatnonzero(~goal & (made.next != op))
    for number, places in _groups(made.next, moved):
        hop.arrive(program.ops[number], places, rows.now[places], where.of(places))
    return made.table(batch.column("enrolment"), hop.ways)


def _column(batch: pa.Table, name: str) -> npt.NDArray[Any]:
    found: npt.NDArray[Any] = batch.column(name).to_numpy()
    return found


def _groups(numbers: npt.NDArray[np.int32], places: Places) -> Iterator[tuple[int, Places]]:
    """The places of each number, in the order of the numbers."""
    order = places[np.argsort(numbers[places], kind="stable")]
    found, begins = np.unique(numbers[order], return_index=True)
    yield from zip(found.tolist(), np.split(order, begins)[1:], strict=True)


class _Hop:
    """Takes the steps of a program, each for all rows that stand at it."""

    def __init__(self, program: Program, made: Decided, facts: Facts, salt: str) -> None:
        self._program, self._made, self._facts, self._salt = program, made, facts, salt
        self.ways = tuple(dict.fromkeys(way for op in program.ops for way, _, _ in op.ways))

    def take(self, number: int, places: Places, rows: Rows, zones: RowZones) -> None:
        op = self._program.ops[number]
        if op.kind in ("wait", "until", "wait_for"):
            self._wait(op, places, rows, zones)
        elif op.kind == "if":
            holds = self._facts.holds(
                self._program.rules[op.rule], rows.people, rows.now, rows.entered
            )
            self._made.next[places] = np.where(holds, op.next, op.other)
        elif op.kind == "split":
            self._split(op, places, rows)
        else:
            self._made.act[places] = ACTS.index(op.kind)
            self._made.next[places] = op.next

    def arrive(self, op: Op, places: Places, now: npt.NDArray[np.int64], zones: RowZones) -> None:
        """When they are due at the step they came to."""
        self._made.due[places] = due_at(op, now, zones)
        self._made.rule[places] = op.rule if op.kind == "wait_for" else -1

    def _wait(self, op: Op, places: Places, rows: Rows, zones: RowZones) -> None:
        ends = due_at(op, rows.arrived, zones)
        over = ends <= rows.now
        if op.kind == "wait_for":
            rule, until = self._program.rules[op.rule], np.minimum(rows.now, ends)
            over |= self._facts.happened(rule, rows.people, rows.arrived, until) < NEVER
            self._made.rule[places[~over]] = op.rule
        self._made.next[places[over]] = op.next
        self._made.due[places[~over]] = ends[~over]

    def _split(self, op: Op, places: Places, rows: Rows) -> None:
        campaign = self._program.campaign.name
        shares = [share for _, share, _ in op.ways]
        chosen = arms(self._salt, f"{campaign}\0{op.id}", rows.people, shares)
        names = np.array([self.ways.index(name) for name, _, _ in op.ways], np.int32)
        self._made.act[places] = SPLIT
        self._made.way[places] = names[chosen]
        self._made.next[places] = np.array([at for _, _, at in op.ways], np.int32)[chosen]
