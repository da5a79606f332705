"""The CD shop beside plain SQL on the master file, read a second way."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import duckdb
import pyarrow as pa
import pytest
from tests.examples.asking import opened, split
from tests.examples.plain_sql import DAY, five_way

from rute.session import Session

WINDOWS = (90 * DAY, 90 * DAY, 0)
NEW_YORK = ZoneInfo("America/New_York")


@pytest.fixture(scope="module")
def shop(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Session:
    return opened("cds/cds.journey.yaml", real_data / "cdnow", tmp_path_factory.mktemp("cds"))


@pytest.fixture(scope="module")
def con(real_data: Path) -> duckdb.DuckDBPyConnection:
    lines = (real_data / "cdnow" / "CDNOW_master.txt").read_text("ascii").split("\n")[1:]
    parts = [line.split() for line in lines if line.strip()]
    midnight = {day: _midnight(day) for day in {part[1] for part in parts}}
    bought = pa.table(
        {
            "person": [part[0] for part in parts],
            "day": [part[1] for part in parts],
            "time": [midnight[part[1]] for part in parts],
        }
    )
    con = duckdb.connect()
    con.register("bought", bought)
    con.execute("CREATE TABLE events AS FROM bought")
    return con


def _midnight(day: str) -> int:
    at = datetime.strptime(day, "%Y%m%d").replace(tzinfo=NEW_YORK)
    return int(at.timestamp()) * 1_000_000


def nth_day(n: int) -> str:
    return f"""
        SELECT person, time FROM (
            SELECT person, time, row_number() OVER (PARTITION BY person ORDER BY day) AS nth
            FROM (SELECT DISTINCT person, day, time FROM events)
        ) WHERE nth = {n}"""


def test_stages_equal_plain_sql(shop: Session, con: duckdb.DuckDBPyConnection) -> None:
    result = shop.stages().result
    expected = five_way(con, [nth_day(1), nth_day(2), nth_day(5)], WINDOWS, result.asked.as_of)
    assert [split(stage) for stage in result.stages] == expected


def test_who_has_not_bought_for_half_a_year_is_asleep(
    shop: Session, con: duckdb.DuckDBPyConnection
) -> None:
    result = shop.stages().result
    query = f"""
        SELECT if(days >= 5, 2, if(days >= 2, 1, 0)) AS furthest, count(*) FROM (
            SELECT person, count(DISTINCT day) AS days, max(time) AS last
            FROM events GROUP BY person
        ) WHERE {result.asked.as_of} - last > {180 * DAY} GROUP BY furthest"""
    asleep = dict(con.execute(query).fetchall())
    assert [stage.asleep for stage in result.stages] == [asleep[i] for i in range(3)]


def test_the_whole_file_is_read(shop: Session) -> None:
    summary = shop.log().result
    assert (summary.events, summary.people, summary.rejected) == (69_659, 23_570, 0)
