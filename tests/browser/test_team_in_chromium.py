"""From an owner alone to a team of two, in a real browser; and every door looked at as somebody
who sees badly, or on a phone, or in the dark would. The first owner's own door: test_first_hour."""

from __future__ import annotations

import time
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from tests.browser.pages import faults
from tests.served import Served

TEXT = "journey: Kopi Senja\nstages:\n  Aware:\n    reached when: Ad Clicked\n"
PASSWORD = "seven cups of patience"
SHOWN = "img.code"


def page_of(chromium: Any, wrong: list[str], width: int = 1440, scheme: str = "light") -> Any:
    context = chromium.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, locale="en"
    )
    page = context.new_page()
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    return page


def look(page: Any, wrong: list[str]) -> None:
    wrong += [f"{page.url}: {each}" for each in faults(page)]


def new_account(page: Any, name: str, email: str, language: str) -> None:
    page.fill("[name=name]", name)
    page.fill("[name=email]", email)
    page.fill("[name=password]", PASSWORD)
    page.select_option("select[name=language]", language)
    page.click("form.form button")


def code_of(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def test_a_team_comes_together(chromium: Any, served: Served) -> None:
    wrong: list[str] = []
    owner = page_of(chromium, wrong)
    served.sign_in(owner)
    team = f"{served.publish(TEXT)}/team"
    owner.goto(team)
    owner.select_option("#id_role", "viewer")
    owner.click("form[action$='/team/invite'] button")
    invited = owner.input_value("input.link-made")
    look(owner, wrong)

    mate = page_of(chromium, wrong, 390, "dark")
    mate.goto(invited)
    look(mate, wrong)
    new_account(mate, "Dewi", "dewi@kopisenja.example", "id")
    mate.wait_for_url(lambda to: "/invitation/" not in to)
    mate.goto(team)
    assert mate.inner_text("h1") == "Tim"
    assert mate.locator("input.link-made").count() == 0
    look(mate, wrong)

    two_steps(mate, served, wrong)

    owner.goto(team)
    row = owner.locator("tr", has_text="Dewi").first
    row.locator("select").select_option("editor")
    row.get_by_text("Change", exact=True).click()
    mate.goto(team)
    assert mate.locator("tr", has_text="Dewi").first.inner_text().count("penyunting") == 1
    owner.locator("tr", has_text="Dewi").first.get_by_text("Take out").click()
    assert not wrong, "\n".join(wrong)
    assert mate.goto(team).status == 404
    for page in (owner, mate):
        page.context.close()


def two_steps(page: Any, app: Served, wrong: list[str]) -> None:
    """Turned on by its picture's key, and asked for at the next login."""
    page.goto(f"{app.url}/login/two-step/on/")
    look(page, wrong)
    page.fill("[name=password]", PASSWORD)
    page.click("form.form button")
    assert page.eval_on_selector(SHOWN, "(picture) => picture.naturalWidth") > 0
    secret = page.inner_text(".secret")
    look(page, wrong)
    page.fill("[name=code]", code_of(secret))
    page.click("form.form button")
    codes = page.locator(".codes code").all_inner_texts()
    assert len(codes) == 10
    look(page, wrong)
    page.context.clear_cookies()
    page.goto(f"{app.url}/login/")
    page.fill("[name=login]", "dewi@kopisenja.example")
    page.fill("[name=password]", PASSWORD)
    page.click("form.form button")
    page.wait_for_url("**/second-step/")
    look(page, wrong)
    page.fill("[name=code]", codes[0])
    page.click("form.form button")
    page.wait_for_url(lambda to: "/login/" not in to)


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_door_reads_well(chromium: Any, served: Served, language: str) -> None:
    faults: list[str] = []
    page = page_of(chromium, [], 390, "dark")
    page.context.add_cookies([{"name": "language", "value": language, "url": served.url}])
    for path in ("/login/", "/login/password/reset/", "/login/password/reset/sent/",
                 "/login/password/reset/1-x/", "/login/inactive/", "/login/sso/cancelled/",
                 "/invitation/x", "/share/x", "/account/email/x"):  # fmt: skip
        page.goto(served.url + path)
        assert page.get_attribute("html", "lang") == language
        look(page, faults)
    page.context.close()
    assert not faults, "\n".join(faults)
