"""Friction and delight on the map, on the screen and as a picture."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from tests.render import cases

from rute.insight.story import story
from rute.insight.suggestions import suggestions
from rute.render.charts import svg as chart
from rute.render.csv import as_csv
from rute.render.json import as_json
from rute.render.living_map import html, svg
from rute.render.living_map.build import build
from rute.render.living_map.told import Told
from rute.render.screens.friction import friction_screen
from rute.results.friction import Friction

COFFEE = cases.coffee()
LESS = cases.pattern("Checkout", "Subscribe", -0.12)
AGAIN = cases.pattern("Checkout", "Subscribe", -0.02, kind="again", n=400, spread=0.01)
MORE = cases.pattern("First parcel", "Convert", 0.085)
BACK = cases.pattern("First parcel", "Convert", 0.2, kind="back", other="Checkout", n=90)
UNCLEAR = cases.pattern("Counter", "Convert", 0.01, p=0.4)
FOUND = cases.friction_of(LESS, BACK, MORE, AGAIN, UNCLEAR)


def numbers(found: Friction | None = FOUND) -> cases.MapNumbers:
    return replace(cases.coffee_numbers(COFFEE), friction=found)


def words_of(picture: str) -> str:
    return " ".join(" ".join(ET.fromstring(picture).itertext()).split())


def card_of(name: str, found: Friction | None = FOUND, language: str = "en") -> list[str]:
    view = build(Told(COFFEE, numbers(found), None), language=language)
    (cards,) = [lane for lane in view.lanes if lane.key == "touchpoints"]
    return [each.text for cell in cards.cells for item in cell if item.text == name
            for each in item.found]  # fmt: skip


def test_a_card_says_what_meeting_it_goes_with_and_never_what_it_causes() -> None:
    assert card_of("Checkout") == ["↘ goes with 12 (8–16) points less moving on"]
    assert card_of("First parcel") == ["↗ goes with 8.5 (4.5–12.5) points more moving on"]
    assert card_of("Checkout", language="id") == [
        "↘ seiring 12 (8–16) poin lebih sedikit yang lanjut"
    ]


def test_what_is_not_told_apart_from_chance_has_no_mark() -> None:
    assert card_of("Counter") == []
    assert card_of("Checkout", None) == []


def test_the_page_and_the_poster_show_marks_apart_from_pains_and_explain_them() -> None:
    page, poster = html(COFFEE, numbers(), language="en"), svg(COFFEE, numbers(), language="en")
    assert '<span class="n friction">↘ goes with 12' in page
    assert '<span class="n delight">↗ goes with 8.5' in page
    assert "Arrows at touchpoints are found in the data" in page
    assert "↘ goes with 12" in words_of(poster)
    assert page == html(COFFEE, numbers(), language="en")
    assert "Arrows at touchpoints" not in html(COFFEE, numbers(None), language="en")


def test_the_evidence_behind_a_mark_has_its_people_and_both_shares() -> None:
    page = html(COFFEE, numbers(), language="en")
    assert "28% of 1,204 people moved on from Subscribe in time, 40% of the like" in page


def test_a_leak_suggests_to_look_where_its_people_stop() -> None:
    found = {each.kind: each for each in suggestions(COFFEE, numbers(), "en")
             if each.from_stage == "Subscribe"}  # fmt: skip
    assert found["friction"].do.startswith("Look at “Checkout” with people who have just met it")
    assert found["friction"].because.startswith(
        "Checkout goes with 12 points less moving on (8 to 16), n = 1,204."
    )
    more = {each.kind: each for each in suggestions(COFFEE, numbers(), "en")
            if each.from_stage == "Convert"}["delight"]  # fmt: skip
    assert "at random" in more.do


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_story_tells_them_at_their_touchpoint(language: str) -> None:
    told = story(COFFEE, numbers(), language)
    said = " ".join(line.text for chapter in told.chapters for line in chapter.lines)
    want = {"en": "In Subscribe: it goes with 12 points less moving on",
            "id": "Di Subscribe: seiring dengan 12 poin lebih sedikit yang lanjut"}  # fmt: skip
    assert want[language] in said
    assert said.count("Subscribe: ") >= 1


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_screen_lists_what_was_found_before_what_was_only_seen(language: str) -> None:
    screen = friction_screen(FOUND, "Kopi Senja", language)
    less, more, unclear = screen.tables
    assert less.rows[0][0] == "Checkout"
    assert [row[5] for row in less.rows] == [{"en": "−12.0", "id": "−12,0"}[language],
                                             {"en": "−2.0", "id": "−2,0"}[language]]  # fmt: skip
    assert len(more.rows) == 2
    assert unclear.rows[0][0] == "Counter"
    assert any("persona" in note for note in screen.notes)
    none = friction_screen(cases.friction_of(UNCLEAR), None, language)
    assert len(none.tables) == 1


def test_it_is_one_flat_table_with_what_stands_behind_each_number() -> None:
    lines = as_csv(FOUND).splitlines()
    assert len(lines) == 6
    assert lines[0].startswith("found,kind,stage,item,other,people,n,moved_on,the_like,")
    first = as_json(FOUND)["patterns"][0]
    assert (first["found"], first["kind"], first["item"]) == ("friction", "met", "Checkout")
    assert first["moved_on"] - first["the_like"] == pytest.approx(first["difference"]["value"])
    assert [each["item"] for each in as_json(numbers())["friction"]][:2] == ["Checkout", "Checkout"]


@pytest.mark.parametrize("language", ["en", "id"])
def test_its_picture_has_a_bar_for_everything_found(language: str) -> None:
    picture = chart(FOUND, language=language)
    assert len(re.findall('class="b-stall"', picture)) == 2
    assert len(re.findall('class="b-won"', picture)) == 2
    assert "n = 1,204" in picture or "n = 1.204" in picture
    none = chart(cases.friction_of(), language=language)
    assert 'b-won"' not in none
