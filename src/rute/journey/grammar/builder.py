"""From the parser's tree to the rule tree: here a NAME becomes an event, a field or a value."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any, Final

from lark import Token, Transformer, v_args

from rute.journey.grammar.keywords import DURATION
from rute.journey.grammar.misread import Misread
from rute.journey.rule_tree import (
    AllOf,
    Anchor,
    AnyOf,
    Comparison,
    Count,
    Duration,
    EventTest,
    Happening,
    InStage,
    IsPersona,
    Never,
    Node,
    Not,
    Op,
    Rating,
    Then,
    TotalOf,
    Trait,
    Without,
)

NUMBER: Final = re.compile(r"[-−+]?\d+(\.\d+)?")
NUMERIC_OPS: Final = frozenset({"over", "under", "at least", "at most"})
DATE_OPS: Final = frozenset({"before", "after"})
MOST_TIMES: Final = 1_000_000
MOST_YEARS: Final = 100
PER_YEAR: Final = {"minutes": 525_600, "hours": 8_760, "days": 365, "weeks": 52, "months": 12}


def duration(text: str, at: int = 0) -> Duration:
    """The first "N units" in a text. Raises Misread for none, for 0 and for over 100 years."""
    found = re.search(DURATION, text)
    if not found:
        raise Misread("this is not a length of time", at, hint="Write for example: 7 days.")
    amount, unit = int(found["amount"]), found["unit"].lower() + "s"
    if amount == 0:
        raise Misread("a length of time cannot be 0", at)
    if amount > MOST_YEARS * PER_YEAR[unit]:
        raise Misread(f"a length of time can be {MOST_YEARS} years at most", at)
    return Duration(amount, unit)  # type: ignore[arg-type]


def plain(node: Node) -> bool:
    """Whether a node says only that one of some named events happens."""
    return (
        isinstance(node, Happening)
        and node == Happening(EventTest(node.event.names))
        and bool(node.event.names)
    )


def any_of(parts: tuple[Node, ...]) -> Node:
    """Alternatives; those of plain events are one event test, which is cheaper to run."""
    if len(parts) == 1:
        return parts[0]
    names = [part.event.names for part in parts if isinstance(part, Happening) and plain(part)]
    if len(names) == len(parts):
        return Happening(EventTest(tuple(dict.fromkeys(name for some in names for name in some))))
    return AnyOf(parts)


class _Group:
    """A rule in parentheses, until we know whether events were meant."""

    def __init__(self, node: Node) -> None:
        self.node = node


def _at(token: Token) -> int:
    return int(token.start_pos or 0)


def _length(token: Token | None) -> Duration | None:
    return duration(str(token), _at(token)) if token is not None else None


def _checked(op: str, value: Token) -> str:
    text = str(value)
    if re.fullmatch(r"\d+ times?", text):
        raise Misread(
            f'"{op} {text}" is not a count',
            _at(value),
            hint='Counts are "at least N times", "exactly N times" or "for the Nth time".',
        )
    if op in NUMERIC_OPS and not NUMBER.fullmatch(text):
        raise Misread(
            f'"{op}" compares with a number, and "{text}" is not one',
            _at(value),
            hint="Write numbers without thousands marks, with a point for decimals: 1250000.5.",
        )
    if op in DATE_OPS and not _is_date(text):
        raise Misread(
            f'"{op}" compares with a date, and "{text}" is not one',
            _at(value),
            hint="Write dates as 2026-12-31 or 2026-12-31 18:30.",
        )
    if op == "is not" and re.match(r"(given|missing|one of)\b", text):
        raise Misread(
            f'"is not {text}" would compare with these very words',
            _at(value),
            hint={"given": 'Say "is missing".', "missing": 'Say "is given".'}.get(
                text, "Say: FIELD is not A and FIELD is not B."
            ),
        )
    return text


def _is_date(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return "-" in text


@v_args(inline=True)
class Builder(Transformer[Token, Any]):
    """One method for each rule of rules.lark."""

    def rule(self, *parts: Node) -> Node:
        return any_of(parts)

    def all_of(self, *parts: Any) -> Node:
        nodes = tuple(part.node if isinstance(part, _Group) else part for part in parts)
        return nodes[0] if len(nodes) == 1 else AllOf(nodes)

    def name(self, name: Token) -> EventTest:
        return EventTest((str(name),))

    def names(self, *names: Token) -> EventTest:
        return EventTest(tuple(dict.fromkeys(map(str, names))))

    def any_event(self, _any: Token) -> EventTest:
        return EventTest(())

    def group(self, node: Node) -> _Group:
        return _Group(node)

    def where(self, *comparisons: Comparison) -> tuple[Comparison, ...]:
        return comparisons

    def compared(self, field: Token, op: Token, value: Token) -> Comparison:
        name: Op = " ".join(str(op).split())  # type: ignore[assignment]
        return Comparison(str(field), name, (_checked(name, value),))

    def given(self, field: Token, given: Token) -> Comparison:
        return Comparison(str(field), "is given" if given.endswith("given") else "is missing")

    def one_of(self, field: Token, *values: Token) -> Comparison:
        return Comparison(str(field), "is one of", tuple(map(str, values)))

    def times(self, count: Token, by: Token | None, within: Token | None) -> Count:
        found = re.search(r"\d+", count)
        n = int(found[0]) if found else 0
        if not 1 <= n <= MOST_TIMES:
            raise Misread("count from 1 to a million times", _at(count))
        kind = {"a": "at least", "e": "exactly", "f": "nth"}[count[0]]
        return Count(
            kind,  # type: ignore[arg-type]
            n,
            by=None if by is None else str(by),
            within=_length(within),
        )

    def total(self, field: Token, op: Token, value: Token, within: Token | None) -> Count:
        name = " ".join(str(op).split())
        if name not in NUMERIC_OPS | {"is", "is not"} or not NUMBER.fullmatch(value):
            raise Misread("a total is compared with a number: over, under, at least, at most",
                          _at(op))  # fmt: skip
        number = float(str(value).replace("−", "-"))
        return Count("total", field=str(field), op=name, value=number,  # type: ignore[arg-type]
                     within=_length(within))  # fmt: skip

    def then(self, event: EventTest, where: Any, within: Token) -> Then:
        return Then(_with(event, where), duration(str(within), _at(within)))

    def thens(self, *thens: Then) -> tuple[Then, ...]:
        return thens

    def without(self, event: EventTest, where: Any, length: Token) -> Without:
        span, test = duration(str(length), _at(length)), _with(event, where)
        return Without(test, span) if length.type == "WITHIN" else Without(test, in_last=span)

    def anchor(self, within: Token, event: EventTest, where: Any) -> Anchor:
        length = duration(str(within), _at(within))
        return Anchor(
            length, "after" if within.endswith("after") else "before", _with(event, where)
        )

    def happening(
        self, first: Token | None, operand: Any, where: Any, count: Count | None,
        thens: tuple[Then, ...], without: Without | None, anchor: Anchor | None,
        in_last: Token | None,
    ) -> Any:  # fmt: skip
        rest = (where, count, *thens, without, anchor, in_last, first)
        if isinstance(operand, _Group) and not any(part is not None for part in rest):
            return operand
        event = _only_events(operand) if isinstance(operand, _Group) else operand
        return Happening(
            _with(event, where), first is not None, count, thens, without, anchor, _length(in_last)
        )

    def negation(self, part: Any) -> Not:
        return Not(part.node if isinstance(part, _Group) else part)

    def never(self, event: EventTest, where: Any, in_last: Token | None) -> Never:
        return Never(_with(event, where), _length(in_last))

    def in_stage(self, stage: Token) -> InStage:
        return InStage(str(stage))

    def is_persona(self, persona: Token) -> IsPersona:
        return IsPersona(str(persona))

    def trait(self, which: Token | None, test: Comparison) -> Trait:
        return Trait("first" if which is not None and which.type == "FIRST" else "last", test)

    def worth(self, event: EventTest, where: Any, less: TotalOf | None) -> TotalOf:
        return TotalOf(_with(event, where), less)

    def rating(self, field: Token, event: EventTest, where: Any, scale: Token) -> Rating:
        low, high = (float(n.replace("−", "-")) for n in re.findall(r"[-−]?\d+(?:\.\d+)?", scale))
        if low >= high:
            raise Misread("the scale runs from its low end to its high end", _at(scale))
        return Rating(str(field), _with(event, where), low, high)


def _with(event: EventTest, where: tuple[Comparison, ...] | None) -> EventTest:
    return EventTest(event.names, event.where + (where or ()))


def _only_events(group: _Group) -> EventTest:
    node = group.node
    if isinstance(node, Happening) and node == Happening(node.event):
        return node.event
    raise Misread(
        'before "where", a count, "then", "without" or "within", parentheses hold events only',
        0,
        hint='Write for example: (A or B) then C within 7 days, or "and also" between rules.',
    )
