"""What campaigns wait for, told once each, against the definitions of rules and entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.measure.generations import Kepts, two_generations
from tests.measure.test_campaign_entries import PLAIN, SHOP, campaigns
from tests.oracles import campaign_entries as oracle
from tests.oracles import random_rules as some
from tests.oracles import rules as rules_oracle
from tests.oracles.random_rules import DAY, HOUR, STARTS, ZONES, Event, People

from rute.errors import QuestionError
from rute.events.histories import Histories
from rute.events.texts import hashes
from rute.journey.model import Journey
from rute.journey.model_moving import Campaign
from rute.journey.rule_tree import Node, Rule
from rute.journey.rules import read_moment, read_rule
from rute.measure.runner import InTurn
from rute.measure.transition_record import Record
from rute.measure.watched import (
    SPOKEN_OF,
    Moved,
    Watched,
    entry_watched,
    goal_watched,
    rule_watched,
    watched_of,
    watched_since,
    watched_up_to,
)

Told = set[tuple[str, int, int, str]]  # watch, person, moment, key


def known(
    people: Sequence[Sequence[Event]], campaign: Campaign, wait: Node, journey: Journey, now: int
) -> Told:
    """What of a campaign's entries and of a rule is known, by the definitions."""
    found = set()
    for number, events in enumerate(people):
        (person,) = hashes(pa.array([f"p{number}"])).tolist()
        for moment, cause in oracle.entries(campaign, journey, events, now):
            key = (events[cause].fields.get("k") or "") if campaign.again == "k" else ""
            found.add(("entry", person, moment, key))
        for moment, _ in rules_oracle.moments(wait, list(events), now, journey.zone):
            found.add(("wait", person, moment, ""))
    return {each for each in found if each[2] > now - SPOKEN_OF}


def said(found: Moved, *, entered: bool) -> Told:
    rows = zip(found.watch, found.person, found.moment, found.key, found.entered, strict=True)
    return {(watch, int(person), int(moment), key)
            for watch, person, moment, key, came in rows if came == entered}  # fmt: skip


@st.composite
def looks(draw: st.DrawFn) -> tuple[str, list[list[Event]], list[list[Event]], list[int]]:
    zone = draw(st.sampled_from(ZONES))
    before = draw(st.lists(some.histories(zone, "ABC"), min_size=1, max_size=3))
    after = []
    for events in before:
        more = draw(st.just([]) | some.histories(zone, "ABC"))
        late = sorted([*events, *more], key=lambda event: event.time)
        after.append(draw(st.sampled_from([late, late, []])))
    times = [event.time for events in [*before, *after] for event in events] or [STARTS[zone]]
    steps = st.sampled_from([0, HOUR, HOUR + 1, DAY, 31 * DAY, 80 * DAY])
    now = draw(st.sampled_from(times))
    nows = [now := now + draw(steps) for _ in range(4)]
    return zone, before, after, nows


