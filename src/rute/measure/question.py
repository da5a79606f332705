"""A question whose state is sums: what is needed to fold it, of whomever and whenever."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

import numpy as np

from rute.events.histories import Block, Histories
from rute.journey.rule_tree import Rule
from rute.measure.breakdown import Groups
from rute.measure.state import Sums

if TYPE_CHECKING:
    from rute.measure.runner import Fold, Runner


class Plan(Protocol):
    """A frozen dataclass: prepared histories, the moment (µs UTC), and whatever is asked."""

    @property
    def histories(self) -> Histories: ...
    @property
    def now(self) -> int: ...


P = TypeVar("P", bound=Plan)


def everybody(histories: Histories) -> Sequence[Block]:
    return histories.blocks


@dataclass(frozen=True)
class Question(Generic[P]):
    """name: tells questions of one plan apart. fold must work out of its plan alone whatever
    depends on the histories, for it is also asked of a few people at an earlier moment; and
    note in `Block.changes` whatever it says in `Sums.next_change_at`. grows: the last axis has a
    place for each value of a field, and one more at the end."""

    name: str
    plan: P
    fold: Callable[[P], Fold[Sums]]
    empty: Sums
    blocks: Callable[[Histories], Sequence[Block]] = everybody
    grows: bool = False

    def folded(self, runner: Runner) -> Sums:
        blocks = self.blocks(self.plan.histories)
        return runner.run(self.fold(self.plan), blocks, self.empty)

    def seen(self, histories: Histories, now: int) -> Question[P]:
        """The same question of other people, looked at in the same way, at another moment."""
        for view in self.plan.histories.views:
            histories = histories.through(view, now)
        plan: Any = replace(self.plan, histories=histories, now=now)  # type: ignore[type-var]
        return replace(self, plan=plan)

    @property
    def key(self) -> str:
        """A name for whatever is asked; the moment and the people apart."""
        views = [view.name for view in self.plan.histories.views]
        asked = (self.name, views, list(_told(self.plan)))
        return blake2b(repr(asked).encode(), digest_size=16).hexdigest()


def _told(value: object) -> Iterator[object]:
    """All that a plan asks, in texts that are the same in every process. Of rules the tree
    alone: how a rule is written, and where, changes no number."""
    if isinstance(value, Histories):
        return
    if isinstance(value, Groups):
        yield value.values
    elif isinstance(value, Rule):
        yield repr(value.tree)
    elif isinstance(value, np.ndarray):
        yield value.shape, blake2b(value.tobytes(), digest_size=8).hexdigest()
    elif is_dataclass(value):
        yield type(value).__name__
        for field in fields(value):
            if field.name not in ("now", "line"):
                yield field.name, *_told(getattr(value, field.name))
    elif isinstance(value, Mapping):
        yield [[repr(key), *_told(value[key])] for key in sorted(value, key=repr)]
    elif isinstance(value, tuple | list):
        yield [list(_told(part)) for part in value]
    elif isinstance(value, frozenset | set):
        yield sorted(map(repr, value))
    else:
        yield repr(value)
