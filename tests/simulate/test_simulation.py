"""Simulated events hold what their file says, and nothing else."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.simulate.intervals import covers
from tests.simulate.simulations import HEAD, drawn, rows, small

from rute.errors import QuestionError, SimulationError
from rute.simulate.crowd import Groups, day_weights
from rute.simulate.model import Between
from rute.simulate.reaches import Reaches
from rute.simulate.truths import truths
from rute.simulate.walk import draw_between, rounded
from rute.simulate.write import simulate, write

DAY = 86_400
SURE = 3.5  # one interval in two thousand misses its truth


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    for name, seed in (("a", 3), ("b", 3), ("c", 4)):
        write(small(), tmp_path / f"{name}.parquet", people=500, seed=seed)
        write(small(), tmp_path / f"{name}.csv", people=500, seed=seed)
    for kind in (".parquet", ".csv", ".truths.json"):
        one, same, other = ((tmp_path / f"{name}{kind}").read_bytes() for name in "abc")
        assert one == same != other


def test_a_kind_of_file_that_is_not_written_is_refused_and_nothing_stays(tmp_path: Path) -> None:
    with pytest.raises(QuestionError, match="xlsx"):
        write(small(), tmp_path / "a.xlsx", people=10)
    assert list(tmp_path.iterdir()) == []


@given(st.lists(st.integers(0, 10**7), min_size=3, max_size=3).map(sorted), st.integers(0, 2**32))
def test_waits_and_amounts_stay_in_their_range_with_half_below_the_middle(
    edges: list[int], seed: int
) -> None:
    between = Between(*map(float, edges))
    found = draw_between(np.random.default_rng(seed), between, 400)
    assert ((found >= between.low) & (found <= between.high)).all()
    assert (found <= between.middle * (1 + 1e-9)).sum() >= 200 - SURE * 10
    assert (found >= between.middle * (1 - 1e-9)).sum() >= 200 - SURE * 10
    amounts = rounded(found, between)
    assert ((amounts >= between.low) & (amounts <= between.high)).all()


def test_combinations_of_groups_are_together_everybody() -> None:
    groups = Groups(small())
    assert groups.count == 4  # phone or desktop, Sari or Budi
    assert groups.shares.sum() == pytest.approx(1)
    chances = groups.chances(small().step("Page Viewed").then[0].chance)
    # The first group that fits decides: a phone in Budi's hand is a phone.
    assert sorted(chances) == [0.3, 0.3, 0.4, 0.5]


def test_traits_are_spread_as_each_persona_spreads_them() -> None:
    events = drawn()
    counted = dict(rows(events, "SELECT channel, count(*) FROM events "
                                "WHERE event = 'Page Viewed' GROUP BY 1"))  # fmt: skip
    assert covers(counted["web"], 20_000, 0.4 * 0.9 + 0.6 * 0.6, SURE)
    several = "SELECT person FROM events GROUP BY 1 HAVING count(DISTINCT device) > 1"
    assert rows(events, several) == []
    assert rows(events, "SELECT DISTINCT channel FROM events WHERE event = 'Review Given'") == [
        ("e-mail",)
    ]


def test_every_chance_is_found_again_for_every_group() -> None:
    query = """
        SELECT device, count(*), count(*) FILTER (person IN (
            SELECT person FROM events WHERE event = 'Order Placed'))
        FROM events WHERE event = 'Page Viewed' AND time < '2025-12-20' GROUP BY 1"""
    planted = {"phone": 0.3, "desktop": 0.4 * 0.5 + 0.6 * 0.4}
    for device, people, placed in rows(drawn(), query):
        assert covers(placed, people, planted[device], SURE), device


def test_waits_have_their_median_and_never_leave_their_range() -> None:
    waits = [seconds for (seconds,) in rows(drawn(), """
        SELECT epoch(done.time) - epoch(placed.time)
        FROM events AS placed JOIN events AS done USING (order_id)
        WHERE placed.event = 'Order Placed' AND done.event = 'Order Completed'
          AND placed.time < '2025-12-01'""")]  # fmt: skip
    assert min(waits) >= DAY
    assert max(waits) <= 9 * DAY
    below = sum(wait <= 3 * DAY for wait in waits)
    assert covers(below, len(waits), 0.5, SURE)


def test_an_order_keeps_its_number_and_value_until_the_next() -> None:
    events = drawn()
    several = """SELECT order_id FROM events WHERE order_id IS NOT NULL AND value IS NOT NULL
                 GROUP BY 1 HAVING count(DISTINCT value) > 1 OR count(DISTINCT person) > 1"""
    assert rows(events, several) == []
    placed = "SELECT count(*), count(DISTINCT order_id) FROM events WHERE event = 'Order Placed'"
    orders, numbers = rows(events, placed)[0]
    assert orders == numbers > 5_000
    low, high = rows(events, "SELECT min(value), max(value) FROM events")[0]
    assert 50_000 <= low < high <= 250_000
    assert rows(events, "SELECT count(*) FROM events WHERE event = 'Page Viewed' "
                        "AND value IS NOT NULL") == [(0,)]  # fmt: skip


def test_ratings_have_their_mean() -> None:
    n, mean = rows(drawn(), "SELECT count(rating), avg(rating) FROM events")[0]
    assert mean == pytest.approx(4.15, abs=SURE * 1.11 / math.sqrt(n))


def test_nothing_happens_before_the_first_day_or_after_the_last() -> None:
    zone = "time + INTERVAL 7 HOUR"
    first, last = rows(drawn(), f"SELECT min(({zone})::DATE)::VARCHAR, max(({zone})::DATE)::VARCHAR"
                                " FROM events")[0]  # fmt: skip
    assert (first, last) == ("2025-01-01", "2025-12-31")


def test_seasons_draw_more_people_or_fewer() -> None:
    busy = small("seasons:\n  Payday: 2025-03-01 to 2025-03-10 at 300%\n"
                 "begins with: A\nsteps:\n  A:\n")  # fmt: skip
    quiet = small("begins with: A\nsteps:\n  A:\n")
    more = day_weights(busy) / day_weights(quiet)
    assert more[59:69] == pytest.approx(3)  # 1 to 10 March
    assert np.delete(more, range(59, 69)) == pytest.approx(1)


def test_several_first_steps_share_the_people() -> None:
    body = "begins with: {A: 70%, B: 30%}\nsteps:\n  A:\n  B:\n"
    counted = dict(rows(drawn(body=body), "SELECT event, count(*) FROM events GROUP BY 1"))
    assert covers(counted["A"], 20_000, 0.7, SURE)
    assert sum(counted.values()) == 20_000


def test_two_steps_may_give_the_same_event() -> None:
    body = ("begins with: Paid\nsteps:\n  Paid:\n    then:\n      Paid again: 100% after 2 days\n"
            "  Paid again: {event: Paid}\n")  # fmt: skip
    counted = rows(drawn(100, body), "SELECT event, count(*) FROM events GROUP BY 1")
    assert [name for name, _ in counted] == ["Paid"]
    assert counted[0][1] > 190


def test_a_step_without_an_event_only_parts_the_ways() -> None:
    body = ("traits:\n  channel: {shop: 40%, web: 60%}\nbegins with: Arrives\nsteps:\n"
            "  Arrives:\n    event: none\n    then:\n      Shop Visited: {chance: 0%, chance for: "
            "{shop: 100%}}\n      Page Viewed: {chance: 100%, chance for: {shop: 0%}}\n"
            "  Shop Visited:\n  Page Viewed:\n")  # fmt: skip
    counted = rows(drawn(500, body), "SELECT event, channel, count(*) FROM events GROUP BY ALL")
    assert {(event, channel) for event, channel, _ in counted} == {
        ("Shop Visited", "shop"), ("Page Viewed", "web")
    }  # fmt: skip
    assert sum(n for _, _, n in counted) == 500


def test_planted_reaches_are_found_along_branches_and_rounds() -> None:
    """Branches, chances for groups, things besides, and a way back: all against counting."""
    events = drawn(40_000)
    reaches = Reaches(small())
    for start, ends in (
        ("Page Viewed", ["Order Completed"]),
        ("Order Placed", ["Review Given"]),
        ("Order Placed", ["Order Cancelled", "Order Refunded"]),
    ):
        names = ", ".join(f"'{name}'" for name in ends)
        people, came = rows(events, f"""
            WITH began AS (SELECT person, min(time) AS time FROM events
                           WHERE event = '{start}' GROUP BY 1)
            SELECT count(*), count(*) FILTER (EXISTS (
                SELECT 1 FROM events AS e WHERE e.person = began.person
                AND e.event IN ({names}) AND e.time >= began.time))
            FROM began WHERE time < '2025-04-01'""")[0]  # fmt: skip
        assert covers(came, people, reaches.after(start, ends).share, SURE), (start, ends)


def test_the_longest_wait_is_the_sum_along_the_way_or_unknown_where_it_goes_round() -> None:
    reaches = Reaches(small())
    assert reaches.after("Page Viewed", ["Order Completed"]).longest == 16 * DAY
    assert reaches.after("Order Completed", ["Order Cancelled"]).longest is None
    assert reaches.after("Review Given", ["Order Placed"]).share == 0


def test_truths_say_what_is_planted() -> None:
    told = truths(small(), 100, 1, 5)
    placed = told["steps"]["Page Viewed"]["then"]["Order Placed"]
    assert placed["chance"] == pytest.approx(0.7 * 0.3 + 0.3 * (0.4 * 0.5 + 0.6 * 0.4))
    assert placed["chance_for"] == {"device phone": 0.3, "persona Budi": 0.4}
    assert told["steps"]["Review Given"]["fields"]["rating"]["mean"] == 4.15
    assert told["reaches"]["Order Placed"]["Order Completed"]["share"] == pytest.approx(
        0.9, abs=0.2
    )
    assert json.dumps(told)


def test_what_repeats_without_end_stops_with_an_error() -> None:
    body = "begins with: A\nsteps:\n  A:\n    also:\n      A: 100% after 1 second\n"
    with pytest.raises(SimulationError, match="more than 20,000,000 events"):
        simulate(small(body), people=1)
    doubling = "begins with: A\nsteps:\n  A:\n    also:\n      A: 100% after 1 day\n"
    doubling += "      B: 100% after 1 day\n  B:\n    also:\n      A: 100% after 1 day\n"
    with pytest.raises(SimulationError):
        simulate(small(doubling), people=2_000)


def test_one_person_and_one_day_are_enough() -> None:
    head = HEAD.replace("2025-12-31", "2025-01-01")
    events = simulate(small("begins with: A\nsteps:\n  A:\n", head), people=1)
    assert events.num_rows == 1
