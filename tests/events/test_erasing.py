"""Somebody who was erased is nowhere any more, and does not come back."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.events.reading_files import NOW, events_of, written
from tests.events.test_log import Row, batch, rows_of

from rute.errors import StoreError
from rute.events import erasing
from rute.events.appending import append
from rute.events.duplicates import repeats
from rute.events.erased import KEPT, Erased, read_erased, write_erased
from rute.events.erasing import erase
from rute.events.manifest import read_log
from rute.events.merging import all_merged, tended
from rute.events.store import Store, open_store

BUDI = "budi.santoso@contoh.id"
HEAD = "user_id,timestamp,event,referred by,note\n"
CSV = HEAD + (
    f"{BUDI},2026-03-01,View,,\nani,2026-03-01,View,{BUDI},\nani,2026-03-02,Pay,,from {BUDI}!\n"
    f"{BUDI},soon,Pay,,\nani,2026-03-03\n{BUDI},2026\n"
)


def everything_in(folder: Path) -> Iterator[tuple[Path, str]]:
    """Every file of a folder as text: its bytes, and what a table in it says."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path, path.read_bytes().decode("utf-8", "replace")
            if path.suffix == ".parquet":
                yield path, str(pq.read_table(path).to_pylist())
            if path.suffix == ".arrow":
                yield path, str(pa.ipc.open_file(path).read_all().to_pylist())
            if path.suffix == ".npy":
                yield path, str(np.load(path).tolist())


def holds(folder: Path, text: str) -> set[str]:
    return {path.name for path, said in everything_in(folder) if text.lower() in said.lower()}


def a_store(tmp_path: Path) -> tuple[Path, Path]:
    file, store = written(tmp_path, "a.csv", CSV), tmp_path / "store"
    for k in range(9):
        append(store, "app", batch((BUDI, 1 + k, "Open", f"b{k}"), ("ani", 1 + k, "Open", None)),
               NOW + k)  # fmt: skip
    opened(file, store).histories.prepare((), ["referred by", "note"])
    assert len(holds(store, BUDI)) >= 4
    return file, store


def opened(file: Path, store: Path, now: int = NOW + 100) -> Store:
    return open_store([file], store, now=now)


def test_not_one_byte_of_a_store_names_somebody_who_was_erased(tmp_path: Path) -> None:
    file, store = a_store(tmp_path)
    looked = erase(store, [BUDI.upper()], NOW + 101, dry_run=True)
    assert opened(file, store).histories.events == 21
    found = erase(store, [f" {BUDI}"], NOW + 101)
    assert looked == found
    assert dict(found.by_source) == {"a.csv": 1, "app": 9}
    assert (found.mentions, found.rejects) == (2, 2)
    assert holds(store, BUDI) == set()
    after = opened(file, store)
    assert {person for person, _, _ in events_of(after.histories)} == {"ani"}
    assert after.histories.events == 11
    assert after.summary().duplicates == 0
    assert after.summary().rejected == 3
    after.histories.prepare((), ["referred by", "note"])
    assert holds(store, BUDI) == set()
    assert repeats(after.log).erased == 10


def test_the_rows_of_others_keep_their_addresses(tmp_path: Path) -> None:
    _, store = a_store(tmp_path)
    before = [row for row in rows_of(read_log(store / "log")) if row[4] == "ani"]
    erase(store, [BUDI], NOW + 101)
    after = read_log(store / "log")
    assert [row for row in rows_of(after) if row[4] == "ani"] == before
    assert sum(segment.events for segment in after.segments) == 21
    merged = tended(after, NOW + 102, all_merged)
    assert [row for row in rows_of(merged) if row[4] == "ani"] == before
    assert repeats(merged).erased == 10


def test_whoever_was_erased_is_refused_for_ninety_days(tmp_path: Path) -> None:
    file, store = a_store(tmp_path)
    erase(store, [BUDI, "nobody-yet@contoh.id"], NOW + 101)
    written(tmp_path, "a.csv", CSV + "cici,2026-03-09,View,,\n")
    summary = opened(file, store, NOW + 200).summary()
    assert dict(summary.reject_reasons)["erased on request"] == 2
    assert summary.people == 2
    for who in (BUDI, " Nobody-Yet@Contoh.ID "):
        receipt = append(store, "app", batch((who, 1, "Open", None)), NOW + 201)
        assert receipt.reasons == {"erased on request": 1}
    assert holds(store, BUDI) == holds(store, "nobody-yet") == set()
    again = append(store, "app", batch((BUDI, 1, "Open", None)), NOW + 101 + KEPT)
    assert again.events == 1


