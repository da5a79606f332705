"""Whose map: everybody and the personas, each with the people who reached a stage."""

from __future__ import annotations

from rute.journey.model import Journey, Persona
from rute.render.living_map.told import Told
from rute.render.living_map.view import Chip, Fact
from rute.render.rules import rule_text
from rute.results.stages import StageGroup
from rute.words.catalog import say
from rute.words.formats import count


def chips(told: Told, language: str) -> tuple[Chip, ...]:
    """A map of one persona names that one alone; everybody's map names all."""
    journey, numbers = told.journey, told.numbers
    if not journey.personas:
        return ()
    if not told.is_everyone:
        return (_alone(told, language),)
    people = numbers.stages.people if numbers else None
    return whole_choice(journey, people, numbers.personas if numbers else (), language)


def whole_choice(
    journey: Journey, people: int | None, groups: tuple[StageGroup, ...], language: str
) -> tuple[Chip, ...]:
    """Everybody, each persona, and who is nobody's. people: all who are counted, None without
    data; groups: those of each counted persona, and of none."""
    every = [_everyone(people, language)]
    every += [_persona(persona, people, groups, language) for persona in journey.personas]
    if people is not None and any(persona.found_by for persona in journey.personas):
        rest = count(_people(groups, None), language)
        every.append(Chip(say("map.nobodys", language), rest, "rest"))
    return tuple(every)


def said_name(told: Told, language: str) -> str | None:
    """Whose map it is, where it is not everybody's."""
    return say("map.nobodys", language) if told.rest else told.persona


def _everyone(people: int | None, language: str) -> Chip:
    said = say("chip.designed", language) if people is None else count(people, language)
    return Chip(say("map.everyone", language), said, "all", current=True)


def _persona(
    persona: Persona, people: int | None, groups: tuple[StageGroup, ...], language: str
) -> Chip:
    counted = people is not None and persona.found_by is not None
    text = count(_people(groups, persona.name), language) if counted else say("map.drawn", language)
    kind = "counted" if counted else "drawn"
    return Chip(persona.name, text, kind, persona_facts(persona, language))


def _people(groups: tuple[StageGroup, ...], persona: str | None) -> int:
    """Of a persona (None: nobody's), the people who reached a stage: they add up to everyone."""
    return next((group.people for group in groups if group.value == persona), 0)


def _alone(told: Told, language: str) -> Chip:
    numbers = told.numbers
    people = count(numbers.stages.people, language) if numbers else say("map.drawn", language)
    kind = "counted" if numbers else "drawn"
    facts = _facts_of(told.journey, told.persona, language)
    return Chip(said_name(told, language) or "", people, kind, facts, current=True)


def _facts_of(journey: Journey, name: str | None, language: str) -> tuple[Fact, ...]:
    own = [persona for persona in journey.personas if persona.name == name]
    return persona_facts(own[0], language) if own else ()


def persona_facts(persona: Persona, language: str) -> tuple[Fact, ...]:
    motive = persona.motive
    said = say(f"motive.{motive}", language) if motive in ("need", "want") else motive
    lines = (
        ("persona.who", persona.who),
        ("persona.wants", ", ".join(persona.wants)),
        ("persona.fears", ", ".join(persona.fears)),
        ("persona.prefers", ", ".join(persona.prefers)),
        ("persona.motive", said),
        ("persona.found_by", rule_text(persona.found_by, language) if persona.found_by else None),
    )
    return tuple(Fact(say(key, language), value) for key, value in lines if value)
