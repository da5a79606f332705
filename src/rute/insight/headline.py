"""The one sentence a map opens with: the biggest leak and what it costs, or why it cannot say."""

from __future__ import annotations

from string import Formatter

from rute.journey.belonging import pains_between
from rute.journey.model import Journey
from rute.results.leaks import ENOUGH, BestCell, Leak
from rute.results.map import MapNumbers, Sentence, Span
from rute.results.meetings import PainSeen
from rute.results.stages import StageNumbers
from rute.words.catalog import say
from rute.words.formats import about_money, count, large_count, percent
from rute.words.groups import cell_said

ROLES = {"place": "place", "money": "money"}
ENOUGH_WITH_PAIN = 50


def headline(journey: Journey, numbers: MapNumbers | None, language: str) -> Sentence:
    """Names the leak to mend first; a second sentence names the pain most seen there."""
    if numbers is None:
        return _designed(journey, language)
    unable = _why_not(numbers, language)
    if unable is not None:
        return unable
    leak = numbers.leaks.biggest
    if leak is None:
        return _no_leak(numbers, language)
    return Sentence((*_leak(leak, numbers, language), *_pain(leak, journey, numbers, language)))


def drawn_headline(persona: str, language: str) -> Sentence:
    """Of a persona that no rule finds, on a map with data."""
    return _sentence("persona.drawn_headline", language, name=persona)


def _designed(journey: Journey, language: str) -> Sentence:
    if len(journey.stages) < 2:
        return _sentence("headline.designed_one", language)
    first, last = journey.stages[0].name, journey.stages[-1].name
    return _sentence("headline.designed", language, a=first, b=last)


def _counted(numbers: MapNumbers) -> list[StageNumbers]:
    return [stage for stage in numbers.stages.stages if stage.reached is not None]


def _why_not(numbers: MapNumbers, language: str) -> Sentence | None:
    """What keeps any leak from being named, if something does."""
    counted = _counted(numbers)
    people = numbers.stages.people
    if not counted:
        return _sentence("headline.no_rule", language)
    if people == 0:
        return _sentence("headline.no_people", language)
    if people < ENOUGH:
        return _sentence("headline.too_few", language, people=count(people, language))
    if len(counted) == 1:
        return _sentence("headline.one_stage", language)
    return None


def _no_leak(numbers: MapNumbers, language: str) -> Sentence:
    counted = _counted(numbers)
    waiting = sum(stage.open or 0 for stage in counted)
    if not waiting:
        stalls = any(stage.stalled for stage in counted)
        return _sentence("headline.few_elapsed" if stalls else "headline.nobody_stalls", language)
    people = count(numbers.stages.people, language)
    return _sentence("headline.all_open", language, open=count(waiting, language), people=people)


def _leak(leak: Leak, numbers: MapNumbers, language: str) -> tuple[Span, ...]:
    place = say("headline.between", language, a=leak.from_stage, b=leak.to_stage)
    if leak.target is not None and leak.rate.value is not None and leak.target > leak.rate.value:
        at_target = _at_target(leak, place, language)
        if at_target:
            return at_target
    if leak.reachable and (leak.at_stake_per_month or 0) >= 1:
        return _as_the_best(leak, leak.reachable, place, language)
    met = _all_met(numbers.leaks.leaks)
    reached = _reached(numbers, leak.from_stage)
    values = {
        "place": place,
        "stalled": large_count(leak.stalled, language),
        "reached": large_count(reached, language),
    }
    first = (*_spans("headline.targets_met", language), Span(" ")) if met else ()
    return (*first, *_stall(leak, values, language))


def _as_the_best(leak: Leak, best: BestCell, place: str, language: str) -> tuple[Span, ...]:
    """Without a target: what it would bring if everybody moved on as those who do most."""
    money = about_money(leak.at_stake_per_month, leak.currency, language)
    cell = cell_said(best.axis, best.value, language)
    return _spans("headline.reach_money", language, place=place, cell=cell, money=money)


def _stall(leak: Leak, values: dict[str, str], language: str) -> tuple[Span, ...]:
    """Where most stall, and what one point more would bring, as far as that is anything."""
    if (leak.one_point_is_worth or 0) >= 1:
        money = about_money(leak.one_point_is_worth, leak.currency, language)
        return _spans("headline.point_money", language, **values, money=money)
    people = (leak.entering_per_month or 0) / 100
    if people >= 1.5:
        more = large_count(people, language)
        return _spans("headline.point_people", language, **values, people=more)
    return _spans("headline.stall", language, **values)


def _all_met(leaks: tuple[Leak, ...]) -> bool:
    """Whether targets are set, and every one that can be judged is met."""
    judged = [
        leak.target <= leak.rate.value
        for leak in leaks
        if leak.target is not None and leak.rate.value is not None and leak.rate.n >= ENOUGH
    ]
    return bool(judged) and all(judged)


def _at_target(leak: Leak, place: str, language: str) -> tuple[Span, ...] | None:
    assert leak.target is not None
    assert leak.rate.value is not None
    close = round(leak.target, 2) == round(leak.rate.value, 2)
    values = {
        "place": place,
        "target": percent(leak.target, language, 1 if close else 0),
        "rate": percent(leak.rate.value, language, 1 if close else 0),
    }
    if leak.at_stake_per_month:
        money = about_money(leak.at_stake_per_month, leak.currency, language)
        more = say("headline.more_money", language, money=money)
        return _spans("headline.target_money", language, **values, money=more)
    people = (leak.entering_per_month or 0) * (leak.target - leak.rate.value)
    if round(people) < 1:
        return None
    return _spans("headline.target_people", language, **values, people=count(people, language))


def _reached(numbers: MapNumbers, stage: str) -> int | None:
    return next((each.reached for each in numbers.stages.stages if each.name == stage), None)


def _pain(leak: Leak, journey: Journey, numbers: MapNumbers, language: str) -> tuple[Span, ...]:
    """The pain most people met on the way into the leak's next stage."""
    places = {
        (stage.name, point.name if point else None, pain.text)
        for stage, point, pain in pains_between(journey, leak.from_stage, leak.to_stage)
    }
    seen = [
        pain
        for pain in numbers.meetings.pains
        if (pain.stage, pain.touchpoint, pain.pain) in places and _rests_on_enough(pain)
    ]
    if not seen:
        return ()
    worst = max(seen, key=lambda pain: (pain.people or 0, pain.pain))
    assert worst.share is not None
    return (
        Span(" "),
        *_spans(
            "headline.pain", language, pain=worst.pain,
            share=percent(worst.share.value, language), n=count(worst.share.n, language),
        ),
    )  # fmt: skip


def _rests_on_enough(pain: PainSeen) -> bool:
    share = pain.share
    return bool(pain.people) and share is not None and share.n >= ENOUGH_WITH_PAIN


def _sentence(key: str, language: str, **values: str) -> Sentence:
    return Sentence(_spans(key, language, **values))


def _spans(key: str, language: str, **values: str) -> tuple[Span, ...]:
    """A catalog text cut at its placeholders, so that {place} and {money} keep their role."""
    spans: list[Span] = []
    for text, name, _, _ in Formatter().parse(say(key, language)):
        if text:
            spans.append(Span(text))
        if name:
            spans.append(Span(values[name], ROLES.get(name, "plain")))
    return tuple(spans)
