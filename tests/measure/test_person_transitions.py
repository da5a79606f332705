"""Who entered a stage and whose entry was taken back, against the definitions of rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.measure.generations import Kepts, two_generations
from tests.measure.test_stages_of_any_rule import journeys
from tests.oracles import random_rules as some
from tests.oracles import rules as oracle
from tests.oracles.random_rules import DAY, HOUR, STARTS, ZONES, Event, People

from rute.errors import QuestionError, StoreError
from rute.events.histories import Histories
from rute.events.texts import hashes
from rute.journey.model import Journey, Stage
from rute.journey.rules import read_rule
from rute.measure.person_transitions import PersonTransition, brought_up_to, transitions_since
from rute.measure.transition_record import Record

Reached = set[tuple[int, str, int]]


def reached(
    people: Sequence[Sequence[Event]], stages: Sequence[Stage], now: int, zone: str
) -> Reached:
    """(person, stage, first moment) by the definitions."""
    found = set()
    for number, events in enumerate(people):
        (person,) = hashes(pa.array([f"p{number}"])).tolist()
        for stage in stages:
            assert stage.reached_when
            moments = oracle.moments(stage.reached_when.tree, list(events), now, zone)
            if moments:
                found.add((person, stage.name, min(time for time, _ in moments)))
    return found


def said(found: Sequence[PersonTransition], *, entered: bool) -> Reached:
    return {(t.person, t.stage, t.moment) for t in found if t.entered == entered}


@st.composite
def looks(draw: st.DrawFn) -> tuple[str, list[list[Event]], list[list[Event]], list[int]]:
    zone = draw(st.sampled_from(ZONES))
    before = draw(st.lists(some.histories(zone, "ABC"), min_size=1, max_size=4))
    after = []
    for events in before:
        more = draw(st.just([]) | some.histories(zone, "ABC"))
        late = sorted([*events, *more], key=lambda event: event.time)
        after.append(draw(st.sampled_from([late, late, []])))
    times = [event.time for events in [*before, *after] for event in events] or [STARTS[zone]]
    steps = st.sampled_from([0, HOUR, HOUR + 1, DAY, 31 * DAY])
    now = draw(st.sampled_from(times))
    nows = [now := now + draw(steps) for _ in range(4)]
    return zone, before, after, nows


@settings(max_examples=settings.default.max_examples // 4)
@given(looks(), journeys(), st.booleans())
def test_each_transition_is_the_difference_of_two_looks(
    look: tuple[str, list[list[Event]], list[list[Event]], list[int]],
    stages: tuple[Stage, ...], everybody: bool,
) -> None:  # fmt: skip
    zone, before, after, nows = look
    journey = Journey("Any", zone=zone, stages=stages)
    old, new = two_generations(
        People(before, 0, zone).table(), People(after, 0, zone).table(), zone=zone
    )
    states, cursor = Kepts(), None
    with TemporaryDirectory() as place:
        known: Reached | None = None
        for histories, people, now in zip(
            (old, old, new, new), (before, before, after, after), nows, strict=True
        ):
            if everybody:
                states.states.clear()
            record = brought_up_to(Path(place), states, journey, histories, now=now, most=1e9)
            found = transitions_since(record, cursor)
            cursor = found.cursor
            then, known = known, reached(people, stages, now, zone)
            then = known if then is None else then
            assert said(found.transitions, entered=True) == known - then
            assert said(found.transitions, entered=False) == then - known
            assert len(found.transitions) == len(known ^ then)
        every = transitions_since(record, None).transitions
        assert [each.number for each in every] == list(range(len(every)))


SHOP = (Stage("Look", reached_when=read_rule("A")), Stage("Buy", reached_when=read_rule("B")))


def histories(*people: str, generation: int = 0, lineage: str = "one") -> Histories:
    """Each person's events one hour apart."""
    events = [[Event(k * HOUR, name, {}) for k, name in enumerate(names)] for names in people]
    found = People(events, 0, "UTC").ready()
    return replace(found, generation=generation, lineage=lineage)


