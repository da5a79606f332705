"""What can be said of a journey once it is known which events and fields the data has."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from rute.errors import did_you_mean, surely_meant
from rute.journey.campaigns.happened import COME_WITH_CAMPAIGNS
from rute.journey.design_checks import rules_of
from rute.journey.fields import ALWAYS_KNOWN, plain
from rute.journey.findings import Finding, Mend, finding
from rute.journey.grammar.parser import misspelt
from rute.journey.model import Journey
from rute.journey.placing import place_of
from rute.journey.rule_tree import Rating, Rule, TotalOf
from rute.journey.rules import fields_in, misread_names, names_in, quote
from rute.words.figures import costing, counted
from rute.words.message import Message, lines_of

FREQUENT = 0.01  # of all events
MOST_LISTED = 10
MOST_FREQUENT = 5
SAME_BUT_MISSPELT = 0.85  # likeness, from 0 to 1


def event_findings(journey: Journey, seen: Mapping[str, int]) -> Iterator[Finding]:
    """Names that no event has, names read otherwise, touchpoints that never happen, frequent
    events that nothing mentions. `seen`: how often each event name occurs."""
    yield from _misread(journey, seen)
    yield from _unseen(journey, seen)
    yield from _never_happen(journey, seen)
    yield from _unmentioned(journey, seen)


def price_findings(journey: Journey, median_later_order: Decimal | None) -> Iterator[Finding]:
    """Entry-point offers too dear beside what a later order usually comes to (both in major
    units of the journey's currency): a first step is small."""
    if not median_later_order:
        return
    highest = median_later_order * Decimal(journey.entry_point_at_most)
    for offer in journey.offers:
        if offer.kind == "entry point" and offer.price and offer.price > highest:
            values: dict[str, Any] = {
                "price": offer.price,
                "later": median_later_order,
                "most": highest,
            }
            values = {key: costing(value, journey.currency) for key, value in values.items()}
            yield finding(
                offer.line, "note", "entry_point_dear", name=offer.name,
                **values,
            )  # fmt: skip


def field_findings(journey: Journey, fields: Collection[str]) -> Iterator[Finding]:
    """Fields that no event has."""
    known = {*fields, *ALWAYS_KNOWN}
    spelled = set(map(plain, known))
    for place, line, name in named_fields(journey):
        if plain(name) not in spelled:
            yield _unknown_field(journey, place, line, name, known, fields)


def named_fields(journey: Journey) -> Iterator[tuple[str, int, str]]:
    """Every field that is named: where, line, name."""
    for place, line, what in _everything(journey):
        yield from ((place, line, name) for name in fields_in(what))
    for stage in journey.stages:
        if stage.once_per:
            yield f'"{stage.name}"', stage.line, stage.once_per
    for _, point in journey.touchpoints:
        if point.once_per:
            yield f'"{point.name}"', point.line, point.once_per
    for campaign in journey.campaigns:
        if campaign.again not in ("never", "after leaving"):
            yield f'"{campaign.name}"', campaign.line, campaign.again


def _unknown_field(
    journey: Journey, place: str, line: int, name: str, known: set[str], fields: Collection[str]
) -> Finding:
    at, meant = place_of(journey, line, name), surely_meant(name, known)
    there = Message("find.fields_are", names=", ".join(sorted(fields)))
    return finding(
        at, "error", "unknown_field", place=place, name=name,
        fix=did_you_mean(name, known) or there, mend=Mend(at, name, meant) if meant else None,
    )  # fmt: skip


def _everything(journey: Journey) -> Iterator[tuple[str, int, TotalOf | Rating | Rule]]:
    yield from ((place, rule.line, rule) for place, rule in rules_of(journey))
    for stage in journey.stages:
        if stage.worth:
            yield f'"{stage.name}"', stage.line, stage.worth
    for reward in journey.rewards:
        if reward.commission:
            yield f'"{reward.name}"', reward.line, TotalOf(reward.commission.event)
    if journey.worth and all(stage.worth != journey.worth for stage in journey.stages):
        yield '"worth"', 0, journey.worth
    for _, point in journey.touchpoints:
        if point.measured_by:
            yield f'"{point.name}"', point.measured_by.line or point.line, point.measured_by


def _misread(journey: Journey, seen: Mapping[str, int]) -> Iterator[Finding]:
    for place, rule in rules_of(journey):
        for what, do in misread_names(rule.text, seen):
            mend = _quoted(rule, seen)
            again = mend is not None and mend.new.startswith("'")
            fix = lines_of(do, Message("find.write", line=mend.new) if mend and again else None)
            yield finding(rule.line, "error", "misread", place=place, what=what, fix=fix, mend=mend)


def _quoted(rule: Rule, seen: Mapping[str, int]) -> Mend | None:
    """The rule with the names it misreads in quotes, as YAML wants them."""
    text = rule.text
    for name in sorted((n for n in seen if quote(n) != n and n in text), key=len, reverse=True):
        if text.count(name) == 1 and f'"{name}"' not in text:
            text = text.replace(name, quote(name))
    new = "'" + text.replace("'", "''") + "'" if text.startswith('"') else text
    return Mend(rule.line, rule.text, new) if text != rule.text else None


def unknown_events(
    journey: Journey, names: Collection[str]
) -> Iterator[tuple[str, int, str, str | None]]:
    """What rules, worths and ratings call by a name that no event has, letter by letter: where
    in the journey, line, name, and what was perhaps meant.

    Of touchpoints only names that are almost one of the data: the others may be yet to come.
    What campaigns bring is no name that is missing.
    """
    names = {*names, *COME_WITH_CAMPAIGNS}
    happening = {id(point.happens_when) for _, point in journey.touchpoints if point.happens_when}
    for place, line, what in _everything(journey):
        for name in names_in(what):
            if name in names or (id(what) in happening and not _misspelt_of(name, names)):
                continue
            yield place, line, name, did_you_mean(name, names) or misspelt(name)


def _misspelt_of(name: str, names: Collection[str]) -> bool:
    known = [each.lower() for each in names]
    return bool(get_close_matches(name.lower(), known, 1, SAME_BUT_MISSPELT))


def _unseen(journey: Journey, seen: Mapping[str, int]) -> Iterator[Finding]:
    frequent = sorted(seen, key=lambda name: (-seen[name], name))[:MOST_FREQUENT]
    listed = Message("find.frequent_are", names=", ".join(frequent)) if frequent else None
    for place, line, name, meant in unknown_events(journey, seen):
        fix = lines_of(meant, listed)
        yield finding(line, "warning", "unknown_event", place=place, name=name, fix=fix)


def _never_happen(journey: Journey, seen: Mapping[str, int]) -> Iterator[Finding]:
    for stage, point in journey.touchpoints:
        names = names_in(point.happens_when) if point.happens_when else ()
        if any(_misspelt_of(name, seen) for name in names):
            continue  # is a warning of its own, or happens
        if names:
            yield finding(
                point.happens_when.line if point.happens_when else point.line, "note",
                "never_happens", about=point.name, name=point.name, stage=stage.name,
                fix=did_you_mean(names[0], seen),
            )  # fmt: skip


def _unmentioned(journey: Journey, seen: Mapping[str, int]) -> Iterator[Finding]:
    mentioned = {name for _, _, what in _everything(journey) for name in names_in(what)}
    mentioned |= COME_WITH_CAMPAIGNS
    enough = FREQUENT * sum(seen.values())
    left = sorted(
        (name for name, times in seen.items() if name not in mentioned and times >= enough),
        key=lambda name: (-seen[name], name),
    )
    for name in left[:MOST_LISTED]:
        yield finding(0, "note", "unmentioned", about=name, name=name, times=counted(seen[name]))
