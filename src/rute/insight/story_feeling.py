"""How a stage feels, in words: what the team believes, and what people answered."""

from __future__ import annotations

from collections.abc import Iterator

from rute.insight.phrases import clause, listed, mood, people
from rute.journey.model import Stage
from rute.results.feeling import FeelingNumbers
from rute.results.map import MapNumbers
from rute.results.story import Line
from rute.words.catalog import say
from rute.words.formats import count, score

ALIKE = 0.5  # points between belief and answers that still count as agreement


def feeling_line(stage: Stage, numbers: MapNumbers | None, language: str) -> Iterator[Line]:
    felt = [point.feels for point in stage.touchpoints if point.feels]
    believed = sum(each.score for each in felt) / len(felt) if felt else None
    said = []
    if felt:
        words = listed(list(dict.fromkeys(clause(each.word) for each in felt)), language)
        assert believed is not None
        words = f"{words} ({score(believed, language)})"
        said.append(say("story.feel.believed", language, words=words))
    asked = any(point.measured_by for point in stage.touchpoints)
    if numbers is not None and (felt or asked):
        said.append(_answered(_found(stage, numbers), believed, asked, language))
    if said:
        yield Line(" ".join(said), "feeling", say("story.lead.feeling", language))


def _found(stage: Stage, numbers: MapNumbers) -> FeelingNumbers | None:
    every = numbers.feelings.feelings
    return next((f for f in every if f.stage == stage.name and f.touchpoint is None), None)


def _answered(
    found: FeelingNumbers | None, believed: float | None, asked: bool, language: str
) -> str:
    if found is None or not found.people:
        return say("story.feel.no_answer" if asked else "story.feel.not_asked", language)
    if found.mean is None:
        return say("story.feel.too_few", language, people=people(found.people, language))
    key = "measured"
    if believed is not None:
        gap = found.mean - believed
        key = "same" if abs(gap) < ALIKE else "better" if gap > 0 else "worse"
    return say(
        f"story.feel.{key}", language, n=count(found.people, language),
        mood=mood(found.mean, language), score=score(found.mean, language),
        believed=score(believed, language),
    )  # fmt: skip
