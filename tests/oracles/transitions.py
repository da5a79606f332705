"""Transitions: each person's way written out, then counted step by step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tests.oracles.people import Person

Place = tuple[int, str]  # time, node
Step = tuple[str, str]


@dataclass
class Answer:
    counts: Counter[Step] = field(default_factory=Counter)
    gaps: dict[Step, list[int]] = field(default_factory=dict)
    by_value: dict[str | None, Counter[Step]] = field(default_factory=dict)


def event_way(person: Person, now: int) -> list[Place]:
    return [
        (time, name) for time, name in zip(person.times, person.names, strict=True) if time <= now
    ]


def touchpoint_way(person: Person, points: Sequence[str]) -> list[Place]:
    """points: the name of each touchpoint rule, the first rules of the person's moments."""
    met = [(time, min(rules)) for time, _, rules in person.moments]
    return [(time, points[rule]) for time, rule in met if rule < len(points)]


def stage_way(person: Person, stages: Sequence[str], before: int = 0) -> list[Place]:
    """stages: the name of each stage rule; `before`: how many rules stand before them."""
    reached = []
    for stage in range(len(stages)):
        first = person.first_of(before + stage)
        if first:
            reached.append((first[0], stage))
    return [(time, stages[stage]) for time, stage in sorted(reached)]


def ending(
    person: Person,
    last: int,
    stages: int,
    before: int,
    deadlines: Sequence[Callable[[int], int]],
    now: int,
) -> str:
    """How a person stands whose last moment was at `last`."""
    reached = [person.first_of(before + stage) for stage in range(stages)]
    furthest = max((stage for stage, first in enumerate(reached) if first), default=None)
    if furthest is None:
        return "open" if now <= deadlines[0](last) else "lost"
    if furthest == stages - 1:
        return "moved on"
    first = reached[furthest]
    assert first
    return "open" if now <= deadlines[furthest](first[0]) else "lost"


def count(
    people: Sequence[Person],
    way: Callable[[Person], list[Place]],
    end: Callable[[Person, int], str],
    start: int,
    until: int,
) -> Answer:
    answer = Answer()
    for person in people:
        cut = [place for place in way(person) if start <= place[0] <= until]
        if not cut:
            continue
        nodes = ["start", *(node for _, node in cut), end(person, cut[-1][0])]
        steps = list(pairwise(nodes))
        answer.counts.update(steps)
        answer.by_value.setdefault(person.channels[0], Counter()).update(steps)
        for (before, a), (after, b) in pairwise(cut):
            answer.gaps.setdefault((a, b), []).append(after - before)
    return answer
