"""A rule tree back to its one canonical text: reading that text gives the same tree."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from rute.journey.grammar.keywords import has_keyword
from rute.journey.rule_tree import (
    AllOf,
    Anchor,
    AnyOf,
    Comparison,
    Count,
    EventTest,
    Happening,
    InStage,
    IsPersona,
    Never,
    Node,
    Not,
    Rating,
    Then,
    TotalOf,
    Trait,
    Without,
)

PLAIN: Final = re.compile(r"[\w][\w.@/'’:-]*(?: [\w.@/'’:-]+)*")


def quote(name: str) -> str:
    """How a name, field or value must be written in a rule: bare where that is safe, otherwise
    in double quotes, with a double quote inside written twice."""
    bare = PLAIN.fullmatch(name) and not has_keyword(name)
    return name if bare else '"' + name.replace('"', '""') + '"'


def show(node: Node) -> str:
    """The canonical text of a rule tree."""
    if isinstance(node, Happening) and node == Happening(EventTest(node.event.names)):
        return " or ".join(map(quote, node.event.names)) or "any event"
    return _show(node)


def _show(node: Node) -> str:
    match node:
        case AnyOf(parts):
            return " or ".join(_inside(part, AnyOf) for part in parts)
        case AllOf(parts):
            return " and also ".join(_inside(part, AnyOf, AllOf) for part in parts)
        case Not(part):
            return "not " + _inside(part, AnyOf, AllOf)
        case Never(event, None):
            return f"never {show_event(event)}"
        case Never(event, in_last):
            return f"no {show_event(event)} in the last {in_last}"
        case Trait(which, test):
            return f"{which} {_comparison(test)}"
        case InStage(stage):
            return f"in stage {quote(stage)}"
        case IsPersona(persona):
            return f"is persona {quote(persona)}"
        case Happening():
            return _happening(node)


def show_event(event: EventTest) -> str:
    """An event test as it stands in a rule."""
    names = " or ".join(map(quote, event.names)) or "any event"
    if len(event.names) > 1:
        names = f"({names})"
    return names + (" where " + " and ".join(map(_comparison, event.where)) if event.where else "")


def show_value(value: TotalOf | Rating) -> str:
    """A worth or a rating as it is written in a journey file."""
    if isinstance(value, Rating):
        scale = f"{_number(value.low)} to {_number(value.high)}"
        return f"{quote(value.field)} of {show_event(value.event)} on {scale}"
    less = f" less {show_value(value.less)}" if value.less else ""
    return f"total of {show_event(value.event)}{less}"


def _inside(node: Node, *loose: type) -> str:
    return f"({_show(node)})" if isinstance(node, loose) else _show(node)


def _happening(node: Happening) -> str:
    parts = ["first" if node.first else "", show_event(node.event)]
    parts += [_count(node.count)] if node.count else []
    parts += map(_then, node.then)
    parts += [_without(node.without)] if node.without else []
    parts += [_anchor(node.anchor)] if node.anchor else []
    parts += [f"in the last {node.in_last}"] if node.in_last else []
    return " ".join(filter(None, parts))


def _comparison(test: Comparison) -> str:
    return " ".join(filter(None, (quote(test.field), test.op, ", ".join(map(quote, test.value)))))


def _count(count: Count) -> str:
    by = f" by {quote(count.by)}" if count.by else ""
    within = f" within {count.within}" if count.within else ""
    if count.kind == "total":
        return f"total {quote(count.field or '')} {count.op} {_number(count.value or 0)}{within}"
    if count.kind == "nth":
        return f"for the {_ordinal(count.n)} time{by}{within}"
    return f"{count.kind} {count.n} {'time' if count.n == 1 else 'times'}{by}{within}"


def _then(then: Then) -> str:
    return f"then {show_event(then.event)} within {then.within}"


def _without(without: Without) -> str:
    length = f"in the last {without.in_last}" if without.in_last else f"within {without.within}"
    return f"without {show_event(without.event)} {length}"


def _anchor(anchor: Anchor) -> str:
    return f"within {anchor.within} {anchor.side} {show_event(anchor.event)}"


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else format(Decimal(repr(value)), "f")


def _ordinal(n: int) -> str:
    ending = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"
