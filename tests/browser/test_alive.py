"""The map on the screen moves by itself when a customer does something."""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from tests.served import Served
from tests.web.conftest import TEXT, events

LATEST = 20_000  # ms, on a loaded machine


@pytest.fixture
def shop(served: Served, tmp_path: Path) -> str:
    """The address of a small journey."""
    data = tmp_path / "events.csv"
    data.write_text(events(), encoding="utf-8")
    return served.publish(TEXT, data)


def send(app: Served, key: str, who: str) -> int:
    """One event, as any library sends it; the answer's status."""
    body = {"userId": who, "event": "Ad Clicked", "writeKey": key, "messageId": who}
    asked = urllib.request.Request(
        f"{app.url}/v1/track", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(asked, timeout=10) as answer:
        return int(answer.status)


def test_a_first_event_is_seen_arriving_and_moves_the_open_map(
    chromium: Any, served: Served, shop: str
) -> None:
    page = chromium.new_context().new_page()
    served.sign_in(page)
    page.goto(f"{shop}/sources/")
    page.get_by_label("Name of the key").fill("Shop website")
    page.get_by_role("button", name="Make a key").click()
    key = page.locator("#made code, #made pre, #made input").first.inner_text().strip()
    shown = page.context.new_page()
    shown.goto(f"{shop}/")
    shown.wait_for_selector("#map")
    assert "60" in shown.locator("#map").inner_text()
    for number in range(7):
        assert send(served, key, f"new{number}") == 200
    shown.locator("#map").get_by_text("67 people").first.wait_for(timeout=LATEST)
    page.get_by_text("Ad Clicked").first.wait_for(timeout=LATEST)
    page.context.close()
