"""Small worlds for the tests of measures: events in, plain lists per person out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pyarrow as pa
from hypothesis import strategies as st
from tests.oracles.funnel import Item, in_order

from rute.events.histories import Histories
from rute.journey.rule_tree import Comparison, EventTest, Happening, Rule
from rute.measure.moments import moments, needs

HOUR = 3_600_000_000
DAY = 24 * HOUR


class Event(NamedTuple):
    person: str
    time: int
    name: str
    channel: str | None = None
    score: str | None = None


@dataclass(frozen=True)
class Person:
    """One person's events in their order, and their moments up to now."""

    times: list[int]
    names: list[str]
    channels: list[str | None]
    scores: list[str | None]
    moments: list[Item]

    def channel_at(self, event: int) -> str | None:
        known = [channel for channel in self.channels[: event + 1] if channel is not None]
        return known[-1] if known else None

    def first_of(self, rule: int) -> tuple[int, int] | None:
        """Time and event of the rule's first moment."""
        return next(((time, event) for time, event, rules in self.moments if rule in rules), None)


def histories_of(events: Sequence[Event], *, block_events: int = 4_000_000) -> Histories:
    text = pa.string()
    columns = {
        "person": pa.array([event.person for event in events], text),
        "time": pa.array([event.time for event in events], pa.int64()),
        "name": pa.array([event.name for event in events], text),
        "channel": pa.array([event.channel for event in events], text),
        "score": pa.array([event.score for event in events], text),
    }
    return Histories.from_table(pa.table(columns), block_events=block_events)


def people_of(events: Sequence[Event], rules: Sequence[Rule], now: int) -> list[Person]:
    """Everybody, each with their events (later ones too) and what the rules made of them."""
    ready = histories_of(events).prepare(*needs(rules))
    people: list[Person] = []
    for block in ready.blocks:
        found = moments(rules, ready, block, now) if rules else None
        ids = block.person_ids().to_pylist()
        for number, person in enumerate(ids):
            mine = sorted((e for e in events if e.person == person), key=lambda event: event.time)
            lo = int(block.offsets[number])
            items: list[Item] = []
            if found:
                for k, event in enumerate(mine):
                    fills = _bits(int(found.masks[block.signature[lo + k]]))
                    items += [(event.time, k, fills)] if fills and event.time <= now else []
                for extra in range(found.extra_offsets[number], found.extra_offsets[number + 1]):
                    event = int(found.extra_event[extra]) - lo
                    fills = _bits(int(found.extra_mask[extra]))
                    items.append((int(found.extra_time[extra]), event, fills))
            people.append(
                Person(
                    [e.time for e in mine],
                    [e.name for e in mine],
                    [e.channel for e in mine],
                    [e.score for e in mine],
                    in_order(items),
                )
            )
    return people


def _bits(mask: int) -> frozenset[int]:
    return frozenset(k for k in range(64) if mask >> k & 1)


def rule(name: str, **parts: object) -> Rule:
    """The rule of one event name, with whatever more a happening may have."""
    return Rule(name, Happening(EventTest((name,)), **parts))  # type: ignore[arg-type]


def through(name: str, channel: str) -> Rule:
    where = (Comparison("channel", "is", (channel,)),)
    return Rule(f"{name} where channel is {channel}", Happening(EventTest((name,), where)))


def worlds(names: str = "ABCD", most: int = 24, last: int = 10) -> st.SearchStrategy[list[Event]]:
    """Events in order of arrival: few people, few instants, so that ties and repeats abound."""
    return st.lists(
        st.builds(
            Event,
            st.sampled_from(["ani", "budi", "citra", "dewi"]),
            st.integers(0, last).map(lambda hours: hours * HOUR),
            st.sampled_from(names),
            st.sampled_from([None, "web", "shop"]),
            st.sampled_from([None, "1", "2", "5", "9", "soon"]),
        ),
        min_size=1,
        max_size=most,
    )
