"""The sellers example beside plain SQL on Olist's own files."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from tests.examples.asking import opened, split
from tests.examples.plain_sql import DAY, five_way

from rute.session import Session

WINDOW = 60 * DAY


@pytest.fixture(scope="module")
def leads(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Session:
    store = tmp_path_factory.mktemp("sellers")
    return opened("sellers/sellers.journey.yaml", real_data / "olist", store)


@pytest.fixture(scope="module")
def con(real_data: Path) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute("SET TimeZone = 'UTC'")
    olist = real_data / "olist"
    con.execute(f"""
        CREATE TABLE leads AS
        SELECT l.mql_id AS person, l.origin,
               epoch_us(timezone('America/Sao_Paulo', l.first_contact_date::TIMESTAMP)) AS met,
               epoch_us(timezone('America/Sao_Paulo', d.won_date)) AS won
        FROM '{olist}/olist_marketing_qualified_leads_dataset.csv' AS l
        LEFT JOIN '{olist}/olist_closed_deals_dataset.csv' AS d USING (mql_id)""")
    con.execute("""
        CREATE TABLE events AS
        SELECT person, met AS time, 'Lead Contacted' AS name, 0 AS place FROM leads
        UNION ALL SELECT person, won, 'Deal Won', 1 FROM leads WHERE won IS NOT NULL""")
    return con


def test_stages_equal_plain_sql(leads: Session, con: duckdb.DuckDBPyConnection) -> None:
    result = leads.stages().result
    firsts = [
        f"SELECT person, min(time) AS time FROM events WHERE name = '{name}' GROUP BY 1"
        for name in ("Lead Contacted", "Deal Won")
    ]
    expected = five_way(con, firsts, (WINDOW, 0), result.asked.as_of)
    measured = [stage for stage in result.stages if stage.reached is not None]
    assert [split(stage) for stage in measured] == expected
    assert (expected[0]["reached"], expected[1]["reached"]) == (8_000, 842)


def test_each_origin_wins_as_often_as_plain_sql_counts(
    leads: Session, con: duckdb.DuckDBPyConnection
) -> None:
    now = leads.stages().result.asked.as_of
    query = f"""
        SELECT origin, count(*), count(*) FILTER (won - met <= {WINDOW})
        FROM leads WHERE (won IS NULL OR won >= met) AND {now} - met > {WINDOW} GROUP BY 1"""
    expected = {origin: (n, won) for origin, n, won in con.execute(query).fetchall()}
    found = {}
    for group in leads.stages(by="lead_source").result.groups:
        stage = next(one for one in group.stages if one.name == "Consideration")
        assert stage.conversion is not None
        n = stage.conversion.n
        found[group.value] = (n, round(n * (stage.conversion.value or 0)))
    assert found == expected
    assert len(expected) == 11


def test_the_funnel_by_origin_equals_plain_sql(
    leads: Session, con: duckdb.DuckDBPyConnection
) -> None:
    query = f"""
        SELECT origin, count(*), count(*) FILTER (won >= met AND won - met <= {WINDOW})
        FROM leads GROUP BY 1"""
    expected = {origin: [n, won] for origin, n, won in con.execute(query).fetchall()}
    result = leads.funnel("Lead Contacted", "Deal Won", within="60 days", by="lead_source").result
    found = {group.value: [step.people for step in group.steps] for group in result.groups}
    assert found == expected


def test_time_to_win_equals_plain_sql(leads: Session, con: duckdb.DuckDBPyConnection) -> None:
    query = "SELECT quantile_cont((won - met) / 1e6, [0.25, 0.5, 0.75]) FROM leads WHERE won >= met"
    low, middle, high = con.execute(query).fetchall()[0][0]
    stage = next(one for one in leads.stages().result.stages if one.name == "Consideration")
    times = stage.time_to_next
    assert times is not None
    found = (times.p25, times.p50, times.p75)
    assert found == pytest.approx((low, middle, high), rel=0.05)
