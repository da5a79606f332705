"""What those who moved on brought, person by person: slow and obvious."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tests.oracles.stages import Person, known_at


def worth(
    people: Sequence[Person],
    amounts: Sequence[Sequence[int]],
    stage: int,
    deadline: Callable[[int], int],
    now: int,
    only: Callable[[str | None], bool] = lambda _: True,
) -> tuple[int, int]:
    """(people observed for the whole window after moving on from the stage, what they brought
    in it). amounts: of each person's events, already with their sign."""
    observed = brought = 0
    for person, signed in zip(people, amounts, strict=True):
        reached = {stage: min(moments) for stage, moments in person.moments.items() if moments}
        later = [reached[other][0] for other in reached if other > stage]
        if stage not in reached or not later or min(later) < reached[stage][0]:
            continue
        moved = min(later)
        if now <= deadline(moved) or not only(known_at(person, reached[stage][1])):
            continue
        observed += 1
        brought += sum(
            amount
            for time, amount in zip(person.times, signed, strict=True)
            if moved <= time <= deadline(moved)
        )
    return observed, brought
