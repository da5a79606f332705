"""Campaigns and what they did, as arcs of the view; and who moves without any."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from rute.journey.model import Campaign, Journey
from rute.render.campaign_words import facts_of, measured_words
from rute.render.living_map.costs import campaign_facts
from rute.render.living_map.pains import helps_text
from rute.render.living_map.told import Told
from rute.render.living_map.view import Arc, Fact
from rute.results.campaign import CampaignResult
from rute.results.map import MapNumbers
from rute.words.campaigns import says
from rute.words.catalog import say
from rute.words.formats import DASH, count, large_count, length

STATES = {
    "moves": "moved", "holds back": "back", "unknown": "unknown", "too early": "unknown",
    "uneven": "unknown", "no holdout": "after", "counted": "after",
    "nobody": "planned",
}  # fmt: skip


def arcs_of(told: Told, language: str) -> tuple[Arc, ...]:
    journey, numbers = told.journey, told.numbers
    found = (_arc(each, told, language) for each in journey.campaigns)
    return (*(arc for arc in found if arc), *_accidental(journey, numbers, language))


def _arc(campaign: Campaign, told: Told, language: str) -> Arc | None:
    journey, numbers = told.journey, told.numbers
    names = [stage.name for stage in journey.stages]
    if campaign.from_stage not in names or campaign.to_stage not in names:
        return None
    result = _result(campaign, numbers)
    return Arc(
        name=campaign.name,
        start=names.index(campaign.from_stage),
        end=names.index(campaign.to_stage),
        asks=campaign.asks,
        sources=", ".join(campaign.sources),
        facts=(*_written(campaign, language), *_facts(campaign, result, told, language)),
        helps=helps_text(campaign.helps, language),
        state=STATES[result.verdict] if result else "planned",
        measured=measured_words(result, language) if result else "",
        part=_part(result, numbers),
    )


def _result(campaign: Campaign, numbers: MapNumbers | None) -> CampaignResult | None:
    found = (numbers.campaigns if numbers else None) or ()
    return next((each for each in found if each.name == campaign.name), None)


def _written(campaign: Campaign, language: str) -> Iterator[Fact]:
    window = campaign.within
    lines = (
        ("campaign.moves", f"{campaign.from_stage} → {campaign.to_stage}"),
        ("campaign.asks", campaign.asks),
        ("campaign.sources", ", ".join(campaign.sources)),
        ("campaign.helps", campaign.helps),
        ("campaign.within", length(window.amount, window.unit, language) if window else None),
    )
    return (Fact(say(key, language), value) for key, value in lines if value)


def _facts(
    campaign: Campaign, result: CampaignResult | None, told: Told, language: str
) -> Iterator[Fact]:
    """What was measured, else that nothing was; and what it costs, said once."""
    if result is None or result.verdict == "nobody":
        apart = told.numbers is not None and told.numbers.campaigns is None
        key = "campaign.everybody" if apart else "campaign.planned"
        yield Fact(say("campaign.state", language), say(key, language))
        yield from campaign_facts(told.numbers, campaign.name, language)
        return
    yield Fact(say("campaign.measured", language), says(result, language))
    held = result.held_out
    if held:
        groups = say(
            "campaign.two_groups", language, treated=count(result.treated.enrolled, language),
            held=count(held.enrolled, language),
        )  # fmt: skip
        yield Fact(say("campaign.treated", language), groups)
    for label, value, lies in facts_of(result, language):
        yield Fact(label, value if lies == DASH else f"{value} ({lies})")


def _part(result: CampaignResult | None, numbers: MapNumbers | None) -> float:
    if result is None or result.moved is None or numbers is None:
        return 0.0
    most = max((stage.reached or 0 for stage in numbers.stages.stages), default=0)
    return min(abs(result.moved.value) / most, 1.0) if most else 0.0


def _accidental(journey: Journey, numbers: MapNumbers | None, language: str) -> Iterator[Arc]:
    """Who moved on where the plan has campaigns, but none that leads over this step."""
    names = [stage.name for stage in journey.stages]
    known = [c for c in journey.campaigns if {c.from_stage, c.to_stage} <= set(names)]
    if numbers is None or not known:
        return
    spans = [(names.index(c.from_stage), names.index(c.to_stage)) for c in known]
    measured = [stage for stage in numbers.stages.stages if stage.reached is not None]
    for stage, after in pairwise(measured):
        start, end = names.index(stage.name), names.index(after.name)
        moved = (stage.moved_on_in_time or 0) + (stage.moved_on_late or 0)
        if moved and not any(first <= start and end <= last for first, last in spans):
            said = say("arc.accidental", language, n=large_count(moved, language))
            fact = Fact(say("campaign.state", language), say("arc.no_campaign", language))
            yield Arc(
                f"{stage.name} → {after.name}", start, end, said, "", (fact,), planned=False,
                state="accidental",
            )  # fmt: skip
