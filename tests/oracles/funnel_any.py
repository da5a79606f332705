"""Funnels in any order, the slow and obvious way: every choice of items for steps is tried."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.oracles.funnel_terms import FOREVER, Item, Terms, after, groups


@dataclass(frozen=True)
class Found:
    """times: when it was one step more, each as early as can be; done: the steps."""

    start_event: int
    until: int
    times: tuple[int, ...]
    done: frozenset[int]
    status: str


def people(items: Sequence[Item], terms: Terms, now: int, start: int, end: int) -> list[Found]:
    seen = [item for item in items if item[0] <= now]
    best = judged(seen, terms, now, start, end)
    return [best] if best else []


def attempts(items: Sequence[Item], terms: Terms, now: int, start: int, end: int) -> list[Found]:
    """The best chain of each attempt whose chain starts in the period."""
    seen = [item for item in items if item[0] <= now]
    found = []
    while seen:
        stop = end_of_attempt(seen, terms)
        best = judged(seen[:stop], terms, now, -FOREVER, FOREVER)
        if best and start <= best.times[0] <= end:
            found.append(best)
        seen = seen[stop:]
    return found


def end_of_attempt(items: Sequence[Item], terms: Terms) -> int:
    for begin, stop in groups(items, terms.ties):
        before = starts(items[:begin], terms)
        if before and all(ended(s, items[:begin], items[begin][0], terms) for s in before):
            return begin
        if any(size(s, items[:stop], terms) == len(terms.required) for s in starts(items, terms)):
            return stop
    return len(items)


def starts(items: Sequence[Item], terms: Terms) -> list[int]:
    return [i for i, item in enumerate(items) if item[2] & set(terms.required)]


def ended(start: int, items: Sequence[Item], time: int, terms: Terms) -> bool:
    """Whether a chain from there can take nothing more at `time`."""
    out = any(is_out(items[i]) for i in after(start, items, terms.ties))
    return out or terms.until(items[start][0]) < time


def is_out(item: Item) -> bool:
    return any(kind < 0 for kind in item[2])


def usable(start: int, items: Sequence[Item], terms: Terms) -> tuple[list[int], bool]:
    """The items a chain from there may use, and whether an exclusion ended it."""
    time, until = items[start][0], terms.until(items[start][0])
    later = [i for i in after(start, items, terms.ties) if items[i][0] <= until]
    outs = [i for i in later if is_out(items[i])]
    if outs and terms.ties == "sequence":
        later = [i for i in later if i <= outs[0]]
    elif outs:
        later = [i for i in later if items[i][0] <= items[outs[0]][0]]
    if terms.ties == "favourable":
        later = [i for i, item in enumerate(items) if item[0] == time and i != start] + later
    return [start, *later], bool(outs)


def choices(
    steps: Sequence[int], items: Sequence[int], of: Sequence[Item], ties: str
) -> Iterator[dict[int, int]]:
    """Every way to give some of the steps an item each; of an instant, one under strict ties."""
    if not steps:
        yield {}
        return
    for rest in choices(steps[1:], items, of, ties):
        yield rest
        for i in items:
            apart = i not in rest.values() and (
                ties != "strict" or all(of[i][0] != of[j][0] for j in rest.values())
            )
            if steps[0] in of[i][2] and apart:
                yield {steps[0]: i, **rest}


def size(start: int, items: Sequence[Item], terms: Terms) -> int:
    if start >= len(items):
        return 0
    return max(len(c) for c in chosen(start, terms.required, items, terms))


def chosen(
    start: int, steps: Sequence[int], items: Sequence[Item], terms: Terms
) -> list[dict[int, int]]:
    """The choices that use the start, or under strict ties anything of its instant."""
    mine, _ = usable(start, items, terms)
    if terms.ties == "strict":
        mine = [i for i in range(len(items)) if items[i][0] == items[start][0]] + mine[1:]
    at_start = {i for i in mine if i == start or (
        terms.ties != "sequence" and items[i][0] == items[start][0]
    )}  # fmt: skip
    found = choices(steps, mine, items, terms.ties)
    return [c for c in found if set(c.values()) & at_start]


def judged(items: Sequence[Item], terms: Terms, now: int, start: int, end: int) -> Found | None:
    mine = [i for i in starts(items, terms) if start <= items[i][0] <= end]
    if not mine:
        return None
    best = max(mine, key=lambda i: (size(i, items, terms), terms.until(items[i][0]), i))
    most, until = size(best, items, terms), terms.until(items[best][0])
    whole = [c for c in chosen(best, terms.required, items, terms) if len(c) == most]
    same = [
        items[i][1]
        for i in starts(items, terms)
        if i == best or (terms.ties != "sequence" and items[i][0] == items[best][0])
    ]
    everything = chosen(best, range(terms.steps), items, terms)
    done = max(
        (c for c in everything if len(set(c) & set(terms.required)) == most),
        key=lambda c: [step in c for step in [*terms.required, *sorted(terms.optional)]],
    )
    cut = usable(best, items, terms)[1]
    status = "open" if now <= until else "dropped"
    if most == len(terms.required):
        status = "converted"
    elif cut:
        status = "excluded"
    times = min(tuple(sorted(items[i][0] for i in c.values())) for c in whole)
    return Found(max(same), until, times, frozenset(done), status)
