"""A campaign on history: who would have entered, what each would have got. It sends nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from rute.decide.entering import (
    AFTER_LEAVING,
    ARMS,
    drawn_arms,
    first_entries,
    next_entries,
)
from rute.decide.facts import Facts
from rute.decide.limits import Limits
from rute.decide.messages import Messages, messages_of_steps
from rute.decide.walking import STEPS, Walked, walk
from rute.decide.zones import Zones
from rute.journey.campaigns.happened import TREATED
from rute.journey.campaigns.program import Program
from rute.journey.model import Journey
from rute.measure.campaign_entries import Entered
from rute.measure.state import NEVER

Int64s = npt.NDArray[np.int64]
Progress = Callable[[int, int], None]
SALT = "rehearsal"
NOT_YET = np.iinfo(np.int64).min


@dataclass(frozen=True)
class Terms:
    """How a campaign is rehearsed. share: held out, 0…1; everywhere: of all people, whom no
    campaign reaches; prices: of a message by channel, major units."""

    share: float = 0.0
    everywhere: float = 0.02
    limits: Limits = field(default_factory=Limits)
    prices: Mapping[str, Decimal] = field(default_factory=dict)
    salt: str = SALT


@dataclass(frozen=True, eq=False)
class Rehearsal:
    """Every enrolment, by moment and person: person uint64[n], entered int64[n], arm int8[n] (by
    ARMS, APART), goal int64[n] (NEVER for none), and how they walked; who takes no steps left with
    the goal. messages: of all steps."""

    person: npt.NDArray[np.uint64]
    entered: Int64s
    arm: npt.NDArray[np.int8]
    goal: Int64s
    walked: Walked
    messages: Messages


class Rehearsing:
    """One campaign, one period: µs UTC, both ends included."""

    def __init__(
        self, program: Program, journey: Journey, facts: Facts, zones: Zones, terms: Terms,
        until: int, goals: Callable[[npt.NDArray[np.uint64], Int64s], Int64s],
    ) -> None:  # fmt: skip
        self._program, self._journey, self._facts, self._zones = program, journey, facts, zones
        self._terms, self._until, self._goals = terms, until, goals

    def of(self, entries: Entered, progress: Progress | None = None) -> Rehearsal:
        """Lets in whom `again` lets in, and has all who are treated walk."""
        again = self._program.campaign.again
        if again != AFTER_LEAVING:
            some = first_entries(again, entries.person, entries.moment, entries.key)
            return self._walked(entries.person[some], entries.moment[some], progress)
        return self._again_and_again(entries, progress)

    def _again_and_again(self, entries: Entered, progress: Progress | None) -> Rehearsal:
        """First everybody's first time; then the next of those who had left by then."""
        person, moment, found = entries.person, entries.moment, []
        left = np.full(person.size, NOT_YET, np.int64)
        while True:
            some = next_entries(person, moment, left)
            wave = self._walked(person[some], moment[some], progress)
            found.append(wave)
            on = np.ones(person.size, np.bool_)
            on[some] = False
            person, moment, left = person[on], moment[on], left[on]
            if not some.size or not person.size:
                return _joined(found, self._messages)
            place = np.minimum(np.searchsorted(wave.person, person), wave.person.size - 1)
            entered = wave.person[place] == person
            left[entered] = np.maximum(left[entered], wave.walked.left[place[entered]])
            left[~entered] = np.where(left[~entered] == NOT_YET, NOT_YET, NEVER)

    def _walked(
        self, person: npt.NDArray[np.uint64], entered: Int64s, progress: Progress | None
    ) -> Rehearsal:
        terms, name = self._terms, self._program.campaign.name
        order = np.lexsort((entered, person))
        person, entered = person[order], entered[order]
        arm = drawn_arms(terms.salt, name, person, terms.share, terms.everywhere)
        goal = self._goals(person, entered)
        treated = np.flatnonzero(arm == ARMS.index(TREATED))
        walked = walk(
            self._program, person[treated], entered[treated], goal[treated], self._facts,
            self._zones, until=self._until, salt=terms.salt, progress=progress,
        )  # fmt: skip
        whole = _of_all(walked, treated, goal)
        return Rehearsal(person, entered, arm, goal, whole, self._messages(person, whole.steps))

    def _messages(self, person: npt.NDArray[np.uint64], steps: pa.Table) -> Messages:
        return messages_of_steps(
            self._program, self._journey, person, steps, self._zones, self._terms.limits
        )


def _of_all(walked: Walked, treated: npt.NDArray[np.intp], goal: Int64s) -> Walked:
    """The walk of some as rows among all: the others stay at the first step till the goal."""
    op, left = np.zeros(goal.size, np.int32), goal.copy()
    reached = goal < NEVER
    op[treated], left[treated], reached[treated] = walked.op, walked.left, walked.goal
    numbers = pa.array(treated.astype(np.int64)).take(walked.steps.column("enrolment"))
    steps = walked.steps.set_column(0, STEPS.field(0), numbers)
    return Walked(steps, op, left, reached, walked.came)


def _joined(
    waves: list[Rehearsal], messages: Callable[[npt.NDArray[np.uint64], pa.Table], Messages]
) -> Rehearsal:
    sizes = np.cumsum([0, *(wave.person.size for wave in waves)])
    tables = [
        wave.walked.steps.set_column(
            0, STEPS.field(0), pc.add(wave.walked.steps.column("enrolment"), int(before))
        )
        for wave, before in zip(waves, sizes, strict=False)
    ]
    person, entered, arm, goal = (
        np.concatenate([getattr(wave, name) for wave in waves])
        for name in ("person", "entered", "arm", "goal")
    )
    op, left, reached = (
        np.concatenate([getattr(wave.walked, name) for wave in waves])
        for name in ("op", "left", "goal")
    )
    came = np.sum([wave.walked.came for wave in waves], axis=0)
    walked = Walked(pa.concat_tables(tables), op, left, reached, came)
    return Rehearsal(person, entered, arm, goal, walked, messages(person, walked.steps))
