"""Random rules and random small histories: ties in time, repeats, missing fields, windows that
are open, months across month ends and clock changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import pyarrow as pa
from hypothesis import strategies as st
from tests.oracles.calendar import add_months, instant
from tests.oracles.rules import Event

from rute.events.histories import Histories
from rute.journey.rule_tree import (
    AllOf,
    Anchor,
    AnyOf,
    Comparison,
    Count,
    Duration,
    EventTest,
    Happening,
    InStage,
    Never,
    Node,
    Not,
    Then,
    Trait,
    Whereabouts,
    Without,
)

NAMES = "ABC"
HOUR = 3_600_000_000
DAY = 24 * HOUR
ZONES = ("America/New_York", "Asia/Jakarta", "Europe/Amsterdam")
# Round a spring change of clocks in New York, an hour that comes twice in Amsterdam (25 October,
# from 2 o'clock), and two month ends.
STARTS = {zone: instant(datetime(2026, 1, 27, 23, tzinfo=ZoneInfo(zone))) for zone in ZONES}
STARTS["Europe/Amsterdam"] = instant(datetime(2026, 9, 25, 2, tzinfo=ZoneInfo("Europe/Amsterdam")))
STARTS["America/New_York"] = instant(datetime(2026, 2, 6, 2, tzinfo=ZoneInfo("America/New_York")))


@dataclass(frozen=True)
class People:
    """Each person's events in their order, and the instant to look from."""

    histories: list[list[Event]]
    now: int
    zone: str

    def table(self) -> pa.Table:
        """A row per event, person by person."""
        rows = [(f"p{p}", event) for p, events in enumerate(self.histories) for event in events]
        return pa.table(
            {
                "person": pa.array([person for person, _ in rows], pa.string()),
                "time": pa.array([event.time for _, event in rows], pa.int64()),
                "name": pa.array([event.name for _, event in rows], pa.string()),
                "value": pa.array([event.value for _, event in rows], pa.int64()),
                "k": pa.array([event.fields.get("k") for _, event in rows], pa.string()),
                "size": pa.array([event.fields.get("size") for _, event in rows], pa.string()),
            }
        )

    def ready(self, block_events: int = 4_000_000) -> Histories:
        return Histories.from_table(
            self.table(), zone=self.zone, currency="IDR", block_events=block_events
        )


# Few lengths, the same for windows and for the time between events: edges are met exactly.
LENGTHS = (
    Duration(1, "hours"),
    Duration(2, "hours"),
    Duration(1, "days"),
    Duration(1, "months"),
    Duration(1, "months"),
)
durations = st.sampled_from(LENGTHS)
windows = st.none() | durations

wheres = st.sampled_from(
    [
        (),
        (),
        (),
        (Comparison("k", "is", ("X",)),),
        (Comparison("k", "is missing"),),
        (Comparison("size", "over", ("2",)), Comparison("k", "is not", ("y",))),
    ]
)
tests = st.builds(EventTest, st.sampled_from([("A",), ("B",), ("C",), ("A", "C"), ()]), wheres)


def counts_of(times: st.SearchStrategy[int]) -> st.SearchStrategy[Count]:
    return st.one_of(
        st.builds(
            Count,
            st.sampled_from(["at least", "exactly", "nth"]),
            n=times,
            by=st.sampled_from([None, None, "k", "size"]),
            within=windows,
        ),
        st.builds(
            Count,
            st.just("total"),
            field=st.sampled_from(["value", "size"]),
            op=st.sampled_from(["is", "is not", "over", "under", "at least", "at most"]),
            value=st.sampled_from([0.3, 2.0, 3.0, 4.5, 6.0]),
            within=windows,
        ),
    )


def alone(
    tests: st.SearchStrategy[EventTest], others: st.SearchStrategy[EventTest]
) -> dict[str, st.SearchStrategy[Happening]]:
    """Each operator by itself, between these tests."""
    thens = st.lists(st.builds(Then, others, durations), min_size=1, max_size=2).map(tuple)
    forward = st.builds(Without, others, within=durations)
    back = st.builds(Without, others, in_last=durations)
    anchors = st.builds(Anchor, durations, st.sampled_from(["after", "before"]), others)
    return {
        "plain": st.builds(Happening, tests),
        "first": st.builds(Happening, tests, first=st.just(True)),
        "count": st.builds(Happening, tests, count=counts_of(st.integers(1, 3))),
        "then": st.builds(Happening, tests, then=thens),
        "without within": st.builds(Happening, tests, without=forward),
        "without in the last": st.builds(Happening, tests, without=back),
        "anchor": st.builds(Happening, tests, anchor=anchors),
        "in the last": st.builds(Happening, tests, in_last=durations),
    }


