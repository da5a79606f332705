"""Friction, one person and one stage at a time: every instant at which anything changes is
written down, and what lies between two of them is looked at by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tests.oracles.people import Person

MINUTE = 60_000_000
VISIT, DAY, FAST = 30 * MINUTE, 1440 * MINUTE, 5 * MINUTE
Mark = tuple[object, ...]  # ("met", item), ("again", item), ("step" | "slow" | "back", item, item)
Cell = tuple[str | None, int, int]  # value at entry, bin, level


@dataclass
class Spell:
    stage: int
    start: int
    end: int  # the first instant outside
    moved: bool
    value: str | None


@dataclass
class Answer:
    """By stage (or stage and mark), cell and whether they moved on."""

    time: Counter[tuple[object, ...]] = field(default_factory=Counter)
    steps: Counter[tuple[object, ...]] = field(default_factory=Counter)
    people: Counter[tuple[object, ...]] = field(default_factory=Counter)
    after_time: Counter[tuple[object, ...]] = field(default_factory=Counter)
    after_steps: Counter[tuple[object, ...]] = field(default_factory=Counter)
    after_people: Counter[tuple[object, ...]] = field(default_factory=Counter)
    met: Counter[tuple[object, ...]] = field(default_factory=Counter)


def spells(
    person: Person, stages: Sequence[int], deadlines: Sequence[Callable[[int], int]], now: int
) -> list[Spell]:
    """stages: the rule of each. Of everybody who reached a stage and was not already further,
    once their window has elapsed."""
    found = []
    for stage in range(len(stages) - 1):
        first = person.first_of(stages[stage])
        if first is None:
            continue
        start, cause = first
        later = [at for rule in stages[stage + 1 :] if (at := person.first_of(rule))]
        following = min(later, default=None)
        if following and following[0] < start:
            continue
        until = deadlines[stage](start)
        if now <= until:
            continue
        moved = following is not None and following[0] <= until
        end = following[0] if moved and following else until + 1
        found.append(Spell(stage, start, end, moved, person.channel_at(cause)))
    return found


def marks(
    person: Person, spell: Spell, points: Sequence[int], slow_after: int
) -> list[tuple[int, Mark]]:
    """When each mark first came. points: the rules of the touchpoints, in the file's order."""
    met = [
        (time, [k for k, rule in enumerate(points) if rule in rules])
        for time, _, rules in person.moments
        if spell.start <= time < spell.end
    ]
    met = [(time, items) for time, items in met if items]
    found: list[tuple[int, Mark]] = []
    for k in range(len(points)):
        times = [time for time, items in met if k in items]
        found += [(time, ("met", k)) for time in times[:1]]
        found += [(b, ("again", k)) for a, b in pairwise(times) if 0 < b - a <= FAST]
    way = [(time, items[0]) for time, items in met]
    for (a_time, a), (b_time, b) in pairwise(way):
        if a != b:
            first = not any(mark == ("step", a, b) for _, mark in found)
            found.append((b_time, ("step", a, b)))
            if first and b_time - a_time > slow_after:
                found.append((b_time, ("slow", a, b)))
    turns = [way[0]] if way else []
    turns += [b for a, b in pairwise(way) if a[1] != b[1]]
    for (_, a), (_, b), (time, c) in zip(turns, turns[1:], turns[2:], strict=False):
        if a == c:
            found.append((time, ("back", a, b)))
    first_times: dict[Mark, int] = {}
    for time, mark in found:
        first_times.setdefault(mark, time)
    return [(time, mark) for mark, time in first_times.items()]


def ways(person: Person, spell: Spell, points: Sequence[int]) -> Counter[Mark]:
    """How often each thing happened in a spell; that something was met counts once."""
    met = [
        (time, [k for k, rule in enumerate(points) if rule in rules])
        for time, _, rules in person.moments
        if spell.start <= time < spell.end and any(rule in rules for rule in points)
    ]
    found: Counter[Mark] = Counter()
    for k in range(len(points)):
        times = [time for time, items in met if k in items]
        found["met", k] = min(len(times), 1)
        found["again", k] = sum(0 < b - a <= FAST for a, b in pairwise(times))
    way = [items[0] for _, items in met]
    found.update(("step", a, b) for a, b in pairwise(way) if a != b)
    turns = way[:1] + [b for a, b in pairwise(way) if a != b]
    backs = zip(turns, turns[1:], turns[2:], strict=False)
    found.update(("back", a, b) for a, b, c in backs if a == c)
    return found


def add(
    answer: Answer,
    person: Person,
    spell: Spell,
    points: Sequence[int],
    edges: Sequence[int],
    slow_after: int,
) -> None:
    """edges: µs since entry at which each bin ends; the last one is open."""
    lead = [
        time
        for time, _, rules in person.moments
        if spell.start < time < spell.end and any(rule in rules for rule in points)
    ]
    first = marks(person, spell, points, slow_after)
    entry = (spell.value, 0, 0)
    answer.time[spell.stage, entry, spell.moved] += 1
    answer.steps[spell.stage, entry, spell.moved] += 1
    for time, mark in first:
        if time == spell.start:
            answer.met[spell.stage, mark, entry, spell.moved] += 1
    cuts = {spell.start, spell.end - 1, *lead, *(time for time, _ in first)}
    cuts |= {spell.start + edge for edge in edges}
    cuts |= {seen + pause for seen in (spell.start, *lead) for pause in (VISIT, DAY)}
    been: set[tuple[object, ...]] = {(spell.stage, entry)}
    inside = sorted(cut for cut in cuts if spell.start <= cut < spell.end)
    for a, b in pairwise(inside):
        since = b - spell.start
        bin_ = next(k for k, edge in enumerate([*edges[:-1], spell.end]) if since <= edge) + 1
        away = b - max(time for time in (spell.start, *lead) if time < b)
        cell = (spell.value, bin_, 0 if away <= VISIT else 1 if away <= DAY else 2)
        length, steps = b // 1000 - a // 1000, lead.count(b)
        answer.time[spell.stage, cell, spell.moved] += length
        answer.steps[spell.stage, cell, spell.moved] += steps
        been.add((spell.stage, cell))
        for time, mark in first:
            if time < b:
                answer.after_time[spell.stage, mark, cell, spell.moved] += length
                answer.after_steps[spell.stage, mark, cell, spell.moved] += steps
                been.add((spell.stage, mark, cell))
            if time == b:
                answer.met[spell.stage, mark, cell, spell.moved] += 1
    for at in been:
        (answer.people if len(at) == 2 else answer.after_people)[at] += 1
