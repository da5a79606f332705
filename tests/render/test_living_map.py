import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from tests.render import cases

from rute.insight.headline import headline
from rute.journey.model import Journey, Stage
from rute.render.living_map import html, page_of, png, svg
from rute.render.living_map.build import build
from rute.render.living_map.told import Told
from rute.results.map import MapNumbers
from rute.words.catalog import say

COFFEE = cases.coffee()
EVERY: dict[str, tuple[Journey, MapNumbers | None]] = {
    "coffee": (COFFEE, cases.coffee_numbers(COFFEE)),
    "design": (COFFEE, None),
    "permit": (cases.permit(), cases.permit_numbers()),
    "two": cases.two(),
    "fresh": cases.fresh(),
    "twelve": cases.twelve(),
    "huge": cases.twelve(40_000),
    "tiny": cases.tiny(),
    "truths": cases.truths(),
}
BOTH = ("en", "id")


def poster(name: str, language: str = "en") -> str:
    journey, numbers = EVERY[name]
    return svg(journey, numbers, language=language, headline=headline(journey, numbers, language))


def page(name: str, language: str = "en") -> str:
    journey, numbers = EVERY[name]
    return html(journey, numbers, language=language, headline=headline(journey, numbers, language))


def words_of(picture: str) -> str:
    return " ".join(" ".join(ET.fromstring(picture).itertext()).split())


@pytest.mark.parametrize("name", ["coffee", "permit", "two", "twelve", "tiny"])
def test_the_figures_the_pictures_are_made_of_obey_the_identities(name: str) -> None:
    numbers = EVERY[name][1]
    assert numbers is not None
    for stage in numbers.stages.stages:
        if stage.stalled is not None:
            split = (stage.already_further, stage.moved_on_in_time, stage.moved_on_late,
                     stage.stalled, stage.open)  # fmt: skip
            assert sum(part or 0 for part in split) == stage.reached
    here = sum((s.here or 0) + (s.asleep or 0) for s in numbers.stages.stages)
    assert here == numbers.stages.people


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("name", EVERY)
def test_a_poster_is_well_formed_and_1440_wide(name: str, language: str) -> None:
    root = ET.fromstring(poster(name, language))
    assert root.get("width") == "1440"
    assert root.get("lang") == language
    names = [child.tag.rpartition("}")[2] for child in root]
    assert names[:2] == ["title", "desc"]


@pytest.mark.parametrize("name", EVERY)
def test_coordinates_are_never_written_in_the_readers_language(name: str) -> None:
    values = re.findall(r' (?:x|y|d|cx|cy|width|height|transform)="([^"]*)"', poster(name, "id"))
    assert not any("," in value for value in values)


def test_same_input_same_bytes() -> None:
    assert poster("coffee") == poster("coffee")
    assert page("coffee", "id") == page("coffee", "id")
    assert png(poster("two"), scale=0.5) == png(poster("two"), scale=0.5)


def test_a_png_is_a_png_of_the_asked_size() -> None:
    picture = png(poster("two"), scale=0.5)
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(picture[16:20], "big") == 720


@pytest.mark.parametrize("name", EVERY)
def test_a_page_needs_no_network_and_no_script(name: str) -> None:
    text = page(name)
    assert "<script" not in text
    assert not re.search(r'(?:src|href)="(?!#)', text)
    assert not re.search(r"url\((?!#)", text)
    assert "@import" not in text


def test_a_live_page_asks_for_itself_again() -> None:
    journey, numbers = cases.two()
    told = Told(journey, numbers, headline(journey, numbers, "en"))
    assert 'http-equiv="refresh" content="60"' in page_of(told, language="en", reloads=60)
    assert 'http-equiv="refresh"' not in html(*cases.two(), language="en")


@pytest.mark.parametrize("language", BOTH)
def test_simulated_people_are_called_simulated(language: str) -> None:
    word = {"en": "simulated", "id": "simulasi"}[language]
    assert word in words_of(poster("coffee", language))
    assert f'class="stamp">{word}<' in page("coffee", language)
    assert word not in words_of(poster("permit", language))


def test_an_unmeasured_stage_is_a_dash_and_never_zero() -> None:
    view = build(Told(cases.coffee(), EVERY["tiny"][1], None), language="en")
    assert view.stages[0].amount == "—"
    assert view.stages[0].state == "unmeasured"


def test_totals_are_said_to_be_no_people() -> None:
    said = words_of(poster("coffee"))
    assert "1.9 million" in said
    assert "reach, not people" in said


def test_assumed_windows_are_marked() -> None:
    assert "after 30 days, assumed" in words_of(poster("coffee"))
    assert "setelah 30 hari, asumsi" in words_of(poster("coffee", "id"))


def test_only_the_biggest_leak_is_filled() -> None:
    assert poster("coffee").count('class="pill pillmost"') == 1
    assert poster("tiny").count('class="pill pillmost"') == 0


