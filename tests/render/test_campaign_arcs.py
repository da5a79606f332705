"""Campaigns on the map: as what they did, and never as more than is known."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.render import campaign_cases as results
from tests.render import cases

from rute.insight.story import story
from rute.render.json import as_json
from rute.render.living_map import html, svg
from rute.render.living_map.arcs import place
from rute.render.living_map.build import build
from rute.render.living_map.drawing import Grid
from rute.render.living_map.told import Told
from rute.render.living_map.view import Arc, MapView
from rute.render.story import plain
from rute.results.campaign import CampaignResult

COFFEE = cases.coffee()
NUMBERS = cases.coffee_numbers(COFFEE)
MEASURED = replace(
    NUMBERS,
    campaigns=(
        replace(results.MOVES, name="Tasting pack"),
        replace(results.UNKNOWN, name="Quick start"),
        replace(results.AFTER, name="Share"),
        replace(results.HOLDS_BACK, name="Review"),
        replace(results.UNEVEN, name="Club"),
        replace(results.NOBODY, name="Guide"),
    ),
)
STATES = {
    "Tasting pack": "moved", "Quick start": "unknown", "Share": "after", "Review": "back",
    "Club": "unknown", "Guide": "planned",
}  # fmt: skip


def view(*campaigns: CampaignResult, language: str = "en") -> MapView:
    numbers = replace(NUMBERS, campaigns=campaigns) if campaigns else MEASURED
    return build(Told(COFFEE, numbers, None), language=language)


def arc(found: MapView, name: str) -> Arc:
    return next(each for each in found.arcs if each.name == name)


def facts(each: Arc) -> str:
    return "\n".join(f"{fact.label}: {fact.value}" for fact in each.facts)


def test_each_campaign_is_drawn_as_what_is_known_of_it() -> None:
    found = view()
    assert {each.name: each.state for each in found.arcs if each.planned} == STATES
    picture = svg(COFFEE, MEASURED, language="en", headline=None)
    for cls in ("arcmoved", "arcunknown", "arcafter", "arcback", "arc"):
        assert f'class="{cls}"' in picture


def test_people_moved_stand_on_the_arc_and_their_range_behind_it() -> None:
    tasting = arc(view(), "Tasting pack")
    assert tasting.measured == "336 people moved"
    assert "141 … 521" in facts(tasting)
    assert "4,459 and 1,541" in facts(tasting)
    assert "not measured yet" not in facts(tasting)


@pytest.mark.parametrize("name", ["Quick start", "Club", "Share"])
def test_what_is_not_known_has_no_people_and_no_thickness(name: str) -> None:
    each = arc(view(), name)
    assert each.part == 0
    assert "people moved" not in each.measured
    assert each.measured in ("not yet known", "groups uneven: no verdict", "143 reached it after")


def test_a_thicker_arc_moved_more_people() -> None:
    few = replace(results.MOVES, moved=results.Estimate(80.0, 20.0, 140.0))
    assert arc(view(few), "Tasting pack").part < arc(view(), "Tasting pack").part


def test_the_heading_says_planned_only_where_nothing_was_measured() -> None:
    assert view().campaigns_said == "Campaigns"
    assert (
        build(Told(COFFEE, NUMBERS, None), language="en").campaigns_said == "Campaigns, as planned"
    )


def test_the_legend_explains_the_arcs_there_are_and_no_others() -> None:
    how = " ".join(view().notes.how)
    assert "Solid arcs" in how
    assert "Dashed arcs" in how
    planned = " ".join(build(Told(COFFEE, NUMBERS, None), language="en").notes.how)
    assert "Solid arcs" not in planned


def test_a_personas_map_leaves_campaigns_to_everybodys() -> None:
    own = build(Told(COFFEE, replace(NUMBERS, campaigns=None), None), language="en")
    assert "measured for everybody together" in facts(arc(own, "Tasting pack"))


@pytest.mark.parametrize(("language", "said"), [("en", "It moves people"), ("id", "menggerakkan")])
def test_the_story_and_the_page_say_what_it_did(language: str, said: str) -> None:
    told = plain(story(COFFEE, MEASURED, language=language))
    assert said in " ".join(told.split())
    page = html(COFFEE, MEASURED, language=language, headline=None)
    assert "336" in page
    assert said in page


def test_the_maps_json_has_them_without_their_course() -> None:
    found = as_json(MEASURED)["campaigns"]
    assert [each["campaign"] for each in found][:2] == ["Tasting pack", "Quick start"]
    assert "course" not in found[0]


def test_of_several_campaigns_over_one_step_the_higher_stands_outside_the_lower() -> None:
    arcs = tuple(
        Arc(name, 1, 2, "Buy", "e-mail", (), state=state, part=0.05)
        for name, state in (("a", "moved"), ("b", "unknown"), ("c", "planned"))
    )
    placed = sorted(place(arcs, Grid(960, 4)), key=lambda each: each.level)
    assert [each.level for each in placed] == [0, 1, 2]
    assert [each.x1 for each in placed] == sorted((each.x1 for each in placed), reverse=True)
    assert [each.x2 for each in placed] == sorted(each.x2 for each in placed)
