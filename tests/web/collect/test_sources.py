"""The page Sources: keys shown once, what arrives, what was refused, for each role."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable

import pytest
from django.test import Client
from tests.web.collect.house import House

from rute.events.appending import append
from rute.web.accounts.models import User
from rute.web.collect import services
from rute.web.collect.beginning import store_of
from rute.web.collect.credentials import digest_of
from rute.web.collect.frames import Frame
from rute.web.collect.gathering import Gathered
from rute.web.collect.models import WriteKey
from rute.web.collect.recent import Recent
from rute.web.collect.services import make_key, revoke, state
from rute.web.collect.trouble import Trouble
from rute.web.journal.models import Entry
from rute.web.journeys.models import Journey

As = Callable[[User], Client]
PAGE = "/j/kopi-senja/sources/"


@pytest.fixture
def sent(journey: Journey, own_folder: object) -> None:
    """Two good events and two that were refused, as the drain leaves them."""
    from rute.web.collect.beginning import arrivals

    body = (
        b'{"batch":[{"type":"identify","userId":"u1","traits":{"email":"ani@shop.id"}},'
        b'{"type":"track","event":"Order Completed","userId":"u1","timestamp":"2026-11-01T10:00Z",'
        b'"sentAt":"2026-11-01T10:00:05Z","properties":{"value":150000,"note":"<b>"}},'
        b'{"type":"track","event":"Nobody"},{"type":"dance","userId":"secret"}]}'
    )
    gathered = Gathered()
    gathered.add(Frame(1_795_000_000_000_000, 1, "ab" * 12, "batch", body), "web")
    table, refused = gathered.table("Asia/Jakarta")
    store = store_of(journey.slug)
    receipt = append(store, "collect-1", table, 1_795_000_000_500_000, refused=refused)
    folder = arrivals() / "1" / "recent"
    folder.mkdir(parents=True)
    Recent(folder / "kopi-senja.json").add(table, refused, receipt, store)


def test_a_key_is_shown_once_and_kept_as_a_digest(owner: User, journey: Journey, as_: As) -> None:
    page = as_(owner).post(f"{PAGE}keys", {"name": "Shop", "kind": "web"}).content.decode()
    (text,) = set(re.findall(r"rute_web_\w{32}", page))
    key = WriteKey.objects.get()
    assert (key.digest, key.journey, key.made_by) == (digest_of(text), journey, owner)
    assert text.startswith(key.first)
    assert text not in str(WriteKey.objects.values())
    again = as_(owner).get(PAGE).content.decode()
    assert text not in again
    assert key.first in again
    assert Entry.objects.filter(act="key_made", by=owner, details={"name": "Shop"}).exists()


def test_a_revoked_key_stays_in_the_list_and_cannot_be_revoked_again(
    editor: User, journey: Journey, as_: As
) -> None:
    key, _ = make_key(journey, "Till", "server", editor)
    for _ in range(2):
        page = as_(editor).post(f"{PAGE}keys/{key.pk}/revoke", follow=True).content.decode()
        assert "revoked" in page
    key.refresh_from_db()
    assert key.revoked is not None
    assert Entry.objects.filter(act="key_revoked").count() == 1


def test_a_key_of_another_journey_is_not_revoked(
    owner: User, stranger: User, journey: Journey, as_: As
) -> None:
    from rute.web.journeys.services import create, text_of

    other = create("Another", text_of(journey).replace("data: [data/events.csv]\n", ""), stranger)
    key, _ = make_key(other, "Theirs", "web", stranger)
    assert as_(owner).post(f"{PAGE}keys/{key.pk}/revoke").status_code == 404
    key.refresh_from_db()
    assert key.revoked is None


def test_a_nameless_key_is_not_made(owner: User, journey: Journey, as_: As) -> None:
    for said in ({"name": " ", "kind": "web"}, {"name": "x", "kind": "moon"}, {}):
        answer = as_(owner).post(f"{PAGE}keys", said)
        assert answer.status_code == 400
        assert "Give the key a name" in answer.content.decode()
    assert not WriteKey.objects.exists()


def test_who_analyses_sees_and_who_edits_makes(
    journey: Journey, analyst: User, viewer: User, stranger: User, as_: As
) -> None:
    page = as_(analyst).get(PAGE)
    assert page.status_code == 200
    assert '<form method="post" action="/j/kopi-senja/sources' not in page.content.decode()
    assert as_(analyst).post(f"{PAGE}keys", {"name": "x", "kind": "web"}).status_code == 403
    assert as_(viewer).get(PAGE).status_code == 403
    assert as_(stranger).get(PAGE).status_code == 404
    assert Client().get(PAGE).status_code == 302


@pytest.mark.usefixtures("sent")
def test_what_arrives_is_shown_masked_in_both_languages(
    owner: User, analyst: User, as_: As
) -> None:
    page = as_(owner).get(f"{PAGE}arriving").content.decode()
    for said in ("Order Completed", "a***@shop.id", "150000", "note", "no person",
                 "no such type of message", "behind: put right"):  # fmt: skip
        assert said in page, said
    assert "ani@shop.id" not in page
    assert "&lt;b&gt;" not in page  # of properties the names alone
    indonesian = as_(analyst).get(f"{PAGE}arriving", headers={"accept-language": "id"})
    assert "tanpa pelanggan" in indonesian.content.decode()


@pytest.mark.usefixtures("sent")
def test_refused_events_are_counted_with_what_to_do_and_an_example_for_who_may_see_people(
    owner: User, analyst: User, as_: As
) -> None:
    for user, sees in ((owner, True), (analyst, False)):
        page = as_(user).get(PAGE).content.decode()
        assert "Send userId or anonymousId" in page
        assert ("secret" in page) is sees


def test_the_code_to_copy_holds_the_key_while_it_can_be_shown(
    owner: User, journey: Journey, as_: As
) -> None:
    page = as_(owner).post(f"{PAGE}keys", {"name": "Shop", "kind": "server"}).content.decode()
    text = re.findall(r"rute_server_\w{32}", page)[0]
    assert f"-u {text}:" in page
    assert page.count(text) == 9  # shown, and in each of eight ways
    assert "-u KEY:" in as_(owner).get(PAGE).content.decode()


def test_without_a_collector_the_state_is_calm(owner: User, journey: Journey) -> None:
    assert (state().running, state().waiting, state().well) == (False, 0, True)
    key, _ = make_key(journey, "x", "web", owner)
    revoke(key, owner)


def test_what_keeps_it_is_said_on_the_page_and_to_machines(
    owner: User, journey: Journey, as_: As, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rute.web.collect.running.EVERY", 60.0)
    running = house.begin()
    monkeypatch.setattr(services.BEGUN, "current", running)
    assert Client().get("/health/ready").json()["arrivals"] == "ok"
    running.ahead.trouble = Trouble(errno.ENOSPC)
    running.done.blocked = {"kopi-senja": "its text cannot be read"}
    page = as_(owner).get(PAGE).content.decode()
    assert "The disk is full: nothing can be taken" in page
    assert "its text cannot be read" in page
    said = as_(owner).get(PAGE, headers={"accept-language": "id"}).content.decode()
    assert "Disk penuh: tidak ada yang dapat diterima" in said
    assert Client().get("/health/ready").json()["arrivals"] == "troubled"
    assert "rute_collect_troubles 2.0" in Client().get("/metrics").content.decode()
