"""Views of the coffee map: split, compared, walked, and told by each persona."""

from __future__ import annotations

from dataclasses import replace

from tests.render import cases

from rute.insight.headline import drawn_headline, headline
from rute.journey.voices import as_told_by
from rute.measure.intervals import count_change, share_difference, wilson
from rute.render.living_map import Told
from rute.results.changes import Change, Changes
from rute.results.map import MapNumbers, Split
from rute.results.numbers import Asked, Period
from rute.results.stages import StageGroup
from rute.results.walk import Walk, WalkStep

JOURNEY = cases.coffee()
NUMBERS = cases.coffee_numbers(JOURNEY)
ASKED = Asked(0)
DAY = 86_400_000_000


def split(shares: list[tuple[str | None, int]]) -> MapNumbers:
    """The coffee map with each stage's people shared out by weight."""
    total = sum(weight for _, weight in shares) or 1
    left = {stage.name: stage.reached for stage in NUMBERS.stages.stages}
    groups = []
    for k, (value, weight) in enumerate(shares):
        rows = []
        for stage in NUMBERS.stages.stages:
            part = None
            if stage.reached is not None:
                rest = left[stage.name] or 0
                part = rest if k == len(shares) - 1 else min(rest, stage.reached * weight // total)
                left[stage.name] = rest - part
            rows.append(replace(stage, reached=part))
        groups.append(StageGroup(value, max((r.reached or 0) for r in rows), tuple(rows)))
    return replace(NUMBERS, split=Split("channel", tuple(groups)))


def walked(*steps: WalkStep, route: tuple[str, ...]) -> MapNumbers:
    return replace(NUMBERS, walk=Walk(ASKED, route, 400, 1000, steps))


def long_walk() -> MapNumbers:
    """There and back again, with many steps in one stage."""
    first, second, third = (stage.name for stage in JOURNEY.stages[1:4])
    names = [f"Event {k}" for k in range(6)]
    return walked(
        WalkStep(0, "Page Viewed", (first,)),
        *(WalkStep(60 * k, name, (), ("Brewing articles",)) for k, name in enumerate(names)),
        WalkStep(86_400, "Order Completed", (third,), others=1),
        WalkStep(2 * 86_400, "Permission Given", (second,), ("Brew guide form",), others=12),
        route=(first, third, second),
    )


def compared() -> MapNumbers:
    """Every count a tenth more, every share three points less; half of it clear."""
    found: list[Change] = []
    for k, stage in enumerate(NUMBERS.stages.stages):
        if stage.reached is None:
            continue
        counts = count_change(max(round(stage.reached / 1.1), 1), stage.reached)
        found.append(Change("reached", stage.name, None, None, counts, clear=k % 2 == 0))
        if stage.conversion and stage.conversion.value is not None:
            n = stage.conversion.n
            was = wilson(round(n * min(stage.conversion.value + 0.03, 1)), n)
            shares = share_difference(was, stage.conversion)
            found.append(Change("conversion", stage.name, None, None, shares, clear=k % 2 == 1))
    month = Period(274 * DAY, 304 * DAY - 1)
    before = Period(244 * DAY, 274 * DAY - 1)
    return replace(NUMBERS, changes=Changes(month, before, None, True, tuple(found)))


def everyone(language: str) -> Told:
    found = [persona.name for persona in JOURNEY.personas if persona.found_by]
    groups = tuple(StageGroup(name, 7, NUMBERS.stages.stages) for name in (*found, None))
    numbers = replace(NUMBERS, personas=groups)
    return Told(JOURNEY, numbers, headline(JOURNEY, NUMBERS, language))


def personas(language: str) -> list[Told]:
    every = [
        Told(
            as_told_by(JOURNEY, persona.name),
            NUMBERS if persona.found_by else None,
            headline(JOURNEY, NUMBERS, language)
            if persona.found_by
            else drawn_headline(persona.name, language),
            persona.name,
        )
        for persona in JOURNEY.personas
    ]
    return [*every, Told(JOURNEY, NUMBERS, headline(JOURNEY, NUMBERS, language), rest=True)]
