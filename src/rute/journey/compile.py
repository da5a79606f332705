"""Rules → event tests and flat programs, which the kernels of moments run person by person.

**Moments.** Within a person events stand in the log's total order; only events at or before
`now` exist. A moment is a time, the event that caused it, and the point of the order up to
which it has looked: its cause, or for a moment that waited the last event at or before its
time. Windows include both ends; months are calendar months in the journey's zone.

- `EVENT [where]`: each matching event. `first EVENT`: the person's first of them only.
- `at least N times [by FIELD] [within D]`: each matching event t at which [t − D, t] holds N or
  more matches (distinct values with `by`). `for the Nth time`: the match that is the Nth of its
  window (the whole history without D). `exactly N times`: the same, retracted by the next match
  (with `by`: the next other value) within D of the first in its window. A match without the
  field does not count: it is no match.
- `total FIELD op VALUE [within D]`: each matching event at which the sum over its window
  compares so. Money (`value`) in major units; events without a number do not count.
- `then EVENT within D`: later in the order (at an equal time too) and within D of some event the
  chain has reached; moments at each last event. `within D before E` is `then E within D`.
- `within D after E`: an E earlier in the order, with the last event within D of it.
- `without E in the last D`: no E earlier in the order and in [t − D, t], t the last event's.
- `without E within D`: no E in (t, t + D]. The moment's time is t + D, its cause the last event;
  pending, that is no moment yet, until now > t + D.
- `A or B`: the moments of both. `A and also B`: the moments of either at which all parts hold.

**Conditions** hold or not at a point of the order, the same in a rule (at a moment) and alone
(as of an instant, when nothing later exists): a happening holds once it has had a moment, with
`in the last D` one in [m − D, m]; `never E`, `no E in the last D`: no E up to that point, in the
window; a trait compares the first or last known value up to that point, and unknown makes no
comparison true but `is missing`; `not`, `and also` and `or` as in logic. `in the last D` does
not change which moments a happening has.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rute.errors import RuleError
from rute.journey.programs import CompiledRules, Compiler
from rute.journey.rule_tree import AllOf, AnyOf, Happening, Node, Rule

MOST_RULES = 64  # one bit each


def tree_of(rule: Rule | Node) -> Node:
    return rule.tree if isinstance(rule, Rule) else rule


def has_moments(rule: Rule | Node) -> bool:
    """Whether the rule has moments of its own: it is not made of conditions alone."""
    node = tree_of(rule)
    if isinstance(node, AllOf | AnyOf):
        return any(has_moments(part) for part in node.parts)
    return isinstance(node, Happening)


def compile_rules(rules: Sequence[Rule | Node]) -> CompiledRules:
    """Programs for the moments of rules. Raises RuleError for more than 64 rules, for one that
    has no moments, and for a part that cannot be run."""
    if len(rules) > MOST_RULES:
        raise RuleError(
            f"{len(rules)} rules in one question, more than {MOST_RULES}",
            do="Ask in two questions, or leave rules out.",
        )
    for rule in rules:
        if not has_moments(rule):
            raise RuleError(
                "the rule is made of conditions alone: it says how things are, not what happens",
                where=_where(rule),
                do='Name an event, with the conditions behind "and also".',
            )
    return _compile_moments(tuple(tree_of(rule) for rule in rules))


def compile_condition(rule: Rule | Node) -> CompiledRules:
    """The program of one rule as a condition. Raises RuleError for a part that cannot be run."""
    return _compile_condition(tree_of(rule))


@lru_cache(maxsize=128)
def _compile_moments(trees: tuple[Node, ...]) -> CompiledRules:
    compiler = Compiler()
    for number, tree in enumerate(trees):
        compiler.add_rule(number, tree)
    return compiler.finish()


@lru_cache(maxsize=128)
def _compile_condition(tree: Node) -> CompiledRules:
    compiler = Compiler()
    compiler.add_condition(tree)
    return compiler.finish()


def _where(rule: Rule | Node) -> str | None:
    if not isinstance(rule, Rule):
        return None
    return f"line {rule.line}: {rule.text}" if rule.line else rule.text
