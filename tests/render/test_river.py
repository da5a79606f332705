from math import sqrt

from hypothesis import given
from hypothesis import strategies as st
from tests.render import cases

from rute.render.living_map.arcs import place
from rute.render.living_map.build import build
from rute.render.living_map.curve import curve_band
from rute.render.living_map.drawing import Grid
from rute.render.living_map.river import DEEPEST, SHALLOWEST, depth, plan
from rute.render.living_map.told import Told


@given(st.integers(1, 2 * 10**9), st.integers(1, 2 * 10**9))
def test_the_river_is_as_wide_as_the_square_root_of_its_people(people: int, more: int) -> None:
    most = people + more
    assert depth(most, most) == DEEPEST
    assert depth(people, most) == max(DEEPEST * sqrt(people / most), SHALLOWEST)


def test_nobody_makes_no_river() -> None:
    assert depth(0, 0) == 0
    assert depth(0, 10) == 0


def test_a_campaign_spans_exactly_its_stages() -> None:
    view = build(Told(cases.coffee(), None, None), language="en")
    grid = Grid(1256, 8)
    for placed in place(view.arcs, grid):
        assert abs(placed.x1 - grid.centre(placed.arc.start)) < grid.column / 4
        assert abs(placed.x2 - grid.centre(placed.arc.end)) < grid.column / 4


def test_campaigns_over_the_same_stages_stand_on_different_levels() -> None:
    view = build(Told(cases.coffee(), None, None), language="en")
    levels = {placed.arc.name: placed.level for placed in place(view.arcs, Grid(1256, 8))}
    assert levels["Club"] > levels["Review"]
    assert levels["Guide"] == levels["Share"] == 0


def test_the_curve_breaks_where_there_is_no_answer() -> None:
    journey = cases.coffee()
    view = build(Told(journey, cases.coffee_numbers(journey), None), language="en")
    band = curve_band(view.stages, Grid(1256, 8))
    assert band.marks.count('class="felt"') == 1  # Engage to Ascend; Promote stands alone
    assert band.marks.count('class="feltdot"') == 5


def test_without_any_feeling_there_is_no_curve() -> None:
    view = build(Told(cases.permit(), cases.permit_numbers(), None), language="en")
    assert curve_band(view.stages, Grid(1256, 5)).height == 0


def test_counts_shrink_until_they_fit_their_columns() -> None:
    journey, numbers = cases.twelve(40_000)
    view = build(Told(journey, numbers, None), language="en")
    assert plan(view.stages, Grid(1256, 12), measured=True).amount_size < 30
