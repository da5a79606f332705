"""What stands behind a stage that people reach again and again, or that orders go through."""

from __future__ import annotations

from rute.render.living_map.view import Fact
from rute.results.meetings import Meeting
from rute.results.stages import OncePer, StageNumbers
from rute.words.catalog import say
from rute.words.formats import count

STEPS = (2, 3, 4, 5, 10, 20)


def again_facts(found: StageNumbers, language: str) -> tuple[Fact, ...]:
    facts = [_steps(found, found.repeats, language)] if found.repeats else []
    facts += [_once_per(found.once_per, language)] if found.once_per else []
    return tuple(facts)


def met_fact(met: Meeting | None, language: str) -> tuple[Fact, ...]:
    """How many orders met a touchpoint that is once per order."""
    if met is None or met.once_per is None or met.values is None:
        return ()
    label = say("fact.once_per", language, field=met.once_per)
    return (Fact(label, count(met.values, language)),)


def _steps(found: StageNumbers, repeats: tuple[int, ...], language: str) -> Fact:
    shown = [
        say("fact.again_step", language, n=step, people=count(found.at_least(step), language))
        for step in STEPS
        if step <= max(len(repeats), 2)
    ]
    return Fact(say("fact.again", language), " · ".join(shown))


def _once_per(found: OncePer, language: str) -> Fact:
    numbers = {
        "reached": count(found.reached, language),
        "moved": count(found.moved_on_in_time, language),
        "stalled": count(found.stalled, language),
    }
    key = "fact.once_reached" if found.stalled is None else "fact.once_split"
    label = say("fact.once_per", language, field=found.field)
    return Fact(label, say(key, language, **numbers))
