"""The gifts example beside plain SQL on the invoice lines."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from tests.examples.asking import opened, split
from tests.examples.plain_sql import DAY, five_way

from rute.session import Session

WINDOW = 120 * DAY


@pytest.fixture(scope="module")
def shop(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Session:
    store = tmp_path_factory.mktemp("gifts")
    return opened("gifts/gifts.journey.yaml", real_data / "online_retail", store)


@pytest.fixture(scope="module")
def con(real_data: Path) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute("SET TimeZone = 'UTC'")
    con.execute(f"""
        CREATE TABLE events AS
        SELECT CustomerID AS person, InvoiceNo AS place,
               epoch_us(timezone('Europe/London', min(InvoiceDate))) AS time,
               if(InvoiceNo LIKE 'C%', 'back', 'order') AS name
        FROM '{real_data}/online_retail/onlineretail.parquet'
        WHERE CustomerID IS NOT NULL GROUP BY ALL""")
    return con


def test_stages_equal_plain_sql(shop: Session, con: duckdb.DuckDBPyConnection) -> None:
    first = "SELECT person, min(time) AS time FROM events WHERE name = 'order' GROUP BY person"
    again = f"""
        SELECT person, min(time) AS time FROM (
            SELECT person, time, lag(time) OVER (PARTITION BY person ORDER BY time) AS before
            FROM events WHERE name = 'order'
        ) WHERE time - before <= {WINDOW} GROUP BY person"""
    result = shop.stages().result
    expected = five_way(con, (first, again), (WINDOW, 0), result.asked.as_of)
    assert [split(stage) for stage in result.stages] == expected
    assert expected[0]["reached"] == 4_339


def test_goods_sent_back_equal_plain_sql(shop: Session, con: duckdb.DuckDBPyConnection) -> None:
    query = "SELECT name, count(*) FROM events GROUP BY name"
    counted = dict(con.execute(query).fetchall())
    seen = {one.name: one.events for one in shop.summary.names}
    assert seen == {"Order Placed": counted["order"], "Order Refunded": counted["back"]}
