"""By what entries into stages are told apart: fields, personas, periods, or several at once.

All values are those known at entry: what people did or became later cannot explain whether they
moved on. Axes hold no data: they are asked of the entries of any block.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rute.events.histories import Histories
from rute.journey.rule_tree import Rule
from rute.measure.breakdown import Groups
from rute.measure.entries import Codes, Entries, known_at
from rute.measure.periods import Periods
from rute.measure.personas import persona_at
from rute.measure.state import NEVER

PERSONA = "persona"
JOINED = " · "

ALWAYS = (-NEVER, NEVER)

Values = tuple[str | None, ...]
"""The name of each group, None for unknown."""


@dataclass(frozen=True)
class FieldAxis:
    """By the last value of a kept field that is known at entry."""

    name: str
    groups: Groups

    @property
    def values(self) -> Values:
        return self.groups.values

    def at(self, entries: Entries, histories: Histories, now: int) -> Codes:  # noqa: ARG002
        """int32[people, stages]: the group of each entry, any where there is none."""
        return known_at(entries, entries.block.field(self.name), self.groups.group_of)


@dataclass(frozen=True)
class PeriodAxis:
    """By the calendar period of the entry itself."""

    periods: Periods

    @property
    def name(self) -> str:
        return self.periods.unit

    @property
    def values(self) -> Values:
        return self.periods.names

    def at(self, entries: Entries, histories: Histories, now: int) -> Codes:  # noqa: ARG002
        """As FieldAxis.at."""
        return self.periods.of(entries.time)


@dataclass(frozen=True)
class PersonaAxis:
    """By the first persona whose rule holds at entry; for histories prepared for these rules."""

    finders: tuple[Rule, ...]
    personas: tuple[str, ...]
    name: str = PERSONA

    @property
    def values(self) -> Values:
        return (*self.personas, None)

    def at(self, entries: Entries, histories: Histories, now: int) -> Codes:
        """As FieldAxis.at."""
        at = np.minimum(entries.time, now)
        return persona_at(self.finders, histories, entries.block, at, now)


Axis = FieldAxis | PeriodAxis | PersonaAxis


@dataclass(frozen=True)
class Crossing:
    """Several axes at once: each group has a value of each axis, the first axis slowest. Without
    axes, everybody in one group."""

    axes: tuple[Axis, ...] = ()

    @property
    def name(self) -> str | None:
        return JOINED.join(axis.name for axis in self.axes) or None

    @property
    def values(self) -> tuple[Values, ...]:
        """The values of each group."""
        crossed: list[Values] = [()]
        for axis in self.axes:
            crossed = [(*before, value) for before in crossed for value in axis.values]
        return tuple(crossed)

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Between which instants (µs UTC) each group's people can enter."""
        spans = [ALWAYS]
        for axis in self.axes:
            own = (
                axis.periods.spans if isinstance(axis, PeriodAxis) else [ALWAYS] * len(axis.values)
            )
            spans = [
                (max(one[0], other[0]), min(one[1], other[1])) for one in spans for other in own
            ]
        return spans

    def at(self, entries: Entries, histories: Histories, now: int) -> Codes:
        """int32[people, stages]: the group of each entry, any where there is none."""
        group: Codes = np.zeros(entries.time.shape, np.int32)
        for axis in self.axes:
            group = group * np.int32(len(axis.values)) + axis.at(entries, histories, now)
        return group


def joined(values: Sequence[str | None]) -> str | None:
    """One name for a group's values; None where its only value is unknown."""
    if len(values) == 1:
        return values[0]
    return JOINED.join("?" if value is None else value for value in values)
