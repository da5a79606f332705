"""One page, several views: everybody's and each persona's, chosen without a script."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from tests.render.view_cases import JOURNEY, everyone, personas

from rute.insight.headline import headline
from rute.render.living_map import Told, page_of, poster_of

NAMES = [persona.name for persona in JOURNEY.personas]


@pytest.mark.parametrize("language", ["en", "id"])
def test_each_chip_chooses_the_view_of_its_place(language: str) -> None:
    page = page_of(everyone(language), personas(language), language=language)
    chips = re.findall(r'<input type="radio"[^>]*id="who-(\d+)"[^>]*><label for="who-\1">([^<]*)',
                       page)  # fmt: skip
    assert [int(number) for number, _ in chips] == list(range(len(personas(language)) + 1))
    for (_, words), name in zip(chips[1:], NAMES, strict=False):
        assert words.startswith(name.replace("'", "&#39;"))
    metas = re.findall(r'<p class="meta of of-(\d+)"><b>([^<]*)', page)
    assert [who for _, who in metas][1 : len(NAMES) + 1] == NAMES
    assert "<script" not in page


def test_no_id_is_given_twice_and_every_link_leads_somewhere() -> None:
    page = page_of(everyone("en"), personas("en"), language="en")
    ids = Counter(re.findall(r'\sid="([^"]+)"', page))
    assert max(ids.values()) == 1
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_without_personas_to_choose_from_there_is_nothing_to_choose() -> None:
    page = page_of(everyone("en"), language="en")
    assert 'type="radio"' not in page
    assert 'class="chip all current"' in page


def test_a_persona_that_is_only_drawn_says_so_and_shows_no_number() -> None:
    drawn = [each for each in personas("en") if each.persona and each.numbers is None]
    assert drawn
    for told in drawn:
        picture = poster_of(told, language="en")
        assert "drawn, not counted" in picture
        assert "38,412" not in picture


def test_a_design_without_data_can_be_looked_at_through_each_persona_too() -> None:
    told = [Told(each.journey, None, None, each.persona) for each in personas("en")[:-1]]
    page = page_of(Told(JOURNEY, None, headline(JOURNEY, None, "en")), told, language="en")
    chips = re.findall(r'<label for="who-(\d)">([^<]*)', page)
    assert [name.split(" · ")[0] for _, name in chips] == ["Everyone", *NAMES]
    assert "as designed" in chips[0][1]
    assert "Next: name your files" in page
