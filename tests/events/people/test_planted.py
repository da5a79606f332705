"""Known people, found again: no wrong merge, and few events in wrong hands."""

from __future__ import annotations

from random import Random

from tests.events.people.identities import table_of
from tests.events.people.test_resolve import people_of, who
from tests.proofs.planted_people import judged, planted


def test_planted_people_are_found_again_and_none_are_merged() -> None:
    truth = planted(800)
    cut = len(truth.rows) // 2
    people = people_of(truth.rows[:cut], truth.rows[cut:])
    found = judged(truth, who(people, truth.rows))
    assert found.merged == 0
    assert found.strangers == 0
    assert found.precision > 0.97
    assert found.recall > 0.95
    assert found.owned > 0.95


def test_they_are_the_same_people_whatever_the_order_of_arrival() -> None:
    truth = planted(150)
    draw = Random(5)
    others = sorted(truth.rows, key=lambda _: draw.random())
    table = table_of(truth.rows)
    one = people_of(truth.rows).owners(table)
    third = len(others) // 3
    other = people_of(others[third:], others[:third]).owners(table)
    assert (one == other).all()
