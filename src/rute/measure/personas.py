"""Who is which persona: everybody is tried at their last event, by the first rule that holds."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from rute.errors import QuestionError, did_you_mean
from rute.events.histories import Block, Histories, View
from rute.journey.model import Journey, Persona
from rute.journey.rule_tree import Rule
from rute.journey.stage_rules import spelled_out
from rute.kernels.meetings import last_times
from rute.measure.moments import conditions, conditions_at, needs
from rute.measure.rule_moments import events_of
from rute.words.message import Message

NOT_SEEN = -1  # has no event up to now
FIELD = "persona"


def finders_of(journey: Journey) -> tuple[Rule, ...]:
    """The rules of the counted personas, in the order in which they are tried."""
    return tuple(spelled_out(p.found_by, journey) for p in journey.personas if p.found_by)


def counted(journey: Journey) -> tuple[Persona, ...]:
    """The personas that a rule finds, in order."""
    return tuple(persona for persona in journey.personas if persona.found_by)


def persona_of_each(
    finders: tuple[Rule, ...], histories: Histories, block: Block, now: int
) -> npt.NDArray[np.int64]:
    """int64[people]: the first persona whose rule holds at the person's last event up to `now`
    (µs UTC), their number where none does, NOT_SEEN without events. For prepared histories."""
    people = len(block.offsets) - 1
    at = np.full(people, now, np.int64)
    seen = np.zeros(people, np.bool_)
    last_times(0, people, events_of(block), histories.ours(), now, at, seen)
    persona = np.where(seen, len(finders), NOT_SEEN)
    for index in reversed(range(len(finders))):
        holds = conditions(finders[index], histories, block, at)
        persona[holds & seen] = index
    return persona


def persona_at(
    finders: tuple[Rule, ...],
    histories: Histories,
    block: Block,
    at: npt.NDArray[np.int64],
    now: int,
) -> npt.NDArray[np.int32]:
    """int32[people, k]: the first persona whose rule holds as of each of `at` (int64[people, k],
    µs UTC, none after `now`), their number where none does."""
    persona = np.full(at.shape, len(finders), np.int32)
    for index in reversed(range(len(finders))):
        persona[conditions_at(finders[index], histories, block, at, now)] = index
    return persona


def with_personas_known(journey: Journey, histories: Histories, now: int) -> Histories:
    """The histories with the field `persona`: the name of each person's persona on all their
    events, missing for nobody's persona."""
    finders = finders_of(journey)
    ready = histories.prepare(*needs(finders))
    look = partial(_named, finders, tuple(persona.name for persona in counted(journey)))
    return ready.through(View(f"personas {_told(finders)}", look), now)


def _named(
    finders: tuple[Rule, ...], names: tuple[str, ...], ready: Histories, now: int
) -> Histories:
    kept: dict[int, npt.NDArray[np.int32]] = {}  # of each block, one code a person

    def codes(block: Block) -> npt.NDArray[np.int32]:
        key = id(block.offsets)
        if key not in kept:
            found = persona_of_each(finders, ready, block, now)
            kept[key] = np.where(found == len(finders), NOT_SEEN, found).astype(np.int32)
        return np.repeat(kept[key], np.diff(block.offsets))

    return ready.deriving(FIELD, pa.array(names, pa.string()), codes)


def people_of(journey: Journey, histories: Histories, persona: str | None, now: int) -> Histories:
    """The same histories with only one persona's people live; None: nobody's persona.

    Over all counted personas and None every person is in exactly one of them, so that counts
    of people add up to everybody's. Raises QuestionError for a persona that is not there or
    that no rule finds.
    """
    finders = finders_of(journey)
    index = len(finders) if persona is None else _place(journey, persona)
    ready = histories.prepare(*needs(finders))
    look = partial(_alone, finders, index)
    return ready.through(View(f"persona {index} of {_told(finders)}", look), now)


def _alone(finders: tuple[Rule, ...], index: int, ready: Histories, now: int) -> Histories:
    blocks = tuple(
        replace(block, live=persona_of_each(finders, ready, block, now) == index)
        for block in ready.blocks
    )
    return replace(ready, blocks=blocks)


def _told(finders: tuple[Rule, ...]) -> str:
    return repr([rule.tree for rule in finders])


def _place(journey: Journey, persona: str) -> int:
    found = persona_called(journey, persona)
    if found.found_by is None:
        raise QuestionError(
            Message("persona.only_drawn", name=found.name), do=Message("persona.give_rule")
        )
    return counted(journey).index(found)


def persona_called(journey: Journey, name: str) -> Persona:
    """The persona of that name, whatever its case. Raises QuestionError with those there are."""
    for persona in journey.personas:
        if persona.name.casefold() == name.strip().casefold():
            return persona
    known = [persona.name for persona in journey.personas]
    if not known:
        raise QuestionError(Message("persona.none"), do=Message("persona.write_one"))
    listed = Message("persona.known", names=", ".join(known))
    raise QuestionError(
        Message("persona.unknown", name=name), exists=did_you_mean(name, known) or listed
    )
