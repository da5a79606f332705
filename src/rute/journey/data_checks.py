"""What can be said of a journey once it is known which events and fields the data has."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches

from rute.errors import did_you_mean
from rute.journey.design_checks import rules_of
from rute.journey.findings import Finding
from rute.journey.grammar.parser import misspelt
from rute.journey.model import Journey
from rute.journey.rule_tree import Rating, Rule, TotalOf
from rute.journey.rules import fields_in, misread_names, names_in

FREQUENT = 0.01  # of all events
MOST_LISTED = 10
MOST_FREQUENT = 5
SAME_BUT_MISSPELT = 0.85  # likeness, from 0 to 1
# What every event has, whether or not the log keeps a column of that name.
ALWAYS_KNOWN = frozenset({"channel", "value", "currency", "source", "medium", "campaign"})


def event_findings(journey: Journey, seen: Mapping[str, int]) -> Iterator[Finding]:
    """Names that no event has, names read otherwise, touchpoints that never happen, frequent
    events that nothing mentions. `seen`: how often each event name occurs."""
    yield from _misread(journey, seen)
    yield from _unseen(journey, seen)
    yield from _never_happen(journey, seen)
    yield from _unmentioned(journey, seen)


def field_findings(journey: Journey, fields: Collection[str]) -> Iterator[Finding]:
    """Fields that no event has."""
    known = {*fields, *ALWAYS_KNOWN}
    for place, line, what in _everything(journey):
        for name in fields_in(what):
            if name not in known:
                yield Finding(
                    line, "error", f'{place}: no event has a field "{name}"',
                    did_you_mean(name, known) or "The fields are: " + ", ".join(sorted(fields)),
                )  # fmt: skip


def _everything(journey: Journey) -> Iterator[tuple[str, int, TotalOf | Rating | Rule]]:
    yield from ((place, rule.line, rule) for place, rule in rules_of(journey))
    for stage in journey.stages:
        if stage.worth:
            yield f'"{stage.name}"', stage.line, stage.worth
    if journey.worth and all(stage.worth != journey.worth for stage in journey.stages):
        yield '"worth"', 0, journey.worth
    for _, point in journey.touchpoints:
        if point.measured_by:
            yield f'"{point.name}"', point.measured_by.line or point.line, point.measured_by


def _misread(journey: Journey, seen: Mapping[str, int]) -> Iterator[Finding]:
    for place, rule in rules_of(journey):
        for what, do in misread_names(rule.text, seen):
            yield Finding(rule.line, "error", f"{place}: {what}", do)


def unknown_events(
    journey: Journey, names: Collection[str]
) -> Iterator[tuple[str, int, str, str | None]]:
    """What rules, worths and ratings call by a name that no event has, letter by letter: where
    in the journey, line, name, and what was perhaps meant.

    Of touchpoints only names that are almost one of the data: the others may be yet to come.
    """
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
    listed = "The most frequent events are: " + ", ".join(frequent) if frequent else None
    for place, line, name, meant in unknown_events(journey, seen):
        fix = "\n".join(part for part in (meant, listed) if part)
        yield Finding(
            line, "warning", f'{place}: no event is called "{name}" in the data', fix or None
        )


def _never_happen(journey: Journey, seen: Mapping[str, int]) -> Iterator[Finding]:
    for stage, point in journey.touchpoints:
        names = names_in(point.happens_when) if point.happens_when else ()
        if any(_misspelt_of(name, seen) for name in names):
            continue  # is a warning of its own, or happens
        if names:
            yield Finding(
                point.happens_when.line if point.happens_when else point.line, "note",
                f'the touchpoint "{point.name}" in {stage.name} never happens in the data',
                did_you_mean(names[0], seen),
            )  # fmt: skip


def _unmentioned(journey: Journey, seen: Mapping[str, int]) -> Iterator[Finding]:
    mentioned = {name for _, _, what in _everything(journey) for name in names_in(what)}
    enough = FREQUENT * sum(seen.values())
    left = sorted(
        (name for name, times in seen.items() if name not in mentioned and times >= enough),
        key=lambda name: (-seen[name], name),
    )
    for name in left[:MOST_LISTED]:
        yield Finding(
            0, "note", f'no rule mentions "{name}", which happened {seen[name]:,} times',
            "Give it a touchpoint: happens when: …",
        )  # fmt: skip
