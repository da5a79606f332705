"""Stages, funnels and transitions in plain DuckDB SQL, written from the definitions alone.

Every function takes a connection that has a table `events(person, time BIGINT µs, name,
place)`, where `place` is the events' order, and gives plain numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

import duckdb

DAY = 86_400_000_000


def five_way(
    con: duckdb.DuckDBPyConnection, firsts: Sequence[str], windows: Sequence[int], now: int
) -> list[dict[str, int]]:
    """`firsts[i]`: a query of (person, time), the first time each person reaches stage i."""
    columns = ", ".join(f"f{i}.time AS r{i}" for i in range(len(firsts)))
    joins = " ".join(
        f"LEFT JOIN ({query}) AS f{i} ON f{i}.person = everybody.person"
        for i, query in enumerate(firsts)
    )
    con.execute(
        f"CREATE OR REPLACE TEMP TABLE wide AS SELECT everybody.person, {columns} "
        f"FROM (SELECT DISTINCT person FROM events) AS everybody {joins}"
    )
    return [_one_stage(con, i, len(firsts), windows[i], now) for i in range(len(firsts))]


def _one_stage(
    con: duckdb.DuckDBPyConnection, i: int, stages: int, window: int, now: int
) -> dict[str, int]:
    later = [f"r{j}" for j in range(i + 1, stages)]
    if not later:
        query = f"SELECT count(r{i}) AS reached, count(r{i}) AS furthest FROM wide"
        return dict(zip(("reached", "furthest"), _row(con, query), strict=True))
    query = f"""
        WITH s AS (
            SELECT r{i} AS r, least({", ".join(later)}) AS later FROM wide
        ), k AS (
            SELECT r, later, coalesce(later < r, false) AS already,
                   coalesce(later - r <= {window}, false) AS quick, {now} - r > {window} AS elapsed
            FROM s
        )
        SELECT
            count(r) AS reached,
            count(*) FILTER (r IS NOT NULL AND later IS NULL) AS furthest,
            count(*) FILTER (already) AS already_further,
            count(*) FILTER (r IS NOT NULL AND NOT already AND quick) AS moved_on_in_time,
            count(*) FILTER (r IS NOT NULL AND NOT already AND later - r > {window}) AS late,
            count(*) FILTER (r IS NOT NULL AND later IS NULL AND elapsed) AS stalled,
            count(*) FILTER (r IS NOT NULL AND later IS NULL AND NOT elapsed) AS open,
            count(*) FILTER (later IS NOT NULL AND (r IS NULL OR later < r)) AS skipped,
            count(*) FILTER (r IS NOT NULL AND NOT already AND elapsed) AS n,
            count(*) FILTER (r IS NOT NULL AND NOT already AND elapsed AND quick) AS converted
        FROM k"""
    names = (
        "reached", "furthest", "already_further", "moved_on_in_time", "moved_on_late", "stalled",
        "open", "skipped", "n", "converted",
    )  # fmt: skip
    return dict(zip(names, _row(con, query), strict=True))


def _row(con: duckdb.DuckDBPyConnection, query: str) -> tuple[int, ...]:
    return tuple(int(value) for value in con.execute(query).fetchall()[0])


def pairs(con: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], int]:
    """How often which event followed which, with "start" and "end" around each person."""
    rows = con.execute("""
        WITH ordered AS (
            SELECT
                name,
                lag(name) OVER who AS before,
                lead(name) OVER who AS after
            FROM events WINDOW who AS (PARTITION BY person ORDER BY time, place)
        )
        SELECT coalesce(before, 'start'), name, count(*) FROM ordered GROUP BY ALL
        UNION ALL
        SELECT name, 'end', count(*) FROM ordered WHERE after IS NULL GROUP BY name
    """).fetchall()
    return {(before, after): n for before, after, n in rows}
