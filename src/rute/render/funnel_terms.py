"""What binds a funnel, in sentences: for its screen and for its picture."""

from __future__ import annotations

from rute.results.funnel import Funnel, FunnelStep
from rute.words.catalog import say
from rute.words.formats import count, length
from rute.words.message import said_text


def sentences(result: Funnel, language: str) -> tuple[str, ...]:
    """Order, ties, exclusions, optional steps and what is counted; nothing of the plain one."""
    said = []
    if result.order != "ordered":
        said.append(say(f"funnel.order.{result.order}", language))
    if result.ties != "sequence":
        said.append(say(f"funnel.ties.{result.ties}", language))
    said += [
        say("funnel.without", language, rule=each.rule, first=each.first, last=each.last)
        for each in result.exclusions
    ]
    if any(step.optional for step in result.steps) or any(each.optional for each in result.done):
        said.append(say("funnel.optional", language))
    if result.count == "attempts":
        tried = count(result.tried, language)
        said.append(say("funnel.count.attempts", language, tried=tried))
    return tuple(said)


def step_name(step: FunnelStep, language: str) -> str:
    """A step's name with what is particular about it."""
    name = said_text(step.name, language)
    if step.optional:
        name = say("funnel.optional_step", language, name=name)
    if step.within is None:
        return name
    return say(
        "funnel.step_within", language, name=name, within=spoken_length(step.within, language)
    )


def spoken_length(within: str, language: str) -> str:
    """“7 days” in the reader's language."""
    amount, _, unit = within.partition(" ")
    return length(int(amount), unit, language) if amount.isdigit() and unit else within
