"""The loan example beside plain SQL, and the XES file beside the Parquet file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
from tests.examples.asking import EXAMPLES, opened, split
from tests.examples.plain_sql import DAY, five_way, pairs

from rute.session import Session

RULES = ("A_SUBMITTED", "A_PREACCEPTED", "A_ACCEPTED", "O_SENT", "O_SENT_BACK", "A_ACTIVATED")
WINDOWS = (3 * DAY, 7 * DAY, 2 * DAY, 30 * DAY, 14 * DAY, 0)


@pytest.fixture(scope="module")
def parquet(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Session:
    store = tmp_path_factory.mktemp("loan")
    return opened("loan/loan.journey.yaml", real_data / "bpic2012", store)


@pytest.fixture(scope="module")
def xes(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Session:
    store = tmp_path_factory.mktemp("loan-xes")
    return opened("loan/loan-xes.journey.yaml", real_data / "bpic2012", store)


@pytest.fixture(scope="module")
def con(real_data: Path) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute(f"""
        CREATE TABLE events AS SELECT
            "case:concept:name" AS person, epoch_us("time:timestamp") AS time,
            "concept:name" AS name, file_row_number AS place
        FROM read_parquet('{real_data}/bpic2012/bpic2012.parquet', file_row_number = true)""")
    return con


def test_stages_equal_plain_sql(parquet: Session, con: duckdb.DuckDBPyConnection) -> None:
    firsts = [
        f"SELECT person, min(time) AS time FROM events WHERE name = '{rule}' GROUP BY person"
        for rule in RULES
    ]
    result = parquet.stages().result
    expected = five_way(con, firsts, WINDOWS, result.asked.as_of)
    assert [split(stage) for stage in result.stages] == expected


def test_declined_and_cancelled_applications_are_asleep(
    parquet: Session, con: duckdb.DuckDBPyConnection
) -> None:
    ended = "SELECT person FROM events WHERE name IN ('A_DECLINED', 'A_CANCELLED')"
    firsts = ", ".join(f"max(if(name = '{rule}', {i}, 0))" for i, rule in enumerate(RULES))
    query = f"""
        SELECT furthest, count(*) FROM (
            SELECT person, greatest({firsts}) AS furthest FROM events GROUP BY person
        ) WHERE person IN ({ended}) GROUP BY furthest"""
    ended_at = dict(con.execute(query).fetchall())
    stages = parquet.stages().result.stages
    assert [stage.asleep for stage in stages[:-1]] == [ended_at.get(i, 0) for i in range(5)]


def test_transitions_equal_plain_sql(parquet: Session, con: duckdb.DuckDBPyConnection) -> None:
    result = parquet.transitions(of="events").result
    counts = {
        (a, b): n
        for a, row in zip(result.nodes, result.counts, strict=True)
        for b, n in zip(result.nodes, row, strict=True)
        if n
    }
    assert counts == pairs(con)


def test_both_journeys_say_the_same_but_for_their_data() -> None:
    texts = [
        (EXAMPLES / "loan" / name).read_text("utf-8").splitlines()
        for name in ("loan.journey.yaml", "loan-xes.journey.yaml")
    ]
    differing = [pair for pair in zip(*texts, strict=True) if pair[0] != pair[1]]
    assert differing == [("  - loan.sql", "  - bpic2012.xes.gz")]


def test_xes_gives_the_same_as_parquet(parquet: Session, xes: Session) -> None:
    assert xes.stages().result == parquet.stages().result
    assert xes.leaks().result == parquet.leaks().result
    steps = RULES[:4]
    assert xes.funnel(*steps, within="30 days").result == (
        parquet.funnel(*steps, within="30 days").result
    )
    of_xes, of_parquet = (s.transitions(of="events").result for s in (xes, parquet))
    assert replace(of_xes, asked=of_parquet.asked) == of_parquet
