"""rute.js in Chromium, on pages of another origin than the collector's."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.web.collect.house import WEB, House
from tests.web.collect.wire import on_the_wire, pages

from rute.web.collect import running

PAGE = """<!doctype html><title>Menu</title>
<script defer src="{address}/rute.js" data-key="{key}" {more}></script>
<button data-rute="Menu Opened" data-rute-page="home"><b>Menu</b></button>
<form id="ask" target="away" action="/away"><input name="secret" value="s3cret"><button>Ask</button>
</form>
<form data-rute="Sample Asked" target="away" action="/away"><button id="sample">Get</button></form>
<iframe name="away"></iframe>
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    monkeypatch.setattr(running, "EVERY", 0.05)
    monkeypatch.setattr(running, "ROOM", 0)
    found = House(tmp_path)
    yield found
    found.end()


@contextmanager
def shop(
    chromium: Any, house: House, more: str = "", before: str = ""
) -> Iterator[tuple[Any, str]]:
    """A browser's page on the shop's own origin, not yet opened, and its address."""
    files = {"/away": ""}
    with on_the_wire(house) as address, pages(files) as own:
        files["/"] = PAGE.format(address=address, key=WEB, more=more)
        context = chromium.new_context()
        if before:
            context.add_init_script(before)
        yield context.new_page(), own
        context.close()


def arrived(house: House, enough: Callable[[list[dict[str, Any]]], bool]) -> list[dict[str, Any]]:
    """The events, once there are enough of them."""
    for _ in range(400):
        if house.store().exists() and enough(rows := house.rows()):
            return rows
        time.sleep(0.05)
    raise AssertionError(house.rows() if house.store().exists() else "nothing arrived")


def test_views_clicks_and_forms_arrive_as_one_visitors(chromium: Any, house: House) -> None:
    with shop(chromium, house) as (page, own):
        page.goto(f"{own}/?utm_source=ig&utm_medium=story&utm_campaign=june&x=private")
        page.click("b")
        page.click("#ask button")
        page.click("#sample")
        page.evaluate("rute.identify('u1', {email: 'ani@shop.id'})")
        page.evaluate("history.pushState({}, '', '/menu')")
        rows = arrived(house, lambda rows: len(rows) >= 6)
        cookie = page.context.cookies()[0]
    assert [row["name"] for row in rows] == [
        "Page Viewed", "Menu Opened", "Form Submitted", "Sample Asked", "Identified", "Page Viewed",
    ]  # fmt: skip
    assert {row["anonymous"] for row in rows} == {cookie["value"]}
    assert (cookie["name"], cookie["sameSite"]) == ("rute_id", "Lax")
    first, opened, asked, _, known, last = rows
    assert (first["source"], first["medium"], first["campaign"]) == ("ig", "story", "june")
    assert (first["channel"], first["field.title"]) == ("web", "Menu")
    assert opened["field.page"] == "home"
    assert asked["field.form"] == "ask"
    assert (known["user"], known["email"], last["user"]) == ("u1", "ani@shop.id", "u1")
    assert last["field.path"] == "/menu"
    said = str(rows)
    assert "s3cret" not in said
    assert "private" not in said
    assert all(abs(row["time"].timestamp() - time.time()) < 30 for row in rows)


@pytest.mark.parametrize(
    ("name", "value"), [("globalPrivacyControl", "true"), ("doNotTrack", "'1'")]
)
def test_who_does_not_want_to_be_followed_is_not(
    chromium: Any, house: House, name: str, value: str
) -> None:
    wish = f"Object.defineProperty(navigator, '{name}', {{get: () => {value}}})"
    with shop(chromium, house, before=wish) as (page, own):
        page.goto(own)
        page.click("b")
        page.wait_for_timeout(300)
        assert page.context.cookies() == []
        assert page.evaluate("localStorage.length") == 0
        assert house.current is None or not house.current.done.events


def test_nothing_is_kept_nor_sent_before_consent(chromium: Any, house: House) -> None:
    with shop(chromium, house, more='data-consent="required"') as (page, own):
        page.goto(own)
        page.click("b")
        page.wait_for_timeout(200)
        assert page.context.cookies() == []
        assert page.evaluate("localStorage.length") == 0
        page.evaluate("rute.consent(true)")
        page.click("b")
        rows = arrived(house, lambda rows: len(rows) >= 2)
        page.evaluate("rute.consent(false)")
        page.click("b")
        page.wait_for_timeout(200)
        assert page.context.cookies() == []
    assert [row["name"] for row in rows] == ["Page Viewed", "Menu Opened"]
    assert len(house.rows()) == 2


def test_what_happens_offline_is_sent_later_with_its_own_time(chromium: Any, house: House) -> None:
    with shop(chromium, house) as (page, own):
        page.goto(own)
        arrived(house, lambda rows: len(rows) == 1)
        page.context.set_offline(True)
        page.click("b")
        page.wait_for_timeout(700)
        assert len(house.rows()) == 1
        page.context.set_offline(False)
        rows = arrived(house, lambda rows: len(rows) == 2)
    assert (rows[1]["received"] - rows[1]["time"]).total_seconds() > 0.6


def test_a_refusing_server_is_asked_again_and_nothing_comes_twice(
    chromium: Any, house: House
) -> None:
    house.keys, known = RuntimeError("the database is away"), house.keys
    with shop(chromium, house) as (page, own):
        page.goto(own)
        page.wait_for_timeout(300)
        house.keys = known
        house.begin().keys.refresh()
        page.reload()
        rows = arrived(house, lambda rows: len(rows) >= 2)
        page.wait_for_timeout(300)
    assert [row["name"] for row in rows] == ["Page Viewed", "Page Viewed"]
    assert len({row["id"] for row in house.rows()}) == len(house.rows()) == 2
