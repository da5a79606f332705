"""`also here when`: people who are in a stage without having reached it."""

from __future__ import annotations

from dataclasses import replace

from tests.measure.people import DAY, histories, journey, rows, stage

from rute.journey.rules import read_rule
from rute.measure.leaks import leaks
from rute.measure.stages import stages

PEOPLE = rows("ann 0 View", "ann 1 Sign", "bob 0 Sign web", "cid 0 View", "cid 2 Buy", "dee 0 Talk")


def shop(left: str = ""):
    engaged = stage("Engage", "View", days=5, left=left)
    engaged = replace(engaged, also_here_when=read_rule("Sign"))
    return journey(engaged, stage("Buy", "Buy"))


def test_they_count_as_people_and_where_they_are_but_not_as_reached() -> None:
    found = stages(shop(), histories(PEOPLE), now=9 * DAY)
    engage, buy = found.stages
    assert (engage.reached, engage.here, engage.stalled) == (2, 2, 1)
    assert (buy.reached, buy.here) == (1, 1)
    assert found.people == 3
    assert found.people_in_data == 4


def test_they_fall_asleep_with_their_stage() -> None:
    found = stages(shop("no any event in the last 8 days"), histories(PEOPLE), now=9 * DAY)
    engage = found.stages[0]
    assert (engage.here, engage.asleep) == (1, 1)  # ann signed a day later than bob


def test_they_are_told_apart_by_a_field() -> None:
    found = stages(shop(), histories(PEOPLE), now=9 * DAY, by="channel")
    web = next(group for group in found.groups if group.value == "web")
    assert (web.people, web.stages[0].here, web.stages[0].reached) == (1, 1, 0)


def test_being_there_is_moving_on_from_the_stages_before() -> None:
    known = journey(stage("Aware", "Talk", days=5), *shop().stages)
    moved = rows("eva 0 Talk", "eva 2 Sign", "fay 0 Talk", "fay 2 Buy 9")
    found = stages(known, histories(moved), now=9 * DAY)
    aware, engage, _ = found.stages
    assert (aware.reached, aware.moved_on_in_time, aware.stalled) == (2, 2, 0)
    assert (engage.reached, engage.here, engage.skipped) == (0, 1, 1)
    (first, _) = sorted(leaks(known, histories(moved), now=9 * DAY).leaks, key=lambda x: -x.rate.n)
    assert (first.from_stage, first.rate.value) == ("Aware", 1.0)
