"""The steps of a campaign, however deep they branch."""

from __future__ import annotations

from collections.abc import Iterator

from rute.journey.model_moving import If, Split, Step


def all_steps(steps: tuple[Step, ...]) -> Iterator[Step]:
    """Every step and every step it branches into, in the order of the file."""
    for step in steps:
        yield step
        for branch in branches(step):
            yield from all_steps(branch)


def branches(step: Step) -> tuple[tuple[Step, ...], ...]:
    """The lists of steps that follow from one step alone."""
    return tuple(steps for _, steps in named_branches(step))


def named_branches(step: Step) -> tuple[tuple[str, tuple[Step, ...]], ...]:
    """The same, each with its name: then, else, or that of the way."""
    match step:
        case If():
            return ("then", step.then), ("else", step.otherwise)
        case Split():
            return tuple((way.name, way.steps) for way in step.ways)
        case _:
            return ()
