"""Who turns up, when, and to which groups they belong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cached_property
from typing import Any, Final
from zoneinfo import ZoneInfo

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from rute.simulate.model import PERSONA, Chance, Shares, Simulation

Seconds = NDArray[np.int64]
Codes = NDArray[np.int32]
DAY: Final = 86_400
WEEKDAYS: Final = np.array([0.95, 0.95, 0.95, 1.0, 1.05, 1.1, 1.0])
HOURS: Final = np.array(
    [1, 0.5, 0.3, 0.3, 0.6, 1.5, 3, 5, 6, 6, 6, 6, 6, 5, 5, 5, 5, 6, 7, 9, 9, 7, 4, 2], dtype=float
)


class Groups:
    """All combinations of the traits and personas that some chance asks for, in one row."""

    def __init__(self, simulation: Simulation) -> None:
        asked = {
            trait
            for step in simulation.steps
            for branch in (*step.then, *step.also)
            for (trait, _), _ in branch.chance.groups
        }
        self.simulation = simulation
        self.values: dict[str, list[str]] = {
            trait: values for trait, values in _all_values(simulation).items() if trait in asked
        }

    @property
    def count(self) -> int:
        count = 1
        for values in self.values.values():
            count *= len(values)
        return count

    def chances(self, chance: Chance) -> NDArray[np.float64]:
        """How likely a step is in each combination; float64[count]. The first group decides."""
        found = np.full(self.count, chance.everybody)
        for (trait, value), likely in reversed(chance.groups):
            at = self._codes(trait) == self.values[trait].index(value)
            found[at] = likely
        return found

    def of(self, codes: dict[str, Codes], people: int) -> Codes:
        """Each person's combination; int32[people]."""
        at = np.zeros(people, dtype=np.int32)
        for trait, values in self.values.items():
            at = at * len(values) + codes[trait]
        return at

    @cached_property
    def shares(self) -> NDArray[np.float64]:
        """How many of all people are in each combination; float64[count], together 1."""
        everybody = self.simulation.personas or (None,)
        together = np.zeros(self.count)
        for persona in everybody:
            part = np.ones(self.count) * (1.0 if persona is None else persona.share)
            for trait, values in self.values.items():
                part *= self._of_persona(trait, values, persona)[self._codes(trait)]
            together += part
        return together

    def _of_persona(self, trait: str, values: list[str], persona: Any) -> NDArray[np.float64]:
        if trait == PERSONA:
            return np.array([float(value == persona.name) for value in values])
        spread = dict(_spread(self.simulation, trait, persona))
        return np.array([spread.get(value, 0.0) for value in values])

    def _codes(self, trait: str) -> NDArray[np.int64]:
        at = np.arange(self.count)
        for name, values in reversed(self.values.items()):
            if name == trait:
                return at % len(values)
            at = at // len(values)
        raise KeyError(trait)


def _spread(simulation: Simulation, trait: str, persona: Any) -> Shares:
    own = dict(persona.traits) if persona is not None else {}
    return own[trait] if trait in own else dict(simulation.traits)[trait]


def _all_values(simulation: Simulation) -> dict[str, list[str]]:
    """Every trait with every value it can have, personas last."""
    found = {trait: [value for value, _ in spread] for trait, spread in simulation.traits}
    for persona in simulation.personas:
        for trait, spread in persona.traits:
            found[trait] += [value for value, _ in spread if value not in found[trait]]
    if simulation.personas:
        found[PERSONA] = [persona.name for persona in simulation.personas]
    return found


@dataclass(frozen=True, slots=True)
class Crowd:
    """People in no order: when each turns up (seconds since the first day began) and the code
    of each trait's value; `values` names the codes."""

    arrives: Seconds
    traits: dict[str, Codes]
    values: dict[str, list[str]]


def draw_crowd(rng: Generator, simulation: Simulation, people: int) -> Crowd:
    values = _all_values(simulation)
    persona = _draw(rng, [one.share for one in simulation.personas] or [1.0], people)
    traits = {}
    for trait in dict(simulation.traits):
        luck = rng.random(people)
        traits[trait] = np.zeros(people, dtype=np.int32)
        for code, one in enumerate(simulation.personas or (None,)):
            spread = dict(_spread(simulation, trait, one))
            edges = np.cumsum([spread.get(value, 0.0) for value in values[trait]])
            mine = persona == code
            traits[trait][mine] = _below(edges, luck[mine])
    if simulation.personas:
        traits[PERSONA] = persona
    return Crowd(_arrivals(rng, simulation, people), traits, values)


def _draw(rng: Generator, shares: list[float], n: int) -> Codes:
    return _below(np.cumsum(shares), rng.random(n))


def _below(edges: NDArray[np.float64], luck: NDArray[np.float64]) -> Codes:
    return np.minimum(np.searchsorted(edges, luck, side="right"), len(edges) - 1).astype(np.int32)


def _arrivals(rng: Generator, simulation: Simulation, people: int) -> Seconds:
    weights = day_weights(simulation)
    day = rng.choice(simulation.days, size=people, p=weights / weights.sum())
    hour = rng.choice(24, size=people, p=HOURS / HOURS.sum())
    return np.asarray(day * DAY + hour * 3600 + rng.integers(0, 3600, people), dtype=np.int64)


def day_weights(simulation: Simulation) -> NDArray[np.float64]:
    """How busy each day is beside the others; float64[days]."""
    days = [simulation.first + timedelta(days=n) for n in range(simulation.days)]
    weights = np.array([WEEKDAYS[day.weekday()] for day in days])
    for season in simulation.seasons:
        inside = [season.first <= day <= season.last for day in days]
        weights[inside] *= season.busy
    return weights if weights.sum() > 0 else np.ones(len(days))


def began(simulation: Simulation) -> int:
    """The first moment of the first day, in seconds since 1970 (UTC)."""
    zone = ZoneInfo(simulation.zone)
    return int(datetime.combine(simulation.first, time(), zone).timestamp())


def seconds(simulation: Simulation) -> int:
    """From the first moment to the end of the last day."""
    zone = ZoneInfo(simulation.zone)
    end = datetime.combine(simulation.last + timedelta(days=1), time(), zone).timestamp()
    return int(end) - began(simulation)
