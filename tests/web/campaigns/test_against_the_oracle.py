"""Everybody in a running campaign gets exactly what an interpreter says that walks one person's
way through the campaign's text, step by step; on both databases, whoever steps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.decide.random_campaigns import campaigns
from tests.oracles import campaign as oracle
from tests.oracles import random_rules, rules
from tests.oracles.random_rules import DAY, HOUR
from tests.oracles.rules import Event
from tests.tried import PROVING
from tests.web.campaigns.world import WRITTEN, Entry, World, running

from rute.decide.arms import arms
from rute.journey.model_moving import Campaign, Split
from rute.web.campaigns.engine import tick
from rute.web.campaigns.models import Enrolment, Intake, Running, Taken
from rute.web.journeys.models import Journey

Acts = list[tuple[int, str, int, str]]
EXAMPLES = 300 if PROVING else 8  # random campaigns
PASSED = ("wait", "until", "wait_for", "if")


@dataclass
class Case:
    """until: how long the campaign is watched."""

    campaign: Campaign
    people: dict[int, list[Event]]
    entries: list[Entry]
    zone: str
    until: int


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Several people of one campaign, some of whom buy meanwhile."""
    people = draw(random_rules.people())
    known = {number + 1: list(events) for number, events in enumerate(people.histories)}
    entries = []
    for number, events in known.items():
        moments = [event.time for event in events] or [people.now - DAY]
        entered = draw(st.sampled_from(moments)) + draw(st.sampled_from([0, 0, 1, HOUR]))
        entries.append(Entry(number, entered))
        if draw(st.integers(0, 2)) == 0:
            bought = entered + draw(st.sampled_from([1, HOUR, DAY, 3 * DAY]))
            events.append(Event(bought, "Bought", {}))
            events.sort(key=lambda event: event.time)
    until = people.now + draw(st.sampled_from([0, 40 * DAY]))
    return Case(draw(campaigns()), known, entries, people.zone, until)


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(case=cases())
def test_everybody_gets_what_one_person_alone_gets(shop: Journey, case: Case) -> None:
    Running.objects.all().delete()
    Intake.objects.all().delete()
    found = running(shop, case.campaign, zone=case.zone)
    world = World(case.people, case.entries, zone=case.zone)
    now: int | None = min(entry.moment for entry in case.entries)
    while now is not None and now <= case.until:
        world.now = now
        while tick(shop, world, now, batch=3).more:
            pass
        now = _next(case, found, now)
    for entry in case.entries:
        assert _acts(found, entry, case.until) == _alone(case, found, entry), entry


def _next(case: Case, found: Running, now: int) -> int | None:
    """The next instant at which anything can happen: nobody may be late."""
    times = {entry.moment for entry in case.entries}
    times |= {event.time for events in case.people.values() for event in events}
    for op in WRITTEN[found.version_id or 0].program.ops:
        if op.kind == "wait_for":
            rule = WRITTEN[found.version_id or 0].program.rules[op.rule]
            for events in case.people.values():
                known = rules.moments(rule.tree, events, case.until, case.zone)
                times |= {at for moment, _ in known for at in (moment, moment + 1)}
    due = Enrolment.objects.filter(running=found, state="active").values_list("due", flat=True)
    return min((at for at in (*times, *due) if at is not None and at > now), default=None)


def _acts(found: Running, entry: Entry, until: int) -> Acts:
    """What was done with one person; a goal ends their way without a step."""
    enrolment = Enrolment.objects.filter(running=found, person=entry.person).first()
    if enrolment is None:
        return []
    ops = WRITTEN[found.version_id or 0].program.ops
    lines = {op.id: op.step.line if op.step else 0 for op in ops}
    taken = Taken.objects.filter(enrolment=enrolment).exclude(act__in=PASSED).order_by("visit")
    acts = [(each.at, each.act, lines[each.step], each.way) for each in taken]
    assert all(at <= until for at, _, _, _ in acts)
    if enrolment.state == "goal" and not (acts and acts[-1][1] == "goal"):
        assert enrolment.goal is not None
        acts.append((enrolment.goal, "goal", 0, ""))
    return acts


def _alone(case: Case, found: Running, entry: Entry) -> Acts:
    program = WRITTEN[found.version_id or 0].program
    events = case.people[entry.person]
    goal = min((e.time for e in events if e.name == "Bought" and e.time > entry.moment),
               default=None)  # fmt: skip

    def way(split: Split) -> str:
        (op,) = (op for op in program.ops if op.step and op.step.line == split.line)
        shares = [share for _, share, _ in op.ways]
        person = np.array([entry.person], np.uint64)
        (chosen,) = arms(found.salt, f"{case.campaign.name}\0{op.id}", person, shares)
        return op.ways[chosen][0]

    person = oracle.Person(events, case.zone, goal, way)
    return [
        (act.at, act.act, act.step.line if act.step else 0, act.way)
        for act in oracle.walked(case.campaign, person, entry.moment, case.until)
    ]
