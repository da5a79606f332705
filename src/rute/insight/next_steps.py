"""What to do next, at most a handful: where data is, from the leaks; else from the design."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from rute.insight.phrases import listed
from rute.insight.suggestions import suggestions, worth_mending
from rute.journey.model import Journey
from rute.results.map import MapNumbers
from rute.results.story import Line
from rute.results.suggestions import Suggestion
from rute.words.catalog import say

MOST = 5
AT_THE_BIGGEST = 2


def next_steps(journey: Journey, numbers: MapNumbers | None, language: str) -> tuple[Line, ...]:
    """The steps in order; each says what to do, and after it why and by whom."""
    every = _designed(journey, language) if numbers is None else _measured(
        journey, numbers, language
    )  # fmt: skip
    return tuple(islice(every, MOST))


def first_step(journey: Journey, numbers: MapNumbers | None, language: str) -> Line | None:
    """The one thing to begin with."""
    return next(iter(next_steps(journey, numbers, language)), None)


def _measured(journey: Journey, numbers: MapNumbers, language: str) -> Iterator[Line]:
    every = suggestions(journey, numbers, language)
    for k, leak in enumerate(worth_mending(numbers)):
        here = [each for each in every if each.from_stage == leak.from_stage]
        yield from (_line(each, language) for each in here[: AT_THE_BIGGEST if k == 0 else 1])
    uncounted = [s.name for s in journey.stages if not s.reached_when and not s.counted_by]
    if uncounted:
        yield Line("", lead=say("story.step.rules", language, stages=listed(uncounted, language)))
    if not every:
        yield Line("", lead=say("story.step.wait", language))
        if not any(stage.target for stage in journey.stages):
            yield Line("", lead=say("story.step.target", language))
        yield from _unfinished(journey, language)


def _line(suggestion: Suggestion, language: str) -> Line:
    owner = suggestion.owner
    whose = f" {say('story.step.owner', language, owner=owner)}" if owner else ""
    return Line(f"{suggestion.because}{whose}", lead=suggestion.do)


def _designed(journey: Journey, language: str) -> Iterator[Line]:
    yield Line("", lead=say("story.step.data", language))
    yield from _unfinished(journey, language)


def _unfinished(journey: Journey, language: str) -> Iterator[Line]:
    """What the design itself leaves open."""
    bare = [stage.name for stage in journey.stages if not stage.touchpoints]
    if bare:
        yield Line("", lead=say("story.step.touch", language, stages=listed(bare, language)))
    for stage in journey.stages:
        for pain in (*stage.pains, *(p for t in stage.touchpoints for p in t.pains)):
            if not pain.owner and not pain.fixes:
                values = {"pain": pain.text, "stage": stage.name}
                yield Line("", lead=say("story.step.pain", language, **values))
    unasked = [
        stage.name
        for stage in journey.stages
        if any(t.feels for t in stage.touchpoints)
        and not any(t.measured_by for t in stage.touchpoints)
    ]
    if unasked:
        yield Line("", lead=say("story.step.ask", language, stages=listed(unasked, language)))
