"""Funnels under conditions, the slow and obvious way: every chain is written down and tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations

FOREVER = 2**62
Item = tuple[int, int, frozenset[int]]
"""(time, event, what it is: the steps it fits by their number, exclusion n as −1 − n)."""


@dataclass(frozen=True)
class Terms:
    steps: int
    until: Callable[[int], int]
    optional: frozenset[int] = frozenset()
    step_window: Mapping[int, int] = field(default_factory=dict)
    exclusions: tuple[tuple[int, int], ...] = ()  # required steps between which they may not lie
    order: str = "ordered"
    ties: str = "sequence"

    @property
    def required(self) -> list[int]:
        return [step for step in range(self.steps) if step not in self.optional]


@dataclass(frozen=True)
class Found:
    """level: how many required steps but one; times: of each step done; status: converted, open,
    excluded or dropped; closes: until when an open one may go on."""

    level: int
    start_event: int
    until: int
    times: Mapping[int, int]
    status: str
    closes: int


def people(items: Sequence[Item], terms: Terms, now: int, start: int, end: int) -> list[Found]:
    """The person's best chain, where there is one."""
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
    """How many items belong to the first attempt: it ends once complete, or once no chain of
    it can go on."""
    for begin, stop in groups(items, terms.ties):
        before = list(kept(items[:begin], terms))
        if before and all(due(c, items[:begin], terms) < items[begin][0] for c in before):
            return begin
        if any(len(c) == len(terms.required) for c in kept(items[:stop], terms)):
            return stop
    return len(items)


def groups(items: Sequence[Item], ties: str) -> list[tuple[int, int]]:
    """(first, after the last) of the items that the ties hold together."""
    if ties == "sequence":
        return [(i, i + 1) for i in range(len(items))]
    times = sorted({item[0] for item in items})
    places = [[i for i, item in enumerate(items) if item[0] == time] for time in times]
    return [(place[0], place[-1] + 1) for place in places]


def chains(items: Sequence[Item], terms: Terms) -> Iterator[tuple[int, ...]]:
    """Every valid choice of items for the first required steps."""
    pending = [(i,) for i, item in enumerate(items) if terms.required[0] in item[2]]
    while pending:
        chain = pending.pop()
        yield chain
        if len(chain) < len(terms.required):
            longer = ((*chain, i) for i in range(len(items)) if i not in chain)
            pending += [each for each in longer if holds(each, items, terms)]


def holds(chain: tuple[int, ...], items: Sequence[Item], terms: Terms) -> bool:
    """Whether the last step of a chain may follow the others."""
    level = len(chain) - 1
    step, last = terms.required[level], chain[-1]
    before, time = chain[-2], items[last][0]
    window = terms.step_window.get(step, FOREVER)
    return (
        step in items[last][2]
        and follows(before, last, items, terms.ties)
        and time <= min(terms.until(items[chain[0]][0]), items[before][0] + window)
        and not any(
            bars(items[i], level - 1, terms) for i in between(before, last, items, terms.ties)
        )
        and not any(
            -1 - n in items[i][2]
            for n, (first, to) in enumerate(ranks(terms))
            if first <= level
            for i in between(chain[first], chain[min(to, level)], items, terms.ties)
        )
    )


def ranks(terms: Terms) -> list[tuple[int, int]]:
    """The exclusions' steps as places among the required ones."""
    return [(terms.required.index(a), terms.required.index(b)) for a, b in terms.exclusions]


def follows(one: int, other: int, items: Sequence[Item], ties: str) -> bool:
    if ties == "sequence":
        return other > one
    return items[other][0] > items[one][0] or (
        ties == "favourable" and items[other][0] == items[one][0]
    )


def between(one: int, other: int, items: Sequence[Item], ties: str) -> list[int]:
    if ties == "sequence":
        return list(range(one + 1, other))
    return [i for i, item in enumerate(items) if items[one][0] < item[0] < items[other][0]]


def after(one: int, items: Sequence[Item], ties: str) -> list[int]:
    if ties == "sequence":
        return list(range(one + 1, len(items)))
    return [i for i, item in enumerate(items) if item[0] > items[one][0]]


def bars(item: Item, level: int, terms: Terms) -> bool:
    """Whether the order forbids this item right behind the level."""
    step = terms.required[level]
    following = terms.required[level + 1] if level + 1 < len(terms.required) else terms.steps
    optional = {o for o in terms.optional if step < o < following}
    fits = {kind for kind in item[2] if kind >= 0}
    if terms.order == "strict":
        return not fits & optional
    return terms.order == "unmixed" and bool(fits) and not fits & {step, following, *optional}


def outs(item: Item, level: int, terms: Terms) -> bool:
    return any(
        -1 - n in item[2] and first <= level < last for n, (first, last) in enumerate(ranks(terms))
    )


def kept(items: Sequence[Item], terms: Terms) -> Iterator[tuple[int, ...]]:
    """The chains that take nothing after an exclusion has ended their attempt."""
    every = list(chains(items, terms))
    for chain in every:
        last = cut(chain[0], every, items, terms)
        if last is None or not any(i in after(last, items, terms.ties) for i in chain):
            yield chain


def cut(
    start: int, every: Sequence[tuple[int, ...]], items: Sequence[Item], terms: Terms
) -> int | None:
    """The first exclusion that an attempt meets on its way: after it has done the first step of
    the range, before it has done the last, and while it may still go on."""
    mine = [c for c in every if c[0] in same_group(start, items, terms.ties)]
    for i, item in enumerate(items):
        ahead = [c for c in mine if i in after(c[-1], items, terms.ties)]
        earlier = [j for j in range(len(items)) if i in after(j, items, terms.ties)]
        now = [c for c in mine if not any(j in after(i, items, terms.ties) for j in c)]
        lives = any(due_before(c, earlier, items, terms) >= item[0] for c in ahead)
        for n, (first, to) in enumerate(ranks(terms)):
            done_first = any(len(c) > first for c in ahead)
            done_last = any(len(c) > to for c in now)
            if -1 - n in item[2] and lives and done_first and not done_last:
                return i
    return None


