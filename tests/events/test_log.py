"""The log of several writers: the same events, however they were split and whenever they came."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.events.reading_files import NOW, written
from tests.oracles.repeats import Came, came_before
from tests.tried import tried

from rute.errors import SourceError, StoreError
from rute.events import batches, duplicates, merging
from rute.events.appending import append
from rute.events.duplicates import repeats
from rute.events.manifest import Log, read_log
from rute.events.repeats_kept import current_repeats
from rute.events.shares import GRACE
from rute.events.store import open_store

Row = dict[str, object]
DAY = 86_400_000_000


def batch(*rows: tuple[str, int, str, str | None]) -> list[Row]:
    return [
        {"user": user, "time": f"2026-03-{day:02}", "name": name, "id": known}
        for user, day, name, known in rows
    ]


def rows_of(log: Log) -> list[tuple[object, ...]]:
    """Every row of the log in its total order, with whether it counts."""
    found, hidden = [], repeats(log)
    for segment in log.segments:
        gone = set(hidden.of(segment).tolist())
        columns = ["time", "received", "user", "name", "id"]
        for k, row in enumerate(log.read(segment, columns).to_pylist()):
            key = row["time"], row["received"], segment.writer, segment.start + k
            found.append((*key, row["user"], row["name"], row["id"], k not in gone))
    return sorted(found)


def test_what_was_appended_is_in_the_log_and_in_every_answer(tmp_path: Path) -> None:
    file = written(tmp_path, "a.csv", "user_id,timestamp,event\na,2026-03-01,View\n")
    store = tmp_path / "store"
    assert open_store([file], store, now=NOW).histories.events == 1
    receipt = append(store, "app", batch(("b", 2, "Pay", "1"), ("a", 3, "View", None)), NOW + 1)
    assert (receipt.events, receipt.rejected) == (2, 0)
    opened = open_store([file], store, now=NOW + 2)
    assert (opened.histories.events, opened.histories.people) == (3, 2)
    assert opened.histories.names == ("Pay", "View")
    written(tmp_path, "a.csv", "user_id,timestamp,event\na,2026-03-01,View\nc,2026-03-01,View\n")
    assert open_store([file], store, now=NOW + 3).histories.events == 4


def test_rows_that_are_no_events_are_kept_with_their_reasons(tmp_path: Path) -> None:
    rows: list[Row] = [
        {"user": "a", "time": datetime(2026, 3, 1, tzinfo=UTC), "name": "View"},
        {"user": "", "time": "2026-03-01", "name": "View"},
        {"user": "a", "time": "soon", "name": "View"},
        {"user": "a", "time": "2099-01-01T00:00:00Z", "name": "View"},
        {"user": "a", "time": "2026-03-01", "name": " "},
    ]
    receipt = append(tmp_path, "app", rows, NOW)
    assert (receipt.rows, receipt.events) == (5, 1)
    assert sorted(receipt.reasons) == [
        "dated in the future", "no event name", "no person", "unreadable time"
    ]  # fmt: skip
    summary = open_store([], tmp_path, now=NOW).summary()
    assert summary.rejected == 4
    assert {reject.source for reject in summary.rejects} == {"app"}


def test_what_is_not_events_is_refused_whole_and_the_log_stays_as_it_was(tmp_path: Path) -> None:
    append(tmp_path, "app", batch(("a", 1, "View", None)), NOW)
    with pytest.raises(SourceError) as caught:
        append(tmp_path, "app", [{"usr": "a", "time": "2026-03-01"}], NOW)
    assert "no column user, name" in str(caught.value)
    assert 'Did you mean "usr"?' in str(caught.value)
    assert "Nothing was added" in str(caught.value)
    for name in ("files", "A", "../x", ""):
        with pytest.raises(StoreError, match="cannot be the name of a writer"):
            append(tmp_path, name, batch(("a", 1, "View", None)), NOW)
    assert read_log(tmp_path / "log").events == 1


def test_very_many_properties_stay_few_columns_and_lose_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "MOST_FIELDS", 2)
    rows: list[Row] = [
        {**batch(("a", 1, "View", None))[0], "size": "L", "properties": {"page": "/", f"k{k}": k}}
        for k in range(3)
    ]
    append(tmp_path, "app", rows, NOW)
    log = read_log(tmp_path / "log")
    assert log.fields == ("page", "properties", "size")
    rest = log.read(log.segments[0], ["field.properties"])["field.properties"].to_pylist()
    assert rest == ['{"k0": "0"}', '{"k1": "1"}', '{"k2": "2"}']


def test_a_clock_that_goes_back_changes_no_order(tmp_path: Path) -> None:
    moments = [
        append(tmp_path, "app", batch(("a", 1, "View", None)), now).received
        for now in (NOW, NOW, NOW - 5, NOW + 9)
    ]
    assert moments == [NOW, NOW + 1, NOW + 2, NOW + 9]


def test_a_batch_sent_again_counts_once_and_equal_rows_of_one_batch_all(tmp_path: Path) -> None:
    twice = batch(("a", 1, "View", None), ("a", 1, "View", None))
    append(tmp_path, "app", twice, NOW)
    append(tmp_path, "web", [*twice, *batch(("a", 1, "View", None))], NOW + 5)
    append(tmp_path, "app", twice, NOW + 9)
    log = read_log(tmp_path / "log")
    assert [row[-1] for row in rows_of(log)] == [True, True, False, False, True, False, False]
    assert repeats(log).count == 4


events = st.lists(
    st.tuples(
        st.sampled_from("ab"), st.integers(1, 3), st.sampled_from("XY"),
        st.sampled_from([None, None, "1", "2", "3"]),
    ),
    min_size=1,
    max_size=12,
)  # fmt: skip


def append_all(folder: Path, batches: Sequence[tuple[str, int, list[Row]]], seed: int) -> Log:
    """Appends batches, each with its own moment, in an order in which writers mingle at random."""
    waiting = {writer: [b for b in batches if b[0] == writer] for writer, _, _ in batches}
    rng = random.Random(seed)
    while any(waiting.values()):
        writer = rng.choice(sorted(w for w, left in waiting.items() if left))
        _, moment, rows = waiting[writer].pop(0)
        append(folder, writer, rows, moment)
        if rng.random() < 0.3:
            current_repeats(read_log(folder / "log"))
    return read_log(folder / "log")


@settings(max_examples=tried(20))
@given(
    st.lists(events, min_size=1, max_size=6), st.lists(st.sampled_from("pqr"), min_size=6),
    st.integers(0, 99),
)  # fmt: skip
def test_any_split_into_writers_and_segments_gives_the_same_order_and_repetitions(
    tmp_path_factory: pytest.TempPathFactory,
    found: list[list[tuple[str, int, str, str | None]]],
    writers: list[str],
    seed: int,
) -> None:
    folder = tmp_path_factory.mktemp("split")
    moments = [NOW + k for k in range(len(found))]
    whole = append_all(
        folder / "one", [("w", m, batch(*rows)) for m, rows in zip(moments, found, strict=True)], 0
    )
    split = append_all(
        folder / "many",
        [(w, m, batch(*rows)) for w, m, rows in zip(writers, moments, found, strict=False)],
        seed,
    )

    def without_writer(log: Log) -> list[tuple[object, ...]]:
        return [(row[0], row[1], *row[4:]) for row in rows_of(log)]

    assert without_writer(whole) == without_writer(split)
    arrived = [(m, row) for m, rows in zip(moments, found, strict=True) for row in rows]
    came = [Came(row[3], row[:3], moment) for moment, row in arrived]
    hidden = repeats(whole).hidden.get("w")
    assert [k for k, again in enumerate(came_before(came)) if again] == (
        [] if hidden is None else hidden.tolist()
    )
    fresh, latest = repeats(split), current_repeats(split)
    assert {writer: rows.tolist() for writer, rows in latest.hidden.items()} == {
        writer: rows.tolist() for writer, rows in fresh.hidden.items()
    }
    assert latest.changed(fresh) == {}


@pytest.mark.parametrize("at_once", [1 << 23, 3])
def test_merging_changes_files_and_nothing_else(
    tmp_path: Path, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duplicates, "_AT_ONCE", at_once)
    monkeypatch.setattr(merging, "FAN", 10**9)
    plain, merged = tmp_path / "plain", tmp_path / "merged"
    for folder, fan in ((plain, 10**9), (merged, 3)):
        monkeypatch.setattr(merging, "FAN", fan)
        for k in range(40):
            rows = batch((f"p{k % 5}", 1 + k % 7, "View", None), ("a", 1, "Pay", f"{k % 30}"))
            rows[0]["size"] = "L" if k % 2 else None
            rows[1]["only here" if k == 20 else "size"] = "M"
            append(folder, "web" if k % 3 else "app", rows, NOW + k)
    before, after = read_log(plain / "log"), read_log(merged / "log")
    assert len(after.segments) < 12 < len(before.segments) == 40
    assert rows_of(before) == rows_of(after)
    assert repeats(before).hidden["app"].tolist() == repeats(after).hidden["app"].tolist()
    assert before.fields == after.fields == ("only here", "size")
    assert before.fingerprint == after.fingerprint


def test_a_reader_of_the_older_manifest_still_reads_after_a_merge(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "FAN", 3)
    for k in range(2):
        append(tmp_path, "app", batch(("a", 1 + k, "View", None)), NOW + k)
    older = read_log(tmp_path / "log")
    append(tmp_path, "app", batch(("a", 3, "View", None)), NOW + 2)
    assert len(read_log(tmp_path / "log").segments) == 1
    assert len(rows_of(older)) == 2
    append(tmp_path, "app", batch(("a", 4, "View", None)), NOW + 2 + GRACE)
    with pytest.raises(StoreError, match="has changed"):
        rows_of(older)
    assert len(rows_of(older.current())) == 4


def test_a_damaged_manifest_is_never_taken_for_an_empty_log(tmp_path: Path) -> None:
    append(tmp_path, "app", batch(("a", 1, "View", None)), NOW)
    (tmp_path / "log" / "app" / "manifest.json").write_bytes(b"{")
    for act in (
        lambda: read_log(tmp_path / "log"),
        lambda: append(tmp_path, "app", batch(("a", 2, "View", None)), NOW),
    ):
        with pytest.raises(StoreError, match="segments lie there untouched"):
            act()
    assert list((tmp_path / "log" / "app").glob("segment-*"))


@pytest.mark.parametrize("kind", ["ids", "rows"])
def test_a_damaged_index_is_made_again(tmp_path: Path, kind: str) -> None:
    for k in range(3):
        known = "7" if kind == "ids" else None
        append(tmp_path, "app", batch(("a", 1, "View", known)), NOW + k)
    log = read_log(tmp_path / "log")
    expected = repeats(log).count
    assert expected == 2
    for path in (tmp_path / "log" / "app").glob(f"index-*.{kind}.npy"):
        path.write_bytes(path.read_bytes()[:-8])
    assert repeats(log).count == expected
