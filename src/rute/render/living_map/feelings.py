"""What people feel in a stage: what the team believes, what they answered, moments of truth."""

from __future__ import annotations

from rute.journey.model import Stage, Touchpoint
from rute.render.living_map.change_words import before, change_of, shift
from rute.render.living_map.view import Fact, FeelingView, Truth
from rute.render.own_figures import own_figure
from rute.render.rules import rule_text
from rute.results.feeling import FeelingNumbers
from rute.results.map import MapNumbers
from rute.words.catalog import say
from rute.words.formats import count, percent, score


def feeling_view(stage: Stage, numbers: MapNumbers | None, language: str) -> FeelingView:
    believed = _believed(stage)
    found = _found(numbers, stage.name, None)
    mean = found.mean if found else None
    return FeelingView(
        believed=believed,
        measured=mean,
        low=found.low if found else None,
        high=found.high if found else None,
        label=_label(mean, stage, numbers, language),
        waiting=_waiting(stage, found, numbers, language),
        truth=_truth(stage, numbers, language),
        facts=(
            *_facts(stage, believed, found, language),
            *before(change_of(numbers, "feeling", stage.name), language),
        ),
    )


def _label(
    mean: float | None, stage: Stage, numbers: MapNumbers | None, language: str
) -> str | None:
    if mean is None:
        return None
    moved = shift(change_of(numbers, "feeling", stage.name), language)
    sign = f" {moved.text[0]}" if moved and moved.clear else ""
    return score(mean, language) + sign


def _believed(stage: Stage) -> float | None:
    scores = [point.feels.score for point in stage.touchpoints if point.feels]
    return sum(scores) / len(scores) if scores else None


def _found(numbers: MapNumbers | None, stage: str, touchpoint: str | None) -> FeelingNumbers | None:
    every = numbers.feelings.feelings if numbers else ()
    return next((f for f in every if f.stage == stage and f.touchpoint == touchpoint), None)


def _waiting(
    stage: Stage, found: FeelingNumbers | None, numbers: MapNumbers | None, language: str
) -> str | None:
    asked = any(point.measured_by for point in stage.touchpoints)
    if numbers is None or not asked or (found and found.mean is not None):
        return None
    if found and found.people:
        return say("feeling.too_few", language, n=count(found.people, language))
    return say("feeling.none_yet", language)


def _truth(stage: Stage, numbers: MapNumbers | None, language: str) -> Truth | None:
    point = next((point for point in stage.touchpoints if point.moment_of_truth), None)
    if point is None:
        return None
    found = _found(numbers, stage.name, point.name)
    if found and found.mean is not None:
        text = say(
            "feeling.truth_measured", language, name=point.name,
            score=score(found.mean, language), n=count(found.people, language),
        )  # fmt: skip
        return Truth(text, found.mean, measured=True)
    where = point.feels.score if point.feels else _believed(stage)
    waiting = _waiting(stage, found, numbers, language)
    text = say("feeling.truth", language, name=point.name)
    if waiting:
        text = say("feeling.truth_waiting", language, name=point.name, waiting=waiting)
    return Truth(text, where or 0.0, measured=False)


def _facts(
    stage: Stage, believed: float | None, found: FeelingNumbers | None, language: str
) -> tuple[Fact, ...]:
    facts = []
    if believed is not None:
        words = ", ".join(point.feels.word for point in stage.touchpoints if point.feels)
        said = f"{score(believed, language)} ({words})"
        facts.append(Fact(say("word.believed", language), said))
    if found and found.mean is not None:
        interval = f"{score(found.low, language)} … {score(found.high, language)}"
        facts.append(
            Fact(say("word.measured", language), f"{score(found.mean, language)} ({interval})")
        )
        facts.append(
            Fact(
                say("fact.answers", language),
                say(
                    "feeling.answers", language,
                    answers=count(found.answers, language), people=count(found.people, language),
                ),
            )
        )  # fmt: skip
        facts.append(Fact(say("fact.moods", language), _moods(found, language)))
        if own := own_figure(found, language):
            facts.append(Fact(say("column.own", language), own))
    facts.extend(
        Fact(say("fact.asked", language), rule_text(point.measured_by, language))
        for point in _asking(stage)
        if point.measured_by and point.measured_by.text
    )
    return tuple(facts)


def _asking(stage: Stage) -> list[Touchpoint]:
    return [point for point in stage.touchpoints if point.measured_by]


def _moods(found: FeelingNumbers, language: str) -> str:
    people = max(found.people, 1)
    return say(
        "feeling.moods", language,
        positive=percent(found.positive / people, language),
        neutral=percent(found.neutral / people, language),
        negative=percent(found.negative / people, language),
    )  # fmt: skip
