"""The board by mouse and by keyboard, and what to do first coming by itself, in Chromium."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.served import Served
from tests.web.weekly.conftest import TEXT, rows


@pytest.fixture
def shop(served: Served, tmp_path: Path) -> str:
    data = tmp_path / "events.csv"
    data.write_text("\n".join(rows(70)) + "\n", encoding="utf-8")
    return served.publish(TEXT, data)


def test_a_card_is_dragged_and_a_form_does_the_same(
    chromium: Any, served: Served, shop: str
) -> None:
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda one: complaints.append(one.text) if one.type == "error" else None)
    served.sign_in(page)
    page.goto(f"{shop}/week")
    # Said at once where it was counted already, else it comes by itself.
    page.wait_for_selector("#week .week-said p:not(.muted) a[href$='/leaks']", timeout=60_000)
    page.goto(f"{shop}/board")
    pin = page.locator(".pin", has_text="Seven fields")
    pin.drag_to(page.locator('[data-column="doing"]'))
    page.wait_for_selector('[data-column="doing"] .pin')
    assert "Seven fields" in page.locator('[data-column="doing"]').inner_text()
    finds = page.locator(".pin", has_text="Nobody finds")
    finds.locator("summary").focus()
    page.keyboard.press("Enter")
    finds.get_by_label("What is done about it").fill("A sign: on the road")
    finds.get_by_label("Where it is").select_option("doing")
    page.keyboard.press("Tab")
    finds.get_by_role("button").press("Enter")
    page.wait_for_selector('[data-column="doing"] .pin:nth-of-type(2)')
    assert "A sign: on the road" in page.locator('[data-column="doing"]').inner_text()
    assert complaints == []
    context.close()
