"""Any day of what was appended can be seen again, exactly."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.events.reading_files import NOW, events_of
from tests.events.test_log import Row, batch, rows_of

from rute.events import merging
from rute.events.appending import append
from rute.events.duplicates import repeats
from rute.events.manifest import read_log
from rute.events.merging import all_merged, tended
from rute.events.replaying import as_received_by
from rute.events.store import open_store


def sent(k: int) -> list[Row]:
    rows = batch((f"p{k % 3}", 1 + k % 5, "View", None), ("a", 1, "Pay", str(k % 4)))
    return [*rows, {"user": "", "time": "2026-03-01", "name": "View"}]


@settings(max_examples=8)
@given(st.integers(1, 12), st.integers(0, 12), st.booleans())
def test_a_replayed_log_is_the_one_that_was(
    tmp_path_factory: pytest.TempPathFactory, batches: int, until: int, merged: bool
) -> None:
    folder = tmp_path_factory.mktemp("replay")
    for k in range(batches):
        append(folder, "app" if k % 3 else "web", sent(k), NOW + k)
        if k == until:
            then = read_log(folder / "log")
            seen, refused = rows_of(then), [entry.reasons for entry in then.entries]
    log = read_log(folder / "log")
    if merged:
        log = tended(log, NOW + 99, all_merged)
    replayed = as_received_by(log, NOW + until)
    if until < batches:
        assert rows_of(replayed) == seen
        assert [entry.reasons for entry in replayed.entries] == refused
    else:
        assert rows_of(replayed) == rows_of(log)
    assert replayed.events == len(rows_of(replayed))


def test_a_replay_answers_as_one_would_have_answered_then_and_leaves_today_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "FAN", 3)
    for k in range(9):
        append(tmp_path, "app", sent(k), NOW + k)
        if k == 4:
            then = open_store([], tmp_path, now=NOW + k)
            known, counted = events_of(then.histories), then.summary()
    today = open_store([], tmp_path, now=NOW + 20)
    replay = open_store([], tmp_path, now=NOW + 20, received_by=NOW + 4)
    assert events_of(replay.histories) == known
    summary = replay.summary()
    assert (summary.duplicates, summary.rejected) == (counted.duplicates, counted.rejected)
    assert summary.received_by == NOW + 4
    again = open_store([], tmp_path, now=NOW + 21)
    assert events_of(again.histories) == events_of(today.histories)
    assert repeats(again.log).count == today.summary().duplicates
    assert open_store([], tmp_path, now=NOW, received_by=NOW - 1).histories.events == 0
