"""Leaving by one click: who looks changes nothing, who posts is gone, and no link does more."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client
from tests.web.permission.conftest import MAIL, PHONE, leave_path

from rute.web.accounts.models import User
from rute.web.accounts.services import sealed
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.people.models import PermissionAct, Suppression
from rute.web.people.services import Proof, give, key_of, may_reach
from rute.web.permission.services import Leave, leave_of

pytestmark = pytest.mark.django_db
ONE_CLICK = {"List-Unsubscribe": "One-Click"}
SCANNERS = ("HEAD", "GET", "OPTIONS", "PUT", "DELETE", "PATCH")


def reached(journey: Journey, address: str = MAIL, channel: str = "email") -> bool:
    return may_reach(journey, address, address, channel)


def acts(journey: Journey) -> int:
    return PermissionAct.objects.filter(journey=journey, act="withdrawn").count()


def test_looking_changes_nothing_whoever_looks(shop: Journey, outside: Client) -> None:
    path = leave_path(shop)
    for method in SCANNERS:
        answer = outside.generic(method, path, headers={"sec-purpose": "prefetch;prerender"})
        assert answer.status_code == (200 if method in ("GET", "HEAD") else 405)
    assert reached(shop)
    page = outside.get(path)
    assert "No more news and offers from Kopi Senja?" in page.content.decode()
    assert "a***@kopi.example" in page.content.decode()
    assert b"ani@kopi.example" not in page.content
    assert not page.cookies
    assert page["X-Robots-Tag"] == "noindex, nofollow"


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data"])
def test_the_mail_programs_post_acts_at_once(shop: Journey, outside: Client, kind: str) -> None:
    path = leave_path(shop)
    if kind.startswith("multipart"):
        answer = outside.post(path, ONE_CLICK)
    else:
        answer = outside.post(path, "List-Unsubscribe=One-Click", content_type=kind)
    assert answer.status_code == 200
    assert not reached(shop)
    act = PermissionAct.objects.filter(act="withdrawn").get()
    assert (act.place, act.by) == ("One click in the mail program", None)


def test_the_button_acts_as_well_and_twice_is_once(shop: Journey, outside: Client) -> None:
    path = leave_path(shop)
    first, second = outside.post(path), outside.post(path, ONE_CLICK)
    assert first.status_code == second.status_code == 200
    assert not reached(shop)
    assert acts(shop) == 1
    assert PermissionAct.objects.get(act="withdrawn").wording == "No more news and offers"
    assert "Done, it has stopped" in outside.get(path).content.decode()


def test_who_leaves_again_after_coming_back_is_gone_again(shop: Journey, outside: Client) -> None:
    path = leave_path(shop)
    outside.post(path)
    give(shop, MAIL, "email", "marketing", Proof(place="till", wording="Yes again."))
    assert reached(shop)
    outside.post(path)
    assert not reached(shop)


def test_a_link_speaks_of_one_channel_and_purpose_alone(shop: Journey, outside: Client) -> None:
    proof = Proof(place="till", wording="Yes.")
    give(shop, PHONE, "whatsapp", "marketing", proof)
    give(shop, MAIL, "email", "surveys", proof)
    outside.post(leave_path(shop))
    assert reached(shop, PHONE, "whatsapp")
    assert may_reach(shop, MAIL, MAIL, "email", "surveys")
    assert not reached(shop)


def test_a_link_of_one_journey_is_none_of_another(
    shop: Journey, owner: User, outside: Client
) -> None:
    text = "journey: Elsewhere\nstages: {A: {reached when: x}}\n"
    other = journeys.create("Elsewhere", text, owner)
    give(other, MAIL, "email", "marketing", Proof(place="till", wording="Yes."))
    outside.post(leave_path(shop))
    assert reached(other)
    assert not reached(shop)


def test_nothing_forged_is_taken(shop: Journey, outside: Client) -> None:
    token = leave_path(shop).removeprefix("/leave/")
    said, _, signature = token.rpartition(".")
    another = leave_path(shop, PHONE, "whatsapp").removeprefix("/leave/").rpartition(".")[0]
    elsewhere = f"{shop.pk + 1:x}.{said.partition('.')[2]}.{signature}"
    key = key_of(shop, MAIL)
    forged = [
        f"{said}.{signature[:-1]}{'A' if signature[-1] != 'A' else 'B'}", f"{another}.{signature}",
        said, signature, f"{token}x", "x", "...", "%00", "é", elsewhere, said.replace(".e.", ".w."),
        sealed("preferences", f"{shop.pk} {key} email marketing"),
    ]  # fmt: skip
    for word in forged:
        assert leave_of(word) is None
        assert outside.post(f"/leave/{word}", ONE_CLICK).status_code == 404
    assert reached(shop)


def test_a_link_fits_into_a_chat_and_names_no_address(shop: Journey) -> None:
    path = leave_path(shop, PHONE, "whatsapp", language="id")
    assert len(path) < 70
    found = leave_of(path.removeprefix("/leave/"))
    assert found == Leave(shop.pk, key_of(shop, PHONE), "whatsapp", "marketing", "id")


def test_whether_an_address_is_known_is_not_told(shop: Journey, outside: Client) -> None:
    """A link to an address nobody knows of looks and acts as any; and it is kept to."""
    nobody = "email:nobody@kopi.example"
    path = leave_path(shop, nobody)
    assert outside.get(path).status_code == 200
    assert outside.post(path, ONE_CLICK).status_code == 200
    stopped = Suppression.objects.get()
    assert (stopped.key, stopped.channel, stopped.reason) == (
        key_of(shop, nobody),
        "email",
        "asked",
    )
    give(shop, nobody, "email", "marketing", Proof(place="list", wording="Yes."))
    assert not reached(shop, nobody)


def test_who_leaves_a_journey_that_lies_in_the_bin_has_left(shop: Journey, outside: Client) -> None:
    Journey.objects.filter(pk=shop.pk).update(deleted=datetime(2026, 5, 1, tzinfo=UTC))
    assert outside.post(leave_path(shop), ONE_CLICK).status_code == 200
    Journey.objects.filter(pk=shop.pk).update(deleted=None)
    assert not reached(shop)


def test_the_page_speaks_the_language_of_the_letter_until_another_is_chosen(
    shop: Journey, outside: Client
) -> None:
    path = leave_path(shop, language="id")
    page = outside.get(path)
    assert page["Content-Language"] == "id"
    assert "Berhenti menerima kabar dan penawaran dari Kopi Senja?" in page.content.decode()
    assert "No more news and offers" in outside.get(f"{path}?in=en").content.decode()
    assert outside.post(f"{path}?in=en").status_code == 200


def test_hammering_is_slowed_down_and_nobody_else_is(shop: Journey, outside: Client) -> None:
    path = leave_path(shop)
    answers = [outside.post(path).status_code for _ in range(32)]
    assert answers[0] == 200
    assert answers[-1] == 429
    assert outside.post(leave_path(shop, PHONE, "whatsapp")).status_code == 200
