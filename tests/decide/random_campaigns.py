"""Random campaigns: steps that branch, wait and split, each known by a line of its own."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from datetime import time

from hypothesis import strategies as st
from tests.oracles import random_rules

from rute.journey.campaigns.compiling import program_of
from rute.journey.campaigns.program import Program
from rute.journey.model import Journey, Stage
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
    Way,
    Webhook,
)
from rute.journey.rule_tree import AllOf, AnyOf, Duration, Happening, Node, Not, Rule

lengths = st.sampled_from([
    *random_rules.LENGTHS, Duration(30, "minutes"), Duration(24, "hours"), Duration(2, "weeks"),
])  # fmt: skip
clocks = st.sampled_from([time(0), time(2), time(2, 30), time(9), time(23, 30)])


def settled(node: Node) -> bool:
    """Whether the rule takes back no moment of its own; one that does is known for a while only,
    and whoever waits for it is asked about it at the end of the wait."""
    if isinstance(node, Happening):
        return not (node.count and node.count.kind == "exactly")
    if isinstance(node, Not):
        return settled(node.part)
    return all(map(settled, node.parts)) if isinstance(node, AllOf | AnyOf) else True


conditions = random_rules.plain_nodes.map(lambda node: Rule("", node))
happenings = random_rules.happenings.filter(settled).map(lambda node: Rule("", node))
plain = st.one_of(
    st.just(Send("hello")), st.just(Send("hello", by="surel")), st.just(Give("pack")),
    st.just(SetTrait("a", "b")), st.just(Tell("Agus", "call")),
    st.just(Webhook("https://shop.example")),
    st.builds(Wait, lengths), st.builds(Wait, lengths, clocks), st.builds(WaitUntil, clocks),
    st.builds(WaitFor, happenings, lengths), st.builds(WaitFor, happenings, lengths),
)  # fmt: skip


def _branching(inner: st.SearchStrategy[Step]) -> st.SearchStrategy[Step]:
    some = st.lists(inner, max_size=2).map(tuple)
    ways = st.permutations(["b", "a", "c"]).flatmap(
        lambda names: st.tuples(some, some, some).map(
            lambda steps: Split(
                tuple(
                    Way(name, share, each)
                    for name, share, each in zip(names, (0.5, 0.3, 0.2), steps, strict=True)
                )
            )
        )
    )
    return st.one_of(st.builds(If, conditions, some, some), ways)


steps = st.recursive(plain, lambda inner: inner | _branching(inner), max_leaves=5)


@st.composite
def campaigns(draw: st.DrawFn) -> Campaign:
    found = tuple(draw(st.lists(steps, max_size=5)))
    return Campaign("Greet", "Look", "Buy", "Buy", ("sms",), steps=numbered(found))


def numbered(steps: tuple[Step, ...], lines: Iterator[int] | None = None) -> tuple[Step, ...]:
    """Each step on a line of its own."""
    lines = itertools.count(1) if lines is None else lines
    return tuple(_numbered(replace(step, line=next(lines)), lines) for step in steps)


def _numbered(step: Step, lines: Iterator[int]) -> Step:
    if isinstance(step, If):
        return replace(
            step, then=numbered(step.then, lines), otherwise=numbered(step.otherwise, lines)
        )
    if isinstance(step, Split):
        ways = tuple(replace(way, steps=numbered(way.steps, lines)) for way in step.ways)
        return replace(step, ways=ways)
    return step


def compiled(campaign: Campaign, zone: str) -> Program:
    journey = Journey("Shop", stages=(Stage("Look"), Stage("Buy")), zone=zone)
    return program_of(replace(campaign), journey)
