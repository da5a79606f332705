"""Which events came before, the slow and obvious way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Came:
    """One event: its sender's id if it has one, else what it says, and the batch it came in."""

    id: str | None
    content: tuple[object, ...]
    batch: object


def came_before(events: Sequence[Came]) -> list[bool]:
    """Of events in order of arrival, whether each is a repetition: an id that was seen; or the
    k-th equal row of a batch, where an earlier batch has k of them."""
    ids: set[str] = set()
    in_batch: Counter[tuple[object, ...]] = Counter()
    most: dict[tuple[object, ...], Counter[object]] = {}
    out = []
    for event in events:
        if event.id is not None:
            out.append(event.id in ids)
            ids.add(event.id)
            continue
        in_batch[(event.content, event.batch)] += 1
        nth = in_batch[(event.content, event.batch)]
        others = most.setdefault(event.content, Counter())
        out.append(any(n >= nth for batch, n in others.items() if batch != event.batch))
        others[event.batch] = nth
    return out
