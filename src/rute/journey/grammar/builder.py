"""From the parser's tree to the rule tree: here a NAME becomes an event, a field or a value."""

from __future__ import annotations

import re
from typing import Any, Final

from lark import Token, Transformer, v_args

from rute.journey.grammar.lengths import duration
from rute.journey.grammar.misread import Misread
from rute.journey.grammar.values import NUMBER, NUMERIC
from rute.journey.rule_tree import (
    USUAL,
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
    Later,
    Measured,
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
from rute.words.message import Message

MOST_TIMES: Final = 1_000_000
MOST_TOTAL: Final = 1e15
KINDS: Final[dict[str, Measured]] = {
    "nps": "NPS", "csat": "CSAT", "ces": "CES", "effort": "effort", "upaya": "effort",
}  # fmt: skip
# What `net` takes away, by the word every recipe uses for it.
REFUNDS: Final = ("Order Refunded",)


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


Tail = tuple[Op, tuple[str, ...]]


class _First:
    """The first of some events, said behind them: `Order Paid pertama`."""

    def __init__(self, event: EventTest) -> None:
        self.event = event


class _Group:
    """A rule in parentheses, until we know whether events were meant."""

    def __init__(self, node: Node) -> None:
        self.node = node


def _at(token: Token) -> int:
    return int(token.start_pos or 0)


def _length(token: Token | None) -> Duration | None:
    return duration(str(token), _at(token)) if token is not None else None


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

    def first_name(self, name: Token, _first: Token) -> _First:
        return _First(self.name(name))

    def first_any(self, _any: Token, _first: Token) -> _First:
        return _First(EventTest(()))

    def first_group(self, node: Node, _first: Token) -> _First:
        return _First(_only_events(_Group(node)))

    def where(self, *comparisons: Comparison) -> tuple[Comparison, ...]:
        return comparisons

    def comparison(self, field: Token, tail: Tail) -> Comparison:
        return Comparison(str(field), *tail)

    def compared(self, op: Token, value: Token) -> Tail:
        return str(op), (str(value),)  # type: ignore[return-value]

    def given(self, given: Token) -> Tail:
        return "is given" if given.endswith("given") else "is missing", ()

    def one_of(self, *values: Token) -> Tail:
        return "is one of", tuple(map(str, values))

    def times(self, count: Token, by: Token | None, within: Token | None) -> Count:
        digits = re.sub(r"\D", "", count)
        n = int(digits) if len(digits) < 9 else 0
        if not 1 <= n <= MOST_TIMES:
            raise Misread(Message("rule.times_range"), _at(count))
        kind = {"a": "at least", "e": "exactly", "f": "nth"}[count[0]]
        return Count(
            kind,  # type: ignore[arg-type]
            n,
            by=None if by is None else str(by),
            within=_length(within),
        )

    def total(self, field: Token, op: Token, value: Token, within: Token | None) -> Count:
        name = str(op)
        if name not in NUMERIC | {"is", "is not"} or not NUMBER.fullmatch(value):
            raise Misread(Message("rule.total_compares"), _at(op))
        number = float(str(value).replace("−", "-"))
        if abs(number) > MOST_TOTAL:
            raise Misread(Message("rule.total_too_large"), _at(value))
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
        is_first = first is not None or isinstance(event, _First)
        event = event.event if isinstance(event, _First) else event
        return Happening(
            _with(event, where), is_first, count, thens, without, anchor, _length(in_last)
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

    def trait_of(self, field: Token, which: Token, tail: Tail) -> Trait:
        return Trait("first" if which.type == "FIRST_OF" else "last", self.comparison(field, tail))

    def moment(self, node: Node) -> Node:
        return node

    def later(self, length: Token, event: EventTest, where: Any) -> Later:
        if length.endswith("before"):
            hint = Message("rule.count_from_past")
            raise Misread(Message("rule.not_known_ahead"), _at(length), hint=hint)
        return Later(duration(str(length), _at(length)), _with(event, where))

    def net(self, event: EventTest, where: Any) -> TotalOf:
        """Less the refunds of the same kind."""
        return TotalOf(_with(event, where), TotalOf(_with(EventTest(REFUNDS), where)))

    def worth(self, event: EventTest, where: Any, less: TotalOf | None) -> TotalOf:
        return TotalOf(_with(event, where), less)

    def rating(self, field: Token, event: EventTest, where: Any, scale: Token) -> Rating:
        kind = _measured(scale)
        ends = [float(n.replace("−", "-")) for n in re.findall(r"[-−]?\d+(?:\.\d+)?", scale)]
        low, high = ends or USUAL[kind]
        if low >= high:
            raise Misread(Message("rule.scale_order"), _at(scale))
        if kind == "NPS" and (low not in (0, 1) or high != 10):
            hint = Message("rule.nps_scale.fix")
            raise Misread(Message("rule.nps_scale"), _at(scale), hint=hint)
        return Rating(str(field), _with(event, where), low, high, kind=kind)


def _measured(scale: Token) -> Measured:
    """What a scale is read as, by its last word."""
    word = scale.split()[-1].lower()
    return KINDS.get(word, "scale")


def _with(event: EventTest, where: tuple[Comparison, ...] | None) -> EventTest:
    return EventTest(event.names, event.where + (where or ()))


def _only_events(group: _Group) -> EventTest:
    node = group.node
    if isinstance(node, Happening) and node == Happening(node.event):
        return node.event
    raise Misread(Message("rule.only_events"), 0, hint=Message("rule.join_rules"))
