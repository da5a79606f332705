"""What a simulation file says, as frozen data. Shares are 0…1, waits are seconds, amounts are
in major units of the currency."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

Shares = tuple[tuple[str, float], ...]
Group = tuple[str, str]  # a trait (or PERSONA) and one of its values
PERSONA: Final = "persona"
CHANNEL: Final = "channel"


@dataclass(frozen=True, slots=True)
class Between:
    """A number between `low` and `high`; half of all draws lie below `middle`."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Chance:
    """How likely a step is; the first group a person belongs to decides."""

    everybody: float
    groups: tuple[tuple[Group, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """One step that may follow another."""

    step: str
    chance: Chance
    wait: Between
    line: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One event (None: only a parting of the ways), and what may follow: at most one of `then`,
    and each of `also` by itself.

    `channel` None is the person's own; `value_kept` repeats the value of the step before.
    `numbered` names a field that gets a new number here, kept by all steps that follow. `leaves`:
    the shares of those who leave an email, a phone or nothing with it, each once.
    """

    name: str
    event: str | None
    channel: str | None = None
    value: Between | None = None
    value_kept: bool = False
    numbered: str | None = None
    fields: tuple[tuple[str, Shares], ...] = ()
    then: tuple[Branch, ...] = ()
    also: tuple[Branch, ...] = ()
    leaves: Shares = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Persona:
    """A share of all people whose traits are spread in their own way."""

    name: str
    share: float
    traits: tuple[tuple[str, Shares], ...] = ()


@dataclass(frozen=True, slots=True)
class Season:
    """Days on which more (above 1) or fewer people than usual turn up."""

    name: str
    first: date
    last: date
    busy: float


@dataclass(frozen=True, slots=True)
class Simulation:
    name: str
    about: str | None
    people_per_month: int
    first: date
    last: date
    zone: str
    currency: str | None
    seed: int
    traits: tuple[tuple[str, Shares], ...]
    personas: tuple[Persona, ...]
    seasons: tuple[Season, ...]
    begins: Shares
    steps: tuple[Step, ...]

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def people(self) -> int:
        """How many people turn up from the first day to the last."""
        return max(1, round(self.people_per_month * self.days * 12 / 365))

    def step(self, name: str) -> Step:
        """The step of this name. Raises KeyError."""
        for step in self.steps:
            if step.name == name:
                return step
        raise KeyError(name)
