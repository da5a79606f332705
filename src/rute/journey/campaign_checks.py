"""Findings on campaigns and on what they use: stages, messages, offers, forms, permission."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rute.journey.campaign_sending_checks import sending_findings, word_findings
from rute.journey.campaign_step_checks import step_findings
from rute.journey.channels import PERSONAL, message_channel
from rute.journey.findings import Finding, finding
from rute.journey.model import Journey
from rute.journey.model_moving import Campaign, Give, Send
from rute.journey.placing import place_of, unknown_name
from rute.journey.stage_models.model import stage_model
from rute.journey.steps import all_steps

LONGEST_MOVE = 3
CODE = ("javascript:", "data:", "vbscript:")
CONTACT = ("contactable", "first purchase")  # there people leave their address


def campaign_findings(journey: Journey) -> Iterator[Finding]:
    """Every finding about campaigns, forms, surveys and rewards that names something."""
    for campaign in journey.campaigns:
        yield from _stages(journey, campaign)
        yield from _used(journey, campaign)
        yield from _sends(journey, campaign)
        yield from step_findings(journey, campaign)
        yield from sending_findings(journey, campaign)
    yield from word_findings(journey)
    yield from _steps_without(journey)
    yield from _forms(journey)
    yield from _surveys(journey)
    yield from _rewards(journey)


def _stages(journey: Journey, campaign: Campaign) -> Iterator[Finding]:
    names = [stage.name for stage in journey.stages]
    wanted = (campaign.from_stage, campaign.to_stage)
    for name in wanted:
        yield from unknown_name(journey, campaign.line, "stage", name, names, f'"{campaign.name}"')
    if all(name in names for name in wanted):
        yield from _span(campaign, names)


def _span(campaign: Campaign, names: list[str]) -> Iterator[Finding]:
    steps = names.index(campaign.to_stage) - names.index(campaign.from_stage)
    about: dict[str, Any] = {
        "name": campaign.name,
        "start": campaign.from_stage,
        "end": campaign.to_stage,
    }
    if steps < 0:
        yield finding(campaign.line, "error", "backwards", **about)
    elif steps == 0:
        yield finding(
            campaign.line, "note", "inside_a_stage", name=campaign.name, stage=campaign.to_stage
        )
    elif steps > LONGEST_MOVE:
        yield finding(campaign.line, "error", "too_many_steps", steps=steps, **about)
    elif steps > 1:
        yield finding(campaign.line, "note", "several_steps", steps=steps, **about)


def _used(journey: Journey, campaign: Campaign) -> Iterator[Finding]:
    place, line = f'"{campaign.name}"', campaign.line
    offers = [offer.name for offer in journey.offers]
    if campaign.offer:
        yield from unknown_name(journey, line, "offer", campaign.offer, offers, place)
    if campaign.links and not _is_address(campaign.links.to):
        forms = [form.name for form in journey.forms]
        yield from unknown_name(journey, line, "form", campaign.links.to, forms, place)
    messages = [message.name for message in journey.messages]
    given = offers + [reward.name for reward in journey.rewards]
    for step in all_steps(campaign.steps):
        if isinstance(step, Send):
            yield from unknown_name(journey, step.line, "message", step.message, messages, place)
        if isinstance(step, Give):
            yield from unknown_name(journey, step.line, "gift", step.what, given, place)
    ids = [step.id for step in all_steps(campaign.steps) if step.id]
    for twice in sorted({name for name in ids if ids.count(name) > 1}):
        yield finding(line, "error", "step_twice", name=twice, campaign=campaign.name)


def _is_address(text: str) -> bool:
    """Of a page, or of a place in an app; what would run in the reader's browser is none."""
    return "://" in text and not text.lower().lstrip().startswith(CODE)


def _sends(journey: Journey, campaign: Campaign) -> Iterator[Finding]:
    messages = {message.name.lower(): message for message in journey.messages}
    for step in all_steps(campaign.steps):
        message = messages.get(step.message.lower()) if isinstance(step, Send) else None
        if message is None or not isinstance(step, Send):
            continue
        by = message_channel(step.by) if step.by else None
        if step.by and by not in message.channels:
            yield finding(
                step.line, "error", "not_written_for", name=message.name, channel=step.by,
                channels=", ".join(message.channels),
            )  # fmt: skip
        elif message.purpose == "marketing":
            for channel in (by,) if by else message.channels:
                yield from _permitted(journey, campaign, step, channel or "")


