"""The answer to: what goes with moving on less, and what with moving on more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rute.results.numbers import Asked, Difference

AGAIN_WITHIN = 5  # minutes
Kind = Literal["met", "again", "back", "slow", "low rating"]
Against = Literal["others at the time", "others at a step", "others who did the same"]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Something met in a stage, and how people who met it moved on.

    kind: "met" it; "again" within minutes; "back": from it to `other` and back to it; "slow":
    from it to `other` more slowly than nine in ten; "low rating" given. people: in how many
    people's time in the stage it was seen, of those whose window has elapsed; n: of them, who
    could be compared. difference: from the share of the like that moved on in time to theirs;
    None where too few can be compared. found: "friction" or "delight" where the difference
    passes the control of false discoveries over everything compared.
    """

    kind: Kind
    stage: str
    item: str
    other: str | None
    people: int
    n: int
    difference: Difference | None
    against: Against
    found: Literal["friction", "delight"] | None = None
    longer_than_s: float | None = None

    @property
    def people_moved(self) -> float:
        """How many more people moved on than of the like would have; fewer is negative."""
        return self.difference.value * self.n if self.difference else 0.0


@dataclass(frozen=True, slots=True)
class Friction:
    """patterns: what was found first, by the people it is about. of: what is met, "touchpoints"
    or "events"; alike_in: the field whose values people are compared within, if any; rate: at
    most this share of what is found may be chance."""

    asked: Asked
    of: Literal["touchpoints", "events"]
    patterns: tuple[Pattern, ...]
    alike_in: str | None
    compared: int
    rate: float

    @property
    def friction(self) -> tuple[Pattern, ...]:
        return tuple(each for each in self.patterns if each.found == "friction")

    @property
    def delight(self) -> tuple[Pattern, ...]:
        return tuple(each for each in self.patterns if each.found == "delight")

    @property
    def unclear(self) -> tuple[Pattern, ...]:
        """Compared, but not told apart from chance; the most frequent first."""
        kept = [each for each in self.patterns if each.found is None and each.difference]
        return tuple(sorted(kept, key=lambda each: -each.people))
