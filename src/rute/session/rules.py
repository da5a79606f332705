"""Every rule of a journey at once: what its events must be told apart by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rute.errors import RuleError
from rute.journey.design_checks import rules_of
from rute.journey.model import Journey
from rute.journey.rule_tree import Rating, Rule, TotalOf
from rute.journey.rules import event_tests, fields_in, names_in
from rute.journey.stage_rules import spelled_out

if TYPE_CHECKING:
    from rute.events.histories import Histories


def values_of(journey: Journey) -> Iterator[TotalOf | Rating]:
    """Every worth and every rating."""
    found: list[TotalOf | Rating | None] = [journey.worth]
    for stage in journey.stages:
        found += [stage.worth, *(point.measured_by for point in stage.touchpoints)]
    yield from (value for value in found if value)


def mentioned_names(journey: Journey) -> frozenset[str]:
    """The event names that any rule, worth or rating mentions."""
    rules = [name for _, rule in rules_of(journey) for name in names_in(rule.tree)]
    values = [name for value in values_of(journey) for name in names_in(value)]
    return frozenset((*rules, *values))


def prepared(journey: Journey, histories: Histories) -> Histories:
    """The histories made ready for all questions about the journey in one go: asked one by
    one, each question would lay down an encoding of its own."""
    from rute.measure.campaign_entries import known_key
    from rute.measure.campaign_starts import key_field
    from rute.measure.moments import needs

    of_campaigns = {id(campaign.leads_to) for campaign in journey.campaigns}
    rules = [
        spelled_out(rule, journey)
        for _, rule in rules_of(journey)
        if id(rule) not in of_campaigns or _is_known(rule, histories)
    ]
    tests, fields = needs(rules)
    values = tuple(values_of(journey))
    also = [test for value in values for test in event_tests(value)]
    ratings = [value.field for value in values if isinstance(value, Rating)]
    heard = [point.heard.field for _, point in journey.touchpoints if point.heard]
    once = [stage.once_per for stage in journey.stages]
    once += [point.once_per for _, point in journey.touchpoints]
    once += [known_key(key_field(campaign), histories) for campaign in journey.campaigns]
    return histories.prepare([*tests, *also], [*fields, *ratings, *heard, *filter(None, once)])


def _is_known(rule: Rule, histories: Histories) -> bool:
    """Whether events have the fields of a rule: what a campaign leads to may be still to come."""
    try:
        for field in fields_in(rule.tree):
            histories.known_field(field)
    except RuleError:
        return False
    return True
