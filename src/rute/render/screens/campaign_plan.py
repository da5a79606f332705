"""How many people to hold out, as a screen."""

from __future__ import annotations

from rute.render.campaign_words import plan_says
from rute.render.funnel_terms import spoken_length
from rute.render.screens.layout import Column, Screen, Table, as_asked
from rute.results.campaign import Plan
from rute.words.catalog import say
from rute.words.formats import DASH, bounds, count, number, percent


def campaign_plan_screen(result: Plan, name: str | None, language: str) -> Screen:
    title = " · ".join(
        part for part in (name, say("screen.plan", language, name=result.name)) if part
    )
    columns = (Column(say("proof.column.plan", language), "left"), Column(""), Column(""))
    rows = tuple(
        (say(f"proof.plan.{key}", language, stage=result.to_stage,
             within=spoken_length(result.within, language), weeks=result.horizon), value, more)
        for key, value, more in _rows(result, language)
    )  # fmt: skip
    under = f"{as_asked(result.asked, language)}\n{plan_says(result, language)}"
    return Screen(title, under, (Table(columns, rows),), (say("proof.plan.note", language),))


def _rows(result: Plan, language: str) -> tuple[tuple[str, str, str], ...]:
    weeks = say("proof.plan.seen", language, n=count(result.weeks_seen, language))
    interval = bounds(result.base.low, result.base.high, language, 1)
    many = result.a_week >= 20
    return (
        ("a_week", number(result.a_week, language, 0 if many else 1), weeks),
        ("base", percent(result.base.value, language, 1), interval),
        ("wanted", _points(result.wanted, language), ""),
        ("share", percent(result.share, language), ""),
        ("people", count(result.people, language), ""),
        ("weeks", count(result.weeks, language), ""),
        ("visible", _points(result.visible, language), ""),
    )


def _points(value: float | None, language: str) -> str:
    if value is None:
        return DASH
    return say("proof.points", language, n=number(value * 100, language, 1))
