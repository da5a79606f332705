"""What a campaign changed, in words: the same on screens, pages, pictures and the map."""

from __future__ import annotations

from collections.abc import Iterator

from rute.render.funnel_terms import spoken_length
from rute.results.campaign import CampaignResult, Estimate, Plan
from rute.words.catalog import say
from rute.words.formats import (
    DASH,
    about_money,
    count,
    money,
    money_span,
    number,
    percent,
    signed_points,
)

Row = tuple[str, str, str]
UNPROVED = ("no holdout", "counted")
"""Verdicts where nobody is held out: what came after is counted."""


def within_text(each: CampaignResult, language: str) -> str:
    return spoken_length(each.within, language)


def moved_span(found: Estimate, language: str) -> str:
    """Where the number of people moved lies: "80 … 540"."""
    return f"{count(found.low, language)} … {count(found.high, language)}"


def facts_of(each: CampaignResult, language: str) -> tuple[Row, ...]:
    """What a campaign did, so far, and where that lies."""
    return (*_added(each, language), *_paid(each, language), *_paid_for(each, language),
            *_second(each, language), *_moved(each, language))  # fmt: skip


def figures_of(each: CampaignResult, language: str) -> tuple[Row, ...]:
    """The few that come first."""
    if each.verdict in UNPROVED:
        return (*_came(each, language), *_paid(each, language), *_paid_for(each, language))
    paid = [*_paid(each, language)]
    return (*_added(each, language), *(paid[1:] if each.cost_each else paid))


def rest_of(each: CampaignResult, language: str) -> tuple[Row, ...]:
    """All that `figures_of` leaves to a table."""
    first = set(figures_of(each, language))
    return tuple(row for row in facts_of(each, language) if row not in first)


def _came(each: CampaignResult, language: str) -> Iterator[Row]:
    share = each.treated.reached
    if each.counted:
        label = say("proof.fact.came", language)
        yield label, count(each.treated.enrolled, language), DASH
    if share.value is None:
        return
    label = say("proof.fact.after", language, stage=each.to_stage)
    people = count(round(share.value * share.n), language)
    yield label, people, say("proof.of_all", language, n=count(share.n, language),
                             share=percent(share.value, language, 1))  # fmt: skip


def _added(each: CampaignResult, language: str) -> Iterator[Row]:
    if each.lift is None:
        return
    label = say("proof.fact.lift", language, stage=each.to_stage)
    yield label, _points(each.lift.value, language), _span(each.lift, language)
    moved = each.moved
    yield (
        say("proof.fact.moved", language),
        count(moved.value, language) if moved else say("arc.unknown", language),
        moved_span(moved, language) if moved else DASH,
    )


def paid_of(each: CampaignResult, language: str) -> tuple[Row, ...]:
    """What it cost, in all and for each person: the first is the whole."""
    rows = (*_paid(each, language), *_paid_for(each, language))
    return rows if each.cost is not None else ()


def _paid(each: CampaignResult, language: str) -> Iterator[Row]:
    if each.cost is not None:
        yield say("proof.fact.cost", language), money(each.cost, each.currency, language), DASH
    if each.cost_each:
        yield (
            say("proof.fact.cost_each", language),
            about_money(each.cost_each.value, each.currency, language),
            money_span(each.cost_each.low, each.cost_each.high, each.currency, language),
        )
    if each.money:
        low, high = (
            about_money(bound, each.currency, language)
            for bound in (each.money.low, each.money.high)
        )
        yield (
            say("proof.fact.money", language, within=within_text(each, language)),
            about_money(each.money.value, each.currency, language),
            f"{low} … {high}",
        )


def _paid_for(each: CampaignResult, language: str) -> Iterator[Row]:
    """Of each person who entered, or came, and of each of them who got there."""
    came = "cost_came" if each.counted else "cost_entered"
    for key, cost in ((came, each.cost_came), ("cost_reached", each.cost_reached)):
        if cost is not None:
            label = say(f"proof.fact.{key}", language, stage=each.to_stage)
            yield label, about_money(cost, each.currency, language), DASH


def _second(each: CampaignResult, language: str) -> Iterator[Row]:
    if each.leads is None or each.leads_shares is None:
        return
    rule = each.leads_to or ""
    yield (
        say("proof.fact.leads", language, rule=rule),
        _points(each.leads.value, language),
        _span(each.leads, language),
    )
    treated, held = (percent(share.value, language, 1) for share in each.leads_shares)
    yield say("proof.fact.leads_shares", language), f"{treated}, {held}", DASH


def _moved(each: CampaignResult, language: str) -> Iterator[Row]:
    found = each.movement
    if found is None or not found.people:
        return
    for key, people in (
        ("planned", found.planned), ("held_out", found.held_out), ("accidental", found.accidental),
    ):  # fmt: skip
        if people or key != "held_out":
            label = say(f"proof.fact.{key}", language, stage=each.to_stage)
            share = percent(people / found.people, language)
            yield label, say("proof.of", language, n=count(people, language), share=share), DASH


def _points(value: float, language: str) -> str:
    return say("proof.points", language, n=signed_points(value, language))


def _span(found: Estimate, language: str) -> str:
    return f"{signed_points(found.low, language)} … {signed_points(found.high, language)}"


def plan_says(plan: Plan, language: str) -> str:
    """What to hold out, and what it will show."""
    key = "enough" if plan.enough else "not_enough" if plan.visible is not None else "never"
    if not plan.a_week:
        key = "nobody"
    return say(
        f"proof.plan.says.{key}", language, share=percent(plan.share, language),
        wanted=number(plan.wanted * 100, language, 1), weeks=count(plan.weeks, language),
        horizon=count(plan.horizon, language),
        visible=number(plan.visible * 100, language, 1) if plan.visible is not None else DASH,
    )  # fmt: skip


def measured_words(each: CampaignResult, language: str) -> str:
    """What a campaign did, in as few words as stand on an arc."""
    moved = each.moved
    if each.verdict in ("moves", "holds back") and moved:
        people = round(abs(moved.value))
        key = (
            "arc.holds_back" if moved.value < 0 else "arc.moved_one" if people == 1 else "arc.moved"
        )
        return say(key, language, n=count(people, language))
    if each.verdict in UNPROVED:
        share = each.treated.reached
        reached = round(share.value * share.n) if share.value is not None else None
        return say("arc.reached_after", language, n=count(reached, language))
    known = {"uneven": "arc.uneven", "nobody": ""}
    key = known.get(each.verdict, "arc.unknown")
    return say(key, language) if key else ""
