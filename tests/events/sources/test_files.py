"""Every format, however it was exported, gives the same events."""

from __future__ import annotations

import gzip
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.events.reading_files import events_of, opened, values_of, written

from rute.events.sources.corrections import Corrections

EVENTS = [
    ("budi", "2026-03-01 10:00:00", "Page Viewed"),
    ("budi", "2026-03-01 10:05:00", "Order Paid"),
    ("sari", "2026-03-02 09:00:00", "Page Viewed"),
]
HEAD = ("user_id", "timestamp", "event")
PLACES = ["Café", "toko, pusat", None]


def table(delimiter: str, quote: bool = True) -> str:
    cells = [(*HEAD, "place"), *((*e, p or "") for e, p in zip(EVENTS, PLACES, strict=True))]
    lines = [delimiter.join(f'"{c}"' if quote else c for c in row) for row in cells]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", table(",")),
        ("a.csv", "\ufeff" + table(",")),
        ("a.csv", table(";").replace("\n", "\r\n")),
        ("a.tsv", table("\t", quote=False)),
        ("a.txt", table("|", quote=False)),
        ("a.csv", table(",").encode("cp1252")),
        ("a.csv", table("\t").encode("utf-16")),
        ("a.csv.gz", gzip.compress(table(",").encode())),
    ],
)
def test_text_in_any_dress_is_read(tmp_path: Path, name: str, content: str | bytes) -> None:
    histories = opened(written(tmp_path, name, content)).histories
    assert events_of(histories) == EVENTS
    assert values_of(histories, "place") == PLACES


def test_columns_divided_by_blanks_are_read(tmp_path: Path) -> None:
    text = " id  date items   total\n 007 20260101  2  11.77\n 008 20260102 1 5\n"
    store = opened(written(tmp_path, "sales.txt", text), corrections=Corrections(person="id"))
    assert events_of(store.histories) == [
        ("007", "2026-01-01 00:00:00", "Order Placed"),
        ("008", "2026-01-02 00:00:00", "Order Placed"),
    ]
    assert values_of(store.histories, "value") == ["11.77", "5.00"]


def test_parquet_keeps_its_types(tmp_path: Path) -> None:
    seconds = pa.array([1772359200, 1772359500, 1772442000], pa.int64())
    people = pa.array([e[0] for e in EVENTS]).dictionary_encode()
    columns = {
        "user_id": people,
        "timestamp": seconds.cast(pa.timestamp("s", "Asia/Jakarta")),
        "event": [e[2] for e in EVENTS],
        "stars": pa.array([5.0, None, 4.0]),
        "new": pa.array([True, False, None]),
        "tags": pa.array([["a"], [], None]),
    }
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    store = opened(tmp_path / "a.parquet")
    assert events_of(store.histories) == EVENTS
    assert values_of(store.histories, "stars") == ["5", None, "4"]
    assert values_of(store.histories, "new") == ["true", "false", None]
    assert store.histories.fields == ("new", "stars")
    assert any("hold lists or raw bytes: tags" in n for n in store.summary().sources[0].notes)


XES = """<?xml version="1.0" encoding="UTF-8"?>
<!-- <event> in a comment is no event -->
<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
  <global scope="event"><string key="concept:name" value="UNKNOWN"/></global>
  <trace>
    <string key="concept:name" value="budi &amp; co"/>
    <date key="since" value="2026-01-01T00:00:00+07:00"/>
    <event>
      <string key="concept:name" value="A"/>
      <date key="time:timestamp" value="2026-03-01T17:00:00+07:00"/>
      <int key="n" value="3"><string key="inner" value="not a field"/></int>
    </event>
    <event>
      <string value='B' key='concept:name' />
      <date key="time:timestamp" value="2026-03-01T10:05:00Z"></date>
    </event>
  </trace>
</log>"""


@pytest.mark.parametrize("name", ["a.xes", "a.xes.gz"])
def test_xes_gives_the_attributes_of_a_trace_to_its_events(tmp_path: Path, name: str) -> None:
    content = gzip.compress(XES.encode()) if name.endswith("gz") else XES
    histories = opened(written(tmp_path, name, content)).histories
    assert events_of(histories) == [
        ("budi & co", "2026-03-01 10:00:00", "A"),
        ("budi & co", "2026-03-01 10:05:00", "B"),
    ]
    assert histories.fields == ("case:since", "n")
    assert values_of(histories, "case:since") == ["2025-12-31 17:00:00Z"] * 2
    assert values_of(histories, "n") == ["3", None]


def test_a_query_runs_in_the_folder_of_its_data(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    written(data, "web.csv", table(","))
    sql = "SELECT user_id, \"timestamp\", event FROM 'web.csv' WHERE event <> 'Order Paid'"
    query = written(tmp_path, "web.sql", sql)
    store = opened(query, folder=data, zone="Asia/Jakarta")
    assert events_of(store.histories) == [
        ("budi", "2026-03-01 03:00:00", "Page Viewed"),
        ("sari", "2026-03-02 02:00:00", "Page Viewed"),
    ]
    written(data, "web.csv", table(",").replace("sari", "rina"))
    again = opened(query, folder=data, zone="Asia/Jakarta")
    assert [event[0] for event in events_of(again.histories)] == ["budi", "rina"]
