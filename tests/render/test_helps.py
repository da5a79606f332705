"""How a campaign and a fix help the customer is on every form of the map."""

import re
from dataclasses import replace

import pytest
from tests.render import cases

from rute.journey.model import Fix, Journey
from rute.render.living_map import html
from rute.render.living_map.arcs import arc_spots, arcs_band
from rute.render.living_map.build import build
from rute.render.living_map.drawing import Grid
from rute.render.living_map.told import Told
from rute.render.paper.stage_page import stage_blocks

HELP = "answering before the kettle boils"
LESS = "three fields fewer on a small screen"
LABEL = {"en": "Helps the customer by", "id": "Membantu pelanggan dengan"}


def helping() -> Journey:
    """The coffee journey; every campaign and a fix of every pain help."""
    journey = cases.coffee()
    fixes = (Fix("Cut", helps=LESS),)
    fixed = [
        replace(
            stage,
            touchpoints=tuple(
                replace(point, pains=tuple(replace(pain, fixes=fixes) for pain in point.pains))
                for point in stage.touchpoints
            ),
        )
        for stage in journey.stages
    ]
    campaigns = tuple(replace(each, helps=HELP) for each in journey.campaigns)
    return replace(journey, stages=tuple(fixed), campaigns=campaigns)


@pytest.mark.parametrize("language", ["en", "id"])
def test_an_arc_of_the_page_opens_to_how_the_campaign_helps(language: str) -> None:
    page = html(helping(), None, language=language, headline=None)
    wide = page.partition('class="arcsrow"')[2].partition("</table>")[0].partition("<table")[0]
    told = f"<dt>{LABEL[language]}</dt><dd>{HELP}</dd>"
    assert wide.count(told) == len(helping().campaigns)
    assert wide.count('class="hot" tabindex="0"') == len(helping().campaigns)


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_phones_walk_says_it_under_the_ask_and_the_pain(language: str) -> None:
    page = html(helping(), None, language=language, headline=None)
    walk = page.partition('class="walk')[2]
    assert walk.count(f'<span class="n">{LABEL[language]}: {HELP}</span>') == len(
        helping().campaigns
    )
    assert re.search(rf'<span class="n">{LABEL[language]}: {LESS}</span>', walk)


def test_a4_says_how_campaign_and_fix_help() -> None:
    view = build(Told(helping(), None, None), language="en")
    blocks = [block for i in range(len(view.stages)) for block in stage_blocks(view, i, ())]
    marks = "".join(str(block.band.marks) for block in blocks)
    words = " ".join(re.sub(r"<[^>]+>", " ", marks).split())
    assert words.count(f"{LABEL['en']}: {HELP}") == len(view.arcs)
    assert LESS in words


def test_each_arc_opens_where_its_words_stand_and_nowhere_twice() -> None:
    view = build(Told(helping(), None, None), language="en")
    grid = Grid(1256, len(view.stages))
    band, spots = arcs_band(view.arcs, grid), arc_spots(view.arcs, grid)
    assert [spot.arc for spot in spots] == [arc for arc in view.arcs if arc.facts]
    for spot in spots:
        assert spot.y >= 0
        assert spot.y + spot.height <= band.height
        assert not any(meet(spot, other) for other in spots if other is not spot)


def meet(one: object, other: object) -> bool:
    left, right = sorted((one, other), key=lambda s: s.x)  # type: ignore[attr-defined]
    over, under = sorted((one, other), key=lambda s: s.y)  # type: ignore[attr-defined]
    return bool(left.x + left.width > right.x and over.y + over.height > under.y)
