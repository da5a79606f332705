"""From a list to one person, revealed, permitted and erased, as somebody clicks it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.served import Served, serving
from tests.web.people.conftest import TEXT, rows

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def kopi_pagi(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("people")
    (folder / "data").mkdir()
    (folder / "data" / "shop.csv").write_text(rows(), encoding="utf-8")
    journey = folder / "shop.journey.yaml"
    journey.write_text(TEXT, encoding="utf-8")
    with serving(folder / "app", arguments=("--journey", str(journey))) as app:
        app.make_owner("kopi-pagi")
        yield app


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark")])
def test_a_person_is_found_revealed_permitted_and_erased(
    chromium: Any, kopi_pagi: Served, width: int, scheme: str
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page: Any = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    kopi_pagi.sign_in(page)
    people = f"{kopi_pagi.url}/j/kopi-pagi/people"
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
