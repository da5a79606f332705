"""Where each person stands, kept person by person: lists of people are cut out of it, and count
exactly what rute.measure.stages counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.journey.model import Journey, Stage
from rute.kernels.calendar import shifted
from rute.kernels.clocks import Windows
from rute.kernels.reaching import NEVER, Moments
from rute.kernels.standing import account, stand
from rute.measure.rule_moments import bounds, events_of
from rute.measure.runner import Fold, InTurn, RangeFold, Runner
from rute.measure.stage_plan import StagePlan, plan_stages
from rute.measure.state import Sums
from rute.measure.worth import signs_of, tests_of
from rute.results.numbers import Period

Int64s = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
NOTHING = Sums({})

STATES: Final = (
    "reached", "here", "asleep", "moved", "in_time", "late", "stalled", "open", "further",
    "skipped", "returned",
)  # fmt: skip
"""Of one stage: reached; here and asleep (it is the furthest); and what came of having reached it:
moved (in_time or late), stalled, open, further (was there before); skipped and returned."""
OF_ALL_BUT_THE_LAST: Final = ("moved", "in_time", "late", "stalled", "open", "further")


@dataclass(frozen=True, eq=False)
class Standing:
    """As of `now`, a row for each person who has an event by then, by block and hash.

    person uint64[n]; reached, there int64[n, stages] µs UTC: first moments of reaching a stage and
    of being in it, NEVER where there is none; returned, left uint64[n]: bit s for stage s; events,
    last (µs UTC), money (minor units) int64[n].
    """

    stages: tuple[Stage, ...]
    windows: Windows
    now: int
    zone: str
    person: npt.NDArray[np.uint64]
    reached: Int64s
    there: Int64s
    returned: npt.NDArray[np.uint64]
    left: npt.NDArray[np.uint64]
    events: Int64s
    last: Int64s
    money: Int64s

    @property
    def size(self) -> int:
        return self.person.size

    def stage(self, name: str) -> int | None:
        """The number of a measured stage."""
        names = [stage.name for stage in self.stages]
        return names.index(name) if name in names else None

    @cached_property
    def furthest(self) -> Int64s:
        """int64[n]: the stage each is in, −1 for those who are in none."""
        found = np.full(self.size, -1, np.int64)
        for stage in range(len(self.stages)):
            found[self.there[:, stage] != NEVER] = stage
        return found

    def on_the_way(self) -> Bools:
        """bool[n]: who is in any stage."""
        return np.asarray((self.there != NEVER).any(axis=1))

    def following(self, stage: int) -> Int64s:
        """int64[n]: when each was first in any later stage."""
        if stage + 1 >= len(self.stages):
            return np.full(self.size, NEVER, np.int64)
        return np.asarray(self.there[:, stage + 1 :].min(axis=1))

    def until(self, stage: int, time: Int64s) -> Int64s:
        """int64[n]: the last instant of the stage's window from `time` on."""
        windows = self.windows
        due: Int64s = shifted(
            np.where(time == NEVER, 0, time), windows.microseconds[stage], windows.months[stage],
            windows.zone_times, windows.zone_offsets,
        )  # fmt: skip
        return due

    def who(self, stage: int, state: str, period: Period = Period()) -> Bools:  # noqa: B008
        """bool[n]: who is in one of STATES of a stage; period: of entries, as in
        rute.measure.stages: here and asleep ignore it. Nobody is in a state that the last stage
        does not have."""
        if state in ("here", "asleep"):
            asleep = self._has(self.left, stage)
            return np.asarray((self.furthest == stage) & (asleep == (state == "asleep")))
        start, end = bounds(period)
        entry, following = self.reached[:, stage], self.following(stage)
        if state == "skipped":
            past = (following != NEVER) & (entry > following)
            return np.asarray(past & _between(following, start, end))
        reached = (entry != NEVER) & _between(entry, start, end)
        return np.asarray(reached & self._came(stage, state, entry, following))

    def _came(self, stage: int, state: str, entry: Int64s, following: Int64s) -> Bools:
        """What came of an entry."""
        if state == "reached":
            return np.ones(self.size, np.bool_)
        if state == "returned":
            return self._has(self.returned, stage)
        if stage == len(self.stages) - 1:
            return np.zeros(self.size, np.bool_)
        if state == "further":
            return np.asarray(following < entry)
        until, moved = self.until(stage, entry), (following != NEVER) & (following >= entry)
        if state == "moved":
            return np.asarray(moved)
        if state in ("in_time", "late"):
            return np.asarray(moved & ((following <= until) == (state == "in_time")))
        return np.asarray((following == NEVER) & ((self.now > until) == (state == "stalled")))

    def _has(self, masks: npt.NDArray[np.uint64], stage: int) -> Bools:
        return np.asarray((masks >> np.uint64(stage)) & np.uint64(1) != 0)


