"""What campaigns added, against counting person by person, and against planted truths."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.measure.campaigns import DAY, campaign, crowd, histories_of, journey
from tests.oracles import lift as oracle
from tests.oracles.lift import ENTERED, Event
from tests.proofs.campaigns import Kind, looked_at, steady
from tests.tried import tried

from rute.events.chosen import people_called
from rute.measure.lift import campaign_results
from rute.measure.sure import ALPHA, RHO
from rute.results.campaign import CampaignResult

WEEK = 7 * DAY


def result(events: list[Event], now: int, **more: object) -> CampaignResult:
    found = campaign_results(journey(), histories_of(events), now=now, **more)  # type: ignore[arg-type]
    return found.campaigns[0]


people = st.sampled_from("abcdefgh")
arms = st.sampled_from(["treated", "held out", "everywhere"])
strata = st.sampled_from([("0.5", "v1"), ("0.2", "v1"), ("0.2", "v2"), ("0", "v2")])
entered = st.tuples(
    people, st.integers(0, 12), st.sampled_from(["Pack", "Other"]), arms, strata
).map(lambda e: Event(e[0], e[1] * 2 * DAY, ENTERED, e[2], e[3], *e[4]))
happened = st.tuples(people, st.integers(0, 30), st.sampled_from(["A", "B", "C"])).map(
    lambda e: Event(e[0], e[1] * DAY, e[2])
)


@given(
    st.lists(entered, max_size=14), st.lists(happened, min_size=1, max_size=30),
    st.integers(0, 30).map(lambda k: k * DAY),
)  # fmt: skip
@settings(max_examples=tried(40))
def test_it_counts_as_asking_everybody_one_by_one(
    entries: list[Event], others: list[Event], now: int
) -> None:
    events = entries + others
    units = oracle.units(_one_a_moment(events), "Pack", {"B", "C"}, WEEK, now)
    found = result(_one_a_moment(events), now)
    for arm, treated in ((found.treated, True), (found.held_out, False)):
        own = [unit for unit in units if unit.treated is treated]
        over = [unit for unit in own if now > unit.deadline]
        if arm is None:
            assert not own or not any(0 < unit.share < 1 for unit in units)
            continue
        assert arm.enrolled == len(own)
        assert arm.waiting == len(own) - len(over)
        assert (arm.reached.n, arm.reached.value or 0) == (
            len(over), sum(unit.reached for unit in over) / len(over) if over else 0,
        )  # fmt: skip
    settled = oracle.over(units, now)
    if found.lift:
        difference = oracle.difference(settled)
        low, high = oracle.interval(settled, ALPHA, RHO)
        assert (found.lift.low, found.lift.high) == pytest.approx((low, high), abs=1e-4)
        if difference is not None and low < difference < high:
            assert found.lift.value == pytest.approx(difference)
    else:
        assert len({unit.treated for unit in settled}) < 2


def _one_a_moment(events: list[Event]) -> list[Event]:
    """Of one person's enrolments in one campaign at one moment: the first said alone."""
    seen, kept = set(), []
    for event in events:
        key = (event.person, event.time, event.campaign)
        if event.name != ENTERED or key not in seen:
            seen.add(key)
            kept.append(event)
    return kept


def test_a_planted_lift_is_found_with_what_it_cost_and_brought() -> None:
    random = np.random.default_rng(3)
    events = crowd(random, 4000, share=0.3, held=0.2, treated=0.32, spends=50_000_00)
    found = result(events, 60 * DAY, costs={"Pack": 1_000_000.0}, unit=100)
    assert found.verdict == "moves"
    assert found.lift is not None
    assert found.lift.low < 0.12 < found.lift.high
    assert found.moved is not None
    assert found.moved.value == pytest.approx(found.lift.value * found.treated.reached.n)
    assert found.cost_each is not None
    assert found.cost_each.value == pytest.approx(1_000_000 / found.moved.value)
    assert found.money is not None
    assert found.money.low < 0.12 * 50_000 < found.money.high
    assert found.course[-1].lift == found.lift
    assert found.movement is not None
    assert found.movement.people == sum(event.name == "B" for event in events)
    assert found.movement.accidental == 0


