"""Kopi Senja: a year that is the same every time and holds what was planted in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pytest
from tests.examples.plain_sql import DAY, five_way
from tests.simulate.intervals import ONE_AT_95, SIX_TOGETHER_AT_95, covers

from rute.journey.channels import is_message_channel
from rute.journey.file import examine
from rute.journey.model_moving import If, Step, WaitFor
from rute.journey.steps import all_steps
from rute.simulate.contacts import CONTACTS, phone_places, phones
from rute.simulate.kopi_senja import JOURNEYS, TRUTHS, journeys, write
from rute.simulate.kopi_senja.truths import feeling

PEOPLE = 40_000
HOUR = 3_600_000_000


@pytest.fixture(scope="module")
def con(year: Path) -> duckdb.DuckDBPyConnection:
    return loaded(year)


def loaded(folder: Path) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    con.execute("SET TimeZone = 'UTC'")
    con.execute(
        "CREATE TABLE events AS SELECT * EXCLUDE (time), epoch_us(time) AS time, event AS name "
        f"FROM '{folder / 'events.parquet'}'"
    )
    return con


def rows(con: duckdb.DuckDBPyConnection, query: str) -> list[tuple[Any, ...]]:
    return con.execute(query).fetchall()


def first(where: str) -> str:
    return f"SELECT person, min(time) AS time FROM events WHERE {where} GROUP BY person"


REPEAT = f"""
    SELECT person, min(time) AS time FROM (
        SELECT person, time, lag(time) OVER (PARTITION BY person ORDER BY time) AS before
        FROM (SELECT DISTINCT person, time, order_id FROM events WHERE name = 'Order Completed')
    ) WHERE time - before <= {90 * DAY} GROUP BY person"""
FIRSTS = (
    first("name IN ('Page Viewed', 'QR Scanned')"),
    first("name = 'Permission Given' AND purpose = 'marketing'"),
    first("name = 'Order Completed'"),
    first("name = 'Review Given' AND rating >= 4"),
    REPEAT,
    first("name = 'Recommendation Given' AND score >= 9"),
    first("name = 'Friend Joined'"),
)


def splits(con: duckdb.DuckDBPyConnection) -> list[dict[str, int]]:
    windows = [step.window_days * DAY for step in TRUTHS.steps] + [0]
    now = -(-int(rows(con, "SELECT max(time) FROM events")[0][0]) // (DAY // 24)) * (DAY // 24) - 1
    return five_way(con, FIRSTS, windows, now)


def test_a_year_of_forty_thousand_people_is_about_a_million_events(
    con: duckdb.DuckDBPyConnection,
) -> None:
    events, people, first_day, last_day = rows(
        con,
        "SELECT count(*), count(DISTINCT person), "
        "min(make_timestamp(time) + INTERVAL 7 HOUR)::DATE::VARCHAR, "
        "max(make_timestamp(time) + INTERVAL 7 HOUR)::DATE::VARCHAR FROM events",
    )[0]
    assert 950_000 < events < 1_100_000
    assert people == PEOPLE
    assert (first_day, last_day) == ("2025-11-01", "2026-10-31")


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    for folder, seed in (("a", 3), ("b", 3), ("c", 4)):
        write(tmp_path / folder, people=500, seed=seed)
    same = [(tmp_path / folder / "events.parquet").read_bytes() for folder in "abc"]
    assert same[0] == same[1] != same[2]
    files = sorted(path.name for path in (tmp_path / "a").iterdir())
    assert files == [
        "events.parquet", "kopi-senja-id.journey.yaml", "kopi-senja.journey.yaml",
        "meta-ads.csv", "truths.json",
    ]  # fmt: skip
    for name in files:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_plain_sql_finds_every_planted_conversion(con: duckdb.DuckDBPyConnection) -> None:
    for step, found in zip(TRUTHS.steps, splits(con), strict=False):
        hits, n = found["converted"], found["n"]
        assert covers(hits, n, step.moves_on, SIX_TOGETHER_AT_95), (step.stage, found)


def test_intervals_cover_the_truth_about_as_often_as_they_say(tmp_path: Path) -> None:
    covered = []
    for seed in range(8):
        write(tmp_path / str(seed), people=6_000, seed=seed)
        for step, found in zip(TRUTHS.steps, splits(loaded(tmp_path / str(seed))), strict=False):
            hits, n = found["converted"], found["n"]
            covered.append(covers(hits, n, step.moves_on, ONE_AT_95))
    assert np.mean(covered) > 0.87  # 48 intervals of 95%


def test_people_skip_stages_come_back_and_are_left_inside_their_windows(
    con: duckdb.DuckDBPyConnection,
) -> None:
    found = splits(con)
    for numbers in found[:-1]:
        parts = ("already_further", "moved_on_in_time", "moved_on_late", "stalled", "open")
        assert numbers["reached"] == sum(numbers[part] for part in parts)
        assert numbers["open"] > 100
    assert all(found[stage]["skipped"] > 0 for stage in (0, 1, 3, 4, 5))


def lost(con: duckdb.DuckDBPyConnection, start: str, end: str, by: str) -> dict[str, Any]:
    query = f"""
        SELECT {by}, avg(CASE WHEN EXISTS (
            SELECT 1 FROM events AS done WHERE done.person = tried.person
            AND done.name = '{end}' AND done.time BETWEEN tried.time AND tried.time + {HOUR}
        ) THEN 0 ELSE 1 END) FROM events AS tried WHERE name = '{start}' GROUP BY 1"""
    return dict(rows(con, query))


def test_phones_lose_checkouts_as_often_as_planted(con: duckdb.DuckDBPyConnection) -> None:
    by_device = lost(con, "Checkout Started", "Order Completed", "device")
    assert by_device["phone"] == pytest.approx(TRUTHS.checkout_on_phone.loss, abs=0.02)
    assert by_device["desktop"] == pytest.approx(TRUTHS.checkout_on_desktop.loss, abs=0.02)
    assert by_device["phone"] / by_device["desktop"] == pytest.approx(2.1, abs=0.15)


def test_the_form_loses_as_often_as_planted(con: duckdb.DuckDBPyConnection) -> None:
    by_device = lost(con, "Form Opened", "Form Submitted", "'all'")
    assert by_device["all"] == pytest.approx(TRUTHS.form.loss, abs=0.015)


def test_the_slow_step_is_the_planted_one(con: duckdb.DuckDBPyConnection) -> None:
    splits(con)
    medians = [
        float(rows(con, f"SELECT median(least({later}) - r{i}) FROM wide WHERE least({later}) >= "
                        f"r{i}")[0][0]) / DAY
        for i in range(6)
        for later in [", ".join(f"r{j}" for j in range(i + 1, 7))]
    ]  # fmt: skip
    slowest = int(np.argmax(medians))
    assert TRUTHS.steps[slowest] == TRUTHS.bottleneck
    assert medians[slowest] == pytest.approx(TRUTHS.bottleneck.quantile_days(0.5), rel=0.1)


def test_unboxing_is_the_delight_and_checkout_the_opposite(
    con: duckdb.DuckDBPyConnection,
) -> None:
    scores = dict(rows(con, "SELECT name, avg(score) - 3 FROM events GROUP BY 1"))
    assert scores["Unboxing Rated"] == pytest.approx(feeling(TRUTHS.unboxing), abs=0.05)
    assert scores["Survey Answered"] < -0.8


def test_orders_come_in_lines_and_some_are_refunded(con: duckdb.DuckDBPyConnection) -> None:
    lines, orders, refunded = rows(
        con,
        "SELECT count(*) FILTER (name = 'Order Completed'), "
        "count(DISTINCT order_id) FILTER (name = 'Order Completed'), "
        "count(DISTINCT order_id) FILTER (name = 'Order Refunded') FROM events",
    )[0]
    assert lines > 1.2 * orders
    assert refunded / orders == pytest.approx(TRUTHS.refunded, abs=0.006)


def test_truths_are_written_beside_the_events(year: Path) -> None:
    truths = json.loads((year / "truths.json").read_text("utf-8"))
    assert truths["checkout_lost"]["phones_lose_times"] == 2.1
    assert truths["moves_on_in_time"]["Excite"] == 0.52
    assert truths["bottleneck"]["after"] == "Excite"


def test_advertising_reaches_about_two_million(year: Path) -> None:
    reach = duckdb.sql(f"SELECT sum(reach) FROM '{year / 'meta-ads.csv'}'").fetchall()[0][0]
    assert 1_800_000 < reach < 2_000_000


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[tuple[str, int, int | None]] = []
    write(tmp_path, people=200, progress=lambda *what: told.append(what))
    assert [what for what, _, _ in told] == ["simulating a year of people", "writing events"]


def test_whoever_writes_to_the_people_of_the_demo_reaches_nobody(
    con: duckdb.DuckDBPyConnection,
) -> None:
    reserved = (
        "email IS NULL OR regexp_full_match(email, '[a-z.]+[0-9]+@pelanggan[.]example')",
        "phone IS NULL OR regexp_full_match(phone, '[+]1[2-9][0-9]{2}55501[0-9]{2}')",
    )
    for one in reserved:
        assert rows(con, f"SELECT count(*) FROM events WHERE NOT ({one})") == [(0,)]


def test_whoever_gives_leave_leaves_a_name_and_one_address_of_their_own(
    con: duckdb.DuckDBPyConnection,
) -> None:
    left = "email IS NOT NULL OR phone IS NOT NULL"
    gave, both, people, addresses, named = rows(
        con,
        "SELECT count(*), count(*) FILTER (email IS NOT NULL AND phone IS NOT NULL), "
        "count(DISTINCT person), count(DISTINCT coalesce(email, phone)), count(first_name) "
        f"FROM events WHERE {left}",
    )[0]
    assert (both, people, addresses, named) == (0, gave, gave, gave)
    asked = f"name = 'Permission Given' AND purpose = 'marketing' AND NOT ({left})"
    assert rows(con, f"SELECT count(*) FROM events WHERE {asked}") == [(0,)]


def test_when_all_numbers_are_taken_nobody_gets_one_twice() -> None:
    people = np.arange(70_000, dtype=np.int32)
    places = phone_places(people, np.full(people.size, CONTACTS.index("phone"), np.int8))
    given = places[places >= 0]
    assert given.size == len(set(given.tolist())) == len(set(phones()))
    assert given.size < people.size


@pytest.mark.parametrize("name", JOURNEYS)
def test_every_campaign_that_can_send_has_steps_and_the_others_have_links(name: str) -> None:
    reading = examine(journeys()[name].decode())
    assert reading.journey is not None
    assert not [each for each in reading.findings if each.severity in ("error", "warning")]
    for campaign in reading.journey.campaigns:
        sends = any(map(is_message_channel, campaign.sources))
        assert bool(campaign.steps) == sends, campaign.name
        assert campaign.links, campaign.name
    both = [(content.body.en, content.body.id) for message in reading.journey.messages
            for content in message.contents if content.body]  # fmt: skip
    assert both
    assert all(en and indonesian and en != indonesian for en, indonesian in both)


def test_the_two_files_take_people_along_the_same_steps() -> None:
    one, other = (examine(text.decode()).journey for text in journeys().values())
    assert one is not None
    assert other is not None

    def kinds(steps: tuple[Step, ...]) -> list[object]:
        return [
            (type(step), getattr(step, "length", None),
             step.rule.tree if isinstance(step, If | WaitFor) else None)
            for step in all_steps(steps)
        ]  # fmt: skip

    assert [kinds(each.steps) for each in one.campaigns] == [
        kinds(each.steps) for each in other.campaigns
    ]
