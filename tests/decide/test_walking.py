"""Many people at once go exactly the ways that one does alone, read off the campaign's text."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.decide.random_campaigns import campaigns, compiled
from tests.oracles import campaign as oracle
from tests.oracles import random_rules, rules
from tests.oracles.random_rules import DAY, HOUR, People
from tests.tried import tried

from rute.decide.arms import arms
from rute.decide.walking import Walked, walk
from rute.decide.zones import OneZone
from rute.journey.campaigns.program import Program
from rute.journey.model_moving import Campaign, Split
from rute.journey.rule_tree import Rule
from rute.measure.state import NEVER

Int64s = npt.NDArray[np.int64]
SALT = "grain"


@dataclass
class KnownFacts:
    """Of people by their number, read off their events one by one."""

    people: People

    def holds(
        self, rule: Rule, people: npt.NDArray[np.uint64], at: Int64s, since: Int64s
    ) -> npt.NDArray[np.bool_]:
        found = []
        for person, now, begin in zip(people.tolist(), at.tolist(), since.tolist(), strict=True):
            known = [event for event in self.people.histories[person] if event.time <= now]
            begins = sum(event.time <= begin for event in known)
            someone = rules.Person(known, now, self.people.zone, begins)
            found.append(someone.holds(rule.tree, rules.Moment(now, len(known) - 1, -1)))
        return np.array(found, np.bool_)

    def happened(
        self, rule: Rule, people: npt.NDArray[np.uint64], after: Int64s, until: Int64s
    ) -> Int64s:
        found = []
        for person, begin, end in zip(people.tolist(), after.tolist(), until.tolist(), strict=True):
            events = self.people.histories[person]
            moments = rules.moments(rule.tree, events, end, self.people.zone)
            found.append(min((time for time, _ in moments if time > begin), default=NEVER))
        return np.array(found, np.int64)


@dataclass
class Case:
    """rows: (person, entered, goal or None)."""

    campaign: Campaign
    people: People
    rows: list[tuple[int, int, int | None]]
    until: int

    def program(self) -> Program:
        return compiled(self.campaign, self.people.zone)

    def walked(self) -> Walked:
        people = np.array([person for person, _, _ in self.rows], np.uint64)
        entered = np.array([moment for _, moment, _ in self.rows], np.int64)
        goals = np.array([NEVER if g is None else g for _, _, g in self.rows], np.int64)
        facts, zone = KnownFacts(self.people), OneZone(self.people.zone)
        return walk(
            self.program(), people, entered, goals, facts, zone, until=self.until, salt=SALT
        )

    def alone(self, row: tuple[int, int, int | None]) -> list[oracle.Act]:
        number, entered, goal = row
        program = self.program()

        def way(split: Split) -> str:
            (op,) = (op for op in program.ops if op.step and op.step.line == split.line)
            names = sorted(way.name for way in split.ways)
            shares = [next(w.share for w in split.ways if w.name == name) for name in names]
            (chosen,) = arms(SALT, f"Greet\0{op.id}", np.array([number], np.uint64), shares)
            return names[chosen]

        person = oracle.Person(self.people.histories[number], self.people.zone, goal, way)
        return oracle.walked(self.campaign, person, entered, self.until)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    people = draw(random_rules.people())
    case = Case(draw(campaigns()), people, [], people.now + draw(st.sampled_from([0, 90 * DAY])))
    for number, events in enumerate(people.histories):
        moments = [event.time for event in events] or [people.now - DAY]
        for _ in range(draw(st.integers(0, 2))):
            entered = draw(st.sampled_from(moments)) + draw(st.sampled_from([0, 0, 1, HOUR]))
            acts = [act.at for act in case.alone((number, entered, None))]
            later = [t for t in (*moments, *acts, entered + 3 * DAY) if t >= entered]
            goal = draw(st.none() | st.sampled_from(later)) if later else None
            case.rows.append((number, entered, goal))
    return case


@settings(max_examples=tried(60), deadline=None)
@given(cases())
def test_everybody_goes_the_way_that_one_person_goes_alone(case: Case) -> None:
    found, program = case.walked(), case.program()
    lines = [op.step.line if op.step else 0 for op in program.ops]
    acts: list[list[tuple[int, str, int, str]]] = [[] for _ in case.rows]
    for row in found.steps.to_pylist():
        line = 0 if row["act"] in ("goal", "end") else lines[row["op"]]
        acts[row["enrolment"]].append((row["at"], row["act"], line, row["way"]))
    wanted = [
        [(act.at, act.act, act.step.line if act.step else 0, act.way) for act in case.alone(row)]
        for row in case.rows
    ]
    assert acts == wanted
    for number, one in enumerate(wanted):
        last = one[-1] if one else (0, "", 0, "")
        over = last[1] in ("goal", "end")
        assert found.left[number] == (last[0] if over else NEVER)
        assert found.goal[number] == (last[1] == "goal")