def test_no_effect_says_that_it_is_not_known_and_moves_nobody() -> None:
    random = np.random.default_rng(4)
    found = result(crowd(random, 3000, share=0.5, held=0.3, treated=0.3), 60 * DAY)
    assert (found.verdict, found.moved, found.cost_each) == ("unknown", None, None)
    assert found.lift is not None
    assert found.lift.low < 0 < found.lift.high


def test_how_many_more_people_it_takes_is_about_right() -> None:
    random = np.random.default_rng(5)
    found = result(crowd(random, 300, share=0.5, held=0.2, treated=0.3), 60 * DAY)
    assert found.verdict == "unknown"
    assert found.needed is not None
    assert found.lift is not None
    more = crowd(
        random, 300 + int(found.needed * 1.6), share=0.5, held=0.2, treated=0.2 + found.lift.value
    )
    assert result(more, 60 * DAY).verdict == "moves"


def test_repeats_with_different_holdouts_do_not_invent_lift() -> None:
    """A rich month with a small holdout and a poor one with a large one: summed, the campaign
    would seem to move people; it moves nobody."""
    random = np.random.default_rng(6)
    rich = crowd(random, 4000, share=0.1, held=0.5, treated=0.5, name="r")
    poor = crowd(
        random, 4000, share=0.5, held=0.1, treated=0.1, name="q", version="v2", start=31 * DAY
    )
    found = result(rich + poor, 90 * DAY)
    arms = found.treated.reached.value, found.held_out and found.held_out.reached.value
    assert arms[0] is not None
    assert arms[1] is not None
    assert arms[0] - arms[1] > 0.15
    assert found.verdict == "unknown"
    assert found.lift is not None
    assert abs(found.lift.value) < 0.03
    assert len(found.strata) == 2


def test_an_unequal_split_is_caught_and_blocks_the_verdict() -> None:
    random = np.random.default_rng(7)
    events = crowd(random, 3000, share=0.5, held=0.2, treated=0.4)
    lost = {e.person for e in events if e.arm == "held out" and hash_of(e.person) % 4 == 0}
    found = result([event for event in events if event.person not in lost], 60 * DAY)
    assert (found.verdict, found.lift, found.moved) == ("uneven", None, None)
    assert found.split is not None
    assert not found.split.even


def hash_of(text: str) -> int:
    return int(text[1:])


def test_two_who_turned_out_to_be_one_stay_in_the_first_arm() -> None:
    events = [
        Event("a", 0, ENTERED, "Pack", "held out", "0.5", "v1"),
        Event("a", DAY, ENTERED, "Pack", "treated", "0.5", "v1"),
        Event("a", 2 * DAY, "B"),
    ]
    found = result(events, 20 * DAY)
    assert (found.treated.enrolled, found.enrolled) == (0, 1)
    assert found.held_out is not None
    assert found.held_out.reached.value == 1


@pytest.mark.parametrize("seed", range(3))
def test_people_who_lie_in_several_blocks_are_each_given_what_they_did(seed: int) -> None:
    """As after events that arrived: who changed stands in a small block behind the others."""
    random = np.random.default_rng(seed)
    events = crowd(random, 300, share=0.3, held=0.2, treated=0.6, spends=5_000)
    one = histories_of(events)
    people = one.blocks[0].person_hash
    changed = np.zeros(people.size, np.bool_)
    changed[random.choice(people.size, 90, replace=False)] = True
    (small,) = people_called(one, people[changed]).blocks
    several = replace(one, blocks=(replace(one.blocks[0], live=~changed), small))
    world, now = journey(campaign(leads="Paid")), 60 * DAY
    whole, apart = (campaign_results(world, each, now=now) for each in (one, several))
    assert whole.campaigns[0].treated.reached.value > 0.4
    assert apart == whole


