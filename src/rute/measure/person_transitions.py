"""Who entered a stage, and whose entry a late event has taken back: each said once, for good."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from pathlib import Path

import numpy as np
import numpy.typing as npt

from rute.errors import QuestionError
from rute.events.histories import Block, Histories
from rute.journey.model import Journey, Stage
from rute.kernels.clocks import next_clock
from rute.kernels.firsts import list_firsts
from rute.measure.question import Question
from rute.measure.recording import NO_SUMS, Seen, brought
from rute.measure.refreshing import States, folded_and_noted
from rute.measure.rule_moments import events_of
from rute.measure.runner import Fold, InTurn, RangeFold
from rute.measure.stage_plan import StagePlan, moments_of, plan_stages
from rute.measure.state import NEVER, Sums
from rute.measure.transition_record import ENTRY, NOTHING, Entries, Record
from rute.results.numbers import Period
from rute.words.message import Message


@dataclass(frozen=True)
class PersonTransition:
    """number: its place in the record. person: hash of the person. rule: the version of the
    stage's rule, which is another when the rule says something else. moment: µs UTC; event: the
    writer and row of the log whose event caused it. entered: False where it is taken back."""

    number: int
    person: int
    stage: str
    rule: str
    moment: int
    event: str
    entered: bool


@dataclass(frozen=True)
class Transitions:
    """What came after a cursor, in order, and the cursor behind the last of it."""

    cursor: str
    transitions: tuple[PersonTransition, ...]


def transitions_since(record: Record, cursor: str | None, most: int | None = None) -> Transitions:
    """None: from the beginning. most: at most so many. Raises QuestionError for a cursor of
    another record."""
    start = 0 if cursor is None else number_of(record, cursor)
    entries = record.entries(start)[:most]
    found = tuple(
        PersonTransition(
            start + k, int(entry["person"]), record.rules[entry["rule"]][1],
            record.rules[entry["rule"]][0], int(entry["moment"]),
            address_of(record.writers, int(entry["event"])), bool(entry["entered"]),
        )
        for k, entry in enumerate(entries)
        if entry["person"]  # not of somebody who was erased
    )  # fmt: skip
    return Transitions(f"{record.name}:{start + len(entries)}", found)


def number_of(record: Record, cursor: str) -> int:
    """Where in the record a cursor stands. Raises QuestionError for one of another record."""
    name, _, number = cursor.partition(":")
    if name != record.name or not number.isdecimal() or int(number) > record.length:
        raise QuestionError(Message("moved.cursor", cursor=cursor), do=Message("moved.cursor.do"))
    return int(number)


def address_of(writers: Sequence[str], event: int) -> str:
    return f"{writers[event >> 48]}/{event & ((1 << 48) - 1)}" if writers else str(event)


def brought_up_to(
    folder: Path, states: States, journey: Journey, histories: Histories, *, now: int,
    most: float,
) -> Record:  # fmt: skip
    """The record with everything that happened by `now` (µs UTC); see rute.measure.recording. Of
    each stage the first moment is spoken of."""
    plan = plan_stages(journey, histories, now=now, period=Period(), by=None, runner=InTurn())
    return brought(folder, states, _Stages(plan), most)


@dataclass(frozen=True)
class _Stages:
    """Looks at who has reached which stage."""

    plan: StagePlan
    since: int = -NEVER

    @property
    def histories(self) -> Histories:
        return self.plan.histories

    @property
    def now(self) -> int:
        return self.plan.now

    @property
    def key(self) -> str:
        return self._question.key

    @property
    def rules(self) -> list[tuple[str, str]]:
        return [(version_of(stage, self.plan.journey), stage.name) for stage in self.plan.stages]

    @property
    def _question(self) -> Question[StagePlan]:
        return Question("people's transitions", self.plan, _clocks, NO_SUMS)

    def look(self, histories: Histories, now: int, numbers: Sequence[int]) -> Seen:
        question = self._question.seen(histories, now)
        noted = folded_and_noted(question, InTurn())[1]
        return Seen(_reached(question.plan, numbers), noted)


def version_of(stage: Stage, journey: Journey) -> str:
    """Of a stage's rule as a plan has it, with all it rests on: its text may change, its meaning
    may not. Days and months are of the journey's zone, amounts in its money."""
    assert stage.reached_when
    said = (repr(stage.reached_when.tree), journey.zone, journey.currency)
    return blake2b(repr(said).encode(), digest_size=8).hexdigest()


def _clocks(plan: StagePlan) -> Fold[Sums]:
    """Notes when a wait inside a rule runs out."""

    def fold(block: Block) -> RangeFold[Sums]:
        return partial(people, block)

    def people(block: Block, lo: int, hi: int) -> Sums:
        if not len(plan.clocks.months):
            return NO_SUMS
        return Sums({}, next_clock(lo, hi, events_of(block), plan.now, plan.clocks))

    return fold


def _reached(plan: StagePlan, numbers: Sequence[int]) -> Entries:
    """An entry for each person and stage they have reached; numbers: of the stages' rules."""
    return np.concatenate([NOTHING, *_of_blocks(plan, np.array(numbers, np.uint32))])


def _of_blocks(plan: StagePlan, numbers: npt.NDArray[np.uint32]) -> Iterator[Entries]:
    for block in plan.histories.blocks:
        shape = (block.people, len(plan.stages))
        first, cause = np.full(shape, NEVER, np.int64), np.zeros(shape, np.int64)
        moments = moments_of(plan.stages, plan.histories, block, plan.now)
        list_firsts(events_of(block), moments, plan.now, first, cause)
        person, stage = np.nonzero(first != NEVER)
        found = np.zeros(person.size, ENTRY)
        found["person"] = block.person_hash[person]
        found["moment"] = first[person, stage]
        found["event"] = block.row()[cause[person, stage]]
        found["rule"], found["entered"] = numbers[stage], 1
        yield found