def test_small_counts_are_muted() -> None:
    view = build(Told(*EVERY["tiny"], None), language="en")
    assert all(stage.muted for stage in view.stages if stage.reached is not None)
    assert all(stage.passage.muted for stage in view.stages if stage.passage)


def test_a_designed_map_has_a_route_and_no_river() -> None:
    said = poster("design")
    assert 'class="route"' in said
    assert 'class="river"' not in said
    assert "Designed, not yet measured" in words_of(said)


def test_a_page_has_the_semantics_of_a_table() -> None:
    text = page("coffee")
    assert text.count('scope="row"') >= 8
    assert text.count('scope="col"') >= 9
    assert '<caption class="sr">' in text
    assert 'class="skip"' in text
    assert text.count("<h1>") == 1


def test_the_rule_n_and_period_stand_behind_every_figure() -> None:
    text = page("coffee")
    assert "Permission Given where purpose is marketing" in text
    assert "n\u00a012,912" in text
    assert "1 Jan – 31 Oct 2026" in text


def test_hostile_words_stay_words() -> None:
    evil = "<script>alert(1)</script>\"'&"
    journey = replace(COFFEE, name=evil, stages=(replace(COFFEE.stages[1], name=evil),))
    text = html(journey, None, language="en", headline=headline(journey, None, "en"))
    assert "<script" not in text
    assert evil in words_of(svg(journey, None, language="en"))


def test_a_journey_without_stages_is_still_a_picture() -> None:
    journey = Journey("Empty")
    assert ET.fromstring(svg(journey, None, language="en")) is not None
    assert "<table" in html(journey, None, language="id")


def test_one_stage_is_a_picture_too() -> None:
    journey = Journey("One", stages=(Stage("Only", reached_when=cases.rule("Only")),))
    numbers = cases.numbers_for(journey, [0], events=0)
    assert ET.fromstring(svg(journey, numbers, language="id")) is not None
    assert "Only" in html(journey, numbers, language="en")


def test_pains_are_ranked_by_the_people_who_have_them() -> None:
    pains = (cases.Pain("rare"), cases.Pain("often"), cases.Pain("unseen"))
    stage = replace(COFFEE.stages[3], pains=pains, touchpoints=())
    journey = replace(COFFEE, stages=(COFFEE.stages[1], stage), campaigns=())
    seen = [cases.PainSeen("Convert", None, text, None, n, cases.ratio(n, 100))
            for text, n in (("rare", 5), ("often", 40))]  # fmt: skip
    numbers = cases.numbers_for(journey, [cases.Flow(in_time=50), 50], events=1, pains=seen)
    view = build(Told(journey, numbers, None), language="en")
    lane = next(lane for lane in view.lanes if lane.key == "pains")
    assert [item.text for item in lane.cells[1]] == ["often", "rare", "unseen"]


def test_frequent_events_without_a_rule_lie_in_the_tray() -> None:
    view = build(Told(*EVERY["coffee"], None), language="id")
    assert (view.tray[0].label, view.tray[0].value) == ("Wishlist Added", "12.044")


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "nobody’s time is up yet"), ("id", "belum ada yang waktunya habis")],
)
def test_while_nobodys_time_is_up_there_is_one_dash_and_nobody_has_stalled(
    language: str, said: str
) -> None:
    journey, numbers = EVERY["fresh"]
    view = build(Told(journey, numbers, None), language=language)
    passage = view.stages[0].passage
    assert passage is not None
    assert (passage.share, passage.interval, passage.stalled_text) == ("—", None, said)
    for picture in (
        svg(journey, numbers, language=language, headline=None),
        html(journey, numbers, language=language, headline=None),
    ):
        assert 'class="leak' not in picture
        assert said.split()[0] in picture


@pytest.mark.parametrize("language", BOTH)
def test_steps_on_the_river_are_explained_where_they_are_drawn(language: str) -> None:
    line = say("how.stair", language)
    drawn = build(Told(*EVERY["coffee"], None), language=language)
    designed = build(Told(COFFEE, None, None), language=language)
    assert line in drawn.notes.how
    assert line not in designed.notes.how


def test_without_feelings_no_line_of_them_stands_beside_the_stages() -> None:
    assert 'class="vc"' not in page("permit")
    assert 'class="walk calm"' in page("permit")
    assert 'class="walk"' in page("coffee")


def test_rules_are_shown_with_quotes_that_can_be_read() -> None:
    stage = replace(COFFEE.stages[1], reached_when=cases.rule('"Pay ""now"", soon"'))
    shown = html(replace(COFFEE, stages=(stage,)), None, language="en", headline=None)
    assert "Pay “now”, soon" in shown
    assert "Pay &quot;&quot;now" not in shown
    assert 'Pay ""now' not in shown
