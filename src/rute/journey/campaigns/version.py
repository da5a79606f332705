"""The version of a campaign: one short text for all that it means."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, Final

from rute.journey.campaigns.canonical import canonical, digest
from rute.journey.campaigns.spelling import spelled_campaign
from rute.journey.model import Journey, Stage
from rute.journey.model_moving import (
    Campaign,
    Content,
    Give,
    MessageText,
    Offer,
    Reward,
    Send,
    Wording,
)
from rute.journey.named_files import is_body_file
from rute.journey.rule_tree import Rule
from rute.journey.stage_rules import expanded
from rute.journey.steps import all_steps

NO_MEANING: Final = frozenset(
    {"migrate", "costs", "compares"}
)  # how to come here, what is counted of it
DIGITS: Final = 16


def version_of(campaign: Campaign, journey: Journey, files: Mapping[str, bytes]) -> str:
    """16 hex digits of what the campaign means: its own text, its rules and its stages' spelled
    out, its messages with the bytes of their body files, what it offers and gives. Comments, the
    order of keys and the language of keywords do not count, nor what it costs or `migrate`. files:
    by the names the journey gives them. Raises RuleError as program_of does."""
    spelled = spelled_campaign(campaign, journey)
    parts: dict[str, Any] = {
        "campaign": canonical(spelled, without=NO_MEANING),
        "zone": journey.zone,
        "stages": [_stage(stage, journey) for stage in _stages(campaign, journey)],
        "messages": [_message(each, files) for each in messages_of(campaign, journey)],
        "gifts": _gifts(campaign, journey),
    }
    return digest(parts, DIGITS)


def messages_of(campaign: Campaign, journey: Journey) -> tuple[MessageText, ...]:
    """The messages that the campaign sends, by name."""
    sent = {step.message.lower() for step in all_steps(campaign.steps) if isinstance(step, Send)}
    found = (each for each in journey.messages if each.name.lower() in sent)
    return tuple(sorted(found, key=lambda message: message.name))


def body_files(campaign: Campaign, journey: Journey) -> tuple[str, ...]:
    """The files that hold the words of its messages, as the journey names them."""
    contents = (each for one in messages_of(campaign, journey) for each in one.contents)
    return tuple(sorted({name for content in contents for name in files_of(content)}))


def files_of(content: Content) -> tuple[str, ...]:
    """The files a message's words in one channel stand in."""
    body = content.body or Wording()
    return tuple(text for text in (body.plain, body.en, body.id) if text and is_body_file(text))


def _stages(campaign: Campaign, journey: Journey) -> tuple[Stage, ...]:
    """Those that decide who enters and who has got there: the from-stage and all behind it."""
    names = [stage.name for stage in journey.stages]
    place = names.index(campaign.from_stage) if campaign.from_stage in names else 0
    return journey.stages[place:]


def _stage(stage: Stage, journey: Journey) -> list[Any]:
    def tree(rule: Rule | None) -> Any:
        return canonical(expanded(rule.tree, journey)) if rule else None

    rules = (stage.reached_when, stage.also_here_when, stage.left_when)
    return [stage.name, canonical(stage.stalled_after), *map(tree, rules)]


def _message(message: MessageText, files: Mapping[str, bytes]) -> list[Any]:
    named = {name for content in message.contents for name in files_of(content)}
    bodies = {name: hashlib.blake2b(files[name]).hexdigest() for name in named if name in files}
    return [canonical(message), bodies]


def _gifts(campaign: Campaign, journey: Journey) -> list[Any]:
    given = {step.what.lower() for step in all_steps(campaign.steps) if isinstance(step, Give)}
    given |= {campaign.offer.lower()} if campaign.offer else set()
    every: tuple[Offer | Reward, ...] = (*journey.offers, *journey.rewards)
    kept = (each for each in every if each.name.lower() in given)
    return [canonical(each) for each in sorted(kept, key=lambda gift: gift.name)]
