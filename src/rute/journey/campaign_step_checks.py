"""Findings on the steps of a campaign: what is never reached, and waits that cannot be right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil
from typing import Any, Final

from rute.journey.campaigns.happened import (
    BOUNCED,
    CLICKED,
    COMPLAINED,
    DELIVERED,
    OPENED,
    READ,
    REPLIED,
    SENT,
)
from rute.journey.findings import Finding, finding
from rute.journey.grammar.lengths import in_indonesian
from rute.journey.model import Journey
from rute.journey.model_moving import Campaign, If, Send, Step, Wait, WaitFor, WaitUntil
from rute.journey.rule_tree import Duration, Happening, InStage, Node, Rule
from rute.journey.steps import all_steps, branches
from rute.words.message import Spelt

DAY: Final = 86_400_000_000
MONTH: Final = 30  # days
OF_MESSAGES: Final = frozenset(
    {SENT, DELIVERED, OPENED, READ, CLICKED, REPLIED, BOUNCED, COMPLAINED}
)
WAITS: Final = (Wait, WaitUntil, WaitFor)


def step_findings(journey: Journey, campaign: Campaign) -> Iterator[Finding]:
    """Every finding that needs the order of the steps."""
    yield from _after_the_goal(journey, campaign)
    yield from _asked_twice(campaign.steps, {})
    yield from _nothing_sent(campaign.steps, False)
    yield from _too_long(campaign)


def _after_the_goal(journey: Journey, campaign: Campaign) -> Iterator[Finding]:
    """Whoever has reached the goal has left: nothing that asks for it holds for who is there."""
    names = [stage.name for stage in journey.stages]
    if campaign.to_stage not in names:
        return
    reached = journey.stages[names.index(campaign.to_stage) :]
    goals = {stage.reached_when.tree for stage in reached if stage.reached_when}
    goals |= {InStage(stage.name) for stage in reached}
    for step in all_steps(campaign.steps):
        if not isinstance(step, If | WaitFor) or _as_named(step.rule.tree, names) not in goals:
            continue
        about: dict[str, Any] = {
            "name": campaign.name,
            "rule": step.rule.text,
            "stage": campaign.to_stage,
        }
        if isinstance(step, If):
            yield finding(step.line, "warning", "never_after_goal", **about)
        else:
            yield finding(step.line, "note", "waits_for_goal", most=spelt(step.at_most), **about)


def _as_named(tree: Node, names: list[str]) -> Node:
    """`in stage convert` as `in stage Convert`."""
    if not isinstance(tree, InStage):
        return tree
    return next((InStage(n) for n in names if n.casefold() == tree.stage.casefold()), tree)


def _asked_twice(steps: tuple[Step, ...], known: Mapping[Node, bool]) -> Iterator[Finding]:
    """A condition that was asked a moment ago has the same answer."""
    known = dict(known)
    for step in steps:
        if isinstance(step, If):
            yield from _branches_left(step, known)
        else:
            for inside in branches(step):
                yield from _asked_twice(inside, known)
        if any(isinstance(each, WAITS) for each in all_steps((step,))):
            known.clear()


def _branches_left(step: If, known: Mapping[Node, bool]) -> Iterator[Finding]:
    for answer, inside in ((True, step.then), (False, step.otherwise)):
        if inside and known.get(step.rule.tree, answer) != answer:
            yield finding(inside[0].line, "warning", "never_both", rule=step.rule.text)
        else:
            yield from _asked_twice(inside, {**known, step.rule.tree: answer})


def _nothing_sent(steps: tuple[Step, ...], sent: bool) -> Iterator[Finding]:
    """What became of a message, asked before there can be one."""
    for step in steps:
        if isinstance(step, If | WaitFor) and not sent and _of_a_message(step.rule):
            yield finding(step.line, "warning", "nothing_sent", rule=step.rule.text)
        for inside in branches(step):
            yield from _nothing_sent(inside, sent)
        sent = sent or any(isinstance(each, Send) for each in all_steps((step,)))


def _of_a_message(rule: Rule) -> bool:
    """Whether it takes an event of a message to make the rule hold."""
    names = rule.tree.event.names if isinstance(rule.tree, Happening) else ()
    return bool(names) and OF_MESSAGES.issuperset(names)


def _too_long(campaign: Campaign) -> Iterator[Finding]:
    longest = _longest(campaign.steps)
    if campaign.within and longest > _days(campaign.within):
        yield finding(
            campaign.line, "warning", "waits_too_long", name=campaign.name,
            within=spelt(campaign.within), steps=spelt(Duration(ceil(longest), "days")),
        )  # fmt: skip


def _longest(steps: tuple[Step, ...]) -> float:
    """Days that the waits of a list of steps take at most."""
    return sum(_days_of(step) for step in steps)


def _days_of(step: Step) -> float:
    if isinstance(step, Wait):
        return _days(step.length)
    if isinstance(step, WaitFor):
        return _days(step.at_most)
    return max((_longest(inside) for inside in branches(step)), default=0.0)


def _days(length: Duration) -> float:
    return length.months * MONTH + length.microseconds / DAY


def spelt(length: Duration) -> Spelt:
    return Spelt(en=str(length), id=in_indonesian(length))
