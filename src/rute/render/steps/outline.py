"""The steps of a program as they branch: what stands under what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rute.journey.campaigns.program import Program
from rute.journey.steps import all_steps, named_branches


@dataclass(frozen=True, slots=True)
class Branch:
    """steps: places of ops; each with the branches that follow from it alone. name: of the way,
    "then" or "else"; "" for the campaign itself."""

    name: str
    steps: tuple[tuple[int, tuple[Branch, ...]], ...]

    @property
    def is_empty(self) -> bool:
        return not self.steps


@dataclass(frozen=True, slots=True)
class Line:
    """depth: in how many branches it stands; branch: the name of the one it begins, else ""."""

    depth: int
    branch: str
    place: int


def branch_of(program: Program) -> Branch:
    """The whole program as one branch, "end" left out."""
    return Branch("", tuple(_steps(program, 0, len(program.ops) - 1)))


def _steps(program: Program, place: int, end: int) -> Iterator[tuple[int, tuple[Branch, ...]]]:
    while place < end:
        step = program.ops[place].step
        assert step is not None
        branches, inside = [], place + 1
        for name, steps in named_branches(step):
            size = sum(1 for _ in all_steps(steps))
            branches.append(Branch(name, tuple(_steps(program, inside, inside + size))))
            inside += size
        yield place, tuple(branches)
        place = inside


def lines_of(branch: Branch, depth: int = 0) -> Iterator[Line]:
    """Every step, in the order of the program."""
    for number, (place, branches) in enumerate(branch.steps):
        yield Line(depth, branch.name if not number else "", place)
        for inner in branches:
            yield from lines_of(inner, depth + 1)