@settings(max_examples=settings.default.max_examples // 8)
@given(looks(), campaigns(), some.rules, st.booleans())
def test_each_moment_is_the_difference_of_two_looks(
    look: tuple[str, list[list[Event]], list[list[Event]], list[int]],
    asked: tuple[Campaign, tuple[object, ...]], wait: Node, everybody: bool,
) -> None:  # fmt: skip
    zone, before, after, nows = look
    campaign, stages = asked
    journey = Journey("Any", zone=zone, stages=stages)  # type: ignore[arg-type]
    old, new = two_generations(
        People(before, 0, zone).table(), People(after, 0, zone).table(), zone=zone
    )
    watched = [
        each
        for each in (
            entry_watched("entry", campaign, journey),
            rule_watched("wait", "wait", Rule("", wait), journey),
        )
        if each
    ]
    states, cursor = Kepts(), None
    with TemporaryDirectory() as place:
        first: Told | None = None
        for histories, people, now in zip(
            (old, old, new, new), (before, before, after, after), nows, strict=True
        ):
            if everybody:
                states.states.clear()
            record = bring(Path(place), histories, watched, now, states)
            found = watched_since(record, watched, histories, cursor)
            cursor = found.cursor
            standing = known(people, campaign, wait, journey, now)
            then = standing if first is None else {e for e in first if e[2] > now - SPOKEN_OF}
            first = standing
            assert said(found, entered=True) == standing - then
            # The key of what is gone may be gone as well.
            gone = {(*each[:3], "") for each in then - standing}
            assert {(*e[:3], "") for e in said(found, entered=False)} == gone
            assert len(found.number) == len(standing ^ then)


def bring(
    folder: Path, histories: Histories, watched: Sequence[Watched], now: int = 10 * DAY,
    states: Kepts | None = None,
) -> Record:  # fmt: skip
    return watched_up_to(
        folder, states or Kepts(), watched, histories, now=now, most=1e9, runner=InTurn()
    )


def histories(*people: str, lineage: str) -> Histories:
    """Each person's events one hour apart, order by order."""
    events = [
        [Event(k * HOUR, name, {"k": f"order-{k}"}) for k, name in enumerate(names)]
        for names in people
    ]
    return replace(People(events, 0, "UTC").ready(), lineage=lineage)


def hours(found: Moved) -> list[tuple[str, int, bool]]:
    return [(watch, int(moment) // HOUR, bool(entered))
            for watch, moment, entered in zip(found.watch, found.moment, found.entered,
                                              strict=True)]  # fmt: skip


BUY = rule_watched("buy", "wait", read_rule("B"), SHOP)
ASK = rule_watched("ask", "wait", read_rule("C"), SHOP)


def test_every_moment_is_told_and_not_only_the_first(tmp_path: Path) -> None:
    bring(tmp_path, histories("", lineage="one"), [BUY])
    new = histories("BAB", lineage="two")
    found = watched_since(bring(tmp_path, new, [BUY]), [BUY], new, None)
    assert hours(found) == [("buy", 0, True), ("buy", 2, True)]
    assert watched_since(bring(tmp_path, new, [BUY]), [BUY], new, found.cursor).number.size == 0


def test_what_is_new_begins_with_what_is_known_then(tmp_path: Path) -> None:
    bring(tmp_path, histories("BC", lineage="one"), [BUY])
    both = [BUY, ASK]
    bring(tmp_path, histories("BCB", lineage="two"), both)
    new = histories("BCBC", lineage="three")
    found = watched_since(bring(tmp_path, new, both), both, new, None)
    assert hours(found) == [("buy", 2, True), ("ask", 3, True)]


def test_what_is_dropped_begins_again_when_it_is_taken_up(tmp_path: Path) -> None:
    bring(tmp_path, histories("", lineage="one"), [BUY, ASK])
    bring(tmp_path, histories("BC", lineage="two"), [BUY])
    bring(tmp_path, histories("BC", lineage="three"), [BUY, ASK])
    new = histories("BCC", lineage="four")
    found = watched_since(bring(tmp_path, new, [BUY, ASK]), [BUY, ASK], new, None)
    assert hours(found) == [("buy", 0, True), ("ask", 2, True)], "the C meanwhile is not told"


def test_orders_of_one_moment_are_told_apart_by_their_field(tmp_path: Path) -> None:
    per_order = replace(PLAIN, starts=read_moment("A"), again="k")
    entry = entry_watched("entry", per_order, SHOP)
    assert entry
    bring(tmp_path, histories("", lineage="one"), [entry])
    events = [[Event(0, "A", {"k": "x"}), Event(0, "A", {"k": "y"}), Event(0, "A", {"k": "y"})]]
    new = replace(People(events, 0, "UTC").ready(), lineage="two")
    found = watched_since(bring(tmp_path, new, [entry]), [entry], new, None)
    assert sorted(found.key) == ["x", "y"]


@pytest.mark.parametrize("kind", ["entry", "goal"])
def test_an_entry_that_only_became_another_persons_says_so(
    tmp_path: Path, kind: Literal["entry", "goal"]
) -> None:
    watched = [rule_watched("buy", kind, read_rule("B"), SHOP)]
    first = histories("B", "A", lineage="one")
    bring(tmp_path, histories("", lineage="none"), watched)
    cursor = watched_since(bring(tmp_path, first, watched), watched, first, None).cursor
    merged = People([[], [Event(0, "B", {}), Event(HOUR, "B", {})]], 0, "UTC")
    new = replace(merged.ready(), lineage="two")  # the first row is p1's now
    found = watched_since(bring(tmp_path, new, watched), watched, new, cursor)
    assert hours(found) == [("buy", 0, False), ("buy", 0, True), ("buy", 1, True)]
    assert found.moved.tolist() == ([True, True, False] if kind == "entry" else [False] * 3)


def test_time_alone_makes_people_stall(tmp_path: Path) -> None:
    stalled = entry_watched("entry", replace(PLAIN, starts=read_moment("stalled")), SHOP)
    assert stalled
    watched, states = [stalled], Kepts()
    one = histories("A", lineage="one")
    bring(tmp_path, one, watched, DAY - 1, states)
    for now, told in ((DAY, []), (DAY + 1, [24])):
        record = bring(tmp_path, one, watched, now, states)
        found = watched_since(record, watched, one, None)
        assert [int(moment) // HOUR for moment in found.moment] == told
    assert states.refreshed == 1, "only whoever was due was looked at"


def test_nobody_is_written_down_while_nothing_happens(tmp_path: Path) -> None:
    one, states = histories("AB", lineage="one"), Kepts()
    bring(tmp_path, one, [BUY], 2 * DAY, states)
    before = (tmp_path / "record.json").read_bytes()
    bring(tmp_path, one, [BUY], 3 * DAY, states)
    assert (tmp_path / "record.json").read_bytes() == before


def test_a_campaign_is_watched_for_entries_goal_and_what_it_leads_to() -> None:
    campaign = replace(PLAIN, leads_to=read_rule("C"))
    kinds = {each.key: each.kind for each in watched_of("c7", campaign, SHOP)}
    assert kinds == {"c7 entry": "entry", "c7 goal": "goal", "c7 leads": "leads"}
    by_hand = replace(PLAIN, starts=read_moment("by hand"))
    assert entry_watched("entry", by_hand, SHOP) is None
    goal = goal_watched("goal", PLAIN, SHOP)
    assert goal
    assert goal.meaning == rule_watched("other", "wait", read_rule("B"), SHOP).meaning


def test_a_cursor_of_another_record_is_refused(tmp_path: Path) -> None:
    one = histories("A", lineage="one")
    record = bring(tmp_path, one, [BUY])
    with pytest.raises(QuestionError, match="not of this record"):
        watched_since(record, [BUY], one, "other:0")
    assert np.array_equal(watched_since(record, [BUY], one, "").number, [])
