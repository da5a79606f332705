"""DuckDB: a table of its own, sorted by person and time, names as an ENUM.

Funnel: chained ASOF joins (five times faster here than window functions). Transitions: LEAD over
the sorted table as it lies, which streams, instead of PARTITION BY, which sorts again.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb

from benchmarks.data import DAY, FUNNEL, FUNNEL_WINDOW_DAYS, NAMES, dataset, home, now
from benchmarks.engines.stage_sql import NEVER, by_stage, stages_sql


def _file(millions: int) -> Path:
    return home() / f"duckdb-{millions}m.db"


def _connect(millions: int) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect(str(_file(millions)))
    con.execute("SET threads = 2")
    con.execute("SET TimeZone = 'UTC'")
    return con


def build(millions: int) -> None:
    _file(millions).unlink(missing_ok=True)
    con = _connect(millions)
    con.execute(f"CREATE TYPE event_name AS ENUM {NAMES}")
    con.execute(
        "CREATE TABLE events AS SELECT person, epoch_us(time) AS time, event::event_name AS name "
        f"FROM '{dataset(millions)}' ORDER BY person, time"
    )
    con.close()


def size(millions: int) -> int:
    return _file(millions).stat().st_size


class Opened:
    def __init__(self, millions: int) -> None:
        self.now = now(dataset(millions))
        self.con = _connect(millions)
        self._rows("SELECT count(*) FROM events")

    def _rows(self, query: str) -> list[tuple[Any, ...]]:
        return self.con.execute(query).fetchall()

    def stages(self) -> dict[str, dict[str, int]]:
        query = stages_sql(
            "events",
            self.now,
            first=lambda test: f"coalesce(min(time) FILTER ({test}), {NEVER})",
            last=lambda test: f"max(time) FILTER ({test})",
            count_if=lambda test: f"count(*) FILTER ({test})",
        )
        return by_stage(list(self._rows(query)[0]))

    def funnel(self) -> list[int]:
        window = FUNNEL_WINDOW_DAYS * DAY
        steps = [f"s0 AS (SELECT person, time, time AS since FROM events WHERE name='{FUNNEL[0]}')"]
        steps += [
            f"s{i} AS (SELECT e.person, e.time, b.since "
            f"FROM (SELECT person, time FROM events WHERE name = '{name}') AS e "
            f"ASOF JOIN s{i - 1} AS b ON e.person = b.person AND e.time >= b.time "
            f"WHERE e.time - b.since <= {window})"
            for i, name in enumerate(FUNNEL[1:], start=1)
        ]
        counts = ", ".join(f"(SELECT count(DISTINCT person) FROM s{i})" for i in range(len(FUNNEL)))
        return [int(n) for n in self._rows(f"WITH {', '.join(steps)} SELECT {counts}")[0]]

    def transitions(self) -> dict[str, int]:
        rows = self._rows(
            "SELECT before, name, after, count(*) FROM (SELECT name, "
            "lag(person) OVER () IS DISTINCT FROM person AS before, "
            "CASE WHEN lead(person) OVER () = person THEN lead(name) OVER () END AS after "
            "FROM events) GROUP BY ALL"
        )
        times: dict[str, int] = {}
        for starts, name, after, n in rows:
            key = f"{name} → {after or 'end'}"
            times[key] = times.get(key, 0) + n
            if starts:
                times[f"start → {name}"] = times.get(f"start → {name}", 0) + n
        return times


def open_built(millions: int) -> Opened:
    return Opened(millions)
