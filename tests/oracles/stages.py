"""Stages, person by person and word by word as the definition says: slow and obvious."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

Moment = tuple[int, int]  # time, index of the causing event
FOREVER = 2**62


@dataclass
class Person:
    """Events in their total order: times, and the value of the field broken down by; the
    moments of each stage's rule, and of what puts people into it without reaching it, known
    as of now."""

    times: list[int]
    moments: dict[int, list[Moment]]
    values: list[str | None] = field(default_factory=list)
    left: set[int] = field(default_factory=set)
    also: dict[int, list[Moment]] = field(default_factory=dict)


@dataclass
class Answer:
    rows: list[Counter[str]]
    people: int = 0
    people_in_data: int = 0
    events: int = 0
    durations: list[list[int]] = field(default_factory=list)


def firsts(moments: dict[int, list[Moment]]) -> dict[int, Moment]:
    return {stage: min(found) for stage, found in moments.items() if found}


def entered(person: Person) -> dict[int, Moment]:
    """When somebody was first in each stage, reached or not."""
    either = {stage: list(found) for stage, found in person.moments.items()}
    for stage, found in person.also.items():
        either.setdefault(stage, []).extend(found)
    return firsts(either)


def known_at(person: Person, event: int) -> str | None:
    known = [value for value in person.values[: event + 1] if value is not None]
    return known[-1] if known else None


def returned(person: Person, stage: int, reached: dict[int, Moment]) -> bool:
    later = [reached[other][0] for other in reached if other > stage]
    for time, event in person.moments.get(stage, []):
        causes_later = any(
            event == cause
            for other, moments in person.moments.items()
            for _, cause in moments
            if other > stage
        )
        if time > reached[stage][0] and any(time > other for other in later) and not causes_later:
            return True
    return False


def stages(
    people: Sequence[Person],
    deadlines: Sequence[Callable[[int], int]],
    now: int,
    start: int = -FOREVER,
    end: int = FOREVER,
    only: Callable[[str | None], bool] = lambda _: True,
) -> Answer:
    """deadlines: of each stage, the last instant of its window. only: which values at entry
    count (for one group of a breakdown)."""
    count = len(deadlines)
    answer = Answer([Counter() for _ in range(count)], durations=[[] for _ in range(count)])
    for person in people:
        known = [time for time in person.times if time <= now]
        answer.people_in_data += bool(known)
        answer.events += len(known)
        reached, there = firsts(person.moments), entered(person)
        if not there:
            continue
        furthest = max(there)
        if only(known_at(person, there[furthest][1])):
            answer.people += 1
            answer.rows[furthest]["asleep" if furthest in person.left else "here"] += 1
        for stage in range(count):
            one_stage(person, stage, reached, deadlines[stage], now, (start, end), only, answer)
    return answer


def one_stage(
    person: Person,
    stage: int,
    reached: dict[int, Moment],
    deadline: Callable[[int], int],
    now: int,
    period: tuple[int, int],
    only: Callable[[str | None], bool],
    answer: Answer,
) -> None:
    row = answer.rows[stage]
    following = min((at for other, at in entered(person).items() if other > stage), default=None)
    if (
        following is not None
        and (stage not in reached or reached[stage][0] > following[0])
        and period[0] <= following[0] <= period[1]
        and only(known_at(person, following[1]))
    ):
        row["skipped"] += 1
    if stage not in reached:
        return
    entry, cause = reached[stage]
    if not period[0] <= entry <= period[1] or not only(known_at(person, cause)):
        return
    row["reached"] += 1
    row["returned"] += returned(person, stage, reached)
    if stage == len(answer.rows) - 1:
        return
    until = deadline(entry)
    in_time = following is not None and entry <= following[0] <= until
    if following is not None and following[0] < entry:
        row["already_further"] += 1
        return
    if in_time:
        row["moved_on_in_time"] += 1
    elif following is not None:
        row["moved_on_late"] += 1
    elif now > until:
        row["stalled"] += 1
    else:
        row["open"] += 1
    if following is not None:
        answer.durations[stage].append(following[0] - entry)
    if now > until:
        row["elapsed"] += 1
        row["elapsed_in_time"] += in_time
