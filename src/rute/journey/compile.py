"""Rules → event tests and programs (programs.py), which rute.measure.moments runs over a block.

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
window; `in stage S`: S's rule has had a moment, that of no later stage has, and `left when` of S
does not hold; a trait compares the first or last known value up to that point, and unknown makes no
comparison true but `is missing`; `not`, `and also` and `or` as in logic. `in the last D` does
not change which moments a happening has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rute.errors import RuleError
from rute.journey.programs import (
    Both,
    Condition,
    Delayed,
    Earliest,
    Either,
    Filter,
    First,
    Follow,
    Follows,
    Had,
    Judged,
    Kept,
    Match,
    Opposite,
    StayAway,
    Steps,
    Stream,
    Times,
    Total,
    Union,
    Unseen,
    Value,
)
from rute.journey.rule_tree import (
    AllOf,
    AnyOf,
    Count,
    EventTest,
    Happening,
    InStage,
    IsPersona,
    Never,
    Node,
    Not,
    Rule,
    Trait,
)
from rute.words.message import Message

MOST_RULES = 64  # one bit each


@dataclass(frozen=True)
class CompiledRules:
    """plain: the rules that are event tests and nothing more, by number; streams: the rest."""

    plain: tuple[tuple[int, tuple[EventTest, ...]], ...]
    streams: tuple[tuple[int, Stream], ...]


def tree_of(rule: Rule | Node) -> Node:
    return rule.tree if isinstance(rule, Rule) else rule


def compile_rules(rules: Sequence[Rule | Node], *, plain: bool = True) -> CompiledRules:
    """The moments of rules; with `plain` False as streams all. Raises RuleError for more than
    64 rules, for one that has no moments, and for a part that cannot be run."""
    if len(rules) > MOST_RULES:
        raise RuleError(
            Message("rule.too_many", count=len(rules), most=MOST_RULES),
            do=Message("rule.ask_twice"),
        )
    alone, streams = [], []
    for number, rule in enumerate(rules):
        tests = _plain_tests(tree_of(rule)) if plain else None
        if tests:
            alone.append((number, tests))
        else:
            streams.append((number, _stream_of(rule)))
    return CompiledRules(tuple(alone), tuple(streams))


def compile_stream(rule: Rule | Node) -> Stream:
    """The moments of one rule. Raises RuleError for one that has none, and for a part that cannot
    be run."""
    return _stream_of(rule)


def compile_condition(rule: Rule | Node) -> Condition:
    """The rule as a condition. Raises RuleError for a part that cannot be run."""
    return _condition(tree_of(rule))


def needs_of(rule: Rule | Node) -> tuple[tuple[EventTest, ...], tuple[str, ...]]:
    """Every event test of a rule, and the fields it counts by, adds up or compares a person by;
    not those of the tests' `where`. Raises RuleError for a part that cannot be run."""
    return needs_of_program(_condition(tree_of(rule)))


def needs_of_program(
    program: Condition | Stream,
) -> tuple[tuple[EventTest, ...], tuple[str, ...]]:
    """The same of what is compiled already."""
    tests: dict[EventTest, None] = {}
    fields: dict[str, None] = {}
    for steps in _steps_of(program):
        if steps.match.test is None:
            fields[steps.match.known] = None
        for part in (steps.match, *steps.filters, steps.wait):
            if isinstance(part, Match | Follow | Follows | Unseen | StayAway) and part.test:
                tests[part.test] = None
            elif isinstance(part, Times) and part.by is not None:
                fields[part.by] = None
            elif isinstance(part, Total) and part.field != "value":
                fields[part.field] = None
    return tuple(tests), tuple(fields)


def _steps_of(part: Condition | Stream) -> Iterator[Steps]:
    if isinstance(part, Steps):
        yield part
    elif isinstance(part, Had):
        yield from _steps_of(part.stream)
    elif isinstance(part, Value):
        yield part.known
    elif isinstance(part, Opposite):
        yield from _steps_of(part.part)
    elif isinstance(part, Kept | Judged):
        yield from _steps_of(part.source)
        yield from _steps_of(part.condition)
    elif isinstance(part, Earliest | Delayed):
        yield from _steps_of(part.source)
    else:
        for inner in part.parts:
            yield from _steps_of(inner)


