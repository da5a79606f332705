"""What experience says a journey should not be without. Notes only, and only on what a journey
has begun with: one without campaigns is not told what its campaigns lack."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from rute.journey.findings import Finding, finding
from rute.journey.model import Journey, Stage
from rute.words.catalog import LANGUAGES, say
from rute.words.message import Spelt

LITTLE_ASKED = 3


def advice(journey: Journey) -> Iterator[Finding]:
    """Notes on touchpoints, personas, campaigns, surveys, forms and rewards."""
    for advise in (_shop_front, _rating, _touchpoints, _winning, _personas, _helps, _sources,
                   _large_asks, _decision, _surveys, _forms, _promoters):  # fmt: skip
        yield from advise(journey)


@cache
def lists() -> dict[str, dict[str, dict[str, list[str]]]]:
    """Completeness lists: what a stage should show, and the words by which it is known."""
    text = (files("rute.journey") / "completeness.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _at(journey: Journey, *anchors: str) -> Stage | None:
    return next((stage for stage in journey.stages if stage.anchor in anchors), None)


def _spoken_of(said: str, words: dict[str, list[str]]) -> bool:
    """Whether one of the words, or its plural, stands in a text."""
    either = "|".join(map(re.escape, (*words["en"], *words["id"])))
    return re.search(rf"\b(?:{either})(?:s|nya)?\b", said) is not None


def _words_of(journey: Journey) -> str:
    """Everything the journey says of its touchpoints, surveys and forms, in small letters."""
    said: list[str | None] = []
    for _, point in journey.touchpoints:
        said += [point.name, point.channel, point.does, point.expects, point.behind_the_scenes]
    said += [survey.kind for survey in journey.surveys]
    return " ".join(text for text in said if text).lower()


def _shop_front(journey: Journey) -> Iterator[Finding]:
    """Before they trust a shop, people look for four things."""
    stage = _at(journey, "interested")
    if stage is None or not stage.touchpoints:
        return
    said, wanted = _words_of(journey), lists()["shop front"]
    absent = [name for name, words in wanted.items() if not _spoken_of(said, words)]
    if absent:
        listed = [f"find.shop_front.{name}" for name in absent]
        yield finding(stage.line, "note", "shop_front", stage=stage.name, missing=_joined(listed))


def _joined(keys: list[str]) -> Spelt:
    return Spelt(**{code: ", ".join(say(key, code) for key in keys) for code in LANGUAGES})


def _rating(journey: Journey) -> Iterator[Finding]:
    stage = _at(journey, "satisfied") or _at(journey, "repeat purchase")
    if stage is None or not stage.touchpoints:
        return
    if not _spoken_of(_words_of(journey), lists()["rating"]["rating"]):
        yield finding(stage.line, "note", "no_rating", name=stage.name)


def _touchpoints(journey: Journey) -> Iterator[Finding]:
    silent = {
        point.name for _, point in journey.touchpoints
        if not (point.does or point.thinks or point.expects or point.voices)
    }  # fmt: skip
    if len(silent) == len({point.name for _, point in journey.touchpoints}):
        return  # nobody has begun to say such things
    for _, point in journey.touchpoints:
        if point.name in silent:
            yield finding(point.line, "note", "silent", about=point.name, name=point.name)


def _winning(journey: Journey) -> Iterator[Finding]:
    for stage in journey.stages:
        if stage.compares_with and not stage.we_win_by:
            yield finding(
                stage.line, "note", "not_winning", about=stage.name, name=stage.name,
                rival=stage.compares_with,
            )  # fmt: skip


def _personas(journey: Journey) -> Iterator[Finding]:
    for persona in journey.personas:
        if not persona.found_by:
            yield finding(
                persona.line, "note", "persona_drawn", about=persona.name, name=persona.name
            )
    if any(persona.motive for persona in journey.personas):
        for persona in journey.personas:
            if persona.found_by and not persona.motive:
                name = persona.name
                yield finding(persona.line, "note", "no_motive", about=name, name=name)


def _helps(journey: Journey) -> Iterator[Finding]:
    for campaign in journey.campaigns:
        if not campaign.helps:
            yield finding(campaign.line, "note", "helps", about=campaign.name, name=campaign.name)
    pains = [pain for stage in journey.stages for pain in stage.pains]
    pains += [pain for _, point in journey.touchpoints for pain in point.pains]
    for fix in (fix for pain in pains for fix in pain.fixes):
        if not fix.helps and journey.campaigns:
            yield finding(fix.line, "note", "helps", about=fix.text, name=fix.text)


def _sources(journey: Journey) -> Iterator[Finding]:
    for campaign in journey.campaigns:
        if not campaign.audience and any("influencer" in each.lower() for each in campaign.sources):
            yield finding(campaign.line, "note", "influencer", name=campaign.name)


def _large_asks(journey: Journey) -> Iterator[Finding]:
    """From strangers straight to buyers, past the stage in which people leave their contact."""
    early = {"aware", "interested"} if _at(journey, "contactable") else {"aware"}
    anchors = {stage.name: stage.anchor for stage in journey.stages}
    small = {offer.name.lower() for offer in journey.offers if offer.kind == "entry point"}
    for campaign in journey.campaigns:
        to_buy = anchors.get(campaign.to_stage) in ("first purchase", "repeat purchase")
        if (
            anchors.get(campaign.from_stage) in early
            and to_buy
            and (campaign.offer or "").lower() not in small
        ):
            yield finding(campaign.line, "note", "large_ask", name=campaign.name,
                          start=campaign.from_stage)  # fmt: skip


def _decision(journey: Journey) -> Iterator[Finding]:
    """Those who decide compare prices and packages: an offer helps."""
    stage = _at(journey, "first purchase")
    to_buy = [each for each in journey.campaigns if stage and each.to_stage == stage.name]
    if stage and to_buy and not any(campaign.offer for campaign in to_buy):
        yield finding(stage.line, "note", "no_offer", name=stage.name)


def _surveys(journey: Journey) -> Iterator[Finding]:
    if journey.surveys and all(survey.kind != "recall" for survey in journey.surveys):
        yield finding(journey.surveys[0].line, "note", "no_recall")


def _forms(journey: Journey) -> Iterator[Finding]:
    for form in journey.forms:
        if len(form.asks_for) > LITTLE_ASKED:
            yield finding(form.line, "note", "much_asked", name=form.name, n=len(form.asks_for))
        if not form.permission:
            yield finding(form.line, "note", "form_without_permission", about=form.name,
                          name=form.name)  # fmt: skip
        if not form.gives:
            yield finding(form.line, "note", "form_gives_nothing", about=form.name, name=form.name)


def _promoters(journey: Journey) -> Iterator[Finding]:
    stage = _at(journey, "brings others")
    if stage and journey.campaigns and not journey.rewards:
        yield finding(stage.line, "note", "no_reward", name=stage.name)
