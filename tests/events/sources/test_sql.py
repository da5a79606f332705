"""A query's fingerprint: what may change its answer changes it, what Rute writes does not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rute.events.sources.delimited import Delimited
from rute.events.sources.sql import Sql

QUERIES = {
    "an apostrophe in a comment": "-- the shop's file\nselect * from 'e.csv'",
    "a name in dollars": "select * from read_csv($$e.csv$$)",
    "a name made of parts": "select * from read_csv('e' || '.csv')",
}


def source(folder: Path, query: str) -> Sql:
    (folder / "e.csv").write_text("person,time\na,2026-01-01\n")
    (folder / "q.sql").write_text(query)
    return Sql(folder / "q.sql", "q.sql", "UTC")


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_a_changed_file_is_noticed_however_the_query_names_it(tmp_path: Path, query: str) -> None:
    asked = source(tmp_path, query)
    before = asked.fingerprint()
    assert asked.fingerprint() == before
    (tmp_path / "e.csv").write_text("person,time\na,2026-01-01\nb,2026-01-02\n")
    assert asked.fingerprint() != before


def test_a_map_saved_beside_the_data_changes_nothing(tmp_path: Path) -> None:
    asked = source(tmp_path, "select * from 'e.csv'")
    before = asked.fingerprint()
    (tmp_path / "shop.map.html").write_text("<p>map")
    (tmp_path / ".rute").mkdir()
    (tmp_path / ".rute" / "log.parquet").write_bytes(b"PAR1")
    assert asked.fingerprint() == before


def test_a_file_changed_in_its_middle_and_dated_back_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "e.csv"
    file.write_text("person,time\n" + "a,2026-01-01\n" * 30_000)
    kept = file.stat()
    before = Delimited(file, "e.csv").fingerprint()
    with file.open("r+b") as handle:
        handle.seek(200_000)
        handle.write(b"zzz")
    os.utime(file, ns=(kept.st_atime_ns, kept.st_mtime_ns))
    assert Delimited(file, "e.csv").fingerprint() != before
