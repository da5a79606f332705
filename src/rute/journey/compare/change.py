"""One difference between two journeys."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

How = Literal["added", "removed", "moved", "renamed", "changed"]
MIRRORED: Final[dict[How, How]] = {"added": "removed", "removed": "added"}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a journey, as the stage Buy; texts such as pains are named by their text."""

    kind: str
    name: str


Place = tuple[Part, ...]  # from the outermost part inwards; empty for the journey itself


@dataclass(frozen=True, slots=True)
class Change:
    """was: the place in the older journey, place: in the newer; None where it is not there.
    key: the English name of the key that changed, None where the part itself did. before and
    after: what was written. numbers: whether it can change what is counted."""

    how: How
    was: Place | None
    place: Place | None
    key: str | None = None
    before: str | None = None
    after: str | None = None
    numbers: bool = False

    @property
    def where(self) -> Place:
        """Where a reader finds it: in the newer journey, else in the older."""
        return (self.was if self.place is None else self.place) or ()

    def mirrored(self) -> Change:
        """The same difference, seen from the newer journey."""
        return replace(
            self, how=MIRRORED.get(self.how, self.how), was=self.place, place=self.was,
            before=self.after, after=self.before,
        )  # fmt: skip