ALONE = alone(st.just(EventTest(("A",))), st.just(EventTest(("B",))))
SINGLE = alone(tests, tests)
_counts = counts_of(st.integers(1, 3))
_thens = st.lists(st.builds(Then, tests, durations), min_size=1, max_size=2).map(tuple)
_withouts = st.one_of(
    st.builds(Without, tests, within=durations), st.builds(Without, tests, in_last=durations)
)
_anchors = st.builds(Anchor, durations, st.sampled_from(["after", "before"]), tests)
happenings = st.one_of(
    *SINGLE.values(),
    st.builds(
        Happening,
        tests,
        first=st.booleans(),
        count=st.none() | _counts,
        then=st.just(()) | _thens,
        without=st.none() | _withouts,
        anchor=st.none() | _anchors,
        in_last=windows,
    ),
)
traits = st.builds(
    Trait,
    st.sampled_from(["first", "last"]),
    st.sampled_from(
        [
            Comparison("k", "is", ("x",)),
            Comparison("k", "is not", ("x",)),
            Comparison("k", "is given"),
            Comparison("k", "is missing"),
            Comparison("size", "at least", ("2",)),
        ]
    ),
)
nevers = st.builds(Never, tests, windows)


def _larger(parts: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.builds(AllOf, several) | st.builds(AnyOf, several) | st.builds(Not, parts)


plain_nodes = st.recursive(st.one_of(happenings, traits, nevers), _larger, max_leaves=3)


@st.composite
def _stage_rules(draw: st.DrawFn) -> Node:
    happening = draw(happenings)
    return AllOf((happening, draw(plain_nodes))) if draw(st.booleans()) else happening


@st.composite
def whereabouts(draw: st.DrawFn) -> InStage:
    """As `in stage` stands once a journey has filled it in."""
    further = tuple(draw(_stage_rules()) for _ in range(draw(st.integers(0, 2))))
    left = draw(plain_nodes) if draw(st.booleans()) else None
    return InStage("S", Whereabouts(draw(_stage_rules()), further, left))


nodes = st.recursive(
    st.one_of(happenings, happenings, traits, nevers, whereabouts()), _larger, max_leaves=5
)
stage_only = st.recursive(st.one_of(happenings, traits, nevers), _larger, max_leaves=5)


def _happens(node: Node) -> st.SearchStrategy[Node]:
    return st.one_of(
        happenings.map(lambda happening: AllOf((happening, node))),
        happenings.map(lambda happening: AnyOf((happening, node))),
        happenings,
    )


rules = nodes.flatmap(_happens)
rules_of_stages = stage_only.flatmap(_happens)


def _after(time: int, length: Duration, zone: str) -> int:
    return add_months(time, length.months, zone) + length.microseconds


_texts = st.fixed_dictionaries(
    {},
    optional={
        "k": st.sampled_from(["x", "X", "y"]),
        "size": st.sampled_from(["1", "2", "2.5", "0.1", "0.2", "many"]),
    },
)
_values = st.sampled_from([None, 10, 20, 150, 200, -100])


_gaps = st.sampled_from([None, None, *LENGTHS])
_nudges = st.sampled_from([0, 0, 0, 0, 0, 1])


@st.composite
def histories(draw: st.DrawFn, zone: str, names: str) -> list[Event]:
    time, events = STARTS[zone], []
    for gap in draw(st.lists(_gaps, max_size=8)):
        time = (_after(time, gap, zone) if gap else time) + draw(_nudges)
        events.append(Event(time, draw(st.sampled_from(names)), draw(_texts), draw(_values)))
    return events


@st.composite
def people(draw: st.DrawFn, names: str = NAMES) -> People:
    """`now` is at or about the end of a window of one of the events, or long behind all."""
    zone = draw(st.sampled_from(ZONES))
    found = draw(st.lists(histories(zone, names), min_size=1, max_size=4))
    times = [event.time for events in found for event in events] or [STARTS[zone]]
    now = max(times) + 400 * DAY
    if draw(st.booleans()):
        end = _after(draw(st.sampled_from(times)), draw(durations), zone)
        now = draw(st.sampled_from([end - 1, end, end + 1, draw(st.sampled_from(times))]))
    return People(found, now, zone)
