"""What a map is drawn from: a journey, its numbers, its opening sentence, and whose they are."""

from __future__ import annotations

from dataclasses import dataclass

from rute.journey.model import Journey
from rute.results.map import MapNumbers, Sentence
from rute.results.suggestions import Suggestion


@dataclass(frozen=True, slots=True)
class Told:
    """`persona`: whose map; None for everybody's. `rest`: of those who are nobody's persona."""

    journey: Journey
    numbers: MapNumbers | None
    headline: Sentence | None
    persona: str | None = None
    rest: bool = False
    suggestions: tuple[Suggestion, ...] = ()

    @property
    def is_everyone(self) -> bool:
        return self.persona is None and not self.rest
