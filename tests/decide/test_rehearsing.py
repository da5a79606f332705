"""A rehearsal on histories does with everybody what the text says, one person after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.campaigns.small import CAMPAIGN, journey_text
from tests.oracles import campaign as oracle
from tests.oracles import random_rules, rules
from tests.oracles.random_rules import People

from rute.decide.arms import arms
from rute.decide.entering import drawn_arms
from rute.decide.rehearsing import SALT, Rehearsal, Rehearsing, Terms
from rute.decide.zones import OneZone
from rute.journey.campaigns.compiling import program_of
from rute.journey.file import read_journey
from rute.journey.model import Journey
from rute.journey.model_moving import Split
from rute.measure.campaign_entries import Entered, entries
from rute.measure.campaign_facts import HistoryFacts
from rute.measure.campaign_starts import goal_of
from rute.measure.state import NEVER

NAMES = ("Ad Clicked", "Article Read", "Article Read", "Order Completed", "Message Opened",
         "Wishlist Filled")  # fmt: skip
AGAIN = ("never", "after leaving", "per k")
EVERYBODY = Terms(share=0.0, everywhere=0.0)


@cache
def journey_of(again: str, starts: str, zone: str) -> Journey:
    text = CAMPAIGN.replace("again: never", f"again: {again}")
    text = text.replace("starts when: reached", f"starts when: {starts}")
    return replace(read_journey(journey_text(text)), zone=zone)


class Case:
    def __init__(self, people: People, again: str, starts: str) -> None:
        self.people, self.histories = people, people.ready()
        self.journey = journey_of(again, starts, people.zone)
        self.campaign = self.journey.campaigns[0]
        self.program = program_of(self.campaign, self.journey)
        self.goal = goal_of(self.campaign, self.journey)
        self.number = {}
        for block in self.histories.blocks:
            for hashed, name in zip(block.person_hash, block.person_ids().to_pylist(), strict=True):
                self.number[int(hashed)] = int(name[1:])

    def entered(self) -> Entered:
        return entries(
            self.campaign, self.journey, self.histories, after=-(2**62), until=self.people.now
        )

    def goals(self, people: npt.NDArray[np.uint64], entered: npt.NDArray[np.int64]) -> object:
        found = [
            self.goal_of(self.number[person], moment)
            for person, moment in zip(people.tolist(), entered.tolist(), strict=True)
        ]
        return np.array([NEVER if goal is None else goal for goal in found], np.int64)

    def goal_of(self, number: int, entered: int) -> int | None:
        assert self.goal is not None
        events = self.people.histories[number]
        moments = rules.moments(self.goal.tree, events, self.people.now, self.people.zone)
        return min((time for time, _ in moments if time > entered), default=None)

    def rehearsed(self, terms: Terms = EVERYBODY) -> Rehearsal:
        facts = HistoryFacts(self.histories, self.journey)
        zone = OneZone(self.people.zone)
        until = self.people.now
        goals = self.goals
        rehearsing = Rehearsing(self.program, self.journey, facts, zone, terms, until, goals)  # type: ignore[arg-type]
        return rehearsing.of(self.entered())

    def alone(self, hashed: int, entered: int) -> list[oracle.Act]:
        number = self.number[hashed]

        def way(split: Split) -> str:
            (op,) = (op for op in self.program.ops if op.kind == "split")
            names = [name for name, _, _ in op.ways]
            shares = [share for _, share, _ in op.ways]
            people = np.array([hashed], np.uint64)
            assert split.ways
            return names[int(arms(SALT, f"{self.campaign.name}\0{op.id}", people, shares)[0])]

        goal = self.goal_of(number, entered)
        person = oracle.Person(self.people.histories[number], self.people.zone, goal, way)
        return oracle.walked(self.campaign, person, entered, self.people.now)

    def wanted(self) -> Iterator[tuple[int, int, list[oracle.Act]]]:
        """Everybody who would enter, with all that is done with them: in the order of time."""
        left: dict[tuple[int, str], float] = {}
        found = self.entered()
        by_time = sorted(zip(found.moment.tolist(), found.person.tolist(), found.key, strict=True))
        for moment, person, key in by_time:
            again = self.campaign.again
            told_apart = (person, "" if again in ("never", "after leaving") else key)
            if moment < left.get(told_apart, -float("inf")):
                continue
            acts = self.alone(person, moment)
            over = acts[-1].at if acts and acts[-1].act in ("goal", "end") else float("inf")
            left[told_apart] = over if again == "after leaving" else float("inf")
            yield person, moment, acts


@settings(max_examples=25, deadline=None)
@given(
    random_rules.people(names=NAMES),  # type: ignore[arg-type]
    st.sampled_from(AGAIN),
    st.sampled_from(["reached", "Article Read", "1 days after Article Read"]),
)
def test_it_does_with_everybody_what_the_text_says(people: People, again: str, starts: str) -> None:
    case = Case(people, again, starts)
    found, program = case.rehearsed(), case.program
    lines = [op.step.line if op.step else 0 for op in program.ops]
    acts: list[list[tuple[int, str, int]]] = [[] for _ in range(found.person.size)]
    for row in found.walked.steps.to_pylist():
        line = 0 if row["act"] in ("goal", "end") else lines[row["op"]]
        acts[row["enrolment"]].append((row["at"], row["act"], line))
    rows = zip(found.person.tolist(), found.entered.tolist(), acts, strict=True)
    wanted = [
        (person, entered, [(a.at, a.act, a.step.line if a.step else 0) for a in alone])
        for person, entered, alone in case.wanted()
    ]
    assert sorted(rows) == sorted(wanted)


MANY = np.random.default_rng(3).integers(0, 2**63, 50_000).astype(np.uint64)


def test_people_are_held_out_at_random_and_some_left_alone_by_all() -> None:
    found = drawn_arms("salt", "Tasting pack", MANY, 0.2, 0.02)
    shares = np.bincount(found, minlength=3) / MANY.size
    assert shares == pytest.approx([0.2 * 0.98, 0.8 * 0.98, 0.02], abs=0.006)


def test_whoever_is_left_alone_by_one_campaign_is_by_all() -> None:
    one, other = (drawn_arms("salt", name, MANY, 0.2, 0.02) for name in ("one", "other"))
    assert ((one == 2) == (other == 2)).all()
    assert not (one == other).all()