def _between(times: Int64s, start: int, end: int) -> Bools:
    return np.asarray((times >= start) & (times <= end))


def standing(
    journey: Journey, histories: Histories, *, now: int, runner: Runner | None = None
) -> Standing:
    """Everybody's standing as of `now` (µs UTC). money is by the journey's `worth`, or the sum of
    all amounts where it has none. Raises RuleError as rute.measure.stages does."""
    plan = plan_stages(
        journey, histories, now=now, period=Period(), by=None, runner=runner or InTurn(),
        also=tuple(tests_of(journey.worth)),
    )  # fmt: skip
    blocks = plan.histories.blocks
    if journey.worth is None:
        signs = np.ones(len(plan.histories.signature_names()), np.int8)
    else:
        signs = signs_of(plan.histories, journey.worth)
    tables = {id(block.offsets): _Table(block, len(plan.stages)) for block in blocks}
    (runner or InTurn()).run(_filling(plan, signs, tables), blocks, NOTHING)
    return _joined(plan, [tables[id(block.offsets)] for block in blocks])


class _Table:
    """One block's part, filled range by range."""

    def __init__(self, block: Block, stages: int) -> None:
        shape = (block.people, stages)
        self.person = block.person_hash
        self.reached, self.there = np.empty(shape, np.int64), np.empty(shape, np.int64)
        self.cause = np.empty(shape, np.int64)
        self.returned, self.unused = np.zeros((2, block.people), np.uint64)
        self.events, self.last, self.money = np.empty((3, block.people), np.int64)
        self.left = np.zeros(block.people, np.uint64)


def _filling(plan: StagePlan, signs: npt.NDArray[np.int8], tables: dict[int, _Table]) -> Fold[Sums]:
    def fold(block: Block) -> RangeFold[Sums]:
        ready, table = plan.block(block), tables[id(block.offsets)]
        table.left = ready.left
        if ready.whereabouts is None:
            table.there = table.reached
        return partial(fill, block, ready.moments, ready.whereabouts, table)

    def fill(
        block: Block, reached: Moments, there: Moments | None, table: _Table, lo: int, hi: int
    ) -> Sums:
        events, now = events_of(block), plan.now
        stand(lo, hi, events, reached, now, table.reached, table.cause, table.returned)
        if there is not None:
            stand(lo, hi, events, there, now, table.there, table.cause, table.unused)
        account(
            lo, hi, events, block.value(), signs, plan.histories.ours(), now, table.events,
            table.last, table.money,
        )  # fmt: skip
        return NOTHING

    return fold


def _joined(plan: StagePlan, tables: list[_Table]) -> Standing:
    known = [table.events > 0 for table in tables]

    def column(of: Callable[[_Table], Any]) -> Any:
        return np.concatenate([of(t)[k] for t, k in zip(tables, known, strict=True)])

    alike = all(table.there is table.reached for table in tables)
    reached = column(lambda t: t.reached)
    return Standing(
        plan.stages,
        plan.windows,
        plan.now,
        plan.journey.zone,
        column(lambda t: t.person),
        reached,
        reached if alike else column(lambda t: t.there),
        column(lambda t: t.returned),
        column(lambda t: t.left),
        column(lambda t: t.events),
        column(lambda t: t.last),
        column(lambda t: t.money),
    )