def _permitted(journey: Journey, campaign: Campaign, step: Send, channel: str) -> Iterator[Finding]:
    if channel not in PERSONAL:
        return
    allowed = allowed_channels(journey, campaign.from_stage)
    if allowed is not None and channel not in allowed:
        yield finding(
            step.line, "error", "no_permission", name=campaign.name, message=step.message,
            channel=channel, stage=campaign.from_stage,
        )  # fmt: skip


def allowed_channels(journey: Journey, stage: str) -> frozenset[str] | None:
    """The channels that people in a stage have by design allowed for marketing: those of the
    forms up to there. None where they may have allowed any: past the stage in which they leave
    their contact, where no form says which, or where the journey has no such stage."""
    names = [each.name.lower() for each in journey.stages]
    if stage.lower() not in names:
        return None
    here = names.index(stage.lower())
    asked = {
        message_channel(channel) or channel
        for form in journey.forms
        if form.permission and form.permission.purpose == "marketing"
        and (form.stage or "").lower() in names[: here + 1]
        for channel in form.permission.channels
    }  # fmt: skip
    anchors = [each.anchor for each in journey.stages]
    contact = [
        at for at, anchor in enumerate(anchors) if anchor in ("contactable", "first purchase")
    ]
    if asked:
        return frozenset(asked)
    return frozenset() if contact and here < contact[0] else None


def _steps_without(journey: Journey) -> Iterator[Finding]:
    """Steps of the journey over which no campaign carries anybody."""
    moved = {campaign.from_stage for campaign in journey.campaigns}
    if not moved:
        return
    model = stage_model(journey.model) if journey.model else None
    for stage, after in zip(journey.stages, journey.stages[1:], strict=False):
        if stage.name in moved:
            continue
        known = model.at(after.anchor) if model and after.anchor else None
        calls = known.texts[journey.language].calls_to_action if known else ()
        values: dict[str, Any] = {"start": stage.name, "end": after.name}
        if calls:
            values["call"] = calls[0]
        code = "no_campaign_with_call" if calls else "no_campaign"
        about = f"{stage.name} → {after.name}"
        yield finding(stage.line, "note", code, about=about, **values)


def _forms(journey: Journey) -> Iterator[Finding]:
    stages = [stage.name for stage in journey.stages]
    for form in journey.forms:
        if form.stage:
            yield from unknown_name(
                journey, form.line, "stage", form.stage, stages, f'"{form.name}"'
            )
        for channel in form.permission.channels if form.permission else ():
            if message_channel(channel) is None:
                line = place_of(journey, form.line, channel)
                yield finding(line, "error", "not_a_message_channel", channel=channel)


def _surveys(journey: Journey) -> Iterator[Finding]:
    known = [stage.name for stage in journey.stages]
    known += [point.name for _, point in journey.touchpoints]
    for survey in journey.surveys:
        if survey.about:
            yield from unknown_name(
                journey, survey.line, "place", survey.about, known, f'"{survey.name}"'
            )
        for channel in survey.channels:
            if message_channel(channel) is None and channel.lower() not in ("web", "page", "link"):
                line = place_of(journey, survey.line, channel)
                yield finding(line, "error", "not_a_message_channel", channel=channel)


def _rewards(journey: Journey) -> Iterator[Finding]:
    stages = [stage.name for stage in journey.stages]
    for reward in journey.rewards:
        if reward.kind == "affiliate" and not reward.commission:
            yield finding(reward.line, "error", "no_commission", name=reward.name)
        if reward.kind == "referral" and not reward.brings:
            yield finding(reward.line, "note", "brings_nobody", name=reward.name)
        if reward.brings:
            yield from unknown_name(
                journey, reward.line, "stage", reward.brings[1], stages, f'"{reward.name}"'
            )
