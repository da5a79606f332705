"""Rules that a form can say: one event, what must be true of it, how often, within how long."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, get_args

from rute.errors import RuteError
from rute.journey.grammar.show import Language, show
from rute.journey.rule_tree import Comparison, Count, Duration, EventTest, Happening, Node, Op
from rute.journey.rules import read_rule

OPS: Final[tuple[Op, ...]] = get_args(Op)
WITHOUT_VALUE: Final = frozenset({"is given", "is missing"})


@dataclass(frozen=True, slots=True)
class SimpleRule:
    """events: any of these; tests: all true of it; times: at least so often, counted by the
    values of `by` where given, all within `within`."""

    events: tuple[str, ...]
    tests: tuple[Comparison, ...] = ()
    times: int = 1
    by: str | None = None
    within: Duration | None = None

    @property
    def tree(self) -> Node:
        test = EventTest(self.events, self.tests)
        if self.times == 1 and self.by is None:
            return Happening(test)
        return Happening(test, count=Count("at least", self.times, self.by, within=self.within))

    def written(self, language: Language = "en") -> str:
        """The rule as a journey file writes it."""
        return show(self.tree, language)


def simple_rule(text: str) -> SimpleRule | None:
    """A rule as a form can say it; None for one that says more, or cannot be read."""
    try:
        tree = read_rule(text).tree
    except RuteError:
        return None
    if not isinstance(tree, Happening) or not tree.event.names:
        return None
    count = tree.count or Count("at least", 1)
    found = SimpleRule(tree.event.names, tree.event.where, count.n, count.by, count.within)
    return found if found.tree == tree else None
