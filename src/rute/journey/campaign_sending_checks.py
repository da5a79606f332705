"""Findings on how a campaign reaches people: its sources, its words, whom it lets in again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from rute.errors import did_you_mean
from rute.journey.campaigns.holdouts import sends_marketing
from rute.journey.campaigns.version import files_of
from rute.journey.channels import message_channel
from rute.journey.findings import Finding, finding
from rute.journey.model import Journey
from rute.journey.model_moving import NOBODY, Campaign, Content, MessageText, Wording
from rute.journey.placing import place_of
from rute.words.figures import counted
from rute.words.message import Message

BUYING = "first purchase"


def sending_findings(journey: Journey, campaign: Campaign) -> Iterator[Finding]:
    yield from _outside(campaign)
    yield from _held_out(journey, campaign)
    yield from _compared(campaign)
    yield from _again(campaign)
    yield from _first_purchase(journey, campaign)


def _outside(campaign: Campaign) -> Iterator[Finding]:
    """Who comes through sources that are not sent through is known by their link alone."""
    outside = [source for source in campaign.sources if message_channel(source) is None]
    if outside and len(outside) == len(campaign.sources) and campaign.links is None:
        yield finding(
            campaign.line, "note", "source_without_links", about=campaign.name,
            name=campaign.name, sources=", ".join(outside),
        )  # fmt: skip


def _held_out(journey: Journey, campaign: Campaign) -> Iterator[Finding]:
    """Marketing that goes to everybody proves nothing; what people are owed need not."""
    if campaign.holdout == NOBODY and sends_marketing(campaign, journey):
        yield finding(campaign.line, "note", "no_holdout", about=campaign.name, name=campaign.name)


def _compared(campaign: Campaign) -> Iterator[Finding]:
    """Steps of ours are proved person by person; a weaker proof beside it says nothing."""
    if campaign.compares is not None and campaign.steps:
        yield finding(
            campaign.line, "warning", "compares_steps", about=campaign.name, name=campaign.name
        )


def _again(campaign: Campaign) -> Iterator[Finding]:
    if campaign.starts.kind == "by hand" and campaign.again not in ("never", "after leaving"):
        yield finding(
            campaign.line, "error", "again_by_hand", name=campaign.name, field=campaign.again
        )


def _first_purchase(journey: Journey, campaign: Campaign) -> Iterator[Finding]:
    """The first purchase is a small one. Where no campaign offers anything, the stage says so."""
    anchors = {stage.name: stage.anchor for stage in journey.stages}
    kinds = {offer.name.lower(): offer.kind for offer in journey.offers}
    offered = kinds.get((campaign.offer or "").lower())
    there = (each for each in journey.campaigns if each.to_stage == campaign.to_stage)
    offers = any(each.offer for each in there)
    if anchors.get(campaign.to_stage) == BUYING and offers and offered != "entry point":
        yield finding(
            campaign.line, "note", "no_entry_point", about=campaign.name, name=campaign.name,
            stage=campaign.to_stage,
        )  # fmt: skip


def key_findings(journey: Journey, without_key: Mapping[str, tuple[int, int]]) -> Iterator[Finding]:
    """Campaigns that tell entries apart by a field which events that start them do not have."""
    for campaign in journey.campaigns:
        without, entries = without_key.get(campaign.name, (0, 0))
        if without:
            yield finding(
                campaign.line, "warning", "again_without_field", name=campaign.name,
                field=campaign.again, n=counted(without), all=counted(entries),
            )  # fmt: skip


def word_findings(journey: Journey) -> Iterator[Finding]:
    """Messages that some people could not read."""
    for message in journey.messages:
        for content in message.contents:
            yield from _in_one_language(message, content)


def _in_one_language(message: MessageText, content: Content) -> Iterator[Finding]:
    for wording in (content.subject, content.body):
        language = _alone(wording)
        if language:
            yield finding(
                content.line or message.line, "warning", f"only_in_{language}",
                name=message.name, channel=content.channel,
            )  # fmt: skip
            return


def _alone(wording: Wording | None) -> str | None:
    """The language of a text that says in which it is, where the other one is missing."""
    if wording is None or wording.plain or bool(wording.en) == bool(wording.id):
        return None
    return "en" if wording.en else "id"


def file_findings(journey: Journey, folder: Path) -> Iterator[Finding]:
    """Bodies of messages that are not where the journey says, which lies in `folder`."""
    for message in journey.messages:
        for content in message.contents:
            for name in files_of(content):
                if not (folder / name).is_file():
                    yield _missing(journey, message, content, name, folder)


def _missing(
    journey: Journey, message: MessageText, content: Content, name: str, folder: Path
) -> Finding:
    beside = (folder / name).parent
    there = [path.name for path in beside.iterdir()] if beside.is_dir() else []
    meant = did_you_mean(Path(name).name, there)
    usual = Message("find.body_missing.fix")
    return finding(
        place_of(journey, content.line or message.line, name), "error", "body_missing",
        name=message.name, file=name, fix=meant or usual,
    )  # fmt: skip
