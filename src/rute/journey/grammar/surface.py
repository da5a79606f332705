"""What a rule tree mentions, and what it may not be used for."""

from __future__ import annotations

from collections.abc import Iterator

from rute.journey.rule_tree import (
    AllOf,
    AnyOf,
    Comparison,
    EventTest,
    Happening,
    InStage,
    IsPersona,
    Never,
    Node,
    Not,
    Rating,
    Rule,
    TotalOf,
    Trait,
)

Asked = Rule | Node | TotalOf | Rating


def leaves(node: Node) -> Iterator[Happening | Never | Trait | InStage | IsPersona]:
    """Every part of a rule that has no parts of its own, in order."""
    match node:
        case AnyOf(parts) | AllOf(parts):
            for part in parts:
                yield from leaves(part)
        case Not(part):
            yield from leaves(part)
        case _:
            yield node


def event_tests(what: Asked) -> Iterator[EventTest]:
    """Every event a rule, a worth or a rating asks for, in order."""
    if isinstance(what, Rule):
        yield from event_tests(what.tree)
    elif isinstance(what, Rating):
        yield what.event
    elif isinstance(what, TotalOf):
        yield what.event
        yield from event_tests(what.less) if what.less else ()
    else:
        for leaf in leaves(what):
            yield from _of_leaf(leaf)


def _of_leaf(leaf: Node) -> Iterator[EventTest]:
    if isinstance(leaf, Never):
        yield leaf.event
    elif isinstance(leaf, Happening):
        yield leaf.event
        yield from (then.event for then in leaf.then)
        yield from (part.event for part in (leaf.without, leaf.anchor) if part)


def names_in(what: Asked) -> tuple[str, ...]:
    """The event names mentioned, each once, in order."""
    return tuple(dict.fromkeys(name for test in event_tests(what) for name in test.names))


def comparisons_in(what: Asked) -> Iterator[Comparison]:
    """Every comparison, traits included."""
    what = what.tree if isinstance(what, Rule) else what
    for test in event_tests(what):
        yield from test.where
    if not isinstance(what, (TotalOf, Rating)):
        yield from (leaf.test for leaf in leaves(what) if isinstance(leaf, Trait))


def fields_in(what: Asked) -> tuple[str, ...]:
    """The fields mentioned, each once, in order."""
    what = what.tree if isinstance(what, Rule) else what
    found = [comparison.field for comparison in comparisons_in(what)]
    if isinstance(what, Rating):
        found.append(what.field)
    elif not isinstance(what, TotalOf):
        counts = [leaf.count for leaf in leaves(what) if isinstance(leaf, Happening) and leaf.count]
        found += [name for count in counts for name in (count.by, count.field) if name]
    return tuple(dict.fromkeys(found))


def has_moments(node: Node) -> bool:
    """Whether a rule happens at moments. Conditions alone only hold or do not hold."""
    match node:
        case Happening():
            return True
        case AllOf(parts):
            return any(map(has_moments, parts))
        case AnyOf(parts):
            return all(map(has_moments, parts))
        case _:
            return False