def due_before(
    chain: tuple[int, ...], earlier: Sequence[int], items: Sequence[Item], terms: Terms
) -> int:
    """As `due`, as if nothing were known but the earlier items."""
    last = until_next(chain, items, terms)
    level = len(chain) - 1
    for i in after(chain[-1], items, terms.ties):
        ends = bars(items[i], level, terms) or outs(items[i], level, terms)
        if i in earlier and items[i][0] <= last and ends:
            return -FOREVER
    return last


def same_group(i: int, items: Sequence[Item], ties: str) -> list[int]:
    if ties == "sequence":
        return [i]
    return [j for j, item in enumerate(items) if item[0] == items[i][0]]


def due(chain: tuple[int, ...], items: Sequence[Item], terms: Terms) -> int:
    """The last instant at which a chain may go on; −FOREVER once something ended it."""
    if cut(chain[0], list(chains(items, terms)), items, terms) is not None:
        return -FOREVER
    return due_before(chain, range(len(items)), items, terms)


def until_next(chain: tuple[int, ...], items: Sequence[Item], terms: Terms) -> int:
    window = FOREVER
    if len(chain) < len(terms.required):
        window = terms.step_window.get(terms.required[len(chain)], FOREVER)
    return min(terms.until(items[chain[0]][0]), items[chain[-1]][0] + window)


def judged(items: Sequence[Item], terms: Terms, now: int, start: int, end: int) -> Found | None:
    """The best level, with the start whose window ends last (then: the latest start)."""
    mine = [c for c in kept(items, terms) if start <= items[c[0]][0] <= end]
    if not mine:
        return None
    level = max(len(c) for c in mine) - 1
    top = max((terms.until(items[c[0]][0]), c[0]) for c in mine if len(c) == level + 1)
    alike = (
        {top[1]}
        if terms.ties == "sequence"
        else {i for i, item in enumerate(items) if item[0] == items[top[1]][0]}
    )
    of_start = [c for c in mine if c[0] in alike]
    whole = [c for c in of_start if len(c) == level + 1]
    chain = min(whole, key=lambda c: c if terms.ties == "sequence" else [items[i][0] for i in c])
    closes = max(due(c, items, terms) for c in of_start)
    events = [items[i][1] for i in alike if terms.required[0] in items[i][2]]
    return Found(
        level, max(events), top[0], times_of(chain, items, terms),
        status_of(whole, closes, items, terms, now), closes,
    )  # fmt: skip


def status_of(
    whole: Sequence[tuple[int, ...]], closes: int, items: Sequence[Item], terms: Terms, now: int
) -> str:
    if len(whole[0]) == len(terms.required):
        return "converted"
    if now <= closes:
        return "open"
    if cut(whole[0][0], list(chains(items, terms)), items, terms) is not None:
        return "excluded"
    return "dropped"


def times_of(chain: tuple[int, ...], items: Sequence[Item], terms: Terms) -> dict[int, int]:
    """When each step was done: the required ones, and the optional ones that fit beside them."""
    times = {terms.required[k]: items[i][0] for k, i in enumerate(chain)}
    used = set(chain)
    last: dict[int, int] = {}
    for optional in sorted(terms.optional):
        behind = max(k for k, step in enumerate(terms.required) if step < optional)
        if behind >= len(chain):
            continue
        place = last.get(behind, chain[behind])
        for i in sorted(range(len(items)), key=lambda i: (items[i][0], i)):
            if may_fill(optional, i, place, behind, chain, items, terms) and has_room(
                optional, i, used, times, items, terms
            ):
                last[behind] = i
                used.add(i)
                times[optional] = items[i][0]
                break
    return times


def may_fill(
    optional: int, i: int, place: int, behind: int, chain: tuple[int, ...],
    items: Sequence[Item], terms: Terms,
) -> bool:  # fmt: skip
    """Whether item i stands where the optional step may, after `place`."""
    time = items[i][0]
    until = terms.until(items[chain[0]][0])
    if behind + 1 < len(chain):
        standing = follows(i, chain[behind + 1], items, terms.ties)
    else:
        last = cut(chain[0], list(chains(items, terms)), items, terms)
        standing = (last is None or i not in after(last, items, terms.ties)) and not any(
            bars(items[j], behind, terms) or outs(items[j], behind, terms)
            for j in between(chain[behind], i, items, terms.ties)
        )
    window = terms.step_window.get(optional, FOREVER)
    return (
        standing
        and follows(place, i, items, terms.ties)
        and time <= min(until, items[place][0] + window)
    )


def has_room(
    optional: int, i: int, used: set[int], times: Mapping[int, int],
    items: Sequence[Item], terms: Terms,
) -> bool:  # fmt: skip
    """Whether the instant can fill the step beside the steps that it fills already."""
    if terms.ties == "sequence":
        return optional in items[i][2] and i not in used
    together = [item for item in items if item[0] == items[i][0]]
    if terms.ties == "strict":
        return any(optional in item[2] for item in together)
    wanted = [*(step for step, time in times.items() if time == items[i][0]), optional]
    return any(
        all(step in item[2] for step, item in zip(wanted, chosen, strict=True))
        for chosen in permutations(together, len(wanted))
    )
