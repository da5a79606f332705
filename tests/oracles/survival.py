"""Who is awake, asleep or has moved on, day by day and person by person; and Kaplan–Meier as it is
written in books, on exact durations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

DAY = 86_400_000_000
FOREVER = 2**62


@dataclass
class Wait:
    """From `entry` to `until`, when the person moved on, or now. spells: of sleep, (begin, end),
    the end left out."""

    entry: int
    until: int
    moved: bool
    spells: list[tuple[int, int]] = field(default_factory=list)

    def asleep(self, at: int) -> bool:
        return any(begin <= at < end for begin, end in self.spells)

    @property
    def states(self) -> list[str]:
        """At entry and at each whole day after it; then moved on, or how it is now."""
        days = range(self.entry, self.until + 1, DAY)
        known = ["asleep" if self.asleep(day) else "awake" for day in days]
        now = "asleep" if self.asleep(self.until) else "awake"
        return [*known, "moved" if self.moved else now]


def table(waits: Sequence[Wait]) -> Counter[tuple[str, int]]:
    """What happened on which day after entry; who waits, by the day of entry."""
    found: Counter[tuple[str, int]] = Counter()
    for wait in waits:
        states = wait.states
        if states[0] == "asleep":
            found["fell", 0] += 1
        for day, (before, after) in enumerate(pairwise(states)):
            if after == "moved":
                found[f"moved {before}", day] += 1
            elif before != after:
                found["fell" if after == "asleep" else "woke", day + 1] += 1
        if not wait.moved:
            found[f"waits {states[-1]}", wait.entry // DAY] += 1
    return found


def in_the_end(waits: Sequence[Wait], now: int, fewest: int) -> tuple[int, float, float, float]:
    """(days, moved, variance, asleep), from everybody's states one by one."""
    names = ("awake", "asleep", "moved")
    states = [wait.states for wait in waits]
    share = [sum(each[0] == name for each in states) / len(waits) for name in names]
    spread = multinomial(share, 1.0, len(waits))
    for day in range(max(len(each) for each in states) + 1):
        ways, seen = [], []
        for name in names[:2]:
            out = Counter(
                each[day + 1] for each in states if day + 1 < len(each) and each[day] == name
            )
            there = sum(
                # Who waits is taken to go on as now; how long that was seen is known in days.
                (each[day] if day < len(each) else each[-1]) == name
                for each in states
                if not (each[-1] == "moved" and day >= len(each) - 1)
            )
            unseen = sum(
                1 - part_seen(wait.entry, day, now)
                for wait in waits
                if not wait.moved and wait.states[-1] == name
            )
            gone = sum(out[other] for other in names if other != name)
            number = max(there - unseen, gone)
            seen.append(number)
            ways.append([out[other] / number if number else 0.0 for other in names])
        if sum(seen) < fewest:
            return day, share[2], spread[2][2], share[1]
        ways.append([0.0, 0.0, 1.0])
        for k in range(2):
            ways[k][k] = 1 - sum(ways[k][j] for j in range(3) if j != k)
        spread = [
            [
                sum(ways[k][i] * spread[k][m] * ways[m][j] for k in range(3) for m in range(3))
                for j in range(3)
            ]
            for i in range(3)
        ]
        for k in range(2):
            noise = multinomial(ways[k], share[k], seen[k])
            spread = [[spread[i][j] + noise[i][j] for j in range(3)] for i in range(3)]
        share = [sum(share[k] * ways[k][j] for k in range(3)) for j in range(3)]
    raise AssertionError("somebody is seen for ever")


def multinomial(ways: Sequence[float], share: float, seen: float) -> list[list[float]]:
    if not seen:
        return [[0.0] * 3 for _ in range(3)]
    return [
        [((ways[i] if i == j else 0) - ways[i] * ways[j]) * share**2 / seen for j in range(3)]
        for i in range(3)
    ]


def part_seen(entry: int, day: int, now: int, steps: int = 100) -> float:
    """The part of that day after entry that had passed by now, on average over all moments of
    the day of entry."""
    begin = entry // DAY * DAY
    parts = (
        min(max((now - begin) / DAY - (step + 0.5) / steps - day, 0.0), 1.0)
        for step in range(steps)
    )
    return sum(parts) / steps


def kaplan_meier(durations: Sequence[float], moved: Sequence[bool]) -> tuple[float, float]:
    """(1 − S, Greenwood's variance) behind the last time at which anybody moved on."""
    stays, total = 1.0, 0.0
    for time in sorted({d for d, m in zip(durations, moved, strict=True) if m}):
        at_risk = sum(d >= time for d in durations)
        events = sum(d == time and m for d, m in zip(durations, moved, strict=True))
        stays *= 1 - events / at_risk
        if at_risk > events:
            total += events / (at_risk * (at_risk - events))
    return 1 - stays, stays**2 * total
