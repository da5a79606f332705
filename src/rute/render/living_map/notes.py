"""Evidence notes: how to read the picture, what it stands on, the rule of each stage."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from rute.journey.model import Journey
from rute.render.living_map.split_views import field_name
from rute.render.living_map.view import Fact, Notes
from rute.render.rules import rule_text
from rute.results.friction import Friction
from rute.results.map import MapNumbers
from rute.words.catalog import say
from rute.words.formats import count, day, days_between, length, moment
from rute.words.message import said_text


def period_text(numbers: MapNumbers, zone: str, language: str) -> str:
    """The days the answer speaks of: those asked for, else all there are."""
    asked = numbers.stages.asked
    start = asked.period.start if asked.period.start is not None else numbers.first_event
    end = min(asked.as_of, asked.period.end) if asked.period.end is not None else asked.as_of
    if start is None or start > end:
        return say("map.until", language, day=day(end, zone, language))
    return days_between(start, end, zone, language)


def notes(
    journey: Journey,
    numbers: MapNumbers | None,
    language: str,
    *,
    stair: bool,
    free: bool,
    arcs: Collection[str],
) -> Notes:
    """`stair`: steps are drawn on the river, `free`: arcs without a campaign, `arcs`: the states
    of those with one; what is drawn is explained."""
    return Notes(
        how=(*_how(journey, numbers, language, stair, free), *_arcs(arcs, language)),
        data=_data(journey, numbers, language),
        rules=_rules(journey, language),
    )


def _how(
    journey: Journey, numbers: MapNumbers | None, language: str, stair: bool, free: bool
) -> tuple[str, ...]:
    feels = any(point.feels for _, point in journey.touchpoints)
    keys = ["how.designed"] if numbers is None else ["how.width", "how.share", "how.people"]
    if stair:
        keys.append("how.stair")
    if numbers is not None and any(each.at_stake_per_month for each in numbers.leaks.leaks):
        best = any(each.reachable for each in numbers.leaks.leaks)
        keys.append("how.money_best" if best else "how.money")
    if numbers is not None and numbers.totals:
        keys.append("how.totals")
    if numbers is not None and any(each.mean is not None for each in numbers.feelings.feelings):
        keys.append("how.feelings")
    elif feels:
        keys.append("how.believed")
    if journey.campaigns and numbers is not None and free:
        keys.append("how.accidental")
    if numbers is not None and numbers.arrivals and numbers.arrivals.unprompted:
        keys.append("how.unprompted")
    if numbers is not None and numbers.walk and numbers.walk.steps:
        keys.append("how.walk")
    if numbers is not None and numbers.voices:
        keys.append("how.voices")
    if numbers is not None and numbers.meetings.pains:
        keys.append("how.pains")
    if numbers is not None and numbers.friction and _marks(journey, numbers.friction):
        keys.append("how.friction")
    if numbers is not None and any(fix.difference for fix in numbers.fixes):
        keys.append("how.fixes")
    if numbers is not None and numbers.changes and numbers.changes.covered:
        keys.append("how.change")
    if journey.simulated and numbers is not None:
        keys.append("how.simulated")
    said = [say(key, language) for key in keys]
    if numbers is not None and numbers.split:
        said.insert(1, say("how.split", language, field=field_name(numbers.split, language)))
    return tuple(said)


def _arcs(states: Collection[str], language: str) -> Iterator[str]:
    """What each kind of arc means, of those there are."""
    for state in ("moved", "back", "unknown", "after", "planned"):
        if state in states:
            yield say("how.campaigns" if state == "planned" else f"how.arc.{state}", language)


def _marks(journey: Journey, found: Friction) -> bool:
    """Whether any touchpoint on the map has an arrow."""
    names = {point.name for _, point in journey.touchpoints}
    return found.of == "touchpoints" and any(
        each.item in names for each in (*found.friction, *found.delight)
    )


def _data(journey: Journey, numbers: MapNumbers | None, language: str) -> tuple[Fact, ...]:
    if numbers is None:
        designed = Fact(say("data.source", language), say("map.designed", language))
        return (designed, *_noted(journey.notes, language))
    stages = numbers.stages
    lines = (
        ("data.as_of", moment(stages.asked.as_of, journey.zone, language)),
        ("fact.period", period_text(numbers, journey.zone, language)),
        ("data.people", count(stages.people, language)),
        ("data.people_in_data", count(stages.people_in_data, language)),
        ("data.events", count(stages.events, language)),
        ("data.rejected", count(numbers.rejected, language)),
        ("data.source", ", ".join(journey.data)),
    )
    facts = [Fact(say(key, language), value) for key, value in lines if value]
    facts.extend(_noted(stages.asked.notes, language))
    return tuple(facts)


def _noted(notes: tuple[str, ...], language: str) -> Iterator[Fact]:
    return (Fact(say("data.note", language), said_text(note, language)) for note in notes)


def _rules(journey: Journey, language: str) -> tuple[Fact, ...]:
    facts = []
    for stage in journey.stages:
        rule = (
            rule_text(stage.reached_when, language)
            if stage.reached_when
            else say("map.no_rule", language)
        )
        if stage.stalled_after and stage in journey.measured[:-1]:
            window = length(stage.stalled_after.amount, stage.stalled_after.unit, language)
            rule += f" · {say('rules.stalled_after', language, span=window)}"
            if stage.stalled_after_assumed:
                rule += f" ({say('map.assumed', language)})"
        if stage.also_here_when:
            also = rule_text(stage.also_here_when, language)
            rule += f" · {say('rules.also_here_when', language, rule=also)}"
        if stage.left_when:
            left = rule_text(stage.left_when, language)
            rule += f" · {say('rules.left_when', language, rule=left)}"
        facts.append(Fact(stage.name, rule))
    return tuple(facts)
