"""What a rule means, one person at a time, read off the definitions as slowly as they stand."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tests.oracles.calendar import add_months

from rute.journey.rule_tree import (
    AllOf,
    AnyOf,
    Comparison,
    Count,
    Duration,
    EventTest,
    Happening,
    InStage,
    Never,
    Node,
    Not,
    Trait,
)


class Event(NamedTuple):
    """fields: texts; value: money in minor units."""

    time: int
    name: str
    fields: dict[str, str]
    value: int | None = None


class Moment(NamedTuple):
    """Ordered by time, then by how far it has looked."""

    time: int
    point: int
    cause: int


def moments(node: Node, events: Sequence[Event], now: int, zone: str) -> list[tuple[int, int]]:
    """(time, index of the causing event), in order, of a person's events in their order."""
    person = Person([event for event in events if event.time <= now], now, zone)
    return sorted({(moment.time, moment.cause) for moment in person.stream(node)})


def holds(node: Node, events: Sequence[Event], at: int, zone: str) -> bool:
    person = Person([event for event in events if event.time <= at], at, zone)
    return person.holds(node, Moment(at, len(person.events) - 1, -1))


def number(text: str | None) -> float | None:
    try:
        return float(text) if text is not None else None
    except ValueError:
        return None


def compares(value: float, op: str | None, bar: float) -> bool:
    return {
        "is": value == bar,
        "is not": value != bar,
        "over": value > bar,
        "under": value < bar,
        "at least": value >= bar,
        "at most": value <= bar,
    }[op or ""]


def passes(text: str | None, test: Comparison) -> bool:
    if test.op in ("is given", "is missing"):
        return (text is None) == (test.op == "is missing")
    if text is None:
        return False
    if test.op in ("is", "is not"):
        return (text.lower() == test.value[0].lower()) == (test.op == "is")
    known = number(text)
    return known is not None and compares(known, test.op, float(test.value[0]))


def repeats(node: Node, events: Sequence[Event], now: int, zone: str) -> int:
    """How many matches share no events: behind the cause of each, the rule starts afresh."""
    known = [event for event in events if event.time <= now]
    begin, count = 0, 0
    while found := Person(known, now, zone, begin).stream(node):
        begin, count = min(found).cause + 1, count + 1
    return count


