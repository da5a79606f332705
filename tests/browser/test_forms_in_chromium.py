"""Other forms of the map as a browser measures them: nothing overlaps, nothing leaves its edge."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.browser.test_map_in_chromium import EVERY, OUTSIDE, OVERLAPS, show

from rute.insight.headline import headline
from rute.insight.next_steps import first_step, next_steps
from rute.insight.story import story
from rute.insight.suggestions import suggestions
from rute.render.card import card_of
from rute.render.living_map import Told
from rute.render.living_map.build import build
from rute.render.paper.a3 import a3
from rute.render.paper.a4 import a4
from rute.render.story import page


@pytest.fixture(scope="module")
def tab(chromium: Any) -> Any:
    return chromium.new_page()


@pytest.mark.parametrize("name", EVERY)
def test_no_words_of_a_card_overlap_or_leave_it(tab: Any, tmp_path: Path, name: str) -> None:
    journey, numbers = EVERY[name]
    for language in ("en", "id"):
        told = Told(journey, numbers, headline(journey, numbers, language))
        svg = card_of(told, first_step(journey, numbers, language), language=language)
        drawn = show(tab, tmp_path, svg, "card.svg", width=1080, height=1350)
        assert drawn.evaluate(OVERLAPS) == [], language
        assert drawn.evaluate(OUTSIDE, 1080) == [], language


def test_a_story_never_scrolls_sideways(tab: Any, tmp_path: Path) -> None:
    drawn = show(tab, tmp_path, page(story(*EVERY["permit"], "id")), "story.html", width=320)
    for width in (320, 390, 720, 1440):
        drawn.set_viewport_size({"width": width, "height": 900})
        assert drawn.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width


@pytest.mark.parametrize("name", EVERY)
def test_no_words_on_paper_overlap_or_leave_the_page(tab: Any, tmp_path: Path, name: str) -> None:
    journey, numbers = EVERY[name]
    view = build(Told(journey, numbers, headline(journey, numbers, "id")), language="id")
    known = suggestions(journey, numbers, "id") if numbers else ()
    poster = a3(view)
    for svg in (poster, *a4(view, known, next_steps(journey, numbers, "id"))):
        wide = 1191 if svg is poster else 596
        drawn = show(tab, tmp_path, svg, "page.svg", width=wide)
        assert drawn.evaluate(OVERLAPS) == []
        assert drawn.evaluate(OUTSIDE, wide) == []
