"""ClickHouse (chdb): a MergeTree ordered by person and time, names as an Enum8.

Funnel: windowFunnel, which exists for this. Transitions: arrays gathered in the table's own order
(five times faster here than leadInFrame).
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from chdb.session import Session

from benchmarks.data import DAY, FUNNEL, FUNNEL_WINDOW_DAYS, NAMES, dataset, home, now
from benchmarks.engines.stage_sql import NEVER, by_stage, stages_sql

_IN_ORDER = "SETTINGS optimize_aggregation_in_order = 1, optimize_read_in_order = 1"


def _folder(millions: int) -> Path:
    return home() / f"chdb-{millions}m"


def _session(millions: int) -> Session:
    session = Session(str(_folder(millions)))
    session.query("SET max_threads = 2")
    return session


def build(millions: int) -> None:
    shutil.rmtree(_folder(millions), ignore_errors=True)
    session = _session(millions)
    names = ", ".join(f"'{name}' = {code}" for code, name in enumerate(NAMES))
    session.query("CREATE DATABASE bench")
    session.query(
        f"CREATE TABLE bench.events (person UInt64, time Int64, name Enum8({names})) "
        "ENGINE = MergeTree ORDER BY (person, time)"
    )
    session.query(
        "INSERT INTO bench.events SELECT person, toUnixTimestamp64Micro(time), event "
        f"FROM file('{dataset(millions)}', Parquet) SETTINGS max_threads=2, max_insert_threads=2"
    )
    session.query("OPTIMIZE TABLE bench.events FINAL")
    session.close()


def size(millions: int) -> int:
    with_parts = _folder(millions).rglob("*")
    return sum(path.stat().st_size for path in with_parts if path.is_file())


class Opened:
    def __init__(self, millions: int) -> None:
        self.now = now(dataset(millions))
        self.session = _session(millions)
        self._rows("SELECT count() FROM bench.events")

    def _rows(self, query: str) -> list[list[int]]:
        answer = str(self.session.query(query, "JSONCompactEachRow"))
        return [json.loads(line) for line in answer.splitlines()]

    def stages(self) -> dict[str, dict[str, int]]:
        query = stages_sql(
            "bench.events",
            self.now,
            first=lambda test: f"minIf(time, {test}) + if(countIf({test}) = 0, {NEVER}, 0)",
            last=lambda test: f"maxIf(time, {test})",
            count_if=lambda test: f"countIf({test})",
            tail="SETTINGS optimize_aggregation_in_order = 1",
        )
        return by_stage(self._rows(query)[0])

    def funnel(self) -> list[int]:
        tests = ", ".join(f"name = '{name}'" for name in FUNNEL)
        counts = ", ".join(f"countIf(level >= {i})" for i in range(1, len(FUNNEL) + 1))
        query = (
            f"SELECT {counts} FROM (SELECT person, "
            f"windowFunnel({FUNNEL_WINDOW_DAYS * DAY})(toUInt64(time), {tests}) AS level "
            f"FROM bench.events WHERE name IN {FUNNEL} GROUP BY person)"
        )
        return [int(n) for n in self._rows(query)[0]]

    def transitions(self) -> dict[str, int]:
        rows = self._rows(
            "SELECT pair.1, pair.2, count() FROM (SELECT "
            "arrayJoin(arrayZip(arrayPushFront(names, -1), arrayPushBack(names, -2))) AS pair "
            "FROM (SELECT groupArray(toInt8(name)) AS names FROM "
            "(SELECT person, name FROM bench.events ORDER BY person, time) GROUP BY person)) "
            f"GROUP BY 1, 2 {_IN_ORDER}"
        )
        word = {-1: "start", -2: "end"} | dict(enumerate(NAMES))
        return {f"{word[a]} → {word[b]}": int(n) for a, b, n in rows}


def open_built(millions: int) -> Opened:
    return Opened(millions)
