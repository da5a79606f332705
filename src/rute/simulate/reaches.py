"""What a simulation plants: of those who come to one step, how many ever come to another."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rute.simulate.crowd import Groups
from rute.simulate.model import Simulation, Step

CLOSE: Final = 1e-12
MOST_ROUNDS: Final = 5_000
Shares = NDArray[np.float64]  # one share for each combination of groups


@dataclass(frozen=True, slots=True)
class Reach:
    """`share` of the people who come to a step that come to one of others afterwards, given time
    enough; `longest` is the most seconds that may take, None where the way may go round."""

    share: float
    longest: float | None


class Reaches:
    """The exact shares of a simulation, group by group, and over all people."""

    def __init__(self, simulation: Simulation) -> None:
        self.simulation = simulation
        self.groups = Groups(simulation)
        self.index = {step.name: i for i, step in enumerate(simulation.steps)}
        self.chances = {
            id(branch): self.groups.chances(branch.chance)
            for step in simulation.steps for branch in (*step.then, *step.also)
        }  # fmt: skip
        self._known: dict[frozenset[str], NDArray[np.float64]] = {}

    def coming_to(self, step: str) -> Shares:
        """Of all people who turn up, how many come to a step; by combination of groups."""
        arriving = self._arriving(frozenset({step}))
        begins = self.simulation.begins
        return np.asarray(sum(share * arriving[self.index[name]] for name, share in begins))

    def after(self, step: str, others: Collection[str]) -> Reach:
        """Of those who come to `step`, how many come to any of `others` later."""
        weights = self.groups.shares * self.coming_to(step)
        leaving = self._leaving(self.simulation.step(step), self._arriving(frozenset(others)))
        total = float(weights.sum())
        share = float((weights * leaving).sum()) / total if total > 0 else 0.0
        return Reach(share, self._longest(step, frozenset(others)))

    def chance(self, step: str, branch_chances: Shares) -> float:
        """A chance over all people who come to a step."""
        weights = self.groups.shares * self.coming_to(step)
        total = float(weights.sum())
        return float((weights * branch_chances).sum()) / total if total > 0 else 0.0

    def _arriving(self, others: frozenset[str]) -> NDArray[np.float64]:
        """Of those who stand at each step, who is at or comes to one of `others`;
        float64[steps, combinations]. Asked for the same ones again and again: counted once."""
        if others not in self._known:
            self._known[others] = self._fixed_point(others)
        return self._known[others]

    def _fixed_point(self, others: frozenset[str]) -> NDArray[np.float64]:
        """The smallest one, from below."""
        steps = self.simulation.steps
        found = np.zeros((len(steps), self.groups.count))
        for _ in range(MOST_ROUNDS):
            before = found.copy()
            for i, step in enumerate(steps):
                found[i] = 1.0 if step.name in others else self._leaving(step, found)
            if np.abs(found - before).max(initial=0) < CLOSE:
                break
        return found

    def _leaving(self, step: Step, arriving: NDArray[np.float64]) -> Shares:
        nobody = np.ones(self.groups.count)
        for branch in step.then:
            nobody -= self.chances[id(branch)] * arriving[self.index[branch.step]]
        for branch in step.also:
            nobody *= 1 - self.chances[id(branch)] * arriving[self.index[branch.step]]
        return 1 - nobody

    def _longest(self, step: str, others: frozenset[str]) -> float | None:
        lengths: dict[str, float | None] = {}
        try:
            return self._longest_from(step, others, lengths, [])
        except _Round:
            return None

    def _longest_from(
        self, step: str, others: frozenset[str], lengths: dict[str, float | None], way: list[str]
    ) -> float | None:
        """The longest wait to `others`; None where no way leads there."""
        best: float | None = None
        one = self.simulation.step(step)
        for branch in (*one.then, *one.also):
            rest = 0.0 if branch.step in others else self._rest(branch.step, others, lengths,
                                                               [*way, step])  # fmt: skip
            if rest is not None:
                best = max(best or 0.0, branch.wait.high + rest)
        return best

    def _rest(
        self, step: str, others: frozenset[str], lengths: dict[str, float | None], way: list[str]
    ) -> float | None:
        if step in way:
            if self._arriving(others)[self.index[step]].max() > 0:
                raise _Round
            return None
        if step not in lengths:
            lengths[step] = self._longest_from(step, others, lengths, way)
        return lengths[step]


class _Round(Exception):  # noqa: N818
    """The way goes round, so it has no longest."""
