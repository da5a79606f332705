"""The page on which somebody chooses what they receive: for their own address, and no other."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from django.http import HttpResponse
from django.test import Client
from tests.web.permission.conftest import MAIL, PHONE, leave_path

from rute.web.journeys.models import Journey
from rute.web.people.models import PermissionAct, Suppression
from rute.web.people.permission import forget
from rute.web.people.services import Proof, give, key_of, may_reach, suppress
from rute.web.people.telling import tell_log
from rute.web.permission.services import preferences_url

pytestmark = pytest.mark.django_db
SAID = Proof(place="till", wording="Yes.")


def path_of(journey: Journey, address: str = MAIL, language: str = "en") -> str:
    return urlsplit(preferences_url(journey, key_of(journey, address), language)).path


def sent(browser: Client, path: str, **form: str) -> HttpResponse:
    page = browser.get(path).content.decode()
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', page)
    form["csrfmiddlewaretoken"] = token[1] if token else ""
    return browser.post(path, form)


def reached(journey: Journey, channel: str = "email", purpose: str = "marketing",
            address: str = MAIL) -> bool:  # fmt: skip
    return may_reach(journey, address, address, channel, purpose)


def test_it_shows_what_stands_and_its_proof(shop: Journey, outside: Client) -> None:
    Journey.objects.filter(pk=shop.pk).update(name="Kopi Senja, from stranger to promoter")
    page = outside.get(path_of(shop)).content.decode()
    assert "<strong>Kopi Senja</strong>" in page
    assert "stranger" not in page, "that is the map's own title, and not for customers"
    assert 'name="marketing.email" value="1" checked' in page
    assert "<blockquote>Yes, write to me.</blockquote>" in page
    assert "a***@kopi.example" in page
    assert "ani@kopi.example" not in page
    assert "whatsapp" not in page


def test_what_is_ticked_is_given_with_the_words_on_the_page(shop: Journey, outside: Client) -> None:
    give(shop, "email:other@kopi.example", "email", "surveys", SAID)
    answer = sent(outside, path_of(shop), **{"surveys.email": "1"})
    assert answer.status_code == 302
    assert reached(shop, purpose="surveys")
    assert not reached(shop)
    given = PermissionAct.objects.filter(act="given", purpose="surveys").latest("pk")
    assert given.wording.startswith("Yes, Kopi Senja may ask me by e-mail")
    assert given.place.endswith("/preferences")
    taken = PermissionAct.objects.get(act="withdrawn")
    assert taken.wording.startswith("Taken away: Yes, Kopi Senja may send me")


def test_saving_the_same_again_writes_nothing(shop: Journey, outside: Client) -> None:
    before = PermissionAct.objects.count()
    sent(outside, path_of(shop), **{"marketing.email": "1"})
    assert PermissionAct.objects.count() == before
    assert reached(shop)


def test_stopping_everything_stops_what_was_never_asked_as_well(
    shop: Journey, outside: Client
) -> None:
    sent(outside, path_of(shop), act="none")
    assert not reached(shop)
    withdrawn = PermissionAct.objects.filter(act="withdrawn").values_list("purpose", flat=True)
    assert set(withdrawn) == {"marketing", "surveys", "sharing"}
    before = PermissionAct.objects.count()
    sent(outside, path_of(shop), act="none")
    assert PermissionAct.objects.count() == before


def test_nothing_but_the_own_address_is_touched(shop: Journey, outside: Client) -> None:
    give(shop, PHONE, "whatsapp", "marketing", SAID)
    sent(outside, path_of(shop), **{"marketing.whatsapp": "1"})
    assert reached(shop, "whatsapp", address=PHONE)
    assert not may_reach(shop, MAIL, MAIL, "whatsapp")
    sent(outside, path_of(shop, PHONE))
    assert not reached(shop, "whatsapp", address=PHONE)


def test_a_link_to_leave_opens_no_preferences_nor_the_other_way(
    shop: Journey, outside: Client
) -> None:
    leave = leave_path(shop).removeprefix("/leave/")
    mine = path_of(shop).removeprefix("/preferences/")
    assert outside.get(f"/preferences/{leave}").status_code == 404
    assert outside.post(f"/leave/{mine}").status_code == 404
    assert outside.get(f"/preferences/{mine[:-1]}").status_code == 404
    assert reached(shop)


def test_without_the_token_of_the_page_nothing_is_changed(shop: Journey, outside: Client) -> None:
    assert outside.post(path_of(shop), {"act": "none"}).status_code == 403
    assert reached(shop)


def test_who_must_not_be_reached_is_told_why_and_ticking_does_not_undo_it(
    shop: Journey, outside: Client
) -> None:
    suppress(shop, MAIL, "", "complained")
    suppress(shop, MAIL, "", "asked")
    sent(outside, path_of(shop), act="none")
    sent(outside, path_of(shop), **{"marketing.email": "1"})
    assert not reached(shop)
    assert "reported as unwanted" in outside.get(path_of(shop)).content.decode()
    Suppression.objects.filter(reason="complained").delete()
    assert reached(shop)


def test_after_an_erasure_nothing_is_shown_or_changed(shop: Journey, outside: Client) -> None:
    path = path_of(shop)
    forget(shop, [MAIL])
    assert "keeps nothing about this address" in outside.get(path).content.decode()
    outside.post(path, {"act": "none"})
    assert not PermissionAct.objects.exists()


def test_the_language_is_kept_and_the_log_learns_of_it(shop: Journey, outside: Client) -> None:
    tell_log()
    sent(outside, path_of(shop), language="id", **{"marketing.email": "1"})
    page = outside.get(path_of(shop))
    assert page["Content-Language"] == "id"
    assert "Apa yang ingin Anda terima" in page.content.decode()
    assert (tell_log(), tell_log()) == (1, 0)
    sent(outside, path_of(shop), language="en", **{"marketing.email": "1"})
    assert tell_log() == 1
