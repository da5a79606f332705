"""Who enters a campaign, and who would now, against the definitions."""

from __future__ import annotations

from dataclasses import replace

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.measure.test_stages_of_any_rule import journeys
from tests.oracles import campaign_entries as oracle
from tests.oracles import random_rules as some
from tests.oracles.random_rules import DAY, HOUR, Event, People

from rute.events.texts import hashes
from rute.journey.model import Journey, Stage
from rute.journey.model_moving import Campaign
from rute.journey.rule_tree import Later, Rule, Start
from rute.journey.rules import read_moment, read_rule
from rute.measure.campaign_entries import Entered, audience, audience_counts, entries

PLAIN = Campaign("Ask", "0", "1", asks="Buy", sources=("email",))

starts = st.one_of(
    st.sampled_from([Start("reached", ""), Start("stalled", ""), Start("by hand", "")]),
    st.builds(Later, some.durations, some.tests).map(lambda later: Start("later", "", later)),
    some.rules.map(lambda node: Start("rule", "", rule=node)),
)


@st.composite
def campaigns(draw: st.DrawFn) -> tuple[Campaign, tuple[Stage, ...]]:
    stages = draw(journeys())
    if draw(st.integers(0, 5)) == 0:
        stages = (replace(stages[0], reached_when=None, also_here_when=None), *stages[1:])
    audience = draw(st.none() | some.nodes.map(lambda node: Rule("", node)))
    again = draw(st.sampled_from(["never", "after leaving", "k"]))
    return replace(PLAIN, audience=audience, starts=draw(starts), again=again), stages


def said(found: Entered) -> list[tuple[int, int, str, int]]:
    """(moment, person, key, place of the event in the table)."""
    whose = zip(found.moment, found.person, found.key, found.event, strict=True)
    return [(int(moment), int(person), key, int(event)) for moment, person, key, event in whose]


@settings(max_examples=settings.default.max_examples // 4)
@given(some.people(), campaigns(), st.sampled_from([0, HOUR, DAY, 400 * DAY]))
def test_everybody_enters_whom_the_definitions_let_in(
    people: People, campaign: tuple[Campaign, tuple[Stage, ...]], back: int
) -> None:
    asked, stages = campaign
    journey = Journey("J", zone=people.zone, stages=stages)
    histories = people.ready(block_events=5)
    after, until = people.now - back, people.now
    expected, now_in, before = [], [], 0
    for number, events in enumerate(people.histories):
        (person,) = hashes(pa.array([f"p{number}"])).tolist()
        for moment, cause in oracle.entries(asked, journey, events, until):
            key = (events[cause].fields.get("k") or "") if asked.again == "k" else ""
            if moment > after:
                expected.append((moment, person, key, before + cause))
        if oracle.in_audience(asked, journey, events, until):
            now_in.append(person)
        before += len(events)
    found = entries(asked, journey, histories, after=after, until=until)
    assert said(found) == sorted(expected, key=lambda row: (row[0], row[1], row[3]))
    assert audience(asked, journey, histories, until).tolist() == sorted(now_in)
    assert audience_counts(asked, journey, histories, until).now == len(now_in)


SHOP = Journey(
    "Shop",
    stages=(
        Stage("0", reached_when=read_rule("A"), stalled_after=some.LENGTHS[2]),
        Stage("1", reached_when=read_rule("B")),
    ),
)


def entered(starts: str, *names: str, again: str = "never", audience: str = "") -> list[int]:
    """Hours of entry of one person with one event an hour, as of long after."""
    events = [Event(k * HOUR, name, {"k": f"v{k}"}) for k, name in enumerate(names)]
    rule = read_rule(audience) if audience else None
    campaign = replace(PLAIN, starts=read_moment(starts), again=again, audience=rule)
    histories = People([events], 0, "UTC").ready()
    found = entries(campaign, SHOP, histories, after=-1, until=99 * DAY)
    return [int(moment) // HOUR for moment in found.moment]


def test_reached_is_the_first_time_where_nobody_enters_again() -> None:
    assert entered("reached", "A", "A", "B", "A") == [0]
    assert entered("reached", "A", "A", "B", "A", again="after leaving") == [0, 1]


def test_only_time_makes_somebody_stall() -> None:
    assert entered("stalled", "A", "C") == [24]
    assert entered("stalled", "A", "B") == []
    assert entered("stalled", "A", "C", "A", again="after leaving") == [24, 26]


def test_a_time_after_an_event_is_that_time() -> None:
    assert entered("2 hours after C", "A", "C", "C") == [3, 4]
    assert entered("2 hours after C", "A", "C", "C", "B") == [], "gone on by then"


def test_whom_it_is_for_is_judged_when_they_enter() -> None:
    assert entered("C", "A", "C", "C", audience="C exactly 1 times") == [1]
    assert entered("C", "A", "C", "D", "C", audience="D") == [3]


def test_what_stands_at_the_same_time_counts() -> None:
    events = [Event(0, "A", {}), Event(0, "B", {})]
    histories = People([events], 0, "UTC").ready()
    found = entries(PLAIN, SHOP, histories, after=-1, until=DAY)
    assert found.moment.size == 0, "whoever bought in the same second is asked nothing"


def test_a_field_no_event_has_yet_tells_no_entries_apart() -> None:
    histories = People([[Event(0, "A", {})]], 0, "UTC").ready()
    found = entries(replace(PLAIN, again="order_id"), SHOP, histories, after=-1, until=DAY)
    assert found.key == [""]


def test_a_wait_is_over_only_once_it_is_past() -> None:
    histories = People([[Event(0, "A", {})]], 0, "UTC").ready()
    stalled = replace(PLAIN, starts=read_moment("stalled"))
    for now, found in ((DAY, 0), (DAY + 1, 1)):
        assert entries(stalled, SHOP, histories, after=-1, until=now).moment.size == found
        assert audience(stalled, SHOP, histories, now).size == found


def test_whoever_reaches_the_stage_by_a_wait_enters_when_it_is_over() -> None:
    waits = replace(SHOP.stages[0], reached_when=read_rule("A without B within 1 hour"))
    journey = replace(SHOP, stages=(waits, SHOP.stages[1]))
    histories = People([[Event(0, "A", {})]], 0, "UTC").ready()
    for now, found in ((HOUR, []), (HOUR + 1, [HOUR])):
        entered = entries(PLAIN, journey, histories, after=-1, until=now)
        assert entered.moment.tolist() == found


def test_nobody_stalls_in_a_stage_that_no_rule_counts() -> None:
    drawn = replace(SHOP, stages=(Stage("0"), SHOP.stages[1]))
    histories = People([[Event(0, "A", {})]], 0, "UTC").ready()
    for starts, found in (("stalled", 0), ("by hand", 1), ("A", 1)):
        campaign = replace(PLAIN, starts=read_moment(starts))
        assert audience(campaign, drawn, histories, 9 * DAY).size == found
    assert entries(PLAIN, drawn, histories, after=-1, until=9 * DAY).moment.size == 0
