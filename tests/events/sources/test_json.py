"""JSON as programs export it: a line an object, one list, a list inside an object."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.events.reading_files import events_of, opened, values_of, written

from rute.errors import SourceError
from rute.events.sources.json_rows import flat
from rute.events.sources.json_text import objects_in

EVENTS = [
    {"user_id": "budi", "timestamp": "2026-03-01T10:00:00Z", "event": "A", "device": {"os": "x"}},
    {"user_id": "sari", "timestamp": "2026-03-02T10:00:00Z", "event": "B", "rare": 3.0},
]
READ = [("budi", "2026-03-01 10:00:00", "A"), ("sari", "2026-03-02 10:00:00", "B")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.jsonl", "\n".join(map(json.dumps, EVENTS))),
        ("a.ndjson", "\n\n".join(map(json.dumps, EVENTS)) + "\n"),
        ("a.json", "\ufeff" + json.dumps(EVENTS)),
        ("a.json", json.dumps(EVENTS, indent=2)),
        ("a.json", json.dumps({"meta": {"n": 2}, "data": EVENTS})),
        ("a.json", json.dumps({"meta": {"n": 2}, "data": EVENTS}, indent=1)),
        ("a.txt", "\n".join(map(json.dumps, EVENTS))),
        ("a.jsonl.gz", gzip.compress("\n".join(map(json.dumps, EVENTS)).encode())),
    ],
)
def test_json_in_any_dress_is_read(tmp_path: Path, name: str, text: str | bytes) -> None:
    histories = opened(written(tmp_path, name, text)).histories
    assert events_of(histories) == READ
    assert values_of(histories, "device.os") == ["x", None]
    assert values_of(histories, "rare") == [None, "3"]


def test_a_column_that_first_appears_late_is_kept(tmp_path: Path) -> None:
    many = [{**EVENTS[0], "n": k} for k in range(25_000)] + [EVENTS[1]]
    histories = opened(written(tmp_path, "a.jsonl", "\n".join(map(json.dumps, many)))).histories
    assert values_of(histories, "rare")[-1] == "3"


def test_bad_lines_are_refused_with_their_number(tmp_path: Path) -> None:
    lines = [json.dumps(EVENTS[0]), '{"user_id": ', "[1]", json.dumps(EVENTS[1])]
    store = opened(written(tmp_path, "a.jsonl", "\n".join(lines)))
    assert [(r.line, r.reason) for r in store.summary().rejects] == [
        (2, "not readable as JSON"),
        (3, "not an object"),
    ]


def test_ga4s_parameters_become_columns() -> None:
    event = {
        "event_params": [
            {"key": "page", "value": {"string_value": "/a", "int_value": None}},
            {"key": "n", "value": {"int_value": 3}},
        ],
        "items": [{"id": 1}],
        "empty": {},
    }
    assert flat(event) == {"event_params.page": "/a", "event_params.n": "3", "items": '[{"id": 1}]'}


@pytest.mark.parametrize("text", ['[{"a": 1}, {"a":', '{"data": [{"a": 1},', "[" * 100_000])
def test_a_list_that_ends_in_the_middle_is_an_error(tmp_path: Path, text: str) -> None:
    with pytest.raises(SourceError, match="the JSON cannot be read"):
        opened(written(tmp_path, "a.json", text))


PLAIN = st.dictionaries(st.text(max_size=5), st.integers() | st.text(max_size=8), max_size=4)


@given(st.lists(PLAIN, min_size=1, max_size=8), st.sampled_from([None, 1]))
def test_a_list_and_lines_say_the_same(
    tmp_path_factory: pytest.TempPathFactory, objects: list[dict[str, Any]], indent: int | None
) -> None:
    folder = tmp_path_factory.mktemp("json")
    lines = written(folder, "a.jsonl", "\n".join(map(json.dumps, objects)))
    whole = written(folder, "a.json", json.dumps(objects, indent=indent))
    read = [[found.value for found in objects_in(path)] for path in (lines, whole)]
    assert read == [objects, objects]
