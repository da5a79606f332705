"""The deposit example beside plain SQL on the rows of the campaign."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from tests.examples.asking import opened

from rute.session import Session


@pytest.fixture(scope="module")
def calls(real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Session:
    store = tmp_path_factory.mktemp("deposit")
    return opened("deposit/deposit.journey.yaml", real_data / "bank_marketing", store)


def counted(real_data: Path, by: str) -> dict[str, tuple[int, int]]:
    file = real_data / "bank_marketing" / "bank-full.parquet"
    query = f"SELECT {by}, count(*), count(*) FILTER (y = 'yes') FROM '{file}' GROUP BY 1"
    return {value: (n, yes) for value, n, yes in duckdb.connect().execute(query).fetchall()}


def test_each_outcome_of_the_last_campaign_signs_as_often_as_plain_sql_counts(
    calls: Session, real_data: Path
) -> None:
    found = {}
    for group in calls.stages(by="outcome").result.groups:
        stage = next(one for one in group.stages if one.name == "Consideration")
        found[group.value] = (stage.reached, stage.moved_on_in_time)
    assert found == counted(real_data, "poutcome")


def test_the_rows_span_the_published_time(calls: Session) -> None:
    result = calls.stages().result
    assert [stage.reached for stage in result.stages][:2] == [45_211, 5_289]
    names = {one.name: one.events for one in calls.summary.names}
    assert names["Called Before"] == 8_257


def test_the_year_of_each_call_is_found_by_the_order_of_rows(calls: Session) -> None:
    from datetime import UTC, datetime

    as_of = datetime.fromtimestamp(calls.stages().result.asked.as_of / 1e6, UTC)
    assert (as_of.year, as_of.month) == (2010, 11)
