"""Rule trees as numbered tests and rows of operations: what compile.py gives the kernels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from rute.errors import RuleError
from rute.journey.rule_tree import (
    AllOf,
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
    Trait,
)
from rute.kernels import moments_program as run

_T = TypeVar("_T")

DEEPEST = 64  # answers a condition holds at once

Row = tuple[int, ...]

_KINDS = {"at least": run.AT_LEAST, "exactly": run.EXACTLY, "nth": run.NTH}
_COMPARISONS = {
    "is": run.IS,
    "is not": run.IS_NOT,
    "over": run.OVER,
    "under": run.UNDER,
    "at least": run.NOT_UNDER,
    "at most": run.NOT_OVER,
}


@dataclass(frozen=True)
class CompiledRules:
    """Programs with numbered tests and fields. Rows are those of rute.kernels.moments_program.

    plain: per rule the tests that are its moments all by themselves, or None when the rule needs
    a program; programs: the rules that have one, their number and its operations on streams;
    causing: the tests whose events can cause a moment of those.
    """

    tests: tuple[EventTest, ...]
    fields: tuple[str, ...]
    amounts: tuple[str, ...]
    traits: tuple[Comparison, ...]
    thresholds: tuple[tuple[int, float], ...]
    happenings: tuple[tuple[Row, ...], ...]
    conditions: tuple[Row, ...]
    plain: tuple[tuple[int, ...] | None, ...]
    programs: tuple[tuple[int, tuple[Row, ...]], ...]
    causing: tuple[int, ...]

    @property
    def depth(self) -> int:
        """How many streams one rule holds at once, at most."""
        pushes = (sum(row[0] == run.PUSH for row in rows) for _, rows in self.programs)
        return max(pushes, default=1)

    @property
    def needed_fields(self) -> tuple[str, ...]:
        """The fields whose codes must be kept. Money lies beside them anyway."""
        numbers = (name for name in self.amounts if name != "value")
        return tuple(dict.fromkeys((*self.fields, *numbers)))


def _window(duration: Duration | None) -> Row:
    if duration is None:
        return (0, 0, 0)
    return (1, duration.microseconds, duration.months)


def _plain_tests(node: Node) -> tuple[EventTest, ...] | None:
    if isinstance(node, AnyOf):
        parts = [_plain_tests(part) for part in node.parts]
        return None if None in parts else tuple(test for part in parts if part for test in part)
    plain = isinstance(node, Happening) and replace(node, in_last=None) == Happening(node.event)
    return (node.event,) if isinstance(node, Happening) and plain else None


def _conditions_depth(rows: Sequence[Row]) -> int:
    depth = deepest = 0
    for row in rows:
        depth += {run.NOT: 0, run.AND: -1, run.OR: -1}.get(row[0], 1)
        deepest = max(deepest, depth)
    return deepest


@dataclass
class Compiler:
    """Numbers tests, fields and happenings as rules are added; equal ones share a number."""

    tests: dict[EventTest, int] = field(default_factory=dict)
    fields: dict[str, int] = field(default_factory=dict)
    amounts: dict[str, int] = field(default_factory=dict)
    traits: dict[Comparison, int] = field(default_factory=dict)
    thresholds: dict[tuple[int, float], int] = field(default_factory=dict)
    happenings: dict[tuple[Row, ...], int] = field(default_factory=dict)
    conditions: list[Row] = field(default_factory=list)
    plain: list[tuple[int, ...] | None] = field(default_factory=list)
    programs: list[tuple[int, tuple[Row, ...]]] = field(default_factory=list)
    causing: set[int] = field(default_factory=set)

    def add_rule(self, number: int, tree: Node) -> None:
        plain = _plain_tests(tree)
        if plain:
            self.plain.append(tuple(self._test(test) for test in plain))
        else:
            self.plain.append(None)
            self.programs.append((number, tuple(self._streams(tree))))

    def add_condition(self, tree: Node) -> tuple[int, int]:
        rows = list(self._condition(tree))
        if _conditions_depth(rows) > DEEPEST:
            raise RuleError("the rule has too many brackets inside each other")
        self.conditions += rows
        return len(self.conditions) - len(rows), len(self.conditions)

    def finish(self) -> CompiledRules:
        return CompiledRules(
            tests=tuple(self.tests),
            fields=tuple(self.fields),
            amounts=tuple(self.amounts),
            traits=tuple(self.traits),
            thresholds=tuple(self.thresholds),
            happenings=tuple(self.happenings),
            conditions=tuple(self.conditions),
            plain=tuple(self.plain),
            programs=tuple(self.programs),
            causing=tuple(sorted(self.causing)),
        )

    def _streams(self, node: Node) -> Iterator[Row]:
        """Operations that leave the node's moments on the stack; none for a condition."""
        if isinstance(node, Happening):
            self.causing.add(self._test(_last_event(node)))
            yield (run.PUSH, self._happening(node), 0)
        if isinstance(node, AllOf | AnyOf):
            parts = [rows for part in node.parts if (rows := list(self._streams(part)))]
            for place, rows in enumerate(parts):
                yield from rows
                if place:
                    yield (run.UNION, 0, 0)
            if parts and isinstance(node, AllOf) and len(node.parts) > 1:
                yield (run.KEEP, *self.add_condition(node))

    def _condition(self, node: Node) -> Iterator[Row]:
        if isinstance(node, Happening):
            yield (run.HAD, self._happening(node), 0, 0, *_window(node.in_last))
        elif isinstance(node, Never):
            yield (run.HAD, self._happening(Happening(node.event)), 0, 0, *_window(node.in_last))
            yield _operation(run.NOT)
        elif isinstance(node, Trait):
            yield from self._trait(node)
        elif isinstance(node, Not):
            yield from self._condition(node.part)
            yield _operation(run.NOT)
        elif isinstance(node, AllOf | AnyOf):
            for place, part in enumerate(node.parts):
                yield from self._condition(part)
                if place:
                    yield _operation(run.AND if isinstance(node, AllOf) else run.OR)
        else:
            raise _not_yet(node)

    def _trait(self, trait: Trait) -> Iterator[Row]:
        slot = _number(self.fields, trait.test.field)
        known = _number(self.happenings, ((run.KNOWN, slot, 0, 0, 0, 0, 0),))
        if trait.test.op in ("is given", "is missing"):
            yield (run.HAD, known, 0, 0, 0, 0, 0)
        else:
            which = run.FIRST_KNOWN if trait.which == "first" else run.LAST_KNOWN
            yield (which, known, slot, _number(self.traits, trait.test), 0, 0, 0)
        if trait.test.op == "is missing":
            yield _operation(run.NOT)

    def _happening(self, node: Happening) -> int:
        return _number(self.happenings, tuple(self._steps(node)))

    def _steps(self, node: Happening) -> Iterator[Row]:
        yield (run.MATCH, self._test(node.event), 0, 0, 0, 0, 0)
        if node.first:
            yield (run.FIRST, 0, 0, 0, 0, 0, 0)
        if node.count:
            yield self._count(node.count)
        for then in node.then:
            yield (run.THEN, self._test(then.event), 0, 0, *_window(then.within))
        anchor, without = node.anchor, node.without
        if anchor:
            step = run.THEN if anchor.side == "before" else run.AFTER
            yield (step, self._test(anchor.event), 0, 0, *_window(anchor.within))
        if without and without.in_last:
            yield (run.UNSEEN, self._test(without.event), 0, 0, *_window(without.in_last))
        if without and without.within:
            yield (run.WITHOUT, self._test(without.event), 0, 0, *_window(without.within))

    def _count(self, count: Count) -> Row:
        window = _window(count.within)
        if count.kind != "total":
            by = -1 if count.by is None else _number(self.fields, count.by)
            return (run.COUNT, _KINDS[count.kind], count.n, by, *window)
        if count.field is None or count.value is None or count.op not in _COMPARISONS:
            raise RuleError(f'a total cannot be compared by "{count.op}"')
        amount = _number(self.amounts, count.field)
        threshold = _number(self.thresholds, (amount, count.value))
        return (run.TOTAL, amount, _COMPARISONS[count.op], threshold, *window)

    def _test(self, test: EventTest) -> int:
        return _number(self.tests, test)


def _last_event(node: Happening) -> EventTest:
    if node.anchor and node.anchor.side == "before":
        return node.anchor.event
    return node.then[-1].event if node.then else node.event


def _operation(code: int) -> Row:
    return (code, 0, 0, 0, 0, 0, 0)


def _number(known: dict[_T, int], item: _T) -> int:
    return known.setdefault(item, len(known))


def _not_yet(node: InStage | IsPersona) -> RuleError:
    if isinstance(node, IsPersona):
        return RuleError(f'"is persona {node.persona}" needs the journey\'s personas')
    return RuleError(
        f'"in stage {node.stage}" cannot be looked at yet',
        do="For now, name the events that lead into the stage instead.",
    )
