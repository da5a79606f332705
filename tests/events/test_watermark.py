"""How far the log is known, whoever writes it."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from rute.events.appending import append
from rute.events.instants import end_of_day
from rute.events.store import open_store
from rute.events.watermark import heard_until, last_heard

HOUR = 3_600_000_000
DAY = 24 * HOUR
NOON = 20_000 * DAY + 12 * HOUR


def events(time: int) -> pa.Table:
    return pa.table({"user": ["ana"], "time": pa.array([time], pa.timestamp("us", "UTC")),
                     "name": ["Look"]})  # fmt: skip


def as_of(store: Path, *files: Path) -> int:
    return open_store(files, store, zone="UTC", now=NOON).histories.as_of


def test_a_running_writers_events_are_known_to_the_moment_they_were_received(
    tmp_path: Path,
) -> None:
    append(tmp_path, "app-1", events(NOON - HOUR), NOON)
    assert as_of(tmp_path) == NOON
    append(tmp_path, "app-1", events(NOON - 2 * HOUR), NOON + HOUR)
    assert as_of(tmp_path) == NOON + HOUR
    append(tmp_path, "app-2", events(NOON), NOON + HOUR // 2)
    assert as_of(tmp_path) == NOON + HOUR, "it never goes back"


def test_what_files_bring_is_known_to_the_end_of_the_last_day(tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    file.write_text("user,time,event\nana,2024-10-04T09:00:00Z,Look\n", encoding="utf-8")
    end = end_of_day(NOON, "UTC")
    assert as_of(tmp_path / "store", file) == end
    append(tmp_path / "store", "app-1", events(NOON), NOON)
    assert as_of(tmp_path / "store", file) == end
    append(tmp_path / "store", "app-1", events(NOON), end + DAY)
    assert as_of(tmp_path / "store", file) == end + DAY


def test_what_rute_notes_itself_says_nothing_of_what_customers_did(tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    file.write_text("user,time,event\nana,2024-10-04T09:00:00Z,Look\n", encoding="utf-8")
    append(tmp_path / "store", "messages", events(NOON + 7 * DAY), NOON + 7 * DAY)
    log = open_store([file], tmp_path / "store", zone="UTC", now=NOON).log
    assert heard_until(log, "UTC") == end_of_day(NOON, "UTC")
    assert last_heard(log) == NOON - 3 * HOUR
    append(tmp_path / "other", "campaigns", events(NOON), NOON)
    only_ours = open_store([], tmp_path / "other", zone="UTC", now=NOON).log
    assert heard_until(only_ours, "UTC") is None
    assert last_heard(only_ours) is None
