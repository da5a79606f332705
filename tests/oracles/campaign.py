"""One person's way through a campaign, straight from its text: step by step, on a clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from tests.oracles import rules
from tests.oracles.calendar import instant, local
from tests.oracles.rules import Event

from rute.journey.model_moving import (
    Campaign,
    Give,
    If,
    Send,
    SetTrait,
    Split,
    Step,
    Tell,
    Wait,
    WaitFor,
    WaitUntil,
    Webhook,
)
from rute.journey.rule_tree import Duration, Node

ACTS = {Send: "send", Webhook: "webhook", Give: "give", SetTrait: "set", Tell: "tell"}


class Act(NamedTuple):
    """step: as it is written; None for the goal and the end."""

    at: int
    act: str
    step: Step | None = None
    way: str = ""


class GoalReachedError(Exception):
    """Has reached the goal."""


class ClockOverError(Exception):
    """What comes next lies behind the end of the clock."""


@dataclass
class Person:
    """events: in their order; goal: when they reached it, or None; way: which way of a split
    chance sends them."""

    events: Sequence[Event]
    zone: str
    goal: int | None
    way: Callable[[Split], str]


def walked(campaign: Campaign, person: Person, entered: int, until: int) -> list[Act]:
    """Everything that is done with somebody who enters at a moment, up to `until`."""
    walk = _Walk(person, entered, until)
    walk.acts.extend(walk.whole(campaign.steps))
    return walk.acts


class _Walk:
    def __init__(self, person: Person, entered: int, until: int) -> None:
        self.person, self.entered, self.until = person, entered, until
        self.now, self.acts = entered, list[Act]()

    def whole(self, steps: tuple[Step, ...]) -> Iterator[Act]:
        try:
            yield from self.steps(steps)
            self.look()
            yield Act(self.now, "end")
        except GoalReachedError:
            yield Act(self.now, "goal")
        except ClockOverError:
            return

    def look(self) -> None:
        """Before every step: is the clock over, has the goal been reached?"""
        if self.now > self.until:
            raise ClockOverError
        if self.person.goal is not None and self.person.goal <= self.now:
            raise GoalReachedError

    def steps(self, steps: tuple[Step, ...]) -> Iterator[Act]:
        for step in steps:
            self.look()
            yield from self.step(step)

    def step(self, step: Step) -> Iterator[Act]:
        match step:
            case If():
                yield from self.steps(step.then if self.holds(step.rule.tree) else step.otherwise)
            case Split():
                name = self.person.way(step)
                yield Act(self.now, "split", step, name)
                (way,) = (way for way in step.ways if way.name == name)
                yield from self.steps(way.steps)
            case Wait() | WaitUntil() | WaitFor():
                self.sleep(self.end_of(step))
            case _:
                yield Act(self.now, ACTS[type(step)], step)

    def sleep(self, end: int) -> None:
        """Until a wait ends, or the goal is reached if that comes first."""
        goal = self.person.goal
        self.now = end if goal is None or goal > end else max(goal, self.now)

    def end_of(self, step: Wait | WaitUntil | WaitFor) -> int:
        if isinstance(step, WaitUntil):
            return next_clock(self.now, step.at, self.person.zone)
        if isinstance(step, Wait):
            return wait_end(self.now, step.length, step.at, self.person.zone)
        end = wait_end(self.now, step.at_most, None, self.person.zone)
        return self.first_known(step.rule.tree, self.now, min(end, self.until)) or end

    def first_known(self, tree: Node, after: int, end: int) -> int | None:
        """The first instant at which it is known that the rule had a moment behind `after`."""
        events, zone = self.person.events, self.person.zone
        times = {time for time, _ in rules.moments(tree, events, end, zone)}
        tried = times | {time + 1 for time in times} | {event.time for event in events}
        for t in sorted(t for t in tried if after < t <= end):
            if any(after < time <= t for time, _ in rules.moments(tree, events, t, zone)):
                return t
        return None

    def holds(self, tree: Node) -> bool:
        known = [event for event in self.person.events if event.time <= self.now]
        begin = sum(event.time <= self.entered for event in known)
        person = rules.Person(known, self.now, self.person.zone, begin)
        return person.holds(tree, rules.Moment(self.now, len(known) - 1, -1))


def wait_end(t: int, length: Duration, at: time | None, zone: str) -> int:
    """The same time of a later day of the calendar, or `at` on that day; hours and minutes by the
    stopwatch, and then to the next `at`."""
    if length.unit in ("hours", "minutes"):
        end = t + length.microseconds
        return end if at is None else next_clock(end, at, zone)
    here = local(t, zone)
    day = here.date() + timedelta(days=length.amount * {"days": 1, "weeks": 7}.get(length.unit, 0))
    return wall(months_later(day, length.months), at or here.time(), zone)


def next_clock(t: int, at: time, zone: str) -> int:
    """The next time it is `at`, now if it is now."""
    day = local(t, zone).date()
    return min(w for k in range(5) if (w := wall(day + timedelta(days=k), at, zone)) >= t)


def months_later(day: date, months: int) -> date:
    first = day.replace(day=1)
    for _ in range(months):
        first = (first + timedelta(days=32)).replace(day=1)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day)) if months else day


def wall(day: date, at: time, zone: str) -> int:
    """The instant a clock first shows a time on a day; where it never does, that at which it
    jumps over it."""
    moment = datetime.combine(day, at, ZoneInfo(zone))
    first, second = instant(moment.replace(fold=0)), instant(moment.replace(fold=1))
    if local(first, zone).replace(tzinfo=None) == moment.replace(tzinfo=None):
        return first
    low, high = second, first  # in a gap the later reading is the earlier instant
    before = local(low, zone).utcoffset()
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if local(middle, zone).utcoffset() == before else (low, middle)
    return high


__all__ = ["Act", "Person", "next_clock", "wait_end", "walked"]
