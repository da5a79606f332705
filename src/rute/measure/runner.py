"""How a fold is run: the small contract that engines implement.

plan → fold(block)(lo, hi) → State; merge(State, State) → State; finish(State) → result.
A person is in exactly one block, so the states of any blocks and ranges of people merge.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, Self, TypeVar

from rute.events.histories import Block
from rute.measure.question import Plan, Question
from rute.measure.state import Sums


class State(Protocol):
    """What a fold makes of some people. Merging is exact, so that order never matters."""

    def merge(self, other: Self) -> Self: ...


S = TypeVar("S", bound=State)
P = TypeVar("P", bound=Plan)

RangeFold = Callable[[int, int], S]
"""Folds the people lo … hi − 1 of one block. May run in any thread."""

Fold = Callable[[Block], RangeFold[S]]
"""Does once what a whole block needs (moments, group codes), then folds ranges of it."""


class Runner(Protocol):
    def run(self, fold: Fold[S], blocks: Sequence[Block], empty: S) -> S:
        """Fold every person of every block once and merge all states into `empty`."""
        ...

    def sums(self, question: Question[P]) -> Sums:
        """The state of a question, folded, or refreshed where one was kept."""
        ...


class InTurn:
    """One block after the other, in this thread: what measures use when given no engine."""

    def run(self, fold: Fold[S], blocks: Sequence[Block], empty: S) -> S:
        total = empty
        for block in blocks:
            total = total.merge(fold(block)(0, len(block.offsets) - 1))
        return total

    def sums(self, question: Question[P]) -> Sums:
        return question.folded(self)
