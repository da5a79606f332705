"""One person's page."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.test import Client

from rute.events.people.kinds import hash_of
from rute.web.accounts.models import User
from rute.web.accounts.roles import Role
from rute.web.accounts.services import add_member
from rute.web.journal.models import Entry
from rute.web.journeys.models import Journey
from rute.web.live.services import session_of, wake
from rute.web.people.identities import name_of
from rute.web.people.services import list_url, person_url

As = Callable[[User], Client]
pytestmark = pytest.mark.django_db


def test_a_profile_says_where_and_why(shop: Journey, owner: User, as_: As, ani: str) -> None:
    page = as_(owner).get(f"{list_url(shop)}/{ani}").content.decode()
    assert ">Bought</a>" in page
    assert "Moved on to Buy" in page
    assert "first channel is web" in page
    assert "Rp" in page
    assert len(page.encode()) < 100_000


def test_identifiers_stay_masked_until_revealing_is_written_down(
    shop: Journey, owner: User, as_: As, ani: str
) -> None:
    client, here = as_(owner), f"{list_url(shop)}/{ani}"
    assert "w9@kopi.example" not in client.get(here).content.decode()
    assert "w9@kopi.example" not in client.get(f"{here}/event/1").content.decode()
    client.post(f"{here}/reveal")
    assert "w9@kopi.example" in client.get(here).content.decode()
    assert "w9@kopi.example" in client.get(f"{here}/event/1").content.decode()
    entry = Entry.objects.get(act="people_revealed")
    assert entry.details == {"person": ani, "minutes": 15}
    other = person_url(shop, hash_of("w11"))
    assert "w11@kopi.example" not in client.get(other).content.decode()


def test_a_long_line_comes_in_pages(shop: Journey, owner: User, as_: As) -> None:
    many = [
        {"user": "busy", "time": 1_775_000_000 + 60 * k, "name": f"Event {k % 7}"}
        for k in range(450)
    ]
    session_of(shop).append(many)
    client, here = as_(owner), person_url(shop, hash_of("busy"))
    first = client.get(here).content.decode()
    assert first.count('<li id="e') == 100
    assert "?before=350" in first
    older = client.get(f"{here}?before=350", HTTP_HX_REQUEST="true").content.decode()
    assert 'id="e349"' in older
    assert "<html" not in older
    last = client.get(f"{here}?before=50").content.decode()
    assert last.count('<li id="e') == 50
    assert "?before=0" not in last


def test_two_that_are_not_the_same_are_parted_and_joined_again(
    shop: Journey, owner: User, as_: As, ani: str
) -> None:
    client, here = as_(owner), f"{list_url(shop)}/{ani}"
    client.post(f"{here}/reveal")
    page = client.get(here).content.decode()
    assert "seen in one row with w9" in page
    assert client.post(f"{here}/apart", {"number": "1"}).status_code == 302
    wake(shop)
    parted = client.get(here).content.decode()
    assert "Said not to be the same" in parted
    client.post(f"{here}/apart", {"number": "0", "again": "1"})
    wake(shop)
    assert "Said not to be the same" not in client.get(here).content.decode()
    acts = list(Entry.objects.filter(journey=shop).values_list("act", flat=True))
    assert {"people_parted", "people_joined"} <= set(acts)
    details = json.dumps(list(Entry.objects.values_list("details", flat=True)))
    assert "w9" not in details.replace(ani, "")


def test_only_who_may_edit_says_who_is_who(
    shop: Journey, stranger: User, as_: As, ani: str
) -> None:
    add_member(shop, stranger, Role.SENDER)
    client, here = as_(stranger), f"{list_url(shop)}/{ani}"
    assert client.get(here).status_code == 200
    assert client.post(f"{here}/apart", {"number": "1"}).status_code == 403
    assert client.get(f"{here}/erase").status_code == 403


def test_everything_is_handed_over_as_data_and_to_be_read(
    shop: Journey, owner: User, as_: As, ani: str
) -> None:
    answer = as_(owner).post(f"{list_url(shop)}/{ani}/export")
    with ZipFile(BytesIO(b"".join(answer.streaming_content))) as file:  # type: ignore[attr-defined]
        told = json.loads(file.read("person.json"))
        read = file.read("person.html").decode()
    assert {one["identifier"] for one in told["identifiers"]} == {
        "w9", "w9@kopi.example", "+628125550009", "device9"
    }  # fmt: skip
    assert [event["event"] for event in told["events"]] == ["Viewed", "Bought"]
    assert told["events"][1]["fields"]["note"] == "call w9@kopi.example"
    assert told["events"][1]["source"] == "shop.csv"
    assert "w9@kopi.example" in read
    assert "w11" not in json.dumps(told) + read
    assert Entry.objects.get(act="people_taken_out").details == {"person": ani, "events": 2}


def test_nobody_of_that_name_is_not_there(shop: Journey, owner: User, as_: As) -> None:
    client = as_(owner)
    assert client.get(person_url(shop, 5)).status_code == 404
    assert client.get(f"{list_url(shop)}/ani").status_code == 404


def test_one_who_was_merged_leads_to_whom_they_became(shop: Journey, owner: User, as_: As) -> None:
    old = person_url(shop, hash_of("email:new@kopi.example"))
    session_of(shop).append([{"email": "new@kopi.example", "time": "2026-03-01", "name": "Viewed"}])
    client = as_(owner)
    assert client.get(old).status_code == 200
    session_of(shop).append(
        [{"user": "w1", "email": "new@kopi.example", "time": "2026-03-30", "name": "Viewed"}]
    )
    wake(shop)
    answer = client.get(old)
    assert answer.status_code == 302
    assert answer["Location"].endswith(name_of(shop, hash_of("w1")))
