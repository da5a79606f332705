"""From a list to one person, revealed, permitted and erased, as somebody clicks it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.served import Served
from tests.web.people.conftest import TEXT, rows

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def kopi_pagi(served: Served, tmp_path: Path) -> str:
    data = tmp_path / "shop.csv"
    data.write_text(rows(), encoding="utf-8")
    return served.publish(TEXT, data)


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark")])
def test_a_person_is_found_revealed_permitted_and_erased(
    chromium: Any, served: Served, kopi_pagi: str, width: int, scheme: str
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page: Any = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    served.sign_in(page)
    people = f"{kopi_pagi}/people"
    page.goto(people)
    page.wait_for_selector("table.people")
    page.fill("#identifier", "0812 555 0009")
    page.click(".search button")
    page.wait_for_selector(".stages")
    person = page.url
    assert "@" not in person
    assert "w***@kopi.example" in page.content()
    page.click("form[action$='/reveal'] button")
    page.wait_for_selector(".identifiers >> text=w9@kopi.example")

    page.click("#e1 summary")  # its words come by themselves
    page.wait_for_selector("#e1 dl.fields >> text=call w9@kopi.example")

    page.click(".record summary")
    first = page.locator(".record form.form").first
    first.locator("input[name=place]").fill("form at the till")
    first.locator("textarea").fill("Yes, write to me.")
    first.locator("button[value=give]").click()
    page.wait_for_selector("#permission ~ ul .pill.good")
    assert page.evaluate(SIDEWAYS) <= 0

    page.click("a.danger")
    page.click("main form button.button")
    page.wait_for_selector("#typed", timeout=20_000)
    word = page.locator("label[for=typed]").inner_text().split()[-1]
    page.fill("#typed", word)
    page.click(".confirm button")
    page.wait_for_selector("text=/Receipt|Tanda terima/", timeout=20_000)
    page.wait_for_selector("dl.facts")
    assert page.evaluate(SIDEWAYS) <= 0
    assert page.goto(person).status == 404
    page.goto(people)
    page.fill("#identifier", "w9@kopi.example")
    page.click(".search button")
    page.wait_for_selector("[role=alert]")
    context.close()
    assert wrong == []
