"""Who entered a stage, and whose entry a late event has taken back: each said once, for good.

What is recorded is the difference of two looks. Where the histories know who changed, only these
people are compared; else everybody is, with what the record itself says of before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from pathlib import Path
from secrets import token_hex

import numpy as np
import numpy.typing as npt

from rute.errors import QuestionError
from rute.events.histories import Block, Histories
from rute.events.lock import locked
from rute.journey.model import Journey, Stage
from rute.kernels.clocks import next_clock
from rute.kernels.firsts import list_firsts
from rute.measure.due import Due
from rute.measure.question import Question
from rute.measure.refreshing import Kept, States, difference_since, folded_and_noted
from rute.measure.rule_moments import events_of
from rute.measure.runner import Fold, InTurn, RangeFold
from rute.measure.stage_plan import StagePlan, moments_of, plan_stages
from rute.measure.state import NEVER, Sums
from rute.measure.transition_record import ENTRY, NOTHING, Entries, Record
from rute.results.numbers import Period
from rute.words.message import Message

NO_SUMS = Sums({})


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
    start = 0 if cursor is None else _number(record, cursor)
    entries = record.entries(start)[:most]
    found = tuple(
        PersonTransition(
            start + k, int(entry["person"]), record.rules[entry["rule"]][1],
            record.rules[entry["rule"]][0], int(entry["moment"]),
            _address(record.writers, int(entry["event"])), bool(entry["entered"]),
        )
        for k, entry in enumerate(entries)
    )  # fmt: skip
    return Transitions(f"{record.name}:{start + len(found)}", found)


def _number(record: Record, cursor: str) -> int:
    name, _, number = cursor.partition(":")
    if name != record.name or not number.isdecimal() or int(number) > record.length:
        raise QuestionError(Message("moved.cursor", cursor=cursor), do=Message("moved.cursor.do"))
    return int(number)


def _address(writers: Sequence[str], event: int) -> str:
    return f"{writers[event >> 48]}/{event & ((1 << 48) - 1)}" if writers else str(event)


def brought_up_to(
    folder: Path, states: States, journey: Journey, histories: Histories, *, now: int,
    most: float,
) -> Record:  # fmt: skip
    """The record with everything that happened by `now` (µs UTC). The first time it begins with
    what is known then: only what comes later is a transition. So does a rule that is new. An
    earlier moment than the record's leaves it as it is. states: who is due is kept there; most:
    share of the people up to which only those who changed are compared."""
    plan = plan_stages(journey, histories, now=now, period=Period(), by=None, runner=InTurn())
    with locked(folder, lambda: None):
        record = Record.read(folder) or Record(folder, token_hex(4))
        if record.base and now < record.as_of:
            return record
        return _Bringing(plan, record, states, most).done()


@dataclass(frozen=True)
class _Bringing:
    plan: StagePlan
    record: Record
    states: States
    most: float

    def done(self) -> Record:
        return self._of_some() or self._of_everybody()

    @property
    def question(self) -> Question[StagePlan]:
        return Question("people's transitions", self.plan, _clocks, NO_SUMS)

    def _of_some(self) -> Record | None:
        """Compares only whom anything happened to; None where nobody knows who that is."""
        record, now = self.record, self.plan.now
        kept = self.states.get(self.question.key)
        said = (record.lineage, record.generation, record.as_of)
        if kept is None or (kept.lineage, kept.generation, kept.as_of) != said:
            return None
        numbers = self._numbers(record.rules)
        if numbers is None:
            return None
        difference = difference_since(kept, self.plan.histories, now, self.most)
        if difference is None:
            return None
        question = self.question
        if (difference.generation, now) == (record.generation, record.as_of):
            return record
        was = [question.seen(view, kept.as_of) for view in difference.before]
        seen = [question.seen(view, now) for view in difference.after]
        before = [NOTHING, *(_reached(each.plan, numbers) for each in was)]
        after = [NOTHING, *(_reached(each.plan, numbers) for each in seen)]
        noted = [pair for each in seen for pair in folded_and_noted(each, InTurn())[1]]
        due = kept.due.with_newer(difference.people, noted)
        entries = _difference(np.concatenate(before), np.concatenate(after))
        return self._written(entries, None, record.rules, due)

    def _of_everybody(self) -> Record:
        """Compares everybody with what the record says; what is new in the journey begins."""
        rules = _with_new(self.record.rules, self._versions())
        numbers = self._numbers(rules)
        assert numbers is not None
        now, before = _reached(self.plan, numbers), _standing(self.record)
        # A rule that was not asked meanwhile begins again: nobody knows what came of it.
        known = list(set(self.record.asked) & set(numbers))
        entries = _difference(
            before[np.isin(before["rule"], known)], now[np.isin(now["rule"], known)]
        )
        due = Due.of(folded_and_noted(self.question, InTurn())[1])
        return self._written(entries, now, rules, due)

    def _written(
        self, entries: Entries, base: Entries | None, rules: tuple[tuple[str, str], ...], due: Due
    ) -> Record:
        plan, histories = self.plan, self.plan.histories
        record = self.record.with_entries(
            entries, base, rules=rules, asked=tuple(self._numbers(rules) or ()),
            writers=histories.writers, lineage=histories.lineage,
            generation=histories.generation, as_of=plan.now,
        )  # fmt: skip
        kept = Kept(NO_SUMS, plan.now, histories.lineage, histories.generation, due)
        self.states.put(self.question.key, kept)
        return record

    def _versions(self) -> list[tuple[str, str]]:
        return [(version_of(stage, self.plan.journey), stage.name) for stage in self.plan.stages]

    def _numbers(self, rules: tuple[tuple[str, str], ...]) -> list[int] | None:
        """The number of each stage's rule; None where one is not there yet."""
        found = [rules.index(rule) if rule in rules else -1 for rule in self._versions()]
        return None if -1 in found else found