@dataclass
class Person:
    """Events are all at or before `now`. Those before `begin` happen no more, but have
    happened."""

    events: list[Event]
    now: int
    zone: str
    begin: int = 0

    def matches(self, test: EventTest, index: int) -> bool:
        event = self.events[index]
        named = not test.names or event.name in test.names
        return named and all(passes(event.fields.get(w.field), w) for w in test.where)

    def all_matching(self, test: EventTest) -> list[int]:
        return [i for i in range(self.begin, len(self.events)) if self.matches(test, i)]

    def whole(self) -> Person:
        return Person(self.events, self.now, self.zone)

    def deadline(self, t: int, length: Duration) -> int:
        return add_months(t, length.months, self.zone) + length.microseconds

    def since(self, t: int, length: Duration | None) -> int:
        if length is None:
            return -(1 << 70)
        return add_months(t, -length.months, self.zone) - length.microseconds

    def time(self, index: int) -> int:
        return self.events[index].time

    # Moments

    def stream(self, node: Node) -> set[Moment]:
        if isinstance(node, Happening):
            return self.happening(node)
        if not isinstance(node, AllOf | AnyOf):
            return set()
        found = set().union(*(self.stream(part) for part in node.parts))
        if isinstance(node, AnyOf):
            return found
        return {m for m in found if all(self.holds(part, m) for part in node.parts)}

    def happening(self, node: Happening) -> set[Moment]:
        found = self.all_matching(node.event)
        if node.first:
            found = found[:1]
        if node.count:
            found = self.counted(node.count, found)
        for then in node.then:
            found = self.next_ones(found, then.event, then.within)
        anchor = node.anchor
        if anchor and anchor.side == "before":
            found = self.next_ones(found, anchor.event, anchor.within)
        if anchor and anchor.side == "after":
            starts = self.all_matching(anchor.event)
            found = [
                i
                for i in found
                if any(
                    j < i and self.time(i) <= self.deadline(self.time(j), anchor.within)
                    for j in starts
                )
            ]
        without = node.without
        if without and without.in_last:
            since = {i: self.since(self.time(i), without.in_last) for i in found}
            others = self.whole().all_matching(without.event)
            found = [
                i for i in found if not any(j < i and self.time(j) >= since[i] for j in others)
            ]
        if without and without.within:
            return self.waited(found, without.event, without.within)
        return {Moment(self.time(i), i, i) for i in found}

    def next_ones(self, starts: list[int], test: EventTest, within: Duration) -> list[int]:
        return [
            j
            for j in self.all_matching(test)
            if any(i < j and self.time(j) <= self.deadline(self.time(i), within) for i in starts)
        ]

    def waited(self, found: list[int], test: EventTest, within: Duration) -> set[Moment]:
        moments = set()
        for i in found:
            due = self.deadline(self.time(i), within)
            comes = any(self.time(i) < self.time(j) <= due for j in self.all_matching(test))
            if self.now > due and not comes:
                point = max(k for k in range(len(self.events)) if self.time(k) <= due)
                moments.add(Moment(due, point, i))
        return moments

    def counted(self, count: Count, found: list[int]) -> list[int]:
        if count.kind == "total":
            return [i for i in found if self.total_holds(count, found, i)]
        if count.by:
            found = [i for i in found if self.events[i].fields.get(count.by) is not None]
        return [i for i in found if self.count_holds(count, found, i)]

    def count_holds(self, count: Count, found: list[int], i: int) -> bool:
        def value(index: int) -> object:
            return self.events[index].fields[count.by] if count.by else index

        since = self.since(self.time(i), count.within)
        window = [j for j in found if j <= i and self.time(j) >= since]
        values = {value(j) for j in window}
        if count.kind == "at least":
            return len(values) >= count.n
        new = [value(j) for j in window].count(value(i)) == 1
        if len(values) != count.n or not new:
            return False
        if count.kind == "nth":
            return True
        due = self.deadline(self.time(window[0]), count.within) if count.within else self.now
        return not any(j > i and self.time(j) <= due and value(j) not in values for j in found)

    def amount(self, field: str, index: int) -> float | None:
        event = self.events[index]
        if field == "value":
            return None if event.value is None else event.value / 100
        return number(event.fields.get(field))

    def total_holds(self, count: Count, found: list[int], i: int) -> bool:
        assert count.field is not None
        assert count.value is not None
        if self.amount(count.field, i) is None:
            return False
        since = self.since(self.time(i), count.within)
        window = [j for j in found if j <= i and self.time(j) >= since]
        total = sum(self.amount(count.field, j) or 0.0 for j in window)
        return compares(round(total, 6), count.op, count.value)

    # Conditions

    def holds(self, node: Node, at: Moment) -> bool:
        if isinstance(node, Happening):
            since = self.since(at.time, node.in_last)
            had = (m for m in self.happening(node) if m[:2] <= at[:2])
            return any(m.time >= since for m in had)
        if isinstance(node, Never):
            since = self.since(at.time, node.in_last)
            every = self.whole().all_matching(node.event)
            seen = itertools.takewhile(lambda i: i <= at.point, every)
            return not any(self.time(i) >= since for i in seen)
        if isinstance(node, Trait):
            known = [event.fields.get(node.test.field) for event in self.events[: at.point + 1]]
            given = [text for text in known if text is not None] or [None]
            return passes(given[0] if node.which == "first" else given[-1], node.test)
        if isinstance(node, Not):
            return not self.whole().holds(node.part, at)
        if isinstance(node, InStage):
            return self.in_stage(node, at)
        assert isinstance(node, AllOf | AnyOf)
        answers = [self.holds(part, at) for part in node.parts]
        return all(answers) if isinstance(node, AllOf) else any(answers)

    def in_stage(self, node: InStage, at: Moment) -> bool:
        """Reached it by then, and no later stage, and has not left it."""
        assert node.found_by is not None

        def reached(rule: Node) -> bool:
            return any(moment[:2] <= at[:2] for moment in self.stream(rule))

        left = node.found_by.left is not None and self.holds(node.found_by.left, at)
        return (
            reached(node.found_by.reached) and not any(map(reached, node.found_by.further))
        ) and not left
