"""Friction over histories, against every instant of every person written out."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles.friction import Answer, add, spells, ways
from tests.oracles.people import HOUR, Event, histories_of, people_of, rule, through, worlds
from tests.proofs.friction import Planted, false_discoveries, planted_found
from tests.tried import tried

from rute.engine.threads import Threads
from rute.errors import QuestionError
from rute.journey.model import Journey, Persona, Stage, Touchpoint
from rute.journey.rule_tree import Duration, EventTest, Rating, Without
from rute.kernels.friction import LEVELS, PEOPLE, STEPS, Marks
from rute.measure.friction import fold_marks, friction, sum_marks, sum_ways
from rute.measure.friction_plan import Chosen, FrictionPlan, Mark, plan_friction
from rute.measure.runner import InTurn
from rute.measure.state import Sums
from rute.results.numbers import Period

MINUTE = HOUR // 60
LATE = Without(EventTest(("B",)), within=Duration(2, "hours"))
POINTS = {
    "C on the web": through("C", "web"),
    "any C": rule("C"),
    "A left": rule("A", without=LATE),
}
STAGES = {"One": rule("A"), "Two": rule("B"), "Three": rule("D", without=LATE)}
RULES = [*POINTS.values(), *STAGES.values()]
SLOW = 3 * HOUR


def journey(window: Duration) -> Journey:
    points = tuple(Touchpoint(name, happens_when=when) for name, when in POINTS.items())
    return Journey(
        "three stages",
        stages=(
            Stage("One", reached_when=STAGES["One"], stalled_after=window, touchpoints=points),
            Stage("Two", reached_when=STAGES["Two"], stalled_after=window),
            Stage("Three", reached_when=STAGES["Three"]),
        ),
    )


def every_mark(plan: FrictionPlan) -> Chosen:
    stages, n = len(plan.stages.stages), len(plan.items)
    listed: list[Mark] = []

    def number(kind: str, *shape: int) -> np.ndarray[Any, Any]:
        found = np.full(shape, -1, np.int64)
        for at in np.ndindex(*shape):
            if len(at) < 3 or at[1] != at[2]:
                found[at] = len(listed)
                listed.append(Mark(kind, *at))
        return found

    marks = Marks(
        number("met", stages, n), number("again", stages, n), number("step", stages, n, n),
        number("back", stages, n, n), number("slow", stages, n, n), plan.base,
        np.full((n, n), SLOW),
    )  # fmt: skip
    return Chosen(tuple(listed), marks)


def stretched(events: list[Event], unit: int) -> list[Event]:
    return [event._replace(time=event.time // HOUR * unit) for event in events]


def told(plan: FrictionPlan, chosen: Chosen, sums: Sums) -> Answer:
    """The sums by names, without what is nothing."""
    bins = len(plan.spans.edges) + 1
    values = [named[0] if named else None for named in plan.stages.groups]
    answer = Answer()

    def cell(k: int) -> tuple[str | None, int, int]:
        return values[k // (bins * LEVELS)], k // LEVELS % bins, k % LEVELS

    for stage, k, place in np.argwhere(sums["everybody"]).tolist():
        number = int(sums["everybody"][stage, k, place])
        if place == PEOPLE:
            answer.people[stage, cell(k)] += number
            continue
        into = answer.time if place < STEPS else answer.steps
        into[stage, cell(k), place % 2 == 1] += number
    for mark, k, place in np.argwhere(sums["after"]).tolist():
        named = mark_name(chosen.listed[mark])
        number = int(sums["after"][mark, k, place])
        if place == PEOPLE:
            answer.after_people[(*named, cell(k))] += number
            continue
        into = answer.after_time if place < STEPS else answer.after_steps
        into[(*named, cell(k), place % 2 == 1)] += number
    for mark, k, moved in np.argwhere(sums["met"]).tolist():
        named = mark_name(chosen.listed[mark])
        answer.met[named[0], named[1], cell(k), moved == 1] += int(sums["met"][mark, k, moved])
    return answer


def mark_name(mark: Mark) -> tuple[int, tuple[object, ...]]:
    rest = () if mark.other < 0 else (mark.other,)
    return mark.stage, (mark.kind, mark.item, *rest)


@settings(max_examples=tried(40), deadline=None)
@given(
    worlds(most=40),
    st.integers(0, 20),
    st.sampled_from([3 * MINUTE, 20 * MINUTE, HOUR, 17 * HOUR]),
    st.sampled_from([2, 4, 7]),
)
def test_every_cell_is_what_one_counts_by_hand(
    events: list[Event], instant: int, unit: int, length: int
) -> None:
    events, now = stretched(events, unit), instant * unit
    window = Duration(length * unit // MINUTE, "minutes")
    plan = plan_of(journey(window), events, now)
    plan = replace(plan, chosen=every_mark(plan))
    found = told(plan, every_mark(plan), sum_marks(plan, Threads(2, smallest=1)))
    want = Answer()
    deadlines = [lambda t: t + length * unit] * 3
    for person in people_of(events, RULES, now):
        for spell in spells(person, range(3, 6), deadlines, now):
            add(want, person, spell, range(3), plan.spans.edges.tolist(), SLOW)
    for name in ("time", "steps", "people", "after_time", "after_steps", "after_people", "met"):
        assert +getattr(found, name) == +getattr(want, name), name


@settings(max_examples=tried(25), deadline=None)
@given(worlds(most=40), st.integers(0, 20), st.sampled_from([3 * MINUTE, HOUR]))
def test_what_there_is_to_compare_is_what_one_counts_by_hand(
    events: list[Event], instant: int, unit: int
) -> None:
    events, now = stretched(events, unit), instant * unit
    plan = plan_of(journey(Duration(4 * unit // MINUTE, "minutes")), events, now)
    sums = sum_ways(plan, Threads(2, smallest=1))
    want: Counter[tuple[object, ...]] = Counter()
    for person in people_of(events, RULES, now):
        for spell in spells(person, range(3, 6), [lambda t: t + 4 * unit] * 3, now):
            for mark, times in ways(person, spell, range(3)).items():
                want[(spell.stage, *mark)] += times
    found: Counter[tuple[object, ...]] = Counter()
    for kind, name in (("met", "items"), ("again", "again"), ("step", "steps"), ("back", "backs")):
        for stage, *at in np.argwhere(sums[name]).tolist():
            found[(stage, kind, *at)] += int(sums[name][(stage, *at)])
    assert +found == +want
    assert sums["gaps"].sum() == sums["steps"].sum()


def plan_of(journey: Journey, events: list[Event], now: int) -> FrictionPlan:
    return plan_friction(
        journey, histories_of(events), now=now, period=Period(), of=None, runner=InTurn()
    )


@settings(max_examples=tried(25), deadline=None)
@given(worlds(most=40), st.integers(0, 16), st.integers(0, 4))
def test_states_of_people_add_up_and_nothing_changes_before_it_says(
    events: list[Event], hours: int, cut: int
) -> None:
    now = hours * HOUR
    plan = plan_of(journey(Duration(3, "hours")), events, now)
    plan = replace(plan, chosen=every_mark(plan))
    (block,) = plan.histories.blocks
    fold = fold_marks(plan)(block)
    cut = min(cut, block.people)
    whole, low, high = fold(0, block.people), fold(0, cut), fold(cut, block.people)
    assert same(whole, low.merge(high))
    assert same(low, whole.take_away(high))
    if whole.next_change_at > now + 1 and whole.next_change_at < 2**62:
        later = plan_of(journey(Duration(3, "hours")), events, whole.next_change_at - 1)
        if later.spans.months.tolist() == plan.spans.months.tolist():
            later = replace(later, chosen=plan.chosen)
            assert same(whole, fold_marks(later)(later.histories.blocks[0])(0, block.people))


def same(one: Sums, other: Sums) -> bool:
    return all((one[name] == other[name]).all() for name in one.arrays)


def shop(people: int, *, less: float = 0, more: float = 0, seed: int = 7) -> list[Event]:
    """Everybody looks; four in ten mean to buy some days later, and half meet the chat some days
    later, each in their own time. Of those who mean to buy when they meet it a share `less` does
    not; of those who do not, a share `more` buys after all."""
    rng = np.random.default_rng(seed)
    events = []
    for number in range(people):
        person, at = f"p{number}", int(rng.integers(0, 60 * 24)) * HOUR
        events.append(Event(person, at, "A"))
        buys = at + int(rng.exponential(72) * HOUR) + 1 if rng.random() < 0.4 else None
        meets = at + int(rng.exponential(72) * HOUR) + 1 if rng.random() < 0.5 else None
        if meets:
            events.append(Event(person, meets, "C"))
            if buys and buys > meets and rng.random() < less:
                buys = None
            elif not buys and rng.random() < more:
                buys = meets + int(rng.integers(1, 72)) * HOUR
        if buys:
            events.append(Event(person, buys, "B"))
    return events


def asked(events: list[Event], **points: Any) -> Any:
    touchpoint = Touchpoint("Chat", happens_when=rule("C"), **points)
    made = Journey(
        "shop",
        stages=(
            Stage("Look", reached_when=rule("A"), stalled_after=Duration(14, "days"),
                  touchpoints=(touchpoint,)),
            Stage("Buy", reached_when=rule("B")),
        ),
    )  # fmt: skip
    return friction(made, histories_of(events), now=200 * 24 * HOUR)


def test_planted_friction_is_found_with_its_size() -> None:
    answer = asked(shop(4000, less=0.6))
    (found,) = answer.friction
    assert (found.kind, found.stage, found.item) == ("met", "Look", "Chat")
    assert 1400 < found.n <= found.people < 1700
    assert -0.2 < found.difference.value < -0.08
    assert found.difference.value == pytest.approx(found.difference.now - found.difference.before)
    assert found.difference.low < found.difference.value < found.difference.high < 0


def test_planted_delight_is_found() -> None:
    (found,) = asked(shop(4000, more=0.3)).delight
    assert found.item == "Chat"
    assert found.difference.value > 0.05


def test_what_makes_no_difference_is_not_found() -> None:
    answer = asked(shop(4000))
    assert [each.found for each in answer.patterns if each.kind == "met"] == [None]
    assert answer.compared >= 1


def test_time_in_which_nobody_could_have_met_it_makes_no_difference() -> None:
    """Who moves on at once had no time to meet the chat: held against everybody who did not
    meet it, the chat would look like friction. It comes to everybody at the same pace."""
    rng = np.random.default_rng(3)
    events = []
    for number in range(4000):
        person, at = f"p{number}", int(rng.integers(0, 60 * 24)) * HOUR
        events.append(Event(person, at, "A"))
        events.append(Event(person, at + int(rng.exponential(72) * HOUR) + 1, "C"))
        if rng.random() < 0.6:
            events.append(Event(person, at + int(rng.exponential(48) * HOUR) + 1, "B"))
    answer = asked(events)
    (chat,) = [each for each in answer.patterns if each.kind == "met"]
    naive = Counter(met_before_buying(events))
    share = {met: naive[met, True] / (naive[met, True] + naive[met, False]) for met in (0, 1)}
    assert share[1] < share[0] - 0.1
    assert chat.found is None
    assert abs(chat.difference.value) < 0.03


def met_before_buying(events: list[Event]) -> list[tuple[int, bool]]:
    by_person: dict[str, dict[str, int]] = {}
    for event in events:
        by_person.setdefault(event.person, {})[event.name] = event.time
    return [(int(p["C"] < p.get("B", 2**62)), "B" in p) for p in by_person.values()]


def test_low_ratings_are_held_against_the_other_answers() -> None:
    rng = np.random.default_rng(5)
    events = []
    for number in range(1500):
        person, at = f"p{number}", int(rng.integers(0, 60 * 24)) * HOUR
        score = str(rng.choice(["1", "2", "4", "5"]))
        events.append(Event(person, at, "A"))
        events.append(Event(person, at + int(rng.integers(1, 48)) * HOUR, "C", None, score))
        if rng.random() < (0.15 if score in "12" else 0.45):
            events.append(Event(person, at + 72 * HOUR, "B"))
    answer = asked(events, measured_by=Rating("score", EventTest(("C",)), 1, 5))
    (low,) = [each for each in answer.friction if each.kind == "low rating"]
    assert low.against == "others who did the same"
    assert low.difference.value == pytest.approx(-0.3, abs=0.06)


def test_people_still_inside_their_window_are_left_out() -> None:
    events = shop(400)
    made = asked(events)
    assert made.patterns
    early = friction(
        Journey("shop", stages=(
            Stage("Look", reached_when=rule("A"), stalled_after=Duration(400, "days"),
                  touchpoints=(Touchpoint("Chat", happens_when=rule("C")),)),
            Stage("Buy", reached_when=rule("B")),
        )),
        histories_of(events), now=200 * 24 * HOUR,
    )  # fmt: skip
    assert early.patterns == ()
    assert early.compared == 0


def test_event_names_where_no_touchpoint_has_a_rule() -> None:
    made = Journey(
        "shop",
        stages=(
            Stage("Look", reached_when=rule("A"), stalled_after=Duration(14, "days")),
            Stage("Buy", reached_when=rule("B")),
        ),
    )
    answer = friction(made, histories_of(shop(4000, less=0.6)), now=200 * 24 * HOUR)
    assert answer.of == "events"
    assert [each.item for each in answer.friction] == ["C"]


def test_people_are_alike_by_who_they_were_at_entry_and_not_by_who_they_became() -> None:
    plain = journey(Duration(1, "days"))
    buyers = replace(plain, personas=(Persona("Buyer", found_by=rule("B")),))
    events = [event._replace(channel="web") for event in shop(2000, less=0.5)]
    now = 200 * 24 * HOUR
    of_buyers = friction(buyers, histories_of(events), now=now)
    of_all = friction(plain, histories_of(events), now=now)
    assert (of_buyers.alike_in, of_all.alike_in) == ("persona", "channel")
    assert of_buyers.patterns == of_all.patterns


def test_it_says_what_is_missing() -> None:
    lonely = Journey("one", stages=(Stage("Look", reached_when=rule("A")),))
    with pytest.raises(QuestionError, match="fewer than two stages"):
        friction(lonely, histories_of(shop(30)), now=0)
    pages: Any = "pages"
    two = journey(Duration(1, "days"))
    with pytest.raises(QuestionError, match='not in "pages"') as error:
        friction(two, histories_of(shop(30)), now=0, of=pages)
    assert "touchpoints, events" in str(error.value)


def test_journeys_in_which_nothing_makes_a_difference_have_hardly_ever_anything_found() -> None:
    """A small form of the proof in tests/proofs/friction.py."""
    any_found, _, compared, p_values = false_discoveries(12, 800, seed=40)
    assert any_found <= 2
    assert compared > 60
    assert sum(p < 0.05 for p in p_values) < 0.12 * compared


def test_planted_friction_is_found_among_things_that_make_no_difference() -> None:
    right, _ = planted_found(4, 3000, 60, Planted(less=0.6))
    assert right == 4
    right, _ = planted_found(4, 3000, 60, Planted("Guide", more=0.4))
    assert right == 4
