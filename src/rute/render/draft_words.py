"""What speaks for a draft, and what it could show, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from rute.results.campaign import Plan
from rute.results.drafts import CampaignDraft, FixDraft, LeakDraft
from rute.words.catalog import say
from rute.words.formats import about_money, count, number, percent
from rute.words.patterns import goes_with, pattern_name

MANY = 20  # people a week, from which on a part of one is nothing


def draft_says(each: LeakDraft, language: str) -> tuple[str, ...]:
    """For whom it would be, what it could show, what to mend first, and what is left to say."""
    return tuple(_says(each, language))


def _says(each: LeakDraft, language: str) -> Iterator[str]:
    yield say("drafts.says.leak", language, rank=each.rank, n=count(each.stalled, language),
              a=each.from_stage, b=each.to_stage)  # fmt: skip
    if each.fix:
        yield from fix_says(each.fix, language)
    if each.audience is not None:
        yield say("drafts.says.audience", language, n=count(each.audience, language))
    if each.plan:
        yield plan_shows(each.plan, language)
        if each.at_once is not None:
            points = number(each.at_once * 100, language, 1)
            yield say("drafts.says.at_once", language, points=points)
        elif not each.plan.enough:
            yield say("drafts.says.choose", language)
    elif not each.campaign.sends:
        yield say("drafts.says.counted", language)
    yield from to_say(each.campaign, language)


def fix_says(fix: FixDraft, language: str) -> Iterator[str]:
    key = "costs"
    if fix.share:
        yield say("drafts.says.fix", language, pain=fix.pain, n=count(fix.people, language),
                  share=percent(fix.share.value, language))  # fmt: skip
    elif fix.found:
        key = "mending"
        yield say(
            "mending.says", language, pattern=pattern_name(fix.found, language),
            goes=goes_with(fix.found, language), n=count(fix.people, language),
        )  # fmt: skip
    if fix.costs:
        money = about_money(fix.costs, fix.currency, language)
        yield say(f"drafts.says.{key}", language, money=money)
    if fix.written:
        yield say("drafts.says.begun", language, fix=fix.fix)
    if fix.owner:
        yield say("drafts.says.owner", language, owner=fix.owner)


def plan_shows(plan: Plan, language: str) -> str:
    """The smallest effect that would be seen, or that there are too few people for it."""
    kind = "nothing" if plan.visible is None else "visible" if plan.enough else "small"
    return say(
        f"drafts.says.{kind}", language, n=a_week(plan, language), weeks=plan.horizon,
        points=_points(plan, language), share=percent(plan.share, language),
    )  # fmt: skip


def a_week(plan: Plan, language: str) -> str:
    return number(plan.a_week, language, 0 if plan.a_week >= MANY else 1)


def _points(plan: Plan, language: str) -> str:
    return number((plan.visible or 0.0) * 100, language, 1)


def to_say(draft: CampaignDraft, language: str) -> Iterator[str]:
    """What the team has still to write, and what runs already."""
    keys = {"owner": "owner_missing"}
    yield from (say(f"drafts.says.{keys.get(key, key)}", language) for key in draft.to_say)
    if draft.beside:
        yield say("drafts.says.beside", language, names=", ".join(draft.beside))
