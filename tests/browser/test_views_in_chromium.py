"""The map's views as a browser draws them: personas, the split river, changes, one way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.browser.test_map_in_chromium import OUTSIDE, OVERLAPS, show
from tests.render import view_cases

from rute.insight.headline import headline
from rute.render.living_map import Told, page_of, poster_of
from rute.results.map import MapNumbers

NUMBERS: dict[str, MapNumbers] = {
    "split": view_cases.split([(f"saluran {k}", 9 - k) for k in range(8)] + [(None, 3)]),
    "compared": view_cases.compared(),
    "walked": view_cases.long_walk(),
}


@pytest.fixture(scope="module")
def tab(chromium: Any) -> Any:
    return chromium.new_page()


def told(name: str, language: str) -> Told:
    numbers = NUMBERS[name]
    said = headline(view_cases.JOURNEY, numbers, language)
    return Told(view_cases.JOURNEY, numbers, said)


def chosen_page(language: str) -> str:
    return page_of(view_cases.everyone(language), view_cases.personas(language), language=language)


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("name", NUMBERS)
def test_no_words_overlap_or_leave_the_picture(
    tab: Any, tmp_path: Path, name: str, language: str
) -> None:
    picture = poster_of(told(name, language), language=language)
    page = show(tab, tmp_path, picture, "map.svg", width=1440)
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate(OUTSIDE, 1440) == []


@pytest.mark.parametrize("name", NUMBERS)
def test_no_view_scrolls_sideways(tab: Any, tmp_path: Path, name: str) -> None:
    page = show(tab, tmp_path, page_of(told(name, "id"), language="id"), width=320)
    for part in page.locator("details").all():
        part.evaluate("e => { e.open = true }")
    for width in (320, 390, 720, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width


def shown(page: Any) -> list[str]:
    """What of the page is in sight, by whose it is."""
    found = page.evaluate(
        "[...document.querySelectorAll('.of')].filter(e => e.getClientRects().length)"
        ".map(e => e.className.match(/of-\\d/)[0])"
    )
    return sorted(set(found))


def test_a_chip_shows_its_persona_and_nothing_of_others(tab: Any, tmp_path: Path) -> None:
    page = show(tab, tmp_path, chosen_page("en"), width=1440)
    assert shown(page) == ["of-0"]
    for number, chip in enumerate(page.locator(".chip label").all()):
        chip.click()
        assert shown(page) == [f"of-{number}"]


def test_personas_are_chosen_by_the_keyboard_too(tab: Any, tmp_path: Path) -> None:
    page = show(tab, tmp_path, chosen_page("id"), width=1440)
    page.locator("#who-0").focus()
    page.keyboard.press("ArrowRight")
    assert shown(page) == ["of-1"]
    page.keyboard.press("ArrowLeft")
    assert shown(page) == ["of-0"]


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_persona_has_its_sentence_river_and_button_on_a_phones_first_screen(
    tab: Any, tmp_path: Path, language: str
) -> None:
    page = show(tab, tmp_path, chosen_page(language), width=390, height=700)
    for number in range(len(view_cases.personas(language)) + 1):
        page.locator(f"label[for=who-{number}]").click()
        page.evaluate("window.scrollTo({top: 0, behavior: 'instant'})")
        for part in (f".lead.of-{number}", f".of-{number} .first svg", f".of-{number} .go"):
            box = page.locator(part).bounding_box()
            assert box is not None, (number, part)
            assert box["y"] + box["height"] <= 700, (number, part)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_each_button_leads_into_its_own_view(tab: Any, tmp_path: Path) -> None:
    page = show(tab, tmp_path, chosen_page("en"), width=390, height=700)
    for number in range(len(view_cases.personas("en")) + 1):
        page.locator(f"label[for=who-{number}]").click()
        target = page.locator(f".of-{number} .go").get_attribute("href")
        assert page.locator(target).is_visible()


def test_the_sentence_leads_to_its_evidence(tab: Any, tmp_path: Path) -> None:
    page = show(tab, tmp_path, chosen_page("en"), width=1440)
    page.locator(".lead.of-0 .links a").first.click()
    page.wait_for_function("document.querySelector('.leak.most').getBoundingClientRect().top < 120")
