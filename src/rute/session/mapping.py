"""From a session to its maps: everybody's, and each persona's when it is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rute.journey.model import Journey, Persona
from rute.journey.voices import as_told_by
from rute.results.map import MapNumbers
from rute.results.numbers import Period
from rute.session.comparing import Comparison
from rute.session.gather import Asking, gather, gather_of_persona
from rute.session.living import LivingMap
from rute.session.slices import is_nobody

if TYPE_CHECKING:
    from rute.session.questions import Session


@dataclass(frozen=True)
class Mapping:
    """The maps of one session over one period, held against another where one is given."""

    session: Session
    journey: Journey
    period: Period
    comparison: Comparison | None = None
    split: str | None = None
    walk: bool = False

    def everyone(self) -> LivingMap:
        return LivingMap(
            self.journey, self._everybodys(), self.session.language, ask_personas=self.personas
        )

    def named(self, name: str) -> LivingMap:
        """The map of one persona, or of "nobody". Raises QuestionError for an unknown one."""
        from rute.measure.personas import persona_called

        if is_nobody(self.journey, name):
            return self.rest()
        return self.of(persona_called(self.journey, name))

    def personas(self) -> tuple[LivingMap, ...]:
        """All personas' maps in order; where any is counted, also the map of the rest."""
        every = [self.of(persona) for persona in self.journey.personas]
        counted = any(persona.found_by for persona in self.journey.personas)
        if counted and self.session.histories is not None:
            every.append(self.rest())
        return tuple(every)

    def of(self, persona: Persona) -> LivingMap:
        told = as_told_by(self.journey, persona.name)
        numbers = self._ones(persona.name) if persona.found_by else None
        return LivingMap(told, numbers, self.session.language, persona=persona.name)

    def rest(self) -> LivingMap:
        return LivingMap(self.journey, self._ones(None), self.session.language, rest=True)

    def _everybodys(self) -> MapNumbers | None:
        asking = self._asking()
        if asking is None:
            return None
        rates = self.session.store.rates if self.session.store else None
        return gather(asking, self.session.summary, self.session.folder, rates)

    def _ones(self, persona: str | None) -> MapNumbers | None:
        asking = self._asking()
        if asking is None:
            return None
        return gather_of_persona(asking, persona, self.session.summary.first)

    def _asking(self) -> Asking | None:
        session = self.session
        if session.histories is None:
            return None
        return Asking(
            self.journey, session.histories, session.now, self.period, session.runner,
            self.comparison, self.split, self.walk,
        )  # fmt: skip
