"""One page, several views: everybody's and each persona's, chosen without a script."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from tests.render import cases

from rute.insight.headline import drawn_headline, headline
from rute.journey.voices import as_told_by
from rute.render.living_map import Told, page_of, poster_of
from rute.results.stages import StageGroup

JOURNEY = cases.coffee()
NUMBERS = cases.coffee_numbers(JOURNEY)
NAMES = [persona.name for persona in JOURNEY.personas]


def everyone(language: str) -> Told:
    found = [persona.name for persona in JOURNEY.personas if persona.found_by]
    groups = tuple(StageGroup(name, 7, NUMBERS.stages.stages) for name in (*found, None))
    return Told(
        JOURNEY, replace(NUMBERS, personas=groups), headline(JOURNEY, NUMBERS, language)
    )  # fmt: skip


def personas(language: str) -> list[Told]:
    every = [
        Told(
            as_told_by(JOURNEY, persona.name),
            NUMBERS if persona.found_by else None,
            headline(JOURNEY, NUMBERS, language)
            if persona.found_by
            else drawn_headline(persona.name, language),
            persona.name,
        )
        for persona in JOURNEY.personas
    ]
    return [*every, Told(JOURNEY, NUMBERS, headline(JOURNEY, NUMBERS, language), rest=True)]


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
