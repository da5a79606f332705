"""What is drafted for a leak is shown with its size and its words, and taken over by one click."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from rute.web.accounts.models import User
from rute.web.accounts.roles import Role
from rute.web.accounts.services import add_member
from rute.web.journeys.drafts import draft_of, save
from rute.web.journeys.models import Journey
from rute.web.journeys.services import create
from rute.web.people.services import Proof, give

pytestmark = pytest.mark.django_db
As = Callable[[User], Client]
PROOF = Proof(place="till", wording="May we write to you?")
READ, BOUGHT = 120, 30  # people; every second reader comes back to the form within minutes
TEXT = """\
journey: Kopi Senja
time zone: Asia/Jakarta
money: IDR
data: [data/events.csv]
stages:
  Engage:
    reached when: Article Read
    stalled after: 7 days
    touchpoints:
      Form: {channel: email, happens when: Form Opened, owner: Dewi}
  Convert:
    anchor: first purchase
    reached when: Order Completed
    worth: total of Order Completed
    pains:
      - pain: Seven fields
        seen as: Form Left
  Excite:
    reached when: Review Given
forms:
  Brew guide:
    in: Engage
    asks for: [email]
    permission: {for: marketing, by: [email]}
"""


def events() -> str:
    """Who leaves the form never buys; of the others a half does."""
    rows = ["user,time,event,channel,value,email"]
    for n in range(READ):
        person = f"person{n}"
        rows.append(f"{person},2026-01-{1 + n % 9:02}T08:00,Article Read,web,,{person}@example.com")
        rows.append(f"{person},2026-01-{1 + n % 9:02}T08:05,Form Opened,email,,")
        if n % 2:
            rows.append(f"{person},2026-01-{1 + n % 9:02}T08:06,Form Left,web,,")
        elif n < 2 * BOUGHT:
            rows.append(f"{person},2026-01-{2 + n % 9:02}T09:00,Order Completed,web,90000,")
    rows.append("last,2026-05-01T00:00,Article Read,web,,")
    return "\n".join(rows) + "\n"


@pytest.fixture
def shop(owner: User, tmp_path: Path) -> Journey:
    file = tmp_path / "events.csv"
    file.write_text(events(), encoding="utf-8")
    return create("Kopi Senja", TEXT, owner, [file])


def got(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return " ".join(answer.content.decode().split())


def figures(page: str) -> dict[str, str]:
    """What stands under each heading of the numbers."""
    listed = page[page.index('class="numbers"') : page.index('class="reach"')]
    found = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", listed)
    return {name: re.sub(r"<.*?>", "", said).strip() for name, said in found}


def test_a_draft_says_for_whom_it_is_who_can_be_reached_and_what_it_could_show(
    shop: Journey, owner: User, as_: As
) -> None:
    for person in (1, 3, 5):
        give(shop, f"email:person{person}@example.com", "email", "marketing", PROOF)
    page = got(as_(owner), f"/j/{shop.slug}/edit/drafts")
    seen = figures(page)
    assert seen["For, as of now"] == str(READ - BOUGHT)
    assert seen["Held out"] == "50%"
    assert re.match(r"[\d.]+ points within \d+ weeks", seen["Smallest effect that shows"])
    assert f"{READ - BOUGHT} have an address there, 3 of them said yes" in page
    assert "A small way to try it" in page
    assert "Hello Sari," in page
    assert 'class="rute-steps"' in page


def test_who_cannot_be_sent_to_is_not_counted_as_reached(
    shop: Journey, owner: User, as_: As, settings: Any
) -> None:
    give(shop, "email:person1@example.com", "email", "marketing", PROOF)
    address = f"/j/{shop.slug}/edit/drafts"
    assert figures(got(as_(owner), address))["Of them can be reached"] == "0", "no way to send"
    settings.MAIL_URL = "smtp://127.0.0.1:9?from=kopi@senja.example"
    assert figures(got(as_(owner), address))["Of them can be reached"] == "1"


def test_one_click_takes_the_campaign_into_the_draft_and_another_takes_it_back(
    shop: Journey, owner: User, as_: As
) -> None:
    client, before = as_(owner), draft_of(shop, owner).text
    taken = client.post(f"/j/{shop.slug}/edit/campaign", {"leak": "Engage", "to": "steps"})
    steps = taken["Location"]
    assert steps == f"/j/{shop.slug}/edit/steps?campaign=On+to+Convert"
    assert got(client, steps).count('class="step"') >= 3
    assert "On to Convert 2" in got(client, f"/j/{shop.slug}/edit/drafts"), "no name twice"
    client.post(steps, {"act": "undo"})
    assert draft_of(shop, owner).text == before
    assert "On to Convert" not in shop.versions.get().text


def test_one_click_takes_the_fix_into_the_draft_and_another_takes_it_back(
    shop: Journey, owner: User, as_: As
) -> None:
    client, before = as_(owner), draft_of(shop, owner).text
    page = got(client, f"/j/{shop.slug}/edit/drafts")
    assert page.index("the-fix") < page.index("the-campaign"), "one pain explains most of it"
    taken = client.post(f"/j/{shop.slug}/edit/campaign", {"leak": "Engage", "what": "fix"})
    assert "fix: Take away what causes “Seven fields”" in draft_of(shop, owner).text
    shown = got(client, taken["Location"])
    assert "Take away what causes “Seven fields”" in shown
    client.post(f"/j/{shop.slug}/edit/undo")
    assert draft_of(shop, owner).text == before


def test_a_leak_there_is_not_and_a_fix_there_is_not_are_said(
    shop: Journey, owner: User, as_: As
) -> None:
    client = as_(owner)
    assert "no way on from Elsewhere" in got(client, f"/j/{shop.slug}/edit/drafts?leak=Elsewhere")
    draft = draft_of(shop, owner)
    save(draft, draft.text.replace("Seven fields", "Eight fields"), "typed")
    refused = client.post(f"/j/{shop.slug}/edit/campaign", {"leak": "Convert", "what": "fix"})
    assert "No one pain was seen" in refused.content.decode()


def test_whoever_may_not_edit_sees_no_drafts(shop: Journey, stranger: User, as_: As) -> None:
    add_member(shop, stranger, Role.ANALYST)
    assert as_(stranger).get(f"/j/{shop.slug}/edit/drafts").status_code == 403