def bring(folder: Path, found: Histories, *stages: Stage, now: int = 10 * HOUR) -> Record:
    journey = Journey("J", stages=stages or SHOP)
    return brought_up_to(folder, Kepts(), journey, found, now=now, most=1.0)


def test_it_begins_with_what_is_known_then(tmp_path: Path) -> None:
    record = bring(tmp_path, histories("AB", "A"))
    assert transitions_since(record, None).transitions == ()


def test_a_consumer_sees_each_once_in_pieces_of_any_size(tmp_path: Path) -> None:
    bring(tmp_path, histories("", "", ""))
    record = bring(tmp_path, histories("AB", "A", "BA", lineage="two"))
    every = transitions_since(record, None).transitions
    assert len(every) == 5
    seen: list[PersonTransition] = []
    cursor = None
    while True:
        found = transitions_since(record, cursor, most=2)
        cursor = found.cursor
        if not found.transitions:
            break
        seen += found.transitions
    assert tuple(seen) == every
    again = bring(tmp_path, histories("AB", "A", "BA", lineage="three"))
    assert transitions_since(again, cursor).transitions == (), "built anew, nothing happened"


def test_what_was_appended_before_a_kill_does_not_count(tmp_path: Path) -> None:
    bring(tmp_path, histories("", ""))
    record = bring(tmp_path, histories("A", "", lineage="two"))
    (file,) = tmp_path.glob("entries-*")
    whole = file.read_bytes()
    file.write_bytes(whole + b"half an entry, and more of them than one")
    record = bring(tmp_path, histories("A", "B", lineage="three"))
    found = transitions_since(record, None).transitions
    assert [(each.stage, each.entered) for each in found] == [("Look", True), ("Buy", True)]
    assert file.read_bytes()[: len(whole)] == whole


def test_a_new_rule_begins_with_what_is_known_then(tmp_path: Path) -> None:
    first = bring(tmp_path, histories("AB", "A"))
    more = (*SHOP, Stage("Late", reached_when=read_rule("C")))
    record = bring(tmp_path, histories("ABC", "A", lineage="two"), *more)
    assert transitions_since(record, None).transitions == ()
    record = bring(tmp_path, histories("ABC", "AC", lineage="three"), *more)
    (found,) = transitions_since(record, None).transitions
    assert (found.stage, found.entered, found.moment) == ("Late", True, HOUR)
    bring(tmp_path, histories("ABC", "ACB", lineage="four"))
    record = bring(tmp_path, histories("ABC", "ACBC", "C", lineage="five"), *more)
    late = [t for t in transitions_since(record, None).transitions if t.stage == "Late"]
    assert len(late) == 1, "a rule that comes back begins again"
    assert first.name == record.name


def test_an_earlier_moment_leaves_it_as_it_is(tmp_path: Path) -> None:
    bring(tmp_path, histories("", ""))
    bring(tmp_path, histories("AB", "", lineage="two"))
    record = bring(tmp_path, histories("AB", "", lineage="two"), now=0)
    assert (record.length, record.as_of) == (2, 10 * HOUR)


def test_a_cursor_of_another_record_is_refused(tmp_path: Path) -> None:
    record = bring(tmp_path, histories("A"))
    for cursor in ("other:0", f"{record.name}:7", "nonsense"):
        with pytest.raises(QuestionError, match="not of this record"):
            transitions_since(record, cursor)


@pytest.mark.parametrize("harm", ["record.json", "entries-*"])
def test_a_damaged_record_is_said_to_be_so(tmp_path: Path, harm: str) -> None:
    bring(tmp_path, histories("", ""))
    bring(tmp_path, histories("A", "B", lineage="two"))
    (file,) = tmp_path.glob(harm)
    file.write_bytes(file.read_bytes()[:10])
    with pytest.raises(StoreError, match="cannot be made again"):
        bring(tmp_path, histories("A", "B", lineage="three"))
