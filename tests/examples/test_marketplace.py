"""The marketplace example beside plain SQL on Olist's own files."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from tests.examples.asking import EXAMPLES, opened, split
from tests.examples.plain_sql import DAY, five_way, pairs

import rute
from rute.session import Session

CLOCKS = {
    "Order Placed": "order_purchase_timestamp",
    "Order Approved": "order_approved_at",
    "Parcel Handed Over": "order_delivered_carrier_date",
    "Parcel Delivered": "order_delivered_customer_date",
}
WINDOWS = (3 * DAY, 7 * DAY, 30 * DAY, 14 * DAY, 180 * DAY, 0)


@pytest.fixture(scope="module")
def shop(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Session:
    store = tmp_path_factory.mktemp("marketplace")
    return opened("marketplace/marketplace.journey.yaml", real_data / "olist", store)


@pytest.fixture(scope="module")
def con(real_data: Path) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute("SET TimeZone = 'UTC'")
    olist = real_data / "olist"
    con.execute(f"""
        CREATE TABLE bought AS SELECT o.*, c.customer_unique_id AS person
        FROM '{olist}/olist_orders_dataset.csv' AS o
        JOIN '{olist}/olist_customers_dataset.csv' AS c ON c.customer_id = o.customer_id""")
    con.execute(f"CREATE TABLE reviews AS FROM '{olist}/olist_order_reviews_dataset.csv'")
    each = [
        f"SELECT person, {clock} AS clock, '{name}' AS name, order_id, NULL AS score FROM bought "
        f"WHERE {clock} IS NOT NULL"
        for name, clock in CLOCKS.items()
    ]
    each.append(
        "SELECT person, review_answer_timestamp, 'Review Given', r.order_id, review_score "
        "FROM reviews AS r JOIN bought AS b ON b.order_id = r.order_id"
    )
    con.execute(f"""
        CREATE TABLE events AS
        SELECT person, epoch_us(timezone('America/Sao_Paulo', clock)) AS time, name, score,
               order_id || name AS place
        FROM ({" UNION ALL ".join(each)})""")
    return con


def end_of_the_last_day(con: duckdb.DuckDBPyConnection) -> int:
    """São Paulo was at UTC−3 when the last event happened, in September."""
    last = int(con.execute("SELECT max(time) FROM events").fetchall()[0][0])
    offset = -3 * DAY // 24
    return ((last + offset) // DAY + 1) * DAY - offset - 1


def test_stages_equal_plain_sql(shop: Session, con: duckdb.DuckDBPyConnection) -> None:
    def first(where: str) -> str:
        return f"SELECT person, min(time) AS time FROM events WHERE {where} GROUP BY person"

    firsts = [first(f"name = '{name}'") for name in CLOCKS]
    firsts.append(first("name = 'Review Given' AND score >= 4"))
    firsts.append(f"""
        SELECT person, min(time) AS time FROM (
            SELECT person, time, lag(time) OVER (PARTITION BY person ORDER BY time) AS before
            FROM events WHERE name = 'Order Placed'
        ) WHERE time - before <= {180 * DAY} GROUP BY person""")
    result = shop.stages().result
    assert result.asked.as_of == end_of_the_last_day(con)
    assert [split(stage) for stage in result.stages] == five_way(
        con, firsts, WINDOWS, result.asked.as_of
    )


def test_transitions_equal_plain_sql(shop: Session, con: duckdb.DuckDBPyConnection) -> None:
    result = shop.transitions(of="events").result
    counts = {
        (a, b): n
        for a, row in zip(result.nodes, result.counts, strict=True)
        for b, n in zip(result.nodes, row, strict=True)
        if n
    }
    assert counts == pairs(con)


def test_the_funnel_equals_plain_sql(shop: Session, con: duckdb.DuckDBPyConnection) -> None:
    names = list(CLOCKS)
    joins = " ".join(
        f"LEFT JOIN events AS e{i} ON e{i}.person = e0.person AND e{i}.name = '{name}' "
        f"AND (e{i}.time, e{i}.place) > (e{i - 1}.time, e{i - 1}.place) "
        f"AND e{i}.time <= e0.time + {20 * DAY}"
        for i, name in enumerate(names[1:], start=1)
    )
    counts = ", ".join(f"count(DISTINCT e{i}.person)" for i in range(len(names)))
    query = f"SELECT {counts} FROM events AS e0 {joins} WHERE e0.name = '{names[0]}'"
    result = shop.funnel(*names, within="20 days").result
    assert [step.people for step in result.steps] == list(con.execute(query).fetchall()[0])


def test_feeling_at_the_parcel_is_the_mean_of_peoples_mean_scores(
    shop: Session, con: duckdb.DuckDBPyConnection
) -> None:
    query = """
        SELECT count(*), sum(n), avg(mean) FROM (
            SELECT person, count(*) AS n, avg(score - 3) AS mean
            FROM events WHERE score IS NOT NULL GROUP BY person)"""
    people, answers, mean = con.execute(query).fetchall()[0]
    parcel = next(f for f in shop.feelings().result.feelings if f.touchpoint == "The parcel")
    assert (parcel.people, parcel.answers) == (people, answers)
    assert parcel.mean == pytest.approx(mean)


def test_in_the_sellers_stage_model_the_same_people_stand_at_the_same_anchors(
    shop: Session, real_data: Path, tmp_path: Path
) -> None:
    there = rute.open(
        EXAMPLES / "marketplace/marketplace.journey.yaml", data=real_data / "olist",
        store=tmp_path, shown_as="value journey",
    )  # fmt: skip
    reached = {one.name: one.reached for one in there.stages().result.stages if one.reached}
    own = {one.name: one.reached for one in shop.stages().result.stages}
    assert reached == {
        "Convert": own["Ordered"], "Excite": own["Recommends"], "Ascend": own["Buys again"]
    }  # fmt: skip
