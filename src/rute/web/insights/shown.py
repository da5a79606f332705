"""The map as one look shows it: counted once for each revision, drawn once for each reader's
language and rights."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field, replace

from rute.journey.nameless import without_owners
from rute.render.living_map.build import build
from rute.render.living_map.chips import whole_choice
from rute.render.living_map.embedded import Embedded, embedded
from rute.render.living_map.view import Chip, MapView
from rute.results.stages import StageGroup
from rute.session.living import LivingMap
from rute.session.opening import shown_in
from rute.session.questions import Session
from rute.session.slices import is_nobody
from rute.web.insights.addresses import Addresses
from rute.web.insights.days import Days, like
from rute.web.insights.look import Look

MOST_DRAWN = 8  # of one counted map
TOLD_APART = ("channel", "source", "medium", "campaign")  # fields of few values


@dataclass(frozen=True)
class Shown:
    """parts: the drawing; chips: everybody and the personas, of each its name in an address;
    fields: by which the river can be split; days: those asked for."""

    living: LivingMap
    view: MapView
    parts: Embedded
    chips: tuple[tuple[str, Chip], ...]
    fields: tuple[str, ...]
    days: Days
    now: int
    zone: str


@dataclass(frozen=True, eq=False)
class Counted:
    """A map's numbers, and what was drawn of them. people, groups: everybody's, also where the
    map is one persona's."""

    living: LivingMap
    look: Look
    people: int | None
    groups: tuple[StageGroup, ...]
    fields: tuple[str, ...]
    days: Days
    now: int
    zone: str
    _drawn: OrderedDict[tuple[Addresses | None, str], Shown] = field(default_factory=OrderedDict)

    def drawn(self, addresses: Addresses | None, language: str) -> Shown:
        """addresses None: a map that leads nowhere, for those who may see nothing else, with
        neither the ranking and its advice, nor what is not on the map yet, nor who owns what."""
        key = addresses, language
        found = self._drawn.get(key)
        if found is None:
            found = self._drawn[key] = self._draw(addresses, language)
            while len(self._drawn) > MOST_DRAWN:
                self._drawn.popitem(last=False)
        return found

    def _draw(self, addresses: Addresses | None, language: str) -> Shown:
        opens = addresses.within(self.days) if addresses else None
        told = self.living.told(language)
        if addresses is None:
            told = replace(told, journey=without_owners(told.journey))
            if told.numbers is not None:
                told = replace(told, numbers=replace(told.numbers, voices=()))
        view = replace(build(told, language=language, opens=opens), in_app=True)
        if addresses is None:
            stages = tuple(replace(stage, advice=()) for stage in view.stages)
            view = replace(view, stages=stages, leaks=(), tray=())
        return Shown(
            self.living, view, embedded(view), self._chips(language), self.fields, self.days,
            self.now, self.zone,
        )  # fmt: skip

    def _chips(self, language: str) -> tuple[tuple[str, Chip], ...]:
        """All chips, also on the map of one persona."""
        journey, persona = self.living.journey, self.look.persona
        if not journey.personas:
            return ()
        nobody = bool(persona) and is_nobody(journey, persona)
        current = "nobody" if nobody else persona.casefold()
        found = whole_choice(journey, self.people, self.groups, language)
        names = ["", *(each.name for each in journey.personas), "nobody"]
        return tuple(
            (name, replace(chip, current=name.casefold() == current))
            for name, chip in zip(names, found, strict=False)
        )


def counted(session: Session, look: Look) -> Counted:
    """The numbers of a look. Raises QuestionError for what does not exist."""
    session = seen_as(session, look)
    living, days = mapped(session, look), look.days(session)
    people, groups = _everybody(session, look, living, days)
    histories = session.histories
    known = histories.fields if histories is not None else ()
    fields = tuple(name for name in TOLD_APART if name in known)
    return Counted(living, look, people, groups, fields, days, session.now, session.zone)


def seen_as(session: Session, look: Look) -> Session:
    """The session in the stage model of the look. Raises QuestionError for an unknown one."""
    return shown_in(session, look.model) if look.model else session


def mapped(session: Session, look: Look) -> LivingMap:
    """The map that the look asks for. Raises QuestionError for what does not exist."""
    days = look.days(session)
    return session.map(
        persona=look.persona or None, split=look.split or None, start=days.start, end=days.end,
        against=like(look.against, days) or None, walk=bool(look.walk),
    )  # fmt: skip


def _everybody(
    session: Session, look: Look, living: LivingMap, days: Days
) -> tuple[int | None, tuple[StageGroup, ...]]:
    assert session.journey is not None
    if look.persona and session.histories is not None:
        by = "persona" if any(p.found_by for p in session.journey.personas) else None
        every = session.stages(by=by, start=days.start, end=days.end).result
        return every.people, every.groups
    numbers = living.result
    return (numbers.stages.people, numbers.personas) if numbers else (None, ())
