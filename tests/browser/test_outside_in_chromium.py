"""Pages for people outside, on a phone, in both languages, without a script: nothing is cut, axe
finds nothing, and the buttons do what they say."""

from __future__ import annotations

from typing import Any

import pytest
from tests.browser.pages import AXE, RUN_AXE, SIDEWAYS
from tests.served import Served

PHONE = {"width": 390, "height": 844}
TEXT = "journey: Kopi Senja & Kawan-kawan di Kebayoran\nstages: {Look: {reached when: viewed}}\n"
LINKS = """
import sys
from rute.web.journeys.models import Journey
from rute.web.people.services import Proof, give, key_of
from rute.web.permission.confirming import confirm_url
from rute.web.permission.services import leave_url, preferences_url
from rute.web.people.models import PermissionAct
journey, language = Journey.objects.get(slug=sys.argv[1]), sys.argv[2]
mail = f"email:ani.{language}@kopisenja.example"
wording = "Ya, boleh mengirimi saya kabar lewat e-mail, paling banyak sekali seminggu."
proof = Proof(place="https://kopisenja.example/gabung", wording=wording)
for purpose in ("marketing", "surveys"):
    give(journey, mail, "email", purpose, proof)
give(journey, f"email:budi.{language}@kopisenja.example", "email", "marketing", proof, confirm=True)
key, asked = key_of(journey, mail), PermissionAct.objects.latest("pk")
print(leave_url(journey, key, "email", "marketing", language))
print(preferences_url(journey, key, language))
print(confirm_url(journey, asked.pk, language))
"""
DONE = {"en": ("Done, it has stopped", "Saved.", "that is confirmed"),
        "id": ("Sudah berhenti", "Tersimpan", "sudah dikonfirmasi")}  # fmt: skip


def looked_at(context: Any, url: str) -> Any:
    page = context.new_page()
    page.goto(url)
    fits(page)
    return page


def fits(page: Any) -> None:
    assert page.evaluate(SIDEWAYS) <= 0
    small = page.evaluate(
        "[...document.querySelectorAll('button, a, input:not([type=hidden])')]"
        ".filter((one) => one.getBoundingClientRect().height < 22).map((one) => one.outerHTML)"
    )
    assert small == []


@pytest.mark.parametrize("language", ["en", "id"])
def test_people_outside_leave_choose_and_confirm_on_a_phone(
    chromium: Any, served: Served, language: str
) -> None:
    slug = served.publish(TEXT).rpartition("/")[2]
    leave, choose, confirm = served.tell(LINKS, slug, language).split()
    seen_by_axe(chromium, (leave, choose, confirm))
    context = chromium.new_context(viewport=PHONE, java_script_enabled=False)
    left, saved, confirmed = DONE[language]
    page = looked_at(context, choose)
    page.uncheck("[name='surveys.email']")
    pressed(page, saved)
    assert not page.is_checked("[name='surveys.email']")
    assert page.is_checked("[name='marketing.email']")
    pressed(looked_at(context, leave), left)
    page.reload()
    assert not page.is_checked("[name='marketing.email']")
    pressed(looked_at(context, confirm), confirmed)
    context.close()


def pressed(page: Any, said: str) -> None:
    page.locator("form .button").first.click()
    assert said in page.content()
    fits(page)


def seen_by_axe(chromium: Any, urls: tuple[str, ...]) -> None:
    context = chromium.new_context(viewport=PHONE, bypass_csp=True)
    page = context.new_page()
    for url in urls:
        page.goto(url)
        page.evaluate(AXE)
        assert page.evaluate(RUN_AXE) == []
    context.close()
