"""Who goes on from a stage and who gets lost, in words, and what that costs."""

from __future__ import annotations

from collections.abc import Iterator

from rute.insight.phrases import capital, people, share_in_words
from rute.journey.model import Journey, Stage
from rute.journey.rule_tree import Duration
from rute.results.leaks import Leak
from rute.results.map import MapNumbers
from rute.results.stages import StageNumbers
from rute.results.story import Line
from rute.words.catalog import say
from rute.words.formats import about_money, count, length, percent, span
from rute.words.groups import cell_said

FEW_TO_DIVIDE = 50


def moving_line(
    journey: Journey, stage: Stage, numbers: MapNumbers | None, language: str
) -> Iterator[Line]:
    every = numbers.stages.stages if numbers else ()
    found = next((each for each in every if each.name == stage.name), None)
    if numbers is None or found is None or not found.reached or found.conversion is None:
        return
    leak = next((each for each in numbers.leaks.leaks if each.from_stage == stage.name), None)
    most = leak is not None and leak is numbers.leaks.biggest
    said = [
        *_going_on(stage, found, language),
        *_getting_lost(stage, found, language),
        *_cost(leak, most, language),
    ]
    yield Line(" ".join(said), "lost" if most else "plain", say("story.lead.on", language))
    if _repeats(journey, stage):
        yield Line(say("story.repeat", language))


def _repeats(journey: Journey, stage: Stage) -> bool:
    return stage.anchor == "repeat purchase" and stage is not journey.measured[-1]


def _going_on(stage: Stage, found: StageNumbers, language: str) -> Iterator[str]:
    share = found.conversion
    assert share is not None
    if share.value is None:
        yield say("story.on.early", language)
        return
    if share.n < FEW_TO_DIVIDE:
        key = "story.on.few_one" if share.n == 1 else "story.on.few"
        values = {"n": count(share.n, language), "share": percent(share.value, language)}
        yield say(key, language, **values)
        return
    assert share.low is not None
    assert share.high is not None
    digits = 1 if share.high - share.low < 0.03 else 0
    low, high = (percent(bound, language, digits) for bound in (share.low, share.high))
    words = share_in_words(share.value, language)
    yield say(
        "story.on.share" if words else "story.on.percent", language, words=words, low=low,
        high=high, share=percent(share.value, language, 1 if share.value < 0.0995 else 0),
    )  # fmt: skip
    if stage.target:
        met = share.value >= stage.target.share
        key = "story.on.target_met" if met else "story.on.target_missed"
        yield say(key, language, target=percent(stage.target.share, language))
    if found.time_to_next and found.time_to_next.p50 is not None:
        yield say("story.on.median", language, span=span(found.time_to_next.p50, language))


def _getting_lost(stage: Stage, found: StageNumbers, language: str) -> Iterator[str]:
    if found.stalled:
        lost = capital(people(found.stalled, language))
        window = _window(stage.stalled_after, found, language)
        yield say("story.on.lost", language, people=lost, window=capital(window))
    elif found.conversion and found.conversion.n:
        yield say("story.on.lost_none", language)
    if found.open:
        yield say("story.on.open", language, people=capital(people(found.open, language)))


def _window(written: Duration | None, found: StageNumbers, language: str) -> str:
    if written:
        return length(written.amount, written.unit, language)
    return span(found.stalled_after_s, language)


def _cost(leak: Leak | None, most: bool, language: str) -> Iterator[str]:
    if leak is None or not leak.stalled:
        return
    if leak.at_stake_per_month:
        money = about_money(leak.at_stake_per_month, leak.currency, language)
        if leak.reachable:
            cell = cell_said(leak.reachable.axis, leak.reachable.value, language)
            yield say("story.on.reach", language, cell=cell, money=money)
        else:
            yield say("story.on.at_stake", language, money=money)
    elif (leak.one_point_is_worth or 0) >= 1:
        money = about_money(leak.one_point_is_worth, leak.currency, language)
        yield say("story.on.point", language, money=money)
    if most:
        key = "story.on.most" if leak.at_stake_per_month else "story.on.most_stall"
        yield say(key, language)
