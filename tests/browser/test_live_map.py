"""The live map in a browser: evidence beside it, numbers that move, and all of it without a
script."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.served import Served
from tests.web.insights.conftest import TEXT, events

import rute


@pytest.fixture(scope="module")
def journey(served: Served, tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("live") / "events.csv"
    file.write_text(events(), encoding="utf-8")
    return served.publish(TEXT, file)


@pytest.fixture
def page(
    chromium: Any, served: Served, journey: str, request: pytest.FixtureRequest
) -> Iterator[Any]:
    context = chromium.new_context(
        viewport={"width": 1440, "height": 900},
        java_script_enabled="without_a_script" not in request.node.name,
    )
    opened = context.new_page()
    served.sign_in(opened)
    opened.goto(f"{journey}/")
    opened.wait_for_selector("#map", timeout=60_000)
    yield opened
    context.close()


def test_evidence_opens_beside_the_map_and_closes_by_the_keyboard(page: Any, journey: str) -> None:
    link = page.locator("#map a.hot[href*='of=passage'][href*='Aware']")
    link.focus()
    page.keyboard.press("Enter")
    panel = page.locator("dialog[open]")
    panel.wait_for()
    assert "After Aware" in panel.inner_text()
    assert page.url == f"{journey}/"
    page.keyboard.press("Escape")
    panel.wait_for(state="hidden")
    assert "of=passage" in page.evaluate("document.activeElement.getAttribute('href')")


def test_later_stages_follow_the_slider(page: Any) -> None:
    expect = pytest.importorskip("playwright.sync_api").expect
    page.locator("#map a.hot[href*='of=passage'][href*='Aware']").click()
    slider = page.locator("dialog input[type=range]")
    slider.wait_for()
    more = page.locator("dialog .supposed tbody tr:last-child b")
    before = more.inner_text()
    slider.evaluate("e => { e.value = 95; e.dispatchEvent(new Event('input', {bubbles: true})) }")
    expect(more).not_to_have_text(before)
    assert "95%" in page.locator("dialog .supposed .big").inner_text()


def test_numbers_move_within_seconds_and_are_marked(
    page: Any, served: Served, journey: str
) -> None:
    figure = page.locator("#map .wide svg text", has_text="240").first
    assert figure.text_content() == "240"
    page.locator("#map details.every").evaluate("e => { e.open = true }")
    slug = journey.rpartition("/")[2]
    session = rute.open(served.folder / "journeys" / slug / "journey.yaml")
    row = {"user": "newcomer", "time": "2026-04-25T12:00:00", "name": "Ad Clicked"}
    session.append([row], writer="test")
    moved = page.locator("#map .wide svg text", has_text="241").first
    moved.wait_for(state="attached", timeout=15_000)
    assert page.locator("#map .moved").count() > 0
    assert page.locator("#map details.every").evaluate("e => e.open"), "what was open stays so"


def test_all_of_it_is_there_without_a_script(page: Any) -> None:
    page.locator("#map a.hot[href*='of=passage'][href*='Aware']").click(force=True)
    assert "After Aware" in page.locator("h1").first.inner_text()
    page.locator(".what-if input[type=range]").fill("80")
    page.locator(".what-if button").click()
    assert "80%" in page.locator(".supposed .big").inner_text()
    page.get_by_text("Back to the map").click()
    page.get_by_text("Tim · ").first.click()
    assert "persona=Tim" in page.url
