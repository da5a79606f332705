"""A campaign whose rules rest on nothing else: personas and stages are spelled out in them."""

from __future__ import annotations

from dataclasses import replace

from rute.journey.channels import message_channel
from rute.journey.model import Journey
from rute.journey.model_moving import Campaign, If, Send, Split, Step, WaitFor
from rute.journey.rule_tree import Rule, Start
from rute.journey.stage_rules import expanded, spelled_out


def spelled_campaign(campaign: Campaign, journey: Journey) -> Campaign:
    """The campaign with every rule of it spelled out, channels by their one name, and the ways
    of its splits by name: the order of headings says nothing. Raises RuleError for a persona or a
    stage that does not exist or has no rule."""
    return replace(
        campaign,
        sources=tuple(map(_channel, campaign.sources)),
        audience=_rule(campaign.audience, journey),
        leads_to=_rule(campaign.leads_to, journey),
        starts=_start(campaign.starts, journey),
        steps=_steps(campaign.steps, journey),
    )


def _rule(rule: Rule | None, journey: Journey) -> Rule | None:
    return spelled_out(rule, journey) if rule else None


def _start(start: Start, journey: Journey) -> Start:
    return replace(start, rule=expanded(start.rule, journey)) if start.rule else start


def _channel(name: str) -> str:
    return message_channel(name) or name


def _steps(steps: tuple[Step, ...], journey: Journey) -> tuple[Step, ...]:
    return tuple(_step(step, journey) for step in steps)


def _step(step: Step, journey: Journey) -> Step:
    match step:
        case If():
            then, otherwise = _steps(step.then, journey), _steps(step.otherwise, journey)
            rule = spelled_out(step.rule, journey)
            return replace(step, rule=rule, then=then, otherwise=otherwise)
        case Send():
            return replace(step, by=_channel(step.by) if step.by else None)
        case WaitFor():
            return replace(step, rule=spelled_out(step.rule, journey))
        case Split():
            ways = (replace(way, steps=_steps(way.steps, journey)) for way in step.ways)
            return replace(step, ways=tuple(sorted(ways, key=lambda way: way.name)))
        case _:
            return step
