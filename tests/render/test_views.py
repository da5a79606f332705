"""The split river, one customer's way, the tray and the arcs without a campaign."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.render import cases
from tests.render.view_cases import ASKED, split, walked

from rute.insight.headline import headline
from rute.journey.file import examine
from rute.journey.model import Journey, Stage
from rute.render.living_map import Told, page_of, poster_of
from rute.render.living_map.build import build
from rute.render.living_map.tray import lines
from rute.render.living_map.walk_views import thread_of, walk_lane
from rute.results.map import Unmapped
from rute.results.walk import Walk, WalkStep

JOURNEY = cases.coffee()
NUMBERS = cases.coffee_numbers(JOURNEY)


@given(
    st.lists(st.integers(0, 90), min_size=1, max_size=9),
    st.booleans(),
)
def test_the_bands_add_up_to_the_count_of_every_stage(weights: list[int], other: bool) -> None:
    names: list[str | None] = [f"channel {k}" for k in range(len(weights))]
    if other:
        names[-1] = "other"
    numbers = split([*zip(names, weights, strict=True), (None, 3)])
    view = build(Told(JOURNEY, numbers, None), language="en")
    assert len(view.bands) <= 6
    for k, stage in enumerate(view.stages):
        if stage.reached is not None:
            assert sum(band.reached[k] for band in view.bands) == stage.reached
    assert view.bands[-1].label == "not known"


@pytest.mark.parametrize(("language", "other"), [("en", "other"), ("id", "lainnya")])
def test_each_band_is_named_beside_its_colour(language: str, other: str) -> None:
    numbers = split([(f"channel {k}", 10) for k in range(7)])
    picture = poster_of(Told(JOURNEY, numbers, None), language=language)
    for name in ("channel 0", "channel 3", other):
        assert re.search(rf">{name} [\d.,]+ · \d+%<", picture), name
    assert "channel 6 " not in picture


def test_each_step_stands_under_the_stage_reached_last() -> None:
    first, second = (stage.name for stage in JOURNEY.stages[1:3])
    numbers = walked(
        WalkStep(0, "Seen", (first,)), WalkStep(60, "Look", ()), WalkStep(70, "Look", ()),
        WalkStep(90, "Give", (second,)), route=(first, second),
    )  # fmt: skip
    [lane] = walk_lane(JOURNEY, numbers, "en")
    assert [len(cell) for cell in lane.cells][:3] == [0, 2, 1]
    assert lane.cells[1][1].text == "Look ×2"
    thread = thread_of(JOURNEY, numbers, "en")
    assert thread is not None
    assert thread.columns == (1, 1, 2)
    assert "400" in thread.said
    assert "40%" in thread.said


def test_a_way_that_too_few_went_is_said_and_not_shown() -> None:
    numbers = replace(NUMBERS, walk=Walk(ASKED, (), 0, 12, ()))
    assert walk_lane(JOURNEY, numbers, "en") == ()
    assert "at least 20 people" in page_of(Told(JOURNEY, numbers, None), language="en")


TEXT = """journey: Shop
written in: {language}
time zone: Asia/Jakarta
stages:
  Buy:
    reached when: '"Order Paid"'
"""


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("event", ["Cart Filled", 'Say "hi": then, or #not within 3 days', "it's"])
def test_the_lines_of_the_tray_can_be_pasted_as_they_are(event: str, language: str) -> None:
    text = TEXT.format(language=language)
    before = examine(text).journey
    assert before is not None
    after = examine(text + lines(before, event) + "\n")
    assert [f for f in after.findings if f.severity == "error"] == []
    assert after.journey is not None
    [(_, point)] = after.journey.touchpoints
    assert point.name == event
    assert point.happens_when is not None
    assert event in repr(point.happens_when.tree)


def test_an_event_whose_words_show_a_stage_is_sent_there() -> None:
    stage = Stage("Buyer", anchor="first purchase")
    numbers = replace(NUMBERS, unmapped=(Unmapped("Order Paid", 900, 80), Unmapped("Xyz", 9, 8)))
    known, unknown = build(
        Told(Journey("j", stages=(stage,)), replace(numbers, feelings=NUMBERS.feelings), None),
        language="en",
    ).tray
    assert "into the stage Buyer" in known.where
    assert "where it happens" in unknown.where


def test_a_step_without_a_campaign_has_an_arc_of_those_who_moved_by_themselves() -> None:
    names = [s.name for s in NUMBERS.stages.stages if s.reached is not None]
    kept = tuple(c for c in JOURNEY.campaigns if c.from_stage != names[0])
    journey = replace(JOURNEY, campaigns=kept)
    free = [a for a in build(Told(journey, NUMBERS, None), language="en").arcs if not a.planned]
    covered = {stage.name: stage for stage in NUMBERS.stages.stages}
    first = covered[names[0]]
    moved = (first.moved_on_in_time or 0) + (first.moved_on_late or 0)
    arc = next(arc for arc in free if journey.stages[arc.start].name == names[0])
    assert arc.asks == f"{moved:,} by themselves"
    without = replace(JOURNEY, campaigns=())
    assert build(Told(without, NUMBERS, None), language="en").arcs == ()


def test_the_sentence_leads_to_the_leak_and_its_first_thing_to_do() -> None:
    page = page_of(Told(JOURNEY, NUMBERS, headline(JOURNEY, NUMBERS, "en")), language="en")
    [target] = re.findall(r'class="links"><a href="#([^"]+)"', page)
    assert re.search(rf'<details class="leak most"[^>]*id="{target}"', page)
