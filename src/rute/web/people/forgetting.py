"""What other parts keep of a person goes with them: each says how, once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from rute.events.people.kinds import hash_of

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

Forget = Callable[["Journey", Sequence[int]], int]
FORGETTERS: list[Forget] = []


def when_forgotten(forget: Forget) -> Forget:
    """Registers `def forget(journey, people) -> rows` to be called when somebody is erased, before
    the log is. people: the hashes of all their identifiers. It may be called more than once."""
    if forget not in FORGETTERS:
        FORGETTERS.append(forget)
    return forget


def forgotten(journey: Journey, person: int, identifiers: Iterable[str]) -> int:
    """Lets every part forget somebody; how many rows that were."""
    people = list(dict.fromkeys((person, *map(hash_of, identifiers))))
    return sum(forget(journey, people) for forget in FORGETTERS)
