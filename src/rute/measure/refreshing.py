"""Kept states: only people whose part may have changed are folded again.

Of these, what they contributed is folded from their old rows at the state's moment and taken
away, what they contribute now is added. So a refreshed state equals one folded anew, exactly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar, overload

import numpy as np

from rute.events.chosen import live_hashes, live_ones, people_called
from rute.events.histories import Block, Histories
from rute.kernels.ahead import note_ahead
from rute.measure.due import Due, Hashes, Int64s
from rute.measure.question import Plan, Question
from rute.measure.rule_moments import events_of
from rute.measure.runner import Fold, Runner, S
from rute.measure.state import NEVER, Sums

P = TypeVar("P", bound=Plan)
WORTH_KEEPING = 1_000_000  # events; fewer are folded anew as quickly as a state is read
MOST = 1 / 8  # of the people: past that, folding anew is as quick


@dataclass(frozen=True, eq=False)
class Kept:
    """What a question's state was, when (µs UTC), of which histories, and who changes when."""

    sums: Sums
    as_of: int
    lineage: str
    generation: int
    due: Due


class States(Protocol):
    """Where states are kept."""

    def get(self, key: str) -> Kept | None: ...
    def put(self, key: str, kept: Kept) -> None: ...


@dataclass(frozen=True)
class Refreshing:
    """A runner that refreshes kept states where it can, and lets `engine` fold. fewest: events
    from which on a state is worth keeping; most: share of the people up to which some are folded
    again."""

    engine: Runner
    states: States
    fewest: int = WORTH_KEEPING
    most: float = MOST

    def run(self, fold: Fold[S], blocks: Sequence[Block], empty: S) -> S:
        return self.engine.run(fold, blocks, empty)

    def sums(self, question: Question[P]) -> Sums:
        base = _base(question.plan.histories)
        if not base.lineage or base.events < self.fewest:
            return question.folded(self.engine)
        key = question.key
        kept = self.states.get(key)
        found = kept and refreshed(kept, question, self.engine, self.most)
        if found is None:
            found = anew(question, self.engine)
        if found is not kept and not _is_earlier(found, kept):
            self.states.put(key, found)
        return found.sums


def _is_earlier(found: Kept, kept: Kept | None) -> bool:
    """A look at an earlier day does not take the place of the newest state."""
    return kept is not None and kept.lineage == found.lineage and found.as_of < kept.as_of


def anew(question: Question[P], runner: Runner) -> Kept:
    """The state of everybody. Raises ValueError for a fold that knows of a change which it has
    not noted of anybody."""
    plan = question.plan
    sums, noted = folded_and_noted(question, runner)
    due = Due.of(noted)
    change = due.next(plan.now)
    if change > sums.next_change_at:
        raise ValueError(f"the fold of {question.name} notes no changes")
    base = _base(plan.histories)
    return Kept(Sums(sums.arrays, change), plan.now, base.lineage, base.generation, due)


def refreshed(kept: Kept, question: Question[P], runner: Runner, most: float) -> Kept | None:
    """The state as of the question's moment; None where it has to be folded anew."""
    plan = question.plan
    difference = difference_since(kept, plan.histories, plan.now, most)
    if difference is None or not _fits(kept.sums, question):
        return None
    if not difference.people.size and kept.as_of == plan.now:
        same = kept.generation == difference.generation
        return kept if same else replace(kept, generation=difference.generation)
    sums = _padded(kept.sums, question.empty)
    noted: list[tuple[Hashes, Int64s]] = []
    for view in difference.before:
        sums = sums.take_away(folded_and_noted(question.seen(view, kept.as_of), runner)[0])
    for view in difference.after:
        more, changes = folded_and_noted(question.seen(view, plan.now), runner)
        sums, noted = sums.merge(more), [*noted, *changes]
    due = kept.due.with_newer(difference.people, noted)
    sums = Sums(sums.arrays, due.next(plan.now))
    return Kept(sums, plan.now, kept.lineage, difference.generation, due)


