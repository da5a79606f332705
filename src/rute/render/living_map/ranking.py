"""Leaks in words, ranked as they were counted: what could be won back, and its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rute.journey.belonging import pains_between
from rute.journey.model import Journey
from rute.render.living_map.notes import period_text
from rute.render.living_map.pains import pain_items
from rute.render.living_map.stage_views import interval_text, share_text
from rute.render.living_map.told import Told
from rute.render.living_map.view import Advice, Fact, Item, LeakRow, WhatIfRow
from rute.results.leaks import ENOUGH, Leak, PainInLeak
from rute.results.map import MapNumbers
from rute.results.what_if import WhatIf
from rute.words.catalog import say
from rute.words.formats import about_money, count, large_count, money_range, number, percent
from rute.words.groups import cell_said


def leak_rows(told: Told, numbers: MapNumbers, language: str) -> tuple[LeakRow, ...]:
    """One row a leak that lost anybody: most at stake first, then most people stalled."""
    journey = told.journey
    names = [stage.name for stage in journey.stages]
    lost = [
        leak
        for leak in numbers.leaks.leaks
        if leak.stalled and leak.rate.n >= ENOUGH and leak.from_stage in names
    ]
    lost.sort(key=lambda leak: (-(leak.at_stake_per_month or 0.0), -leak.stalled))
    return tuple(
        LeakRow(
            rank=rank,
            stage=names.index(leak.from_stage),
            place=f"{leak.from_stage} → {leak.to_stage}",
            from_stage=leak.from_stage,
            rate=share_text(leak.rate, language),
            interval=interval_text(leak.rate, language),
            target=percent(leak.target, language),
            stalled=large_count(leak.stalled, language),
            worth=worth_text(leak, language),
            facts=_facts(leak, journey, numbers, language),
            pains=_pains(leak, journey, numbers, language),
            advice=_advice(leak, told),
            what_if=_what_if(leak, numbers, language),
            last_stage=next((w.last_stage for w in numbers.what_if), ""),
        )
        for rank, leak in enumerate(lost, start=1)
    )


def worth_text(leak: Leak, language: str) -> str:
    """What could be won back a month, at most; else what one point more is worth."""
    if leak.at_stake_per_month:
        money = about_money(leak.at_stake_per_month, leak.currency, language)
        return say("leak.at_most", language, money=money)
    if leak.one_point_is_worth:
        money = about_money(leak.one_point_is_worth, leak.currency, language)
        return say("leak.one_point", language, money=money)
    return percent(None, language)


def _facts(leak: Leak, journey: Journey, numbers: MapNumbers, language: str) -> tuple[Fact, ...]:
    n = count(leak.rate.n, language)
    share = f"{share_text(leak.rate, language)} ({interval_text(leak.rate, language)}), n\u00a0{n}"
    lines = [
        ("word.conversion", share),
        ("leak.entering", count(leak.entering_per_month, language)),
        ("leak.worth_of_one", _worth_of_one(leak, language)),
        *_reach(leak, language),
        ("leak.point", about_money(leak.one_point_is_worth, leak.currency, language)),
        ("fact.period", period_text(numbers, journey.zone, language)),
    ]
    return tuple(Fact(say(key, language), value) for key, value in lines)


def _reach(leak: Leak, language: str) -> Iterator[tuple[str, str]]:
    """Up to which group of people, where no target says it; and how sure the money is."""
    best, found = leak.reachable, leak.at_stake_range
    if best is not None:
        cell = cell_said(best.axis, best.value, language)
        n, shrunk = count(best.rate.n, language), percent(best.shrunk, language)
        yield "reach.fact", say("reach.fact_said", language, cell=cell, shrunk=shrunk, n=n)
    if found is not None and leak.at_stake_per_month:
        yield "reach.range", money_range(found.low, found.high, leak.currency, language)


def _worth_of_one(leak: Leak, language: str) -> str:
    money = about_money(leak.worth, leak.currency, language)
    return money if leak.worth is None else f"{money} (n\u00a0{count(leak.worth_n, language)})"


def _pains(leak: Leak, journey: Journey, numbers: MapNumbers, language: str) -> tuple[Item, ...]:
    places = pains_between(journey, leak.from_stage, leak.to_stage)
    among = {pain.pain: pain for pain in leak.pains}
    return tuple(
        _among_stalled(item, among.get(item.text), language)
        for item in pain_items(list(places), numbers, journey.zone, language)
    )


def _among_stalled(item: Item, pain: PainInLeak | None, language: str) -> Item:
    """How many of those who stalled had it: what mending it could bring is at most their part."""
    if pain is None or not pain.share.n:
        return item
    said = say(
        "leak.pain_among_said", language, people=count(pain.people, language),
        share=percent(pain.share.value, language), n=count(pain.share.n, language),
    )  # fmt: skip
    return replace(item, facts=(*item.facts, Fact(say("leak.pain_among", language), said)))


def _advice(leak: Leak, told: Told) -> tuple[Advice, ...]:
    return tuple(
        Advice(each.do, each.because, each.owner)
        for each in told.suggestions
        if each.from_stage == leak.from_stage
    )


def _what_if(leak: Leak, numbers: MapNumbers, language: str) -> tuple[WhatIfRow, ...]:
    return tuple(
        _what_if_row(each, language)
        for each in numbers.what_if
        if each.from_stage == leak.from_stage
    )


def _what_if_row(each: WhatIf, language: str) -> WhatIfRow:
    said = f"+{number(each.points * 100, language, 1 if each.to_target else 0)}"
    if each.to_target:
        said = say("whatif.target", language, points=said)
    last = _few(each.at_last, language)
    if each.at_last_low is not None and each.at_last_low != each.at_last_high:
        last = say(
            "whatif.range", language, n=last, low=_few(each.at_last_low, language),
            high=_few(each.at_last_high, language),
        )  # fmt: skip
    worth = about_money(each.worth_per_month, each.currency, language)
    return WhatIfRow(said, _few(each.more_per_month, language), last, worth)


def _few(people: float | None, language: str) -> str:
    """A number of people a month, with a digit where there are few."""
    if people is None:
        return count(None, language)
    return number(people, language, 1) if people < 9.95 else count(people, language)
