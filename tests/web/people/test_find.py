"""Finding people, and lists of them."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from io import StringIO

import pytest
from django.test import Client

from rute.events.people.kinds import hash_of
from rute.web.accounts.models import User
from rute.web.accounts.roles import Role
from rute.web.accounts.services import add_member
from rute.web.journal.models import Entry
from rute.web.journeys.models import Journey
from rute.web.journeys.services import create
from rute.web.live.services import session_of, wake
from rute.web.people.identities import name_of
from rute.web.people.services import list_url
from rute.web.start.empty import empty_text

As = Callable[[User], Client]
pytestmark = pytest.mark.django_db


def number(page: str) -> int:
    found = re.search(r'<span class="number">([\d,.]+)</span>', page)
    assert found
    return int(re.sub(r"\D", "", found.group(1)))


def test_a_list_has_as_many_people_as_the_map(shop: Journey, owner: User, as_: As) -> None:
    client, stages = as_(owner), session_of(shop).stages().result
    for stage in stages.stages:
        for state, people in (("here", stage.here), ("reached", stage.reached)):
            page = client.get(list_url(shop, stage=stage.name, state=state)).content.decode()
            assert number(page) == (people or 0)
    look = stages.stages[0]
    stalled = client.get(list_url(shop, leak=1)).content.decode()
    assert number(stalled) == look.stalled


def test_a_list_comes_in_pages_of_fifty(shop: Journey, owner: User, as_: As) -> None:
    client, seen = as_(owner), set[str]()
    for page in (1, 2, 3):
        text = client.get(f"{list_url(shop)}?page={page}").content.decode()
        seen |= set(re.findall(rf'href="/j/{shop.slug}/people/([0-9a-z]{{13}})"', text))
        assert len(text.encode()) < 100_000
    assert len(seen) == 120


def test_whoever_has_an_identifier_is_found_and_no_address_holds_it(
    shop: Journey, owner: User, as_: As, ani: str
) -> None:
    client = as_(owner)
    for text in ("w9", "W9@kopi.example ", "+62 812 555 0009", "device9", ani.upper()):
        answer = client.post(list_url(shop), {"identifier": text})
        assert answer.status_code == 302
        assert answer["Location"] == f"/j/{shop.slug}/people/{ani}"


def test_nobody_found_tells_nothing_of_others(shop: Journey, owner: User, as_: As) -> None:
    answer = as_(owner).post(list_url(shop), {"identifier": "w9@kopi.exampel"})
    assert answer.status_code == 404
    page = answer.content.decode()
    assert "Nobody here has this identifier." in page
    assert "w9@kopi.example" not in page


def test_identifiers_are_masked_until_somebody_reveals_them(
    shop: Journey, owner: User, as_: As, tmp_path: object
) -> None:
    client = as_(owner)
    session_of(shop).append(
        [{"email": "rahasia@kopi.example", "time": "2026-03-30", "name": "Viewed"}]
    )
    assert "rahasia@kopi.example" not in client.get(list_url(shop)).content.decode()
    client.post(f"{list_url(shop)}/reveal", {"sort": "seen"})
    assert "rahasia@kopi.example" in client.get(list_url(shop)).content.decode()
    assert Entry.objects.filter(act="people_revealed_lists", by=owner).count() == 1
    client.post(f"{list_url(shop)}/reveal", {"hide": "1"})
    assert "rahasia@kopi.example" not in client.get(list_url(shop)).content.decode()


def test_a_list_is_a_file_with_identifiers_guarded_and_written_into_the_journal(
    shop: Journey, owner: User, as_: As
) -> None:
    session_of(shop).append([{"user": "=cmd()", "time": "2026-03-30", "name": "Bought"}])
    answer = as_(owner).post(f"{list_url(shop)}/export", {"stage": "Buy", "state": "reached"})
    text = b"".join(answer.streaming_content).decode()  # type: ignore[attr-defined]
    rows = list(csv.DictReader(StringIO(text)))
    assert len(rows) == 31
    ani = next(row for row in rows if row["identifier"] == "w9")
    assert (ani["email"], ani["phone"], ani["money"]) == (
        "w9@kopi.example", "'+628125550009", "9000.00"
    )  # fmt: skip
    assert ani["id"] == name_of(shop, hash_of("w9"))
    assert any(row["identifier"] == "'=cmd()" for row in rows)
    entry = Entry.objects.get(act="people_exported")
    assert entry.details == {"people": 31, "list": "stage Buy, state reached"}


def test_a_list_of_nobody_gives_no_file(shop: Journey, owner: User, as_: As) -> None:
    answer = as_(owner).post(f"{list_url(shop)}/export", {"stage": "Allow", "state": "reached"})
    assert answer.status_code == 400


def test_what_does_not_exist_is_said(shop: Journey, owner: User, as_: As) -> None:
    answer = as_(owner).get(list_url(shop, stage="Bye", state="here"))
    assert answer.status_code == 400
    assert "No stage with a rule is called" in answer.content.decode()
    assert as_(owner).get(list_url(shop, leak=9)).status_code == 400


@pytest.mark.parametrize("role", [Role.ANALYST, Role.VIEWER])
def test_who_may_not_see_people_sees_none(
    shop: Journey, stranger: User, as_: As, ani: str, role: Role
) -> None:
    client, pages = as_(stranger), [list_url(shop), f"{list_url(shop)}/{ani}"]
    assert [client.get(page).status_code for page in pages] == [404, 404]
    add_member(shop, stranger, role)
    for page in (*pages, f"{list_url(shop)}/{name_of(shop, 1)}"):  # there or not: the same
        answer = client.get(page)
        assert answer.status_code == 403
        assert "kopi.example" not in answer.content.decode()


def test_lists_speak_indonesian(shop: Journey, owner: User, as_: As) -> None:
    User.objects.filter(pk=owner.pk).update(language="id")
    page = as_(owner).get(list_url(shop, stage="Buy", state="here")).content.decode()
    assert "Dalam daftar ini" in page
    assert "sedang di sini" in page


def test_an_open_list_follows_what_arrives(shop: Journey, owner: User, as_: As) -> None:
    client, here = as_(owner), list_url(shop, stage="Buy", state="here")
    before = client.get(here).content.decode()
    assert 'hx-trigger="changed from:body"' in before
    session_of(shop).append([{"user": "late", "time": "2026-03-30", "name": "Bought"}])
    wake(shop)
    assert number(client.get(here).content.decode()) == number(before) + 1


def test_without_data_the_way_to_it_is_shown(owner: User, as_: As) -> None:
    text = empty_text("Warung", "value journey", "id")
    warung = create("Warung", text, owner, [])
    page = as_(owner).get(list_url(warung))
    said = page.content.decode()
    assert page.status_code == 400
    assert "Warung has no data yet" in said
    assert f"/j/{warung.slug}/data" in said.split('role="alert"')[1]
    assert "orders.csv" not in said