def test_only_people_whose_time_is_over_count() -> None:
    events = [
        Event("a", 0, ENTERED, "Pack", "treated", "0.5", "v1"),
        Event("b", 0, ENTERED, "Pack", "held out", "0.5", "v1"),
        Event("a", DAY, "B"),
    ]
    last_instant = result(events, WEEK)
    assert (last_instant.verdict, last_instant.waiting) == ("too early", 2)
    assert result(events, WEEK + 1).waiting == 0


def test_without_a_holdout_it_only_counts_who_reached_it_after() -> None:
    events = [Event(who, 0, ENTERED, "Pack", "treated", "0", "v1") for who in "abcd"]
    found = result([*events, Event("a", DAY, "B")], 20 * DAY)
    assert (found.verdict, found.lift, found.held_out) == ("no holdout", None, None)
    assert found.treated.reached.value == 0.25


def test_a_campaign_that_nobody_entered_says_so() -> None:
    found = result([Event("a", 0, "A"), Event("a", DAY, "B")], 20 * DAY)
    assert (found.verdict, found.enrolled) == ("nobody", 0)


def test_a_second_goal_is_measured_in_the_same_way() -> None:
    random = np.random.default_rng(8)
    events = crowd(random, 4000, share=0.4, held=0.1, treated=0.3)
    events += [event._replace(name="Pack Bought") for event in events if event.name == "B"]
    found = campaign_results(
        journey(campaign(leads="Pack Bought")), histories_of(events), now=60 * DAY
    ).campaigns[0]
    assert found.leads == found.lift


def test_who_comes_without_the_campaign_moved_by_accident() -> None:
    events = [
        Event("a", 0, ENTERED, "Pack", "treated", "0.5", "v1"), Event("a", DAY, "B"),
        Event("b", 0, ENTERED, "Pack", "held out", "0.5", "v1"), Event("b", DAY, "B"),
        Event("c", DAY, "B"), Event("d", 2 * DAY, "C"),
        Event("e", 0, ENTERED, "Pack", "treated", "0.5", "v1"), Event("e", 9 * DAY, "B"),
        Event("f", -DAY, "B"),
    ]  # fmt: skip
    moved = result(events, 20 * DAY).movement
    assert moved is not None
    assert (moved.people, moved.planned, moved.held_out, moved.accidental) == (5, 1, 1, 3)


def test_those_kept_out_of_everything_are_held_against_all_campaigns_together() -> None:
    random = np.random.default_rng(9)
    events = []
    for event in crowd(random, 6000, share=0.2, held=0.3, treated=0.3):
        out = event.name == ENTERED and hash_of(event.person) % 50 == 0
        events.append(event._replace(arm="everywhere") if out else event)
    found = campaign_results(journey(), histories_of(events), now=60 * DAY)
    assert found.everywhere is not None
    assert found.everywhere.held_out.enrolled == 120
    assert found.everywhere.verdict == "unknown"
    assert found.campaigns[0].enrolled == 6000 - 120


def test_what_is_owed_to_everybody_is_left_out_of_all_together() -> None:
    owed = [
        Event(f"p{k}", 0, ENTERED, "Pack", "treated", "0", "v1", everywhere="0") for k in range(9)
    ]
    apart = [Event("q", 0, ENTERED, "Pack", "everywhere", "0", "v1", everywhere="0.1")]
    found = campaign_results(journey(), histories_of([*owed, *apart]), now=20 * DAY).everywhere
    assert found is not None
    assert (found.treated.enrolled, found.held_out.enrolled, found.share) == (0, 1, 0.1)


def test_looking_every_day_of_a_month_hardly_ever_raises_a_false_alarm() -> None:
    kind = Kind("nothing", 20, (0.3,), steady(0.3), steady(0.0))
    found = looked_at(kind, 150, seed=12)
    assert found.told <= 0.05
    assert found.missed <= 0.05
    assert found.usual_told > 0.15  # a range for one look


def test_ranges_hold_what_was_planted_at_every_look() -> None:
    fading = Kind("fading", 20, (0.2, 0.5), steady(0.2), lambda part: 0.2 * (1 - part))
    assert looked_at(fading, 150, seed=13).missed <= 0.05
