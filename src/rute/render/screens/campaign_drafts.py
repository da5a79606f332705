"""Drafts for leaks, as a screen."""

from __future__ import annotations

from rute.render.draft_words import a_week, draft_says
from rute.render.screens.layout import Column, Screen, Table, as_asked, titled
from rute.results.drafts import Drafts, LeakDraft
from rute.words.catalog import say
from rute.words.formats import DASH, count, number


def drafts_screen(result: Drafts, name: str | None, language: str) -> Screen:
    """One row a leak; of a single leak, what speaks for the draft."""
    title = titled(name, "drafts", language)
    under = as_asked(result.asked, language)
    if not result.drafts:
        return Screen(title, under, (), (say("drafts.none", language),))
    heads = ("leak", "stalled", "draft", "first", "audience", "a_week", "visible")
    columns = tuple(
        Column(_head(key, language), "left" if key in ("leak", "draft", "first") else "right",
               weight=1 if key in ("a_week", "first") else 0)
        for key in heads
    )  # fmt: skip
    rows = tuple(_row(each, language) for each in result.drafts)
    alone = len(result.drafts) == 1
    notes = draft_says(result.drafts[0], language) if alone else (say("drafts.note", language),)
    return Screen(title, under, (Table(columns, rows, top=True),), notes)


def _head(key: str, language: str) -> str:
    return say("word.stalled" if key == "stalled" else f"drafts.column.{key}", language)


def _row(each: LeakDraft, language: str) -> tuple[str, ...]:
    plan = each.plan
    first = say(f"drafts.first.{each.first}", language, what=each.fix.pain if each.fix else "")
    seen = DASH if plan and plan.visible is None else say("drafts.counted", language)
    if plan and plan.visible is not None:
        seen = say("proof.points", language, n=number(plan.visible * 100, language, 1))
    return (
        f"{each.rank}. {each.from_stage} → {each.to_stage}",
        count(each.stalled, language),
        each.campaign.name,
        first,
        count(each.audience, language),
        a_week(plan, language) if plan else DASH,
        seen,
    )
