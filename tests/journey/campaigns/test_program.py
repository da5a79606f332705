"""A campaign's steps become flat instructions that lead where the text says."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.tried import tried

from rute.errors import RuleError
from rute.journey.campaigns.compiling import program_of
from rute.journey.campaigns.program import Program
from rute.journey.campaigns.step_ids import step_ids
from rute.journey.file import read_journey
from rute.journey.rule_tree import InStage, parts_of

MOVING = Path(__file__).parents[1] / "moving.journey.yaml"


def program(steps: str, more: str = "") -> Program:
    journey = read_journey(
        "journey: Shop\nstages:\n  Look:\n    reached when: Seen\n  Buy:\n    reached when: Paid\n"
        "messages:\n  hello:\n    sms: Hi\n    purpose: transactional\n"
        "campaigns:\n  Greet:\n    moves: Look to Buy\n    asks: Buy\n    from: sms\n    steps:\n"
        + textwrap.indent(textwrap.dedent(steps).strip("\n"), "      ")
        + f"\n{more}"
    )
    return program_of(journey.campaigns[0], journey)


def shape(found: Program) -> list[tuple[str, int, int]]:
    return [(op.kind, op.next, op.other) for op in found.ops]


def test_one_step_leads_to_the_next_and_the_last_to_the_end() -> None:
    found = program("- send: hello\n- wait: 2 days\n- send: hello")
    assert shape(found) == [("send", 1, -1), ("wait", 2, -1), ("send", 3, -1), ("end", 3, -1)]


def test_branches_come_back_to_the_step_after_them() -> None:
    found = program("""
        - if: Opened
          then:
            - send: hello
            - wait: 1 day
          else:
            - wait until: 09:00
        - tell: Agus, call them
    """)
    assert shape(found) == [
        ("if", 1, 3), ("send", 2, -1), ("wait", 4, -1), ("until", 4, -1), ("tell", 5, -1),
        ("end", 5, -1),
    ]  # fmt: skip


def test_a_branch_without_steps_goes_straight_on() -> None:
    found = program("""
        - if: Opened
          then:
            - if: Clicked
              then: [{send: hello}]
    """)
    assert shape(found) == [("if", 1, 3), ("if", 2, 3), ("send", 3, -1), ("end", 3, -1)]


def test_ways_of_a_split_are_in_the_order_of_their_names() -> None:
    found = program("""
        - split: {short: 50%, long: 30%, none: 20%}
          short: [{send: hello}, {wait: 1 day}]
          long: [{send: hello}]
        - webhook: https://shop.example/hook
    """)
    assert found.ops[0].ways == (("long", 0.3, 1), ("none", 0.2, 4), ("short", 0.5, 2))
    assert shape(found)[1:] == [
        ("send", 4, -1), ("send", 3, -1), ("wait", 4, -1), ("webhook", 5, -1), ("end", 5, -1)
    ]  # fmt: skip


def test_equal_rules_are_one_and_spelled_out() -> None:
    found = program("""
        - if: in stage Look
          then:
            - wait for: Paid
              at most: 5 days
        - if: in stage  Look
          then: [{send: hello}]
    """)
    assert [op.rule for op in found.ops] == [0, 1, 0, -1, -1]
    asked = [part for part in parts_of(found.rules[0].tree) if isinstance(part, InStage)]
    assert all(part.found_by for part in asked)


def test_a_rule_that_asks_for_nobody_is_refused() -> None:
    journey = read_journey(MOVING)
    with pytest.raises(RuleError, match="nobody is found to be it"):
        program(
            "- if: is persona Tim\n  then: [{send: hello}]", "personas:\n  Tim:\n    who: Tim\n"
        )
    assert program_of(journey.campaigns[1], journey).ops[0].kind == "end"


PIECES = [
    "- send: hello", "- wait: 1 day", "- wait: 2 days", "- tell: Agus, call", "- set: {a: b}",
    "- if: Opened\n  then:\n    - send: hello\n    - wait: 1 day\n  else: [{send: hello}]",
    "- split: {a: 50%, b: 50%}\n  a: [{send: hello}]\n  b: [{wait: 1 day}]",
    "- wait for: Paid\n  at most: 3 days", "- wait until: 09:00", "- send: hello\n  step: mine",
]  # fmt: skip


def ids(pieces: list[str]) -> list[str]:
    return [op.id for op in program("\n".join(pieces)).ops[:-1]]


@settings(max_examples=tried(30))
@given(st.lists(st.sampled_from(PIECES[:-1]), max_size=6))
def test_every_step_has_an_id_of_its_own_and_the_same_each_time(pieces: list[str]) -> None:
    found = ids([*pieces, PIECES[-1]])
    assert len(set(found)) == len(found)
    assert "mine" in found
    assert found == ids([*pieces, PIECES[-1]])


@settings(max_examples=tried(30))
@given(st.lists(st.sampled_from(PIECES[:-1]), min_size=1, max_size=6), st.data())
def test_a_new_step_changes_no_other_id(pieces: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(pieces)))
    more = [*pieces[:place], "- send: hello\n  by: sms", *pieces[place:]]
    before, after = ids(pieces), ids(more)
    assert [one for one in after if one in before] == before
    assert len(after) == len(before) + 1


@settings(max_examples=20)
@given(st.lists(st.sampled_from(PIECES[:-1]), min_size=1, max_size=6), st.data())
def test_a_step_that_goes_takes_no_other_id_with_it(pieces: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(pieces) - 1))
    less = [*pieces[:place], *pieces[place + 1 :]]
    assert set(ids(less)) <= set(ids(pieces)) if less else True


def test_a_step_changed_in_what_it_says_has_another_id() -> None:
    assert ids(["- wait: 1 day"]) != ids(["- wait: 2 days"])
    assert ids(["- wait: 1 day"]) != ids(["- wait: 1 day at 09:00"])


def test_what_a_branching_step_asks_does_not_change_the_ids_inside() -> None:
    opened, clicked = (
        ids([f"- if: {name}\n  then: [{{send: hello}}]"]) for name in ("Opened", "Clicked")
    )
    assert opened[0] != clicked[0]
    assert opened[1] == clicked[1]


def test_ids_say_what_kind_of_step_they_stand_for() -> None:
    campaign = read_journey(MOVING).campaigns[0]
    kinds = [one.rsplit("-", 1)[0] for one in step_ids(campaign) if one != "call"]
    assert kinds == [
        "send", "wait", "if", "send", "until", "send", "wait-for", "split", "send", "send", "give",
        "set", "tell",
    ]  # fmt: skip
