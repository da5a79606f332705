"""Groups of stages, what a stage is about, and campaigns inside one stage, as they are drawn."""

from __future__ import annotations

import pytest

from rute.journey.convert import convert, model_called
from rute.journey.file import read_journey
from rute.journey.model import Journey
from rute.render.living_map.arcs import arcs_band
from rute.render.living_map.drawing import Grid
from rute.render.living_map.headings import heading_row, headings_band, runs
from rute.render.living_map.page_walk import walk
from rute.render.living_map.stage_views import stage_views
from rute.render.living_map.view import Arc
from rute.session.living import LivingMap

SHOP = """journey: Shop
stages from: value journey
time zone: Asia/Jakarta
stages:
  Engage:
    explanation: They look around in our garden.
campaigns:
  Guide:
    moves: Engage to Subscribe
    asks: Download the guide
    from: [web]
"""


def shop(model: str = "before during after") -> Journey:
    return convert(read_journey(SHOP), model_called(model))


def page(journey: Journey, language: str = "en") -> str:
    return LivingMap(journey, None, "en").html(language)


def test_a_heading_spans_the_columns_of_its_group() -> None:
    stages = stage_views(shop(), None, "en")
    assert [(run.part, run.start, run.stages) for run in runs(stages)] == [
        ("Pre-purchase", 0, 2), ("Purchase", 2, 1), ("Post-purchase", 3, 2),
    ]  # fmt: skip
    row = str(heading_row(stages))
    assert 'colspan="2"' in row
    assert "Post-purchase" in row


def test_without_groups_there_is_no_heading() -> None:
    stages = stage_views(read_journey(SHOP), None, "en")
    assert heading_row(stages) is None
    assert headings_band(stages, Grid(800, 8)).height == 0


def test_the_poster_and_the_phone_have_the_headings_too() -> None:
    drawn = LivingMap(shop(), None, "en")
    assert drawn.svg().count("Pre-purchase") == 1
    assert '<p class="part">Pre-purchase</p>' in drawn.html()


@pytest.mark.parametrize(
    ("language", "offer", "question"),
    [("en", "an entry-point offer of 8 to 20 dollars", "What is the smallest yes"),
     ("id", "penawaran pembuka seharga 8 sampai 20 dolar", "Apa &quot;ya&quot; terkecil")],
)  # fmt: skip
def test_a_designed_map_says_what_helps_in_a_stage_in_the_readers_language(
    language: str, offer: str, question: str
) -> None:
    shown = (
        page(read_journey(SHOP), language)
        .replace("&#34;", "&quot;")
        .replace('"ya"', "&quot;ya&quot;")
    )
    assert offer in shown
    assert question in shown


def test_the_files_own_words_stand_before_the_models() -> None:
    assert "They look around in our garden." in page(read_journey(SHOP), "id")
    assert "They look around in our garden." not in page(shop())


def test_a_converted_stage_says_where_it_comes_from() -> None:
    advice = {fact.label: fact.value for fact in stage_views(shop(), None, "id")[1].advice}
    assert advice["Berasal dari"] == "Engage, Subscribe"


def test_a_stage_of_ones_own_gets_the_advice_of_its_anchor() -> None:
    text = "journey: Shop\ntime zone: Asia/Jakarta\nstages:\n  Fans:\n    anchor: brings others\n"
    advice = {
        fact.label: fact.value for fact in stage_views(read_journey(text), None, "en")[0].advice
    }
    assert "20% commission" in advice["What one can offer"]
    assert "Means" not in advice


def test_a_campaign_inside_one_stage_stands_above_it_without_an_arc() -> None:
    grid = Grid(500, 5)
    inside = Arc("Guide", 1, 1, "Download the guide", "web", ())
    across = Arc("Buy", 1, 2, "Buy now", "web", ())
    alone, both = arcs_band((inside,), grid), arcs_band((inside, across), grid)
    assert 'class="arc"' not in str(alone.marks)
    assert str(both.marks).count('class="arc"') == 1
    assert both.height == alone.height + arcs_band((across,), grid).height


def test_on_the_phone_it_says_that_it_stays_inside() -> None:
    from rute.render.living_map.build import build
    from rute.render.living_map.told import Told

    drawn = str(walk(build(Told(shop(), None, None), language="id")))
    assert "di dalam tahap ini · web" in drawn
