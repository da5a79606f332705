"""A campaign that Rute does not send, run in one of each two weeks or cities, as chance chose."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

import rute
from rute.journey.campaigns.turns import paired_cities, week_runs
from rute.journey.file import examine_text, read_journey
from rute.journey.model_moving import Campaign, Compares
from rute.results.campaign import Paired

JOURNEY = """journey: Small shop
time zone: Asia/Jakarta
stages:
  Look:
    reached when: Page Viewed
    stalled after: 7 days
  Pay:
    reached when: Order Paid
campaigns:
  Radio:
    moves: Look to Pay
    asks: Buy
    from: [radio]
    compares: by {by} since 2026-03-02
"""
SINCE = date(2026, 3, 2)
CITIES = [f"City {number:02}" for number in range(14)]


def campaign(by: str) -> Campaign:
    return read_journey(JOURNEY.format(by=by)).campaigns[0]


def bought(day: date, number: int) -> list[dict[str, Any]]:
    who = f"{day}-{number}"
    return [{"user": who, "time": f"{day - timedelta(days=9)}T09:00:00+07:00",
             "name": "Page Viewed"},
            {"user": who, "time": f"{day}T00:00:00+07:00", "name": "Order Paid"}]  # fmt: skip


def weeks(extra: int) -> Iterator[dict[str, Any]]:
    """Each week five to seven buy, in the first moment of it; `extra` more where it runs."""
    known = campaign("week")
    assert known.compares is not None
    for number in range(16):
        more = extra if week_runs(known, known.compares, number) else 0
        for person in range(5 + number % 3 + more):
            yield from bought(SINCE + timedelta(days=7 * number), person)


def cities(gain: int) -> Iterator[dict[str, Any]]:
    """In each city 30 have looked before; 6 buy, `gain` more where it runs."""
    runs = {on for on, _ in paired_cities(campaign("city"), CITIES)}
    for at, city in enumerate(CITIES):
        buys = 6 + at % 2 + (gain if city in runs else 0)
        for person in range(30):
            who = f"{city} {person}"
            yield {"user": who, "time": "2026-02-20T09:00:00+07:00", "name": "Page Viewed",
                   "city": city}  # fmt: skip
            if person < buys:
                yield {"user": who, "time": "2026-03-10T09:00:00+07:00", "name": "Order Paid"}
        yield {"user": f"late in {city}", "time": "2026-03-05T09:00:00+07:00",
               "name": "Page Viewed", "city": city}  # fmt: skip


def found(tmp_path: Path, by: str, rows: Iterator[dict[str, Any]], now: str) -> tuple[Paired, str]:
    path = tmp_path / "shop.journey.yaml"
    path.write_text(JOURNEY.format(by=by), encoding="utf-8")
    rute.open(path).append(list(rows))
    answer = rute.open(path, now=now).campaign_results("Radio")
    (each,) = answer.result.campaigns
    assert each.paired is not None
    return each.paired, answer.screen("en").under


def test_what_more_buy_in_the_weeks_in_which_it_runs_is_found(tmp_path: Path) -> None:
    paired, said = found(tmp_path, "week", weeks(6), "2026-06-22")
    assert len(paired.pairs) == 8
    assert paired.difference is not None
    assert paired.difference.low > 0
    assert paired.difference.low <= 6 <= paired.difference.high
    assert "It moves people: in a week in which it runs about" in said
    assert len(paired.turns) == 6  # weeks that come, told in advance


def test_weeks_that_are_alike_are_not_called_a_difference(tmp_path: Path) -> None:
    paired, said = found(tmp_path, "week", weeks(0), "2026-06-22")
    assert paired.difference is not None
    assert not paired.difference.clear
    assert "Not yet known" in said


def test_too_few_pairs_say_so_and_a_week_that_goes_on_does_not_count(tmp_path: Path) -> None:
    paired, said = found(tmp_path, "week", weeks(6), "2026-04-12")
    assert len(paired.pairs) == 2  # the sixth week ends with the 12th
    assert paired.difference is None
    assert "2 pairs are over. At least 6 are needed" in said


def test_what_more_buy_in_the_cities_in_which_it_runs_is_found(tmp_path: Path) -> None:
    paired, said = found(tmp_path, "city", cities(9), "2026-04-30")
    assert len(paired.pairs) == 7
    assert paired.difference is not None
    assert paired.difference.low > 0
    assert paired.difference.low <= 0.3 <= paired.difference.high + 1e-9
    assert {turn.where for turn in paired.turns} == set(CITIES)
    assert "points more reach Pay" in said
    assert "not proved" not in said


def test_chance_chooses_one_of_each_two_and_always_the_same() -> None:
    known = campaign("week")
    compares = known.compares
    assert compares == Compares("week", SINCE)
    runs = [week_runs(known, compares, number) for number in range(200)]
    assert all(runs[k] != runs[k + 1] for k in range(0, 200, 2))
    assert 30 < sum(runs[::2]) < 70
    assert paired_cities(known, ["A", "B", "C"]) == paired_cities(known, ["B", "A", "D"])


@pytest.mark.parametrize(("said", "read"), [
    ("per minggu sejak 2026-03-02", Compares("week", SINCE)),
    ("per kota sejak 2026-03-02", Compares("city", SINCE)),
])  # fmt: skip
def test_it_reads_in_indonesian(said: str, read: Compares) -> None:
    text = JOURNEY.format(by="week").replace("compares: by week since 2026-03-02",
                                             f"dibandingkan: {said}")  # fmt: skip
    assert read_journey(text).campaigns[0].compares == read


@pytest.mark.parametrize("wrong", ["by month since 2026-03-02", "by week", "by week since March"])
def test_what_says_nothing_of_it_is_an_error(wrong: str) -> None:
    text = JOURNEY.format(by="week").replace("by week since 2026-03-02", wrong)
    assert "not_compares" in {one.code for one in examine_text(text).findings}
