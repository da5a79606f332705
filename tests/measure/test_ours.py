"""What we did is in the log, and changes nothing that is said of what people did."""

from __future__ import annotations

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles import random_rules as some
from tests.oracles import rules as oracle
from tests.oracles.random_rules import DAY, HOUR, Event, People

from rute.events.histories import Histories
from rute.journey.campaigns.happened import CLICKED, OURS, SENT
from rute.journey.model import Journey, Persona, Stage
from rute.journey.rule_tree import AllOf, Duration, EventTest, Happening, Never, Node
from rute.journey.rules import read_condition, read_rule
from rute.measure.arrivals import arrivals
from rute.measure.event_names import most_frequent
from rute.measure.first_known import with_first_known
from rute.measure.funnel import funnel
from rute.measure.moments import conditions, moments, needs
from rute.measure.personas import finders_of, persona_of_each
from rute.measure.runner import InTurn
from rute.measure.stage_plan import plan_stages
from rute.measure.standing import standing
from rute.measure.transitions import transitions
from rute.results.numbers import Period

LAST = 99 * DAY


@st.composite
def with_ours(draw: st.DrawFn) -> tuple[People, People]:
    """The same people, and what we did to them among what they did."""
    people = draw(some.people())
    mixed = []
    for events in people.histories:
        times = [event.time for event in events] or [people.now]
        our_events = [
            Event(draw(st.sampled_from(times)) + gap, name, {"k": "x", "size": "2"})
            for name, gap in draw(
                st.lists(st.tuples(st.sampled_from(sorted(OURS)), st.sampled_from([0, 1, HOUR])),
                         max_size=3)
            )
        ]  # fmt: skip
        mixed.append(sorted([*events, *our_events], key=lambda event: event.time))
    return people, People(mixed, people.now, people.zone)


anything = st.builds(EventTest, st.just(()), some.wheres)
AN_A = Happening(EventTest(("A",)))
rules = st.one_of(
    *some.alone(anything, anything).values(),
    some.traits.map(lambda trait: AllOf((AN_A, trait))),
    st.builds(Never, anything, some.windows).map(lambda never: AllOf((AN_A, never))),
)


@settings(max_examples=settings.default.max_examples // 4)
@given(with_ours(), rules)
def test_no_rule_that_does_not_name_it_sees_it(both: tuple[People, People], node: Node) -> None:
    people, mixed = both
    ready = mixed.ready().prepare(*needs([node]))
    # In a block of their own: whoever had no event has some now.
    (block,) = ready.blocks
    found = moments([node], ready, block, mixed.now)
    holds = conditions(node, ready, block, block.offsets[1:] * 0 + mixed.now)
    names = block.person_ids().to_pylist()
    for row, name in enumerate(names):
        events = people.histories[int(name[1:])]
        assert holds[row] == oracle.holds(node, events, people.now, people.zone)
        expected = {time for time, _ in oracle.moments(node, events, people.now, people.zone)}
        lo, hi = found.extra_offsets[row : row + 2]
        own = {int(time) for time in found.extra_time[lo:hi]}
        for event in range(block.offsets[row], block.offsets[row + 1]):
            if found.masks[block.signature[event]] and block.time[event] <= people.now:
                own.add(int(block.time[event]))
        assert own == expected


def table(*rows: tuple[str, int, str, str | None]) -> Histories:
    """(person, day, name, channel)."""
    return Histories.from_table(
        pa.table(
            {
                "person": [row[0] for row in rows],
                "time": [row[1] * DAY for row in rows],
                "name": [row[2] for row in rows],
                "channel": pa.array([row[3] for row in rows], pa.string()),
                "source": pa.array([row[3] for row in rows], pa.string()),
            }
        )
    )


SEEN = table(("ani", 1, "Look", None), ("ani", 2, "Buy", None))
WRITTEN_TO = table(
    ("ani", 0, SENT, "whatsapp"), ("ani", 1, "Look", None), ("ani", 1, SENT, "whatsapp"),
    ("ani", 2, "Buy", None), ("ani", 80, SENT, "whatsapp"),
)  # fmt: skip
SHOP = Journey(
    "Shop",
    personas=(
        Persona("Chatters", found_by=read_condition("last channel is whatsapp")),
        Persona("Buyers", found_by=read_condition("Buy in the last 30 days")),
    ),
    stages=(
        Stage("Look", reached_when=read_rule("Look")),
        Stage(
            "Buy", reached_when=read_rule("Buy"),
            left_when=read_condition("no any event in the last 60 days"),
        ),
    ),
)  # fmt: skip
BOTH = pytest.mark.parametrize("histories", [SEEN, WRITTEN_TO], ids=["seen", "written to"])


@BOTH
def test_whoever_we_write_to_is_asleep_all_the_same(histories: Histories) -> None:
    stand = standing(SHOP, histories, now=LAST)
    assert stand.who(1, "asleep").tolist() == [True]
    assert stand.last.tolist() == [2 * DAY], "last seen when they bought"


@BOTH
def test_whoever_we_write_to_is_the_persona_they_were(histories: Histories) -> None:
    ready = histories.prepare(*needs(finders_of(SHOP)))
    found = persona_of_each(finders_of(SHOP), ready, ready.blocks[0], LAST)
    assert found.tolist() == [1]


@BOTH
def test_whoever_came_by_themselves_did_though_we_wrote_first(histories: Histories) -> None:
    share = arrivals(SHOP, histories, now=LAST).unprompted
    assert share
    assert (share.value, share.n) == (1.0, 1)


@BOTH
def test_what_we_did_comes_after_nothing_and_before_nothing(histories: Histories) -> None:
    found = transitions(histories, kind="events", now=LAST)
    assert found.nodes == ("start", "Buy", "Look", "end")
    assert sum(map(sum, found.counts)) == 3


@BOTH
def test_what_we_did_is_not_held_against_moving_on(histories: Histories) -> None:
    plan = plan_stages(SHOP, histories, now=LAST, period=Period(), by=None, runner=InTurn())
    names, item_of = most_frequent(plan, 9, InTurn())
    assert names == ["Buy", "Look"]
    assert sorted(item_of[item_of >= 0].tolist()) == [0, 1]


@BOTH
def test_what_we_did_stands_between_no_two_steps(histories: Histories) -> None:
    steps = (read_rule("Look"), read_rule("Buy"))
    found = funnel(
        steps, ("Look", "Buy"), histories, within=Duration(5, "days"), now=LAST, order="strict"
    )
    assert found.steps[-1].people == 1


def test_the_first_known_channel_is_one_they_used() -> None:
    came = table(
        ("ani", 0, SENT, "whatsapp"), ("ani", 1, "Look", "web"), ("budi", 2, SENT, "email")
    )  # fmt: skip
    ready = with_first_known(came, "channel", LAST)
    texts = ready.dictionary("first channel").to_pylist()
    found = [texts[code] if code >= 0 else None for code in ready.blocks[0].field("first channel")]
    assert sorted(found, key=str) == [None, "web", "web"]


def test_what_they_did_with_a_message_counts() -> None:
    clicked = table(("ani", 1, "Buy", None), ("ani", 80, CLICKED, "email"))
    assert standing(SHOP, clicked, now=LAST).who(1, "asleep").tolist() == [False]


def test_of_whom_nothing_else_is_known_it_is_when_we_wrote() -> None:
    only = table(("ani", 3, SENT, "email"))
    assert standing(SHOP, only, now=LAST).last.tolist() == [3 * DAY]
    share = arrivals(SHOP, only, now=LAST).unprompted
    assert not share or share.n == 0