def _plain_tests(node: Node) -> tuple[EventTest, ...] | None:
    """The tests of a node whose every matching event is a moment, whatever else happens."""
    if isinstance(node, AnyOf):
        parts = [_plain_tests(part) for part in node.parts]
        return None if None in parts else tuple(test for part in parts if part for test in part)
    if isinstance(node, Happening) and replace(node, in_last=None) == Happening(node.event):
        return (node.event,)
    return None


def _stream_of(rule: Rule | Node) -> Stream:
    stream = _stream(tree_of(rule))
    if stream:
        return stream
    where = f"line {rule.line}: {rule.text}" if isinstance(rule, Rule) and rule.line else None
    raise RuleError(
        Message("rule.conditions_alone"),
        where=where or (rule.text if isinstance(rule, Rule) else None),
        do=Message("rule.event_first"),
    )


@lru_cache(maxsize=512)
def _stream(node: Node) -> Stream | None:
    """The node's moments; none for a condition."""
    if isinstance(node, Happening):
        return _steps(node)
    if not isinstance(node, AllOf | AnyOf):
        return None
    parts = tuple(stream for part in node.parts if (stream := _stream(part)))
    if not parts:
        return None
    either = parts[0] if len(parts) == 1 else Union(parts)
    return Kept(either, _condition(node)) if isinstance(node, AllOf) else either


@lru_cache(maxsize=512)
def _condition(node: Node) -> Condition:
    if isinstance(node, Happening):
        return Had(_steps(node), node.in_last)
    if isinstance(node, Never):
        return Opposite(Had(Steps(Match(node.event)), node.in_last))
    if isinstance(node, Trait):
        return _trait(node)
    if isinstance(node, Not):
        return Opposite(_condition(node.part))
    if isinstance(node, AllOf | AnyOf):
        parts = tuple(_condition(part) for part in node.parts)
        return Both(parts) if isinstance(node, AllOf) else Either(parts)
    if isinstance(node, IsPersona):
        raise RuleError(Message("rule.needs_personas", name=node.persona))
    return _in_stage(node)


def _in_stage(node: InStage) -> Condition:
    """Has reached the stage and nothing further, and has not left it."""
    found = node.found_by
    if found is None:
        raise RuleError(Message("rule.needs_stages", name=node.stage))
    further = (Opposite(Had(_stream_of(rule))) for rule in found.further)
    left = [Opposite(_condition(found.left))] if found.left else []
    return Both((Had(_stream_of(found.reached)), *further, *left))


def _trait(trait: Trait) -> Condition:
    known = Steps(Match(None, trait.test.field))
    if trait.test.op == "is given":
        return Had(known)
    if trait.test.op == "is missing":
        return Opposite(Had(known))
    return Value(trait.which, known, trait.test)


def _steps(node: Happening) -> Steps:
    without = node.without
    wait = without and without.within and StayAway(without.event, without.within)
    return Steps(Match(node.event), tuple(_filters(node)), wait or None)


def _filters(node: Happening) -> Iterator[Filter]:
    if node.first:
        yield First()
    if node.count:
        yield _count(node.count)
    for then in node.then:
        yield Follow(then.event, then.within)
    if node.anchor:
        step = Follow if node.anchor.side == "before" else Follows
        yield step(node.anchor.event, node.anchor.within)
    if node.without and node.without.in_last:
        yield Unseen(node.without.event, node.without.in_last)


def _count(count: Count) -> Filter:
    if count.kind != "total":
        return Times(count.kind, count.n, count.by, count.within)
    if count.field is None or count.op is None or count.value is None:
        raise RuleError(Message("rule.total_incomplete"))
    return Total(count.field, count.op, count.value, count.within)
