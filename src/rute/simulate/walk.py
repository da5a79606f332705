"""People walk from step to step: all who stand at a step at once, wave after wave."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from rute.errors import SimulationError
from rute.simulate.crowd import Codes, Crowd, Groups, Seconds, seconds
from rute.simulate.model import Between, Branch, Shares, Simulation, Step
from rute.words.message import Message

MOST_EVENTS: Final = 20_000_000
MOST_WAVES: Final = 20_000
NOTHING: Final = -1


@dataclass(frozen=True, slots=True)
class Standing:
    """People at one step: who, when, with which numbers (one row a numbered field) and value."""

    person: Codes
    time: Seconds
    numbers: NDArray[np.int32]
    value: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.person)

    def only(self, kept: NDArray[np.bool_]) -> Standing:
        return Standing(self.person[kept], self.time[kept], self.numbers[:, kept], self.value[kept])


@dataclass(frozen=True, slots=True)
class Happened:
    """The events of one step in one wave; `fields` are codes of the step's own fields."""

    step: int
    at: Standing
    fields: tuple[Codes, ...]


class Walk:
    """One walk of a crowd through a simulation, to its last day."""

    def __init__(
        self, rng: Generator, simulation: Simulation, crowd: Crowd, first_number: list[int]
    ) -> None:
        self.rng = rng
        self.simulation = simulation
        self.crowd = crowd
        self.groups = Groups(simulation)
        self.group = self.groups.of(crowd.traits, len(crowd.arrives))
        self.end = seconds(simulation)
        self.numbered = numbered_fields(simulation)
        self.next_number = first_number
        self.index = {step.name: i for i, step in enumerate(simulation.steps)}
        self.chances = {
            id(branch): self.groups.chances(branch.chance)
            for step in simulation.steps for branch in (*step.then, *step.also)
        }  # fmt: skip

    def events(self, room: int) -> Iterator[Happened]:
        """All that happens, wave by wave. Raises SimulationError past `room` events."""
        waiting = self._arrivals()
        for _ in range(MOST_WAVES):
            coming: dict[int, list[Standing]] = {}
            for number, parts in sorted(waiting.items()):
                at = _joined(parts)
                at = at.only(at.time < self.end)
                if not len(at):
                    continue
                room -= len(at)
                if room < 0:
                    raise too_many()
                step = self.simulation.steps[number]
                at = self._marked(step, at)
                if step.event is not None:
                    yield Happened(number, at, self._fields(step, len(at)))
                self._go_on(step, at, coming)
            if not coming:
                return
            waiting = coming
        raise too_many()

    def _arrivals(self) -> dict[int, list[Standing]]:
        people = len(self.crowd.arrives)
        everybody = Standing(
            np.arange(people, dtype=np.int32),
            self.crowd.arrives,
            np.full((len(self.numbered), people), NOTHING, dtype=np.int32),
            np.full(people, np.nan),
        )
        begins = self.simulation.begins
        luck = self.rng.random(people)
        waiting: dict[int, list[Standing]] = {}
        low = 0.0
        for place, (name, share) in enumerate(begins):
            high = 2.0 if place == len(begins) - 1 else low + share
            waiting.setdefault(self.index[name], []).append(
                everybody.only((luck >= low) & (luck < high))
            )
            low = high
        return waiting

    def _marked(self, step: Step, at: Standing) -> Standing:
        """The number and the value that a step gives."""
        numbers, value = at.numbers, at.value
        if step.numbered:
            row = self.numbered.index(step.numbered)
            numbers = numbers.copy()
            numbers[row] = self.next_number[row] + np.arange(len(at))
            self.next_number[row] += len(at)
        if step.value:
            value = rounded(draw_between(self.rng, step.value, len(at)), step.value)
        return Standing(at.person, at.time, numbers, value)

    def _fields(self, step: Step, n: int) -> tuple[Codes, ...]:
        return tuple(self._field(spread, n) for _, spread in step.fields)

    def _field(self, spread: Shares, n: int) -> Codes:
        if len(spread) == 1:
            return np.zeros(n, dtype=np.int32)
        edges = np.cumsum([share for _, share in spread])
        drawn = np.searchsorted(edges, self.rng.random(n), side="right")
        return np.minimum(drawn, len(spread) - 1).astype(np.int32)

    def _go_on(self, step: Step, at: Standing, coming: dict[int, list[Standing]]) -> None:
        if step.then:
            luck = self.rng.random(len(at))
            low = np.zeros(len(at))
            for branch in step.then:
                high = low + self._chances(branch, at)
                self._send(branch, at.only((luck >= low) & (luck < high)), coming)
                low = high
        for branch in step.also:
            chosen = self.rng.random(len(at)) < self._chances(branch, at)
            self._send(branch, at.only(chosen), coming)

    def _chances(self, branch: Branch, at: Standing) -> NDArray[np.float64]:
        return np.take(self.chances[id(branch)], self.group[at.person])

    def _send(self, branch: Branch, who: Standing, coming: dict[int, list[Standing]]) -> None:
        wait = np.round(draw_between(self.rng, branch.wait, len(who))).astype(np.int64)
        moved = Standing(who.person, who.time + wait, who.numbers, who.value)
        if len(moved):
            coming.setdefault(self.index[branch.step], []).append(moved)


def numbered_fields(simulation: Simulation) -> list[str]:
    return list(dict.fromkeys(step.numbered for step in simulation.steps if step.numbered))


def draw_between(rng: Generator, between: Between, n: int) -> NDArray[np.float64]:
    """Half below the middle, half above; in each half small more often than large, as waits and
    prices are: log-uniform, shifted by one so that it may begin at nothing. float64[n]."""
    if between.low == between.high:
        return np.full(n, between.low)
    low, middle, high = np.log1p([between.low, between.middle, between.high])
    luck = rng.random(n)
    below = low + (middle - low) * 2 * luck
    above = middle + (high - middle) * (2 * luck - 1)
    drawn = np.expm1(np.where(luck < 0.5, below, above))
    return np.asarray(np.clip(drawn, between.low, between.high))


def rounded(values: NDArray[np.float64], between: Between) -> NDArray[np.float64]:
    """Amounts as prices are written: to a hundredth of the middle's size, within the range."""
    if between.low == between.high:
        return values
    digits = 2 - int(np.floor(np.log10(max(between.middle, 0.01))))
    return np.asarray(np.clip(np.round(values, min(digits, 2)), between.low, between.high))


def too_many() -> SimulationError:
    return SimulationError(
        Message("simulate.too_many_events", most=f"{MOST_EVENTS:,}"),
        do=Message("simulate.write_fewer"),
    )


def _joined(parts: list[Standing]) -> Standing:
    if len(parts) == 1:
        return parts[0]
    return Standing(
        np.concatenate([part.person for part in parts]),
        np.concatenate([part.time for part in parts]),
        np.concatenate([part.numbers for part in parts], axis=1),
        np.concatenate([part.value for part in parts]),
    )
