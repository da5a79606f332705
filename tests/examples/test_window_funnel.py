"""Funnels beside ClickHouse's windowFunnel, on real clicks and real loan applications."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import duckdb
import pytest

import rute

chdb = pytest.importorskip("chdb", reason="ClickHouse's windowFunnel needs chdb (dev group)")

CATEGORIES = ("trousers", "skirts", "blouses", "sale")
OFFERS = ("A_SUBMITTED", "A_PREACCEPTED", "A_ACCEPTED", "O_SENT", "O_SENT_BACK", "A_ACTIVATED")


@pytest.fixture(autouse=True, scope="module")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RUTE_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


def clicks(real_data: Path, to: Path, *, ordered: bool) -> Path:
    """The shop's clicks as events; the data has days only, `ordered` makes each click of a
    session fifteen seconds later than the one before."""
    seconds = '"order" * 15' if ordered else "0"
    names = ", ".join(f"'{name}'" for name in CATEGORIES)
    duckdb.execute(f"""
        COPY (
            SELECT "session ID" AS person, [{names}]["page 1 (main category)"] AS event,
                make_timestamp(year, month, day, 0, 0, 0) AT TIME ZONE 'UTC'
                    + {seconds} * INTERVAL 1 SECOND AS time
            FROM '{real_data}/eshop_clickstream/eshop_clickstream.parquet'
            ORDER BY "session ID", "order"
        ) TO '{to}' (FORMAT parquet)""")
    return to


def window_funnel(file: Path, columns: str, steps: Sequence[str], microseconds: int) -> list[int]:
    tests = ", ".join(f"name = '{step}'" for step in steps)
    levels = ", ".join(f"countIf(level >= {i + 1})" for i in range(len(steps)))
    answer = chdb.query(
        f"SELECT {levels} FROM (SELECT person, windowFunnel({microseconds})(time, {tests}) "
        f"AS level FROM (SELECT {columns} FROM file('{file}', Parquet)) GROUP BY person)",
        "CSV",
    )
    return [int(n) for n in str(answer).split(",")]


CLICKS = "person, event AS name, toUInt64(toUnixTimestamp64Micro(time)) AS time"
MINUTE, DAY = 60_000_000, 86_400_000_000


@pytest.mark.parametrize("steps", [CATEGORIES, ("sale", "blouses"), ("skirts", "sale", "trousers")])
@pytest.mark.parametrize("minutes", [1, 5])
def test_clicks_a_quarter_of_a_minute_apart(
    real_data: Path, tmp_path: Path, steps: tuple[str, ...], minutes: int
) -> None:
    file = clicks(real_data, tmp_path / "clicks.parquet", ordered=True)
    session = rute.read(file, person="person", time="time", event="event")
    found = people(session, steps, f"{minutes} minutes")
    assert found == window_funnel(file, CLICKS, steps, minutes * MINUTE)


def people(
    session: rute.Session,
    steps: Sequence[str],
    within: str,
    ties: Literal["sequence", "favourable", "strict"] = "sequence",
) -> list[int]:
    answer = session.funnel(*steps, within=within, ties=ties)
    return [step.people for step in answer.result.steps]


def test_clicks_all_at_one_time(real_data: Path, tmp_path: Path) -> None:
    file = clicks(real_data, tmp_path / "clicks.parquet", ordered=False)
    session = rute.read(file, person="person", time="time", event="event")
    found = people(session, CATEGORIES, "1 day", ties="favourable")
    assert found == window_funnel(file, CLICKS, CATEGORIES, DAY)


@pytest.mark.parametrize(("within", "days"), [("1 day", 1), ("7 days", 7), ("30 days", 30)])
def test_loan_applications(real_data: Path, within: str, days: int) -> None:
    file = real_data / "bpic2012" / "bpic2012.parquet"
    columns = (
        "`case:concept:name` AS person, `concept:name` AS name, "
        "toUInt64(toUnixTimestamp64Micro(assumeNotNull(`time:timestamp`))) AS time"
    )
    expected = window_funnel(file, columns, OFFERS, days * DAY)
    assert people(rute.read(file), OFFERS, within) == expected
