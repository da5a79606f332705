"""Funnel, the slow and obvious way: every chain of every start is tried."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Item = tuple[int, int, frozenset[int]]
"""(time, event, the steps it could fill), in the total order."""


@dataclass(frozen=True)
class Chain:
    level: int  # last step reached, from 0
    start_event: int
    until: int  # end of the window
    times: tuple[int, ...]  # the first possible time of each step reached


def best_chain(
    items: Sequence[Item],
    steps: int,
    until: Callable[[int], int],
    ties: str,
    now: int,
    start: int,
    end: int,
) -> Chain | None:
    """The best level, with the start whose window ends last (then: the latest start)."""
    seen = [item for item in items if item[0] <= now]
    best: tuple[tuple[int, int, int], Chain] | None = None
    for i, (time, _, fills) in enumerate(seen):
        if 0 not in fills or not start <= time <= end:
            continue
        first_times: dict[int, int] = {}
        _try_all(seen, i, (i,), 0, steps, until(time), ties, first_times)
        level = max(first_times)
        rank = (level, until(time), i)
        if best is None or rank > best[0]:
            times = tuple(first_times[k] for k in range(level + 1))
            best = (rank, Chain(level, _starts_at(seen, i, ties), until(time), times))
    return best[1] if best else None


def _try_all(
    items: Sequence[Item],
    last: int,
    used: tuple[int, ...],
    step: int,
    steps: int,
    until: int,
    ties: str,
    first_times: dict[int, int],
) -> None:
    time = items[last][0]
    first_times[step] = min(time, first_times.get(step, time))
    if step + 1 == steps:
        return
    for i, (then, _, fills) in enumerate(items):
        follows = {"sequence": i > last, "strict": then > time, "favourable": then >= time}[ties]
        if i not in used and step + 1 in fills and follows and then <= until:
            _try_all(items, i, (*used, i), step + 1, steps, until, ties, first_times)


def _starts_at(items: Sequence[Item], i: int, ties: str) -> int:
    """Where equal times have no order, the chain starts at the last that may start one."""
    if ties == "sequence":
        return items[i][1]
    same = [event for time, event, fills in items if time == items[i][0] and 0 in fills]
    return max(same)


def in_order(moments: Sequence[Item]) -> list[Item]:
    """Sorted by (time, event), moments of one event at one time joined."""
    joined: dict[tuple[int, int], frozenset[int]] = {}
    for time, event, fills in moments:
        joined[time, event] = joined.get((time, event), frozenset()) | fills
    return [(time, event, fills) for (time, event), fills in sorted(joined.items())]