@dataclass(frozen=True)
class Difference:
    """Whose part may have changed (uint64, rising), and these people alone as they were at the
    earlier moment and as they are now."""

    people: Hashes
    before: tuple[Histories, ...]
    after: tuple[Histories, ...]
    generation: int


def difference_since(kept: Kept, histories: Histories, now: int, most: float) -> Difference | None:
    """None: too much, or nobody knows: fold anew."""
    base = _base(histories)
    if kept.lineage != base.lineage or now < kept.as_of:
        return None
    before: tuple[Histories, ...] = ()
    after: tuple[Histories, ...] = ()
    moved = np.zeros(0, np.uint64)
    if kept.generation != base.generation:
        change = base.change_since(kept.generation)
        if change is None:
            return None
        before, after = (change.before,), (change.after,)
        moved = np.union1d(live_hashes(change.before), live_hashes(change.after))
    waited = np.setdiff1d(kept.due.between(kept.as_of, now), moved)
    people = np.union1d(moved, waited)
    if people.size > most * base.people:
        return None
    same = people_called(base, waited)
    views = [[live_ones(view) for view in views] + [same] for views in (before, after)]
    return Difference(people, tuple(views[0]), tuple(views[1]), base.generation)


def folded_and_noted(
    question: Question[P], runner: Runner
) -> tuple[Sums, list[tuple[Hashes, Int64s]]]:
    """The state, and of everybody when time alone changes their part of it."""
    plan = question.plan
    noting = Noting(question.blocks(plan.histories))
    sums = runner.run(question.fold(plan), noting, question.empty)
    noted = [*noting.noted, *ahead_of(_base(plan.histories), plan.now)]
    return sums, noted


def _base(histories: Histories) -> Histories:
    return histories.base or histories


def ahead_of(histories: Histories, now: int) -> Iterator[tuple[Hashes, Int64s]]:
    """Whoever has an event after `now`, when the first of them comes: it may change whatever is
    said of them, also whether anything is."""
    if histories.last is None or histories.last <= now:
        return
    for block in histories.blocks:
        changes = np.full(block.people, NEVER, np.int64)
        note_ahead(events_of(block), now, changes)
        yield block.person_hash, changes


def _fits(sums: Sums, question: Question[P]) -> bool:
    """Whether the state has the arrays of the question, or those of fewer values."""
    then = {name: array.shape for name, array in sums.arrays.items()}
    now = {name: array.shape for name, array in question.empty.arrays.items()}
    if not question.grows or then.keys() != now.keys():
        return then == now
    return all(then[k][:-1] == now[k][:-1] and then[k][-1] <= now[k][-1] for k in now)


def _padded(sums: Sums, empty: Sums) -> Sums:
    """Values that no event had come before the last place, which stands for unknown."""
    arrays = {}
    for name, array in sums.arrays.items():
        wide = np.zeros_like(empty[name])
        wide[..., : array.shape[-1] - 1] = array[..., :-1]
        wide[..., -1:] = array[..., -1:]
        arrays[name] = wide
    return Sums(arrays, sums.next_change_at)


class Noting(Sequence[Block]):
    """Blocks in which folds note when each person's part changes. To be gone through once."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self.noted: list[tuple[Hashes, Int64s]] = []

    def __len__(self) -> int:
        return len(self._blocks)

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Block]: ...
    def __getitem__(self, index: int | slice) -> Block | Sequence[Block]:
        if isinstance(index, slice):
            return [self._noting(block) for block in self._blocks[index]]
        return self._noting(self._blocks[index])

    def __iter__(self) -> Iterator[Block]:
        return (self._noting(block) for block in self._blocks)

    def _noting(self, block: Block) -> Block:
        changes = np.full(len(block.offsets) - 1, NEVER, np.int64)
        self.noted.append((block.person_hash, changes))
        return replace(block, changes=changes)
