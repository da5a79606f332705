"""What a step does, in a few words."""

from __future__ import annotations

from datetime import time
from urllib.parse import urlparse

from rute.errors import RuleError
from rute.journey.campaigns.holdouts import holdout_of
from rute.journey.campaigns.program import Op
from rute.journey.channels import message_channel
from rute.journey.model import Journey, Language
from rute.journey.model_moving import (
    NOBODY,
    Campaign,
    Give,
    If,
    Send,
    SetTrait,
    Split,
    Tell,
    Wait,
    WaitFor,
    WaitUntil,
    Webhook,
)
from rute.journey.rule_tree import Duration, Rule
from rute.journey.rules import read_rule, show, show_start
from rute.words.catalog import say
from rute.words.formats import length, percent


def said_step(op: Op, language: str) -> str:
    """ "Send tasting-invitation", "Wait 2 days", "If Message Opened"."""
    match op.step:
        case Send(message, by):
            named = by and (message_channel(by) or by)
            key = "by" if named else "send"
            return _say(key, language, message=message, channel=named or "")
        case Wait(time_length, at):
            key = "wait" if at is None else "wait_at"
            return _say(
                key, language, length=_length(time_length, language), clock=_clock(at, language)
            )
        case WaitUntil(at):
            return _say("until", language, clock=_clock(at, language))
        case WaitFor(rule, most):
            return _say(
                "wait_for", language, rule=said_rule(rule, language), most=_length(most, language)
            )
        case If(rule):
            return _say("if", language, rule=said_rule(rule, language))
        case Split(ways):
            named = ", ".join(f"{way.name} {percent(way.share, language)}" for way in ways)
            return _say("split", language, ways=named)
        case Webhook(to):
            return _say("webhook", language, to=urlparse(to).netloc or to)
        case Give(what):
            return _say("give", language, what=what)
        case SetTrait(field, value):
            return _say("set", language, field=field, value=value)
        case Tell(who, text):
            return _say("tell", language, who=who, text=text)
        case _:
            return _say("end", language)


def said_start(campaign: Campaign, journey: Journey, language: str) -> tuple[str, str]:
    """When people enter and, in a second line, which."""
    spoken, start = _spoken(language), campaign.starts
    stage, when = campaign.from_stage, show_start(start, spoken)
    key = start.kind if start.kind in ("reached", "stalled", "by hand") else "when"
    about = [_say("start.for", language, rule=said_rule(campaign.audience, language))
             if campaign.audience else ""]  # fmt: skip
    if (holdout := holdout_of(campaign, journey)) != NOBODY:
        kind = "planned" if holdout.planned else "share"
        about.append(_say(f"start.{kind}", language, share=percent(holdout.share, language)))
    return _say(f"start.{key}", language, stage=stage, when=when), " · ".join(filter(None, about))


def said_end(campaign: Campaign, language: str) -> tuple[str, str]:
    """The end, and what ends it before."""
    return _say("end", language), _say("end.goal", language, stage=campaign.to_stage)


def said_rule(rule: Rule, language: str) -> str:
    """A rule as it was written, its keywords in the reader's language."""
    spoken = _spoken(language)
    try:
        return show(read_rule(rule.text).tree, spoken)
    except RuleError:
        return show(rule.tree, spoken)


def said_branch(name: str, op: Op, language: str) -> str:
    """ "yes" and "no" of a condition; of a split, the name of the way and its share."""
    if isinstance(op.step, Split):
        share = next(way.share for way in op.step.ways if way.name == name)
        return f"{name} · {percent(share, language)}"
    return _say("yes" if name == "then" else "no", language)


def _spoken(language: str) -> Language:
    return "id" if language == "id" else "en"


def _say(key: str, language: str, **values: str) -> str:
    return say(f"step.{key}", language, **values)


def _length(duration: Duration, language: str) -> str:
    return length(duration.amount, duration.unit, language)


def _clock(at: time | None, language: str) -> str:
    return "" if at is None else f"{at:%H}{'.' if language == 'id' else ':'}{at:%M}"
