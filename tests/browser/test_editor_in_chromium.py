"""The editor as a person uses it: typing, forms, dragging, keys, undo, publishing, comparing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import pytest
from tests.served import Served
from tests.web.conftest import TEXT, events

CARD = '#board [data-card="{}"]'
ARTICLES = "stages/Engage/touchpoints/Brewing articles"
pytestmark = pytest.mark.browser


@dataclass
class App:
    served: Served
    browser: Any
    journey: str

    def page(self, language: str = "en", width: int = 1440) -> Any:
        context = self.browser.new_context(viewport={"width": width, "height": 900})
        context.add_cookies([{"name": "language", "value": language, "url": self.served.url}])
        page = context.new_page()
        page.set_default_timeout(15_000)
        self.served.sign_in(page)
        page.goto(self.journey + "/edit")
        return page


@pytest.fixture(scope="module")
def app(chromium: Any, served: Served, tmp_path_factory: pytest.TempPathFactory) -> App:
    file = tmp_path_factory.mktemp("editor") / "events.csv"
    file.write_text(events(), encoding="utf-8")
    journey = served.publish(TEXT, file)
    served.wait_for(f"{urlsplit(journey).path}/")
    return App(served, chromium, journey)


def text(page: Any) -> str:
    return str(page.input_value("#text"))


def until(page: Any, holds: str) -> None:
    """Waits for an expression of the page; its policy lets nothing be evaluated in it."""
    for _ in range(150):
        if page.evaluate(holds):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"never: {holds}")


FOCUSED = "document.activeElement.dataset.card"
SHUT = "!document.getElementById('sheet').open"


def throw_away(page: Any) -> None:
    button = page.locator("#state button.link")
    if button.count():
        button.click()
        page.wait_for_selector("#state button.link", state="detached")


def test_typing_is_checked_completed_and_mended(app: App) -> None:
    page = app.page()
    throw_away(page)
    page.evaluate("""() => {
      const text = document.getElementById("text"), at = text.value.indexOf("Order Completed");
      text.focus(); text.setSelectionRange(at, at + 15);
    }""")
    page.keyboard.type("Ord")
    page.wait_for_selector("#ways li")  # the data has been read: see the fixture
    assert "Order Completed" in page.inner_text("#ways")
    page.keyboard.press("Enter")
    assert text(page) == TEXT
    page.evaluate("""() => {
      const text = document.getElementById("text"), at = text.value.indexOf("stalled after");
      text.focus(); text.setSelectionRange(at, at + 13);
    }""")
    page.keyboard.type("stalled aftr")
    page.wait_for_selector("#findings .s-error button")
    assert "1" in page.inner_text("#findings .sum")
    assert page.locator("#gutter .error").inner_text() == "8"
    page.click("#findings .s-error button")
    page.wait_for_selector("#findings .s-error", state="detached")
    until(page, "document.getElementById('text').value.includes('stalled after: 7')")
    assert text(page) == TEXT
    page.context.close()


def test_a_card_shows_its_lines_and_a_line_its_card(app: App) -> None:
    page = app.page()
    throw_away(page)
    page.locator(CARD.format(ARTICLES)).focus()
    assert page.locator("#gutter .chosen").all_inner_texts() == ["13"]
    page.evaluate("""() => {
      const text = document.getElementById("text"), at = text.value.indexOf("Convert:");
      text.focus(); text.setSelectionRange(at, at);
      text.dispatchEvent(new KeyboardEvent("keyup", {key: "ArrowUp"}));
    }""")
    assert page.locator("#board .k.chosen").get_attribute("data-card") == "stages/Convert"
    page.context.close()


@pytest.mark.parametrize("language", ["en", "id"])
def test_a_form_adds_and_changes_and_is_undone_by_keys(app: App, language: str) -> None:
    page = app.page(language)
    throw_away(page)
    page.click(".column:first-child a.add.touchpoint")
    page.wait_for_selector("#sheet[open] #f-name")
    page.fill("#f-name", "Poster")
    page.fill('[name="field.does"]', "Reads: a poster # one")
    page.click("#sheet form.form button.button:not(.quiet)")
    page.wait_for_selector(CARD.format("stages/Aware/touchpoints/Poster"))
    until(page, SHUT)
    assert "does: 'Reads: a poster # one'" in text(page)
    until(page, f"{FOCUSED} === 'stages/Aware/touchpoints/Poster'")
    page.keyboard.press("Control+z")
    page.wait_for_selector(CARD.format("stages/Aware/touchpoints/Poster"), state="detached")
    until(page, "!document.getElementById('text').value.includes('Poster')")
    assert text(page) == TEXT
    page.keyboard.press("Escape")
    page.locator(CARD.format("stages/Aware")).focus()
    page.keyboard.press("Control+y")
    page.wait_for_selector(CARD.format("stages/Aware/touchpoints/Poster"))
    said = "Done again: added Poster" if language == "en" else "Diulangi: menambahkan Poster"
    assert said in page.inner_text("#state .did")
    page.context.close()


def test_a_form_that_is_wrong_says_so_beside_itself(app: App) -> None:
    page = app.page()
    throw_away(page)
    page.click(CARD.format("stages/Aware") + " >> a.name")
    page.wait_for_selector('#sheet[open] [name="field.target"]')
    page.fill('[name="field.target"]', "many")
    page.click("#sheet form.form button.button:not(.quiet)")
    page.wait_for_selector("#sheet-refusal .note")
    assert "target" in page.inner_text("#sheet-refusal")
    assert text(page) == TEXT
    page.keyboard.press("Escape")
    page.context.close()


def test_a_card_is_moved_by_mouse_and_by_keys(app: App) -> None:
    page = app.page()
    throw_away(page)
    page.drag_and_drop(CARD.format(ARTICLES) + " >> .name", CARD.format("stages/Convert"))
    moved = "stages/Convert/touchpoints/Brewing articles"
    page.wait_for_selector(CARD.format(moved))
    assert text(page).index("Brewing articles") > text(page).index("Convert:")
    assert "line 15" in page.inner_text("#state .did")
    page.locator(CARD.format(moved)).focus()
    page.keyboard.press("Alt+ArrowLeft")
    page.wait_for_selector(CARD.format(ARTICLES))
    until(page, f"{FOCUSED} === '{ARTICLES}'")
    page.locator(CARD.format("stages/Convert")).focus()
    page.keyboard.press("Alt+ArrowLeft")
    second = "document.querySelectorAll('#board .k.stage')[1].dataset.card"
    until(page, f"{second} === 'stages/Convert'")
    assert text(page).index("Convert:") < text(page).index("Engage:")
    page.context.close()


def test_a_rule_is_built_by_choosing(app: App) -> None:
    page = app.page()
    throw_away(page)
    page.click(CARD.format("stages/Engage") + " >> a.name")
    page.wait_for_selector("#sheet[open] details.builder")
    page.wait_for_selector("text=True of 30 of 60 people")
    page.locator("#sheet details.builder summary").first.click()
    page.wait_for_selector("#sheet details.builder[open] [data-use]:not([hidden])")
    page.select_option("#sheet details.builder[open] select[name=event]", "Order Completed")
    page.wait_for_selector("#sheet [data-rule='Order Completed']")
    assert "True of 10 of 60 people" in page.inner_text("#sheet .builder-form .truth")
    page.click("#sheet details.builder[open] [data-use]")
    assert page.input_value('[name="field.reached when"]') == "Order Completed"
    page.keyboard.press("Escape")
    page.context.close()


def test_a_phone_shows_one_side_at_a_time_and_never_scrolls_sideways(app: App) -> None:
    page = app.page("id", 390)
    for tab, shown, hidden in (("text", "#text", "#board"), ("picture", "#board", "#text")):
        page.click(f"#tab-{tab}")
        assert page.is_visible(shown)
        assert not page.is_visible(hidden)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 390, tab
    page.context.close()


def test_what_is_edited_is_published_compared_and_brought_back(app: App) -> None:
    page = app.page()
    throw_away(page)
    page.click(CARD.format("stages/Engage") + " >> a.name")
    page.wait_for_selector('#sheet[open] [name="field.reached when"]')
    page.fill('[name="field.reached when"]', "Ad Clicked")
    page.click("#sheet form.form button.button:not(.quiet)")
    until(page, SHUT)
    page.click(".head .tools a.button:not(.quiet)")
    page.wait_for_selector("text=Engage: reached 30 → 60")
    page.fill("#message", "Everybody engages")
    page.click("form.card button.button")
    page.wait_for_url("**/versions")
    assert "Everybody engages" in page.inner_text("table")
    page.click("form > p > button.button")
    page.wait_for_url("**/versions/compare**")
    assert page.inner_text("del") == "Article Read"
    page.wait_for_selector(".figures .moved")
    assert page.locator(".k.changed-changed").count() >= 2
    page.goto(f"{app.journey}/versions/1")
    page.click(".tools form button")
    page.wait_for_url("**/versions")
    assert "version 1 again" in page.inner_text("table")
    page.context.close()


def test_without_a_script_it_is_plain_forms(app: App) -> None:
    context = app.browser.new_context(java_script_enabled=False)
    page = context.new_page()
    app.served.sign_in(page)
    page.goto(app.journey + "/edit")
    page.fill("#text", page.input_value("#text").replace("stalled after: 7", "stalled after: 5"))
    page.click("noscript button, #pane-text > p button")
    assert "stalled after: 5" in page.input_value("#text")
    page.click(CARD.format(ARTICLES) + " >> a.name")
    page.fill('[name="field.does"]', "Reads")
    page.click("form.form button.button")
    assert "does: Reads" in page.input_value("#text")
    page.click("text=Undo")
    assert "does: Reads" not in page.input_value("#text")
    context.close()
