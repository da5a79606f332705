"""The rule by which something found on the way is counted from then on."""

from __future__ import annotations

from dataclasses import replace

from rute.journey.model import Journey
from rute.journey.rule_tree import (
    Comparison,
    Count,
    Duration,
    EventTest,
    Happening,
    Node,
    Rating,
    Then,
    Unit,
    Without,
)
from rute.results.friction import AGAIN_WITHIN, Pattern

LOW = 1.5 / 4  # of a scale: what is answered up to there is low
THERE_AND_BACK = Duration(1, "days")
SIZES: tuple[tuple[Unit, int, int], ...] = (("minutes", 60, 120), ("hours", 3600, 48))


def seen_as(journey: Journey, found: Pattern) -> Node | None:
    """None where no rule says it well enough."""
    if found.kind == "low rating":
        return _low(journey, found.item)
    event, other = _event(journey, found.item), _event(journey, found.other)
    if event is None or (found.other and other is None):
        return None
    match found.kind:
        case "met":
            return Happening(event)
        case "again":
            within = Duration(AGAIN_WITHIN, "minutes")
            return Happening(event, count=Count("at least", 2, within=within))
    if other is None:
        return None
    if found.kind == "back":
        there, back = Then(other, THERE_AND_BACK), Then(event, THERE_AND_BACK)
        return Happening(event, then=(there, back))
    if found.longer_than_s is None:
        return None
    return Happening(event, without=Without(other, within=_length(found.longer_than_s)))


def _event(journey: Journey, name: str | None) -> EventTest | None:
    """Of a touchpoint that is but one event, else of an event of that name."""
    if name is None:
        return None
    for _, point in journey.touchpoints:
        if point.name == name:
            tree = point.happens_when.tree if point.happens_when else None
            plain = isinstance(tree, Happening) and tree == Happening(tree.event)
            return tree.event if isinstance(tree, Happening) and plain else None
    return EventTest((name,))


def _low(journey: Journey, name: str) -> Node | None:
    for _, point in journey.touchpoints:
        rating = point.measured_by
        if point.name == name and isinstance(rating, Rating) and rating.kind == "scale":
            most = rating.low + (rating.high - rating.low) * LOW
            test = Comparison(rating.field, "at most", (f"{most:g}",))
            where = (*rating.event.where, test)
            return Happening(replace(rating.event, where=where))
    return None


def _length(seconds: float) -> Duration:
    """In whole minutes, hours or days, rounded up."""
    for unit, size, most in SIZES:
        if seconds < most * size:
            return Duration(max(1, -int(-seconds // size)), unit)
    return Duration(-int(-seconds // 86_400), "days")
