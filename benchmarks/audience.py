"""Who would enter a campaign now, counted anew: `python -m benchmarks.audience [MILLIONS …]` of
people."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.data import DAY, NAMES, STAGE_WINDOW_DAYS, STAGES, events, home, now, write_parquet
from benchmarks.job import peak_bytes
from benchmarks.processes import THREADS, timed
from benchmarks.tables import Table, keep, seconds, size, times

MILLIONS = (1, 10)
EACH = 6  # events a person
REPEATS = 5
QUIET_DAYS = 30
ENGINES = {"rute": "Rute", "duckdb": "DuckDB"}
ABOUT = f"""Millions of people with {EACH} events each on average, unequally busy, and of them \
those who would enter a campaign if it started now: in the stage *{STAGES[0][0]}* and no further, \
who looked at two products or more and asked for no help within {QUIET_DAYS} days. Rute: \
`session.audience(name)`, everybody looked at, nothing kept of earlier answers; DuckDB: one \
GROUP BY over a table of its own, sorted by person and time. The first run in a fresh process, \
and the best of four more. Both find the same number of people, or this page would not exist."""


def compare(millions: tuple[int, ...] = MILLIONS) -> Table:
    rows = [row for each in millions for row in _rows(each)]
    columns = ("people", "engine", "audience", "first", "again", "Rute is faster", "memory")
    return keep("audience", Table("Audiences", ABOUT, columns, tuple(rows)))


def _rows(millions: int) -> list[tuple[str, ...]]:
    _file(millions)
    found = {engine: _measured(engine, millions) for engine in ENGINES}
    answers = {one["answer"] for one in found.values()}
    if len(answers) != 1:
        raise SystemExit(f"the audiences differ: {found}")
    best = {engine: min(one["seconds"][1:]) for engine, one in found.items()}
    return [
        (
            f"{millions} million", ENGINES[engine], f"{one['answer']:,}",
            seconds(one["seconds"][0]), seconds(best[engine]),
            "" if engine == "rute" else times(best[engine] / best["rute"]), size(one["peak"]),
        )
        for engine, one in found.items()
    ]  # fmt: skip


def _measured(engine: str, millions: int) -> dict[str, Any]:
    """Built in a process before, so that it is not in the memory of the one that is measured."""
    command = [sys.executable, "-m", "benchmarks.audience", "job", engine, str(millions)]
    timed(command)
    said, _ = timed(command)
    return dict(json.loads(said.splitlines()[-1]))


def _file(millions: int) -> Path:
    path = home() / f"audience-{millions}m.parquet"
    if not path.exists():
        write_parquet(events(millions * 1_000_000 * EACH, millions * 1_000_000), path)
    return path


def _job(engine: str, millions: int) -> dict[str, Any]:
    count = _of_rute(millions) if engine == "rute" else _of_duckdb(millions)
    took, answer = [], None
    for _ in range(REPEATS):
        begin = time.perf_counter()
        answer = count()
        took.append(time.perf_counter() - begin)
    return {"seconds": took, "answer": answer, "peak": peak_bytes()}


def _of_rute(millions: int) -> Callable[[], int]:
    import rute

    path = home() / f"audience-{millions}m.journey.yaml"
    lines = ["journey: A made-up shop", "data:", f"  - {_file(millions).name}", "stages:"]
    for name, names in STAGES:
        lines += [f"  {name}:", f"    reached when: {' or '.join(names)}"]
        lines += [f"    stalled after: {STAGE_WINDOW_DAYS} days"]
    lines += [
        "campaigns:", "  Come in:", f"    moves: {STAGES[0][0]} to {STAGES[1][0]}",
        "    asks: Leave your address", "    from: [email]",
        "    for: Product Viewed at least 2 times and also "
        f"no Help Asked in the last {QUIET_DAYS} days",
    ]  # fmt: skip
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    session = rute.open(path)
    assert session.now == now(_file(millions)), "both speak of one moment"
    return lambda: int(session.audience("Come in").size)


def _of_duckdb(millions: int) -> Callable[[], int]:
    import duckdb

    file, here = home() / f"audience-{millions}m.db", _names(STAGES[0][1])
    is_new = not file.exists()
    con = duckdb.connect(str(file))
    con.execute(f"SET threads = {THREADS}")
    if is_new:
        con.execute(f"CREATE TYPE event_name AS ENUM {NAMES}")
        con.execute(
            "CREATE TABLE events AS SELECT person, epoch_us(time) AS time, "
            "event::event_name AS event "
            f"FROM '{_file(millions)}' ORDER BY person, time"
        )
    later = _names(tuple(name for _, names in STAGES[1:] for name in names))
    quiet = now(_file(millions)) - QUIET_DAYS * DAY
    query = f"""SELECT count(*) FROM (SELECT person FROM events GROUP BY person HAVING
        bool_or(event IN ({here})) AND NOT bool_or(event IN ({later}))
        AND count(*) FILTER (event = 'Product Viewed') >= 2
        AND NOT bool_or(event = 'Help Asked' AND time >= {quiet}))"""
    return lambda: int(con.execute(query).fetchall()[0][0])


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f"'{name}'" for name in names)


if __name__ == "__main__":
    if sys.argv[1:2] == ["job"]:
        print(json.dumps(_job(sys.argv[2], int(sys.argv[3]))))
    else:
        compare(tuple(map(int, sys.argv[1:])) or MILLIONS)
