"""Meetings: everybody looked at one by one."""

from __future__ import annotations

from collections.abc import Sequence

from tests.oracles.people import Person


def moments_in(person: Person, rule: int, start: int, end: int) -> int:
    return sum(rule in rules and start <= time <= end for time, _, rules in person.moments)


def met(people: Sequence[Person], rule: int, start: int, end: int) -> set[int]:
    """Numbers of the people who had a moment of the rule in start … end."""
    return {k for k, person in enumerate(people) if moments_in(person, rule, start, end)}


def reached(people: Sequence[Person], rule: int, start: int, end: int) -> set[int]:
    """Numbers of the people whose first moment of the rule lies in start … end."""
    firsts = {k: person.first_of(rule) for k, person in enumerate(people)}
    return {k for k, first in firsts.items() if first and start <= first[0] <= end}
