"""Several stages as one: by what it is reached, who else is in it, who in it is asleep.

Whoever was in one of the stages is in the fold; whoever reached its own anchor has reached it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rute.journey.model import Stage
from rute.journey.rule_tree import AllOf, AnyOf, Duration, Happening, Node, Not, Rule
from rute.journey.rules import any_of, show

A_DAY = 86_400_000_000  # µs
UNITS = ("days", "hours", "minutes")


@dataclass(frozen=True, slots=True)
class FoldedRules:
    reached: Rule | None
    also: Rule | None
    left: Rule | None
    counted_by: tuple[Stage, ...]  # the stages that count as reaching the fold


def folded_rules(stages: Sequence[Stage], anchor: str) -> FoldedRules:
    """The rules of a fold at an anchor. Where no stage with a rule stands at it, each of the
    stages counts."""
    counted = tuple(stage for stage in stages if stage.reached_when)
    first = next((stage for stage in counted if stage.anchor == anchor), None)
    count = (first,) if first else counted
    other = [stage.reached_when for stage in counted if stage not in count]
    other += [stage.also_here_when for stage in counted]
    return FoldedRules(
        either(stage.reached_when for stage in count), either(other), _asleep(counted), count
    )


def either(rules: Iterable[Rule | None]) -> Rule | None:
    """One rule that holds where any of them does; a single one stays as it is written."""
    found = list(dict.fromkeys(rule for rule in rules if rule))
    if len(found) < 2:
        return found[0] if found else None
    return _rule(_alternatives(rule.tree for rule in found))


def _alternatives(nodes: Iterable[Node]) -> Node:
    parts = [
        part for node in nodes for part in (node.parts if isinstance(node, AnyOf) else (node,))
    ]
    return any_of(tuple(dict.fromkeys(parts)))


def _rule(tree: Node) -> Rule:
    return Rule(show(tree), tree)


def _asleep(stages: Sequence[Stage]) -> Rule | None:
    """Asleep by the rule of the furthest of the stages that somebody is in."""
    if len(stages) == 1 or not any(stage.left_when for stage in stages):
        return stages[0].left_when if stages else None
    ways: list[Node] = []
    for at, stage in enumerate(stages):
        if stage.left_when:
            ways.append(
                _all_of([_been(stage), stage.left_when.tree, *map(_not_in, stages[at + 1 :])])
            )
    return _rule(_alternatives(ways))


def _all_of(nodes: Iterable[Node]) -> Node:
    parts = [
        part for node in nodes for part in (node.parts if isinstance(node, AllOf) else (node,))
    ]
    return AllOf(tuple(dict.fromkeys(parts)))


def _not_in(stage: Stage) -> Node:
    return Not(_been(stage))


def _been(stage: Stage) -> Node:
    """Has ever been in the stage. `in the last D` bounds when a happening holds, not when it
    has its moments, so it goes."""
    rules = [rule.tree for rule in (stage.reached_when, stage.also_here_when) if rule]
    return _ever(_alternatives(rules))


def _ever(node: Node) -> Node:
    if isinstance(node, Happening):
        return replace(node, in_last=None)
    return AnyOf(tuple(map(_ever, node.parts))) if isinstance(node, AnyOf) else node


def together(lengths: Sequence[Duration]) -> Duration:
    """The lengths one after the other; months among other units count thirty days."""
    units = {length.unit for length in lengths}
    if len(units) == 1:
        return Duration(sum(length.amount for length in lengths), lengths[0].unit)
    total = sum(length.microseconds + length.months * 30 * A_DAY for length in lengths)
    for unit in UNITS:
        one = Duration(1, unit).microseconds  # type: ignore[arg-type]
        if total % one == 0:
            break
    return Duration(total // one, unit)  # type: ignore[arg-type]
