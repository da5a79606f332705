"""What can be said of a journey without its data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rute.errors import surely_meant
from rute.journey.advice import advice
from rute.journey.campaign_checks import campaign_findings
from rute.journey.channels import known_channel, likely_channel
from rute.journey.findings import Finding, Mend, finding
from rute.journey.model import Journey, Pain, Touchpoint
from rute.journey.placing import place_of, unknown_name
from rute.journey.rule_tree import Happening, InStage, IsPersona, Rule, Start
from rute.journey.rules import leaves
from rute.journey.steps import all_steps
from rute.words.message import Message

SAYS_ZONE = re.compile(r"^\s*(time[ _]zone|zona[ _]waktu)\s*:", re.MULTILINE | re.IGNORECASE)


def design_findings(journey: Journey) -> tuple[Finding, ...]:
    """Findings on names, campaigns, and what is left open. Unordered."""
    return tuple(
        finding
        for find in (_channels, _names_in_rules, _voices, campaign_findings, _stages, _beliefs,
                     _pains, _zone, advice)
        for finding in find(journey)
    )  # fmt: skip


def rules_of(journey: Journey) -> Iterator[tuple[str, Rule]]:
    """Every rule of a journey with the name of what it belongs to."""
    for persona in journey.personas:
        if persona.found_by:
            yield f'"{persona.name}"', persona.found_by
    for stage in journey.stages:
        for rule in (stage.reached_when, stage.also_here_when, stage.left_when):
            if rule:
                yield f'"{stage.name}"', rule
    for stage, point in journey.touchpoints:
        if point.happens_when:
            yield f'"{point.name}" ({stage.name})', point.happens_when
        if point.heard:
            yield f'"{point.name}" ({stage.name})', point.heard.rule
    for name, pain in pains_of(journey):
        if pain.seen_as:
            yield f'"{pain.text}" ({name})', pain.seen_as
    yield from _rules_that_move(journey)


def _rules_that_move(journey: Journey) -> Iterator[tuple[str, Rule]]:
    for campaign in journey.campaigns:
        own = (campaign.audience, rule_of(campaign.starts), campaign.leads_to)
        in_steps = (getattr(step, "rule", None) for step in all_steps(campaign.steps))
        yield from ((f'"{campaign.name}"', rule) for rule in (*own, *in_steps) if rule)
    for survey in journey.surveys:
        for rule in (rule_of(survey.asked), survey.audience):
            if rule:
                yield f'"{survey.name}"', rule
    for reward in journey.rewards:
        if reward.on:
            yield f'"{reward.name}"', reward.on


def rule_of(start: Start) -> Rule | None:
    """What must happen for a beginning, as a rule; None for one that no event causes."""
    tree = Happening(start.later.event) if start.later else start.rule
    return Rule(start.text, tree, start.line) if tree else None


def pains_of(journey: Journey) -> Iterator[tuple[str, Pain]]:
    """Every pain with the stage or touchpoint it belongs to."""
    for stage in journey.stages:
        yield from ((stage.name, pain) for pain in stage.pains)
    for _, point in journey.touchpoints:
        yield from ((point.name, pain) for pain in point.pains)


def _channels(journey: Journey) -> Iterator[Finding]:
    named = [(point.line, point.channel) for _, point in journey.touchpoints if point.channel]
    named += [(c.line, source) for c in journey.campaigns for source in c.sources]
    named += [(p.line, channel) for p in journey.personas for channel in p.prefers]
    for line, channel in named:
        if not known_channel(channel):
            yield _unknown_channel(place_of(journey, line, channel), channel)


def _unknown_channel(line: int, channel: str) -> Finding:
    likely = likely_channel(channel)
    if likely is None:
        return finding(line, "warning", "new_channel", channel=channel)
    meant = Message("fault.did_you_mean", word=likely)
    mend = Mend(line, channel, likely) if surely_meant(channel, [likely]) else None
    return finding(line, "error", "unknown_channel", channel=channel, fix=meant, mend=mend)


def _names_in_rules(journey: Journey) -> Iterator[Finding]:
    personas = [persona.name for persona in journey.personas]
    stages = [stage.name for stage in journey.stages]
    for place, rule in rules_of(journey):
        for leaf in leaves(rule.tree):
            if isinstance(leaf, IsPersona):
                yield from unknown_name(
                    journey, rule.line, "persona", leaf.persona, personas, place
                )
            if isinstance(leaf, InStage):
                yield from unknown_name(journey, rule.line, "stage", leaf.stage, stages, place)


def _voices(journey: Journey) -> Iterator[Finding]:
    personas = [persona.name for persona in journey.personas]
    for _, point in journey.touchpoints:
        for voice in point.voices:
            place = f'"{point.name}"'
            line = voice.line or point.line
            yield from unknown_name(journey, line, "persona", voice.persona, personas, place)


def _stages(journey: Journey) -> Iterator[Finding]:
    for stage in journey.stages:
        name = stage.name
        if not stage.reached_when and not stage.counted_by:
            yield finding(stage.line, "note", "no_rule", about=name, name=name)
        if not stage.touchpoints:
            yield finding(stage.line, "note", "no_touchpoint", about=name, name=name)


def _beliefs(journey: Journey) -> Iterator[Finding]:
    for _, point in journey.touchpoints:
        if _believed(point) and not point.measured_by and not point.because:
            yield finding(point.line, "note", "only_believed", about=point.name, name=point.name)


def _believed(point: Touchpoint) -> bool:
    return point.feels is not None or any(voice.feels for voice in point.voices)


def _pains(journey: Journey) -> Iterator[Finding]:
    owners: dict[int, str | None] = {}
    for stage in journey.stages:
        owners.update({id(pain): stage.owner for pain in stage.pains})
        for point in stage.touchpoints:
            owners.update({id(pain): point.owner or stage.owner for pain in point.pains})
    for name, pain in pains_of(journey):
        owned = bool(pain.owner or owners.get(id(pain)) or any(fix.owner for fix in pain.fixes))
        code = {(False, False): "pain_alone", (False, True): "pain_without_owner",
                (True, False): "pain_without_fix"}.get((owned, bool(pain.fixes)))  # fmt: skip
        if code:
            yield finding(pain.line, "note", code, about=pain.text, pain=pain.text, name=name)


def _zone(journey: Journey) -> Iterator[Finding]:
    if journey.zone == "UTC" and not SAYS_ZONE.search(journey.text):
        yield finding(0, "note", "zone_missing")
