"""Leaks in words, ranked as they were counted: what could be won back, and its evidence."""

from __future__ import annotations

from rute.journey.belonging import pains_between
from rute.journey.model import Journey
from rute.render.living_map.notes import period_text
from rute.render.living_map.pains import pain_items
from rute.render.living_map.stage_views import interval_text, share_text
from rute.render.living_map.view import Fact, Item, LeakRow
from rute.results.leaks import ENOUGH, Leak
from rute.results.map import MapNumbers
from rute.words.catalog import say
from rute.words.formats import about_money, count, large_count, percent


def leak_rows(journey: Journey, numbers: MapNumbers, language: str) -> tuple[LeakRow, ...]:
    """One row a leak that lost anybody: most at stake first, then most people stalled."""
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
            rate=share_text(leak.rate, language),
            interval=interval_text(leak.rate, language),
            target=percent(leak.target, language),
            stalled=large_count(leak.stalled, language),
            worth=worth_text(leak, language),
            facts=_facts(leak, journey, numbers, language),
            pains=_pains(leak, journey, numbers, language),
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
        ("leak.point", about_money(leak.one_point_is_worth, leak.currency, language)),
        ("fact.period", period_text(numbers, journey.zone, language)),
    ]
    return tuple(Fact(say(key, language), value) for key, value in lines)


def _worth_of_one(leak: Leak, language: str) -> str:
    money = about_money(leak.worth, leak.currency, language)
    return money if leak.worth is None else f"{money} (n\u00a0{count(leak.worth_n, language)})"


def _pains(leak: Leak, journey: Journey, numbers: MapNumbers, language: str) -> tuple[Item, ...]:
    places = pains_between(journey, leak.from_stage, leak.to_stage)
    return pain_items(list(places), numbers, journey.zone, language)
