"""What is known is a function of what was received: however it was split into batches, merged,
looked at in between, or read in another order of writers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.events.test_refreshing import compacted
from tests.tried import tried

from rute.events import merging, refreshing
from rute.events.appending import append
from rute.events.store import Store, open_store
from rute.journey.rule_tree import Duration
from rute.journey.rules import read_rule
from rute.measure.funnel import funnel
from rute.measure.transitions import transitions

NOW = 1_780_000_000_000_000
DAY = 86_400_000_000
WRITERS = ("app-1", "app-2", "desk")


@dataclass(frozen=True)
class Event:
    writer: int
    id: int  # of the sender: small, so that it comes again
    user: str | None
    device: str | None
    email: str | None
    alias: str | None
    day: int
    name: str

    @property
    def row(self) -> dict[str, Any]:
        alias = self.alias if self.user else None
        given = {
            "user": self.user, "anonymous": self.device, "email": self.email, "alias": alias
        }  # fmt: skip
        known = {kind: value for kind, value in given.items() if value}
        if not known:
            known = {"user": "nn"}
        return {
            **dict.fromkeys(given), **known, "id": f"e{self.id}",
            "time": NOW - 10 * DAY + self.day * DAY, "name": self.name,
            "channel": "web" if self.id % 2 else "shop",
        }  # fmt: skip


events = st.builds(
    Event,
    st.integers(0, 2),
    st.integers(0, 25),
    st.none() | st.sampled_from(["ann", "bo", "cy"]),
    st.none() | st.sampled_from(["phone", "tablet"]),
    st.none() | st.sampled_from(["a@x.id", "b@x.id"]),
    st.sampled_from([None, None, None, "bo", "dee"]),
    st.integers(0, 5),
    st.sampled_from(["View", "Cart", "Pay"]),
)
moments = st.lists(st.lists(events, min_size=1, max_size=5), min_size=1, max_size=7)


def handed_over(store: Path, batch: list[Event], received: int) -> None:
    """One moment's events: each writer's in its order."""
    schema = pa.schema(
        [("user", pa.string()), ("anonymous", pa.string()), ("email", pa.string()),
         ("alias", pa.string()),
         ("id", pa.string()), ("time", pa.timestamp("us", "UTC")), ("name", pa.string()),
         ("channel", pa.string())]
    )  # fmt: skip
    for number, writer in enumerate(WRITERS):
        own = [event.row for event in batch if event.writer == number]
        if own:
            append(store, writer, pa.Table.from_pylist(own, schema), received)


def known(store: Store) -> dict[str, Any]:
    """Everybody's events by their canonical identifier, and some answers."""
    histories = store.histories.prepare((), ["channel"])
    people: dict[int, list[Any]] = {}
    for block in histories.blocks:
        for p, person in enumerate(block.person_hash.tolist()):
            if block.live is None or block.live[p]:
                assert person not in people
                people[person] = [
                    (
                        int(block.time[i]),
                        histories.names[histories.signature_names()[block.signature[i]]],
                        int(block.field("channel")[i]) >= 0,
                    )
                    for i in range(block.offsets[p], block.offsets[p + 1])
                ]
    steps = tuple(map(read_rule, ("View", "Pay")))
    return {
        "people": people,
        "funnel": funnel(
            steps, ("View", "Pay"), histories, within=Duration(2, "days"), now=NOW, by="channel"
        ),
        "transitions": transitions(histories, kind="events", journey=None, now=NOW),
        "duplicates": store.summary().duplicates,
    }


@pytest.fixture
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that few events are merged, refreshed and compacted as many are."""
    monkeypatch.setattr(refreshing, "MOST", 1.0)


def opened(folder: Path) -> Store:
    return open_store([], folder, now=NOW)


@pytest.mark.usefixtures("small_steps")
@settings(deadline=None, max_examples=tried(12))
@given(moments, st.lists(st.sampled_from(["look", "compact", "not"]), min_size=7, max_size=7))
def test_looking_in_between_merging_and_compacting_change_nothing(
    batches: list[list[Event]], looks: list[str]
) -> None:
    with TemporaryDirectory() as name:
        watched, untouched = Path(name) / "watched", Path(name) / "untouched"
        for k, batch in enumerate(batches):
            for store in (watched, untouched):
                handed_over(store, batch, NOW + k)
            if looks[k] != "not":
                store = opened(watched)
                store.histories.prepare((), ["channel"])
                compacted(store, "whole" if looks[k] == "compact" else "none")
        assert known(opened(watched)) == known(opened(untouched))


@pytest.mark.usefixtures("small_steps")
@settings(deadline=None, max_examples=tried(12))
@given(moments, st.permutations(range(3)), st.booleans())
def test_the_order_in_which_writers_come_to_be_seen_changes_nothing(
    batches: list[list[Event]], order: list[int], between: bool
) -> None:
    with TemporaryDirectory() as name:
        late, at_once = Path(name) / "late", Path(name) / "once"
        for k, batch in enumerate(batches):
            handed_over(at_once, batch, NOW + k)
        for writer in order:
            for k, batch in enumerate(batches):
                handed_over(late, [e for e in batch if e.writer == writer], NOW + k)
            if between:
                opened(late)
        assert known(opened(late)) == known(opened(at_once))


def test_small_segments_are_merged_while_answers_stay(tmp_path: Path) -> None:
    for k in range(40):
        handed_over(
            tmp_path / "store", [Event(0, k, "ann", None, None, None, k % 5, "View")], NOW + k
        )
    store = opened(tmp_path / "store")
    assert store.histories.events == 40
    assert len(store.log.segments) < 40 / merging.FAN + merging.FAN
