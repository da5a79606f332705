"""Who enters a campaign and when, and what is asked inside one: one person at a time, as slowly as
the definitions stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.oracles import rules
from tests.oracles.calendar import add_months
from tests.oracles.rules import Event, Moment, Person

from rute.journey.model import Journey, Stage
from rute.journey.model_moving import Campaign
from rute.journey.rule_tree import AnyOf, Duration, Happening, InStage, Node


class Inside(Person):
    """A person inside a campaign: what happened before the entry counts for stages alone."""

    def holds(self, node: Node, at: Moment) -> bool:
        if isinstance(node, InStage):
            return self.whole().holds(node, at)
        return super().holds(node, at)


def holds(node: Node, events: Sequence[Event], at: int, since: int | None, zone: str) -> bool:
    known = [event for event in events if event.time <= at]
    before = sum(event.time <= since for event in known) if since is not None else 0
    return Inside(known, at, zone, before).holds(node, Moment(at, len(known) - 1, -1))


def happened(
    node: Node, events: Sequence[Event], after: int, until: int, zone: str
) -> int | None:  # fmt: skip
    """The first moment in (after, until] as known at `until`."""
    found = (time for time, _ in rules.moments(node, events, until, zone) if time > after)
    return min(found, default=None)


def entries(
    campaign: Campaign, journey: Journey, events: Sequence[Event], until: int
) -> set[tuple[int, int]]:
    """(moment, place of the causing event) of every moment at which this person may enter."""
    return {
        (moment, cause)
        for moment, cause in _begins(campaign, journey, events, until)
        if could_be_in(campaign, journey, events, moment, moment + 1)
    }


def in_audience(campaign: Campaign, journey: Journey, events: Sequence[Event], now: int) -> bool:
    """Whether they would enter if it started now."""
    known = [event for event in events if event.time <= now]
    if not known or not could_be_in(campaign, journey, known, now, now):
        return False
    start = campaign.starts
    if start.kind == "rule":
        assert start.rule
        return rules.holds(start.rule, known, now, journey.zone)
    if start.kind in ("stalled", "later"):
        return bool(list(_begins(campaign, journey, known, now)))
    return True


def could_be_in(
    campaign: Campaign, journey: Journey, events: Sequence[Event], at: int, past: int
) -> bool:
    """past: a wait is over once this is past its last instant. For an entry, that may be one's
    own: waits that end at the moment of entry are over."""
    person = Person([event for event in events if event.time <= at], past, journey.zone)
    moment = Moment(at, len(person.events) - 1, -1)
    place = [stage.name for stage in journey.stages].index(campaign.from_stage)
    own, later = journey.stages[place], journey.stages[place + 1 :]
    if own.reached_when:
        gone = own.left_when and person.holds(own.left_when.tree, moment)
        if gone or not _was_in(own, person):
            return False
    if any(_was_in(stage, person) for stage in later):
        return False
    audience = campaign.audience
    return audience is None or person.holds(audience.tree, moment)


def _was_in(stage: Stage, person: Person) -> bool:
    if stage.reached_when is None:
        return False
    node: Node = stage.reached_when.tree
    if stage.also_here_when:
        node = AnyOf((node, stage.also_here_when.tree))
    return bool(person.stream(node))


def _begins(
    campaign: Campaign, journey: Journey, events: Sequence[Event], until: int
) -> Iterator[tuple[int, int]]:
    start, zone = campaign.starts, journey.zone
    if start.kind == "rule":
        assert start.rule
        yield from rules.moments(start.rule, events, until, zone)
    if start.kind == "later":
        assert start.later
        happened = rules.moments(Happening(start.later.event), events, until, zone)
        yield from _later(happened, start.later.after, until, zone)
    (stage,) = (stage for stage in journey.stages if stage.name == campaign.from_stage)
    if start.kind in ("reached", "stalled") and stage.reached_when:
        reached = rules.moments(stage.reached_when.tree, events, until, zone)
        reached = reached[:1] if campaign.again == "never" else reached
        if start.kind == "reached":
            yield from reached
        else:
            yield from _later(reached, stage.stalled_after or Duration(30, "days"), until, zone)


def _later(
    moments: list[tuple[int, int]], length: Duration, until: int, zone: str
) -> Iterator[tuple[int, int]]:
    for time, cause in moments:
        due = add_months(time, length.months, zone) + length.microseconds
        if until > due:
            yield due, cause