def version_of(stage: Stage, journey: Journey) -> str:
    """Of a stage's rule as a plan has it, with all it rests on: its text may change, its meaning
    may not. Days and months are of the journey's zone, amounts in its money."""
    assert stage.reached_when
    said = (repr(stage.reached_when.tree), journey.zone, journey.currency)
    return blake2b(repr(said).encode(), digest_size=8).hexdigest()


def _with_new(
    rules: tuple[tuple[str, str], ...], asked: list[tuple[str, str]]
) -> tuple[tuple[str, str], ...]:
    return (*rules, *(rule for rule in dict.fromkeys(asked) if rule not in rules))


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


def _standing(record: Record) -> Entries:
    """What the record says was reached when it was last brought up."""
    if not record.base:
        return NOTHING
    every = np.concatenate([record.base_entries(), record.entries(record.base_at)])
    # Of one person and rule in the order in which it was said: the last word stands.
    every = every[np.lexsort((every["rule"], every["person"]))]
    last = np.append(~_alike(every, "person", "rule"), True)[: every.size]
    standing: Entries = every[last]
    return np.asarray(standing[standing["entered"] == 1])


def _difference(before: Entries, after: Entries) -> Entries:
    """What no longer holds, taken back, then what is new: by moment, person and rule. An entry
    that has another moment now is taken back and entered."""
    every = np.concatenate([before, after])
    every["entered"] = np.arange(every.size) >= before.size
    every = every[np.lexsort((every["moment"], every["rule"], every["person"]))]
    twice = _alike(every, "person", "rule", "moment")  # before and after: nothing happened
    alone = ~(np.append(twice, False) | np.append(False, twice))[: every.size]
    found = every[alone]
    order = np.lexsort((found["rule"], found["person"], found["moment"], found["entered"]))
    return np.asarray(found[order])


def _alike(entries: Entries, *fields: str) -> npt.NDArray[np.bool_]:
    """bool[n − 1]: whether each entry says the same in these fields as the next."""
    alike = np.ones(max(entries.size - 1, 0), np.bool_)
    for field in fields:
        alike &= entries[field][1:] == entries[field][:-1]
    return alike