def known_as(**identifiers: str) -> Row:
    return {"time": "2026-03-01", "name": "View", **identifiers}


def test_one_identifier_means_the_whole_person_and_nobody_who_shares_it(tmp_path: Path) -> None:
    rows = [
        known_as(user="u1", email="siti@contoh.id", phone="+6281329074415"),
        known_as(email="siti@contoh.id", anonymous="d-siti"),
        known_as(anonymous="d-siti"),
        known_as(user="u1-old", alias="u1"),
        known_as(user="u2", phone="+6281329074415", anonymous="d-shop"),
        known_as(user="u3", anonymous="d-shop"),
        known_as(user="U4", email="other@contoh.id"),
    ]
    append(tmp_path, "app", rows, NOW)
    looked = erase(tmp_path, ["Siti@Contoh.ID"], NOW + 1, dry_run=True)
    assert looked.identifiers == ("d-siti", "siti@contoh.id", "u1", "u1-old")
    assert looked.events == 4
    assert erase(tmp_path, ["+6281329074415"], NOW + 1, dry_run=True).events == 2
    assert erase(tmp_path, ["d-shop"], NOW + 1, dry_run=True).identifiers == ("d-shop",)
    assert erase(tmp_path, ["u4"], NOW + 1).identifiers == ("other@contoh.id", "u4")
    assert erase(tmp_path, ["u1-old"], NOW + 2).events == 4
    log = read_log(tmp_path / "log")
    assert repeats(log).erased == 5


def test_a_short_identifier_takes_nothing_from_others(tmp_path: Path) -> None:
    text = "user_id,timestamp,event,quantity\n17,2026-03-01,View,3\nani,2026-03-01,View,17\n"
    file, store = written(tmp_path, "a.csv", text), tmp_path / "store"
    opened(file, store)
    found = erase(store, ["17"], NOW + 1)
    assert (found.events, found.mentions) == (1, 0)
    log = read_log(store / "log")
    left = log.read(log.segments[0], ["user", "field.quantity"]).to_pylist()
    assert left == [{"user": None, "field.quantity": None},
                    {"user": "ani", "field.quantity": "17"}]  # fmt: skip


KILLED = """
import os, sys
from pathlib import Path
from rute.events import erasing
real, calls = erasing.{name}, 0
def deadly(*given, **more):
    global calls
    calls += 1
    if calls == {at}:
        os._exit(9)
    return real(*given, **more)
erasing.{name} = deadly
erasing.erase(Path(sys.argv[1]), [sys.argv[2]], {now})
"""


@pytest.mark.parametrize(
    ("name", "at"), [("write_share", 1), ("parquet_writer", 2), ("_finish", 1)]
)
def test_an_erasure_that_was_killed_is_seen_through_by_the_next_run(
    tmp_path: Path, name: str, at: int
) -> None:
    file, store = a_store(tmp_path)
    code = KILLED.format(name=name, at=at, now=NOW + 101)
    run = [sys.executable, "-c", code, str(store), BUDI]
    assert subprocess.run(run, check=False, timeout=120).returncode == 9
    assert read_erased(store / "log").unfinished
    after = opened(file, store)
    assert after.histories.events == 11
    assert holds(store, BUDI) == set()
    assert not read_erased(store / "log").unfinished


def test_a_damaged_list_stops_everything_so_that_nobody_comes_back(tmp_path: Path) -> None:
    file, store = a_store(tmp_path)
    (store / "log" / "erased.json").write_bytes(b"[]")
    for act in (
        lambda: opened(file, store),
        lambda: append(store, "app", batch(("x", 1, "Open", None)), NOW + 300),
        lambda: erase(store, ["x"], NOW + 300),
    ):
        with pytest.raises(StoreError, match="nobody comes back by mistake"):
            act()


def test_hashes_of_two_stores_have_nothing_in_common_but_the_sieve(tmp_path: Path) -> None:
    one, two = (Erased().also([BUDI], NOW) for _ in range(2))
    assert one.people[0][0][:4] == two.people[0][0][:4]
    assert one.people[0][0][4:] != two.people[0][0][4:]
    write_erased(tmp_path, one)
    assert read_erased(tmp_path) == one
    assert one.among(pa.array([BUDI, None, "x", BUDI.upper()])).tolist() == [
        True, False, False, True
    ]  # fmt: skip
    assert erasing.named([BUDI]).equal(pa.array([f" {BUDI} ", None])).tolist() == [True, False]
