"""The map as one look shows it: counted and drawn once for each revision, whoever asks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rute.render.living_map.build import build
from rute.render.living_map.chips import whole_choice
from rute.render.living_map.embedded import Embedded, embedded
from rute.render.living_map.view import Chip, MapView
from rute.session.living import LivingMap
from rute.session.opening import shown_in
from rute.session.questions import Session
from rute.session.slices import is_nobody
from rute.web.insights.addresses import Addresses
from rute.web.insights.days import Days
from rute.web.insights.look import Look


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


def seen_as(session: Session, look: Look) -> Session:
    """The session in the stage model of the look. Raises QuestionError for an unknown one."""
    return shown_in(session, look.model) if look.model else session


def mapped(session: Session, look: Look) -> LivingMap:
    """The map that the look asks for. Raises QuestionError for what does not exist."""
    days = look.days(session)
    return session.map(
        persona=look.persona or None, split=look.split or None, start=days.start, end=days.end,
        against=look.against or None, walk=bool(look.walk),
    )  # fmt: skip


def shown(session: Session, addresses: Addresses | None, look: Look, language: str) -> Shown:
    """addresses: None draws a map that leads nowhere, for those who may see nothing else."""
    session = seen_as(session, look)
    living = mapped(session, look)
    view = build(living.told(language), language=language, opens=addresses)
    return Shown(
        living, view, embedded(view), _chips(session, look, living, language),
        _fields(session), look.days(session), session.now, session.zone,
    )  # fmt: skip


def _chips(
    session: Session, look: Look, living: LivingMap, language: str
) -> tuple[tuple[str, Chip], ...]:
    """All chips, also on the map of one persona."""
    journey = session.journey
    assert journey is not None
    if not journey.personas:
        return ()
    numbers = living.result
    if look.persona and session.histories is not None:
        days = look.days(session)
        every = session.stages(by="persona", start=days.start, end=days.end).result
        people, groups = every.people, every.groups
    elif numbers is not None:
        people, groups = numbers.stages.people, numbers.personas
    else:
        people, groups = None, ()
    nobody = is_nobody(journey, look.persona) if look.persona else False
    current = "nobody" if nobody else look.persona.casefold()
    found = whole_choice(journey, people, groups, language)
    names = ["", *(persona.name for persona in journey.personas), "nobody"]
    return tuple(
        (name, replace(chip, current=name.casefold() == current))
        for name, chip in zip(names, found, strict=False)
    )


def _fields(session: Session) -> tuple[str, ...]:
    """Fields of few values, by which a river can be told apart at a glance."""
    histories = session.histories
    if histories is None:
        return ()
    fields = ["channel", "source", "medium", "campaign"]
    return tuple(field for field in fields if field in histories.fields)
