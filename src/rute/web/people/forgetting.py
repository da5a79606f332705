"""What other parts keep of a person goes with them: each says how, once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from rute.events.people.kinds import hash_of

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

Forget = Callable[["Journey", Sequence[int]], int]
Hold = Callable[["Journey"], Iterable[int]]
FORGETTERS: list[Forget] = []
HOLDERS: list[Hold] = []


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


def who_is_held(hold: Hold) -> Hold:
    """Registers `def hold(journey) -> people`: of whom a part keeps anything, by hash."""
    if hold not in HOLDERS:
        HOLDERS.append(hold)
    return hold


def held(journey: Journey) -> set[int]:
    """Of whom any part keeps anything."""
    return {person for hold in HOLDERS for person in hold(journey)}
