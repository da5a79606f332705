"""Double opt-in: one message asks, the button confirms, and nothing else does."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from django.test import Client
from pytest_django import Settings as SettingsWrapper
from tests.web.channels.mailbox import mailbox
from tests.web.permission.conftest import MAIL

from rute.web.channels.email import smtp
from rute.web.journeys.models import Journey
from rute.web.people.models import Permission, PermissionAct
from rute.web.people.permission import forget
from rute.web.people.services import Proof, give, may_reach, state_of, suppress, withdraw
from rute.web.permission.confirming import confirm_url
from rute.web.permission.jobs import ask as ask_now
from rute.web.permission.services import ask
from rute.web.work.models import Job

pytestmark = pytest.mark.django_db
BUDI = "email:budi@kopi.example"
SAID = Proof(place="https://kopisenja.example/join", wording="Yes, {{ 7 | times: 7 }} write to me.")


def asked(journey: Journey, address: str = BUDI, language: str = "en") -> bool:
    return ask(journey, address, "email", "marketing", SAID, language)


def reached(journey: Journey, address: str = BUDI) -> bool:
    return may_reach(journey, address, address, "email")


def path_of(journey: Journey) -> str:
    act = PermissionAct.objects.filter(act="asked").latest("pk")
    return urlsplit(confirm_url(journey, act.pk, "en")).path


def pressed(browser: Client, path: str) -> int:
    """A browser that carries the page's token; without it the button does nothing."""
    page = browser.get(path)
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', page.content.decode())
    return browser.post(path, {"csrfmiddlewaretoken": token[1] if token else ""}).status_code


@pytest.mark.django_db(transaction=True)
def test_one_message_asks_in_the_language_and_the_button_counts(
    journey: Journey, outside: Client, settings: SettingsWrapper
) -> None:
    assert asked(journey, language="id")
    with mailbox() as box:
        settings.MAIL_URL = box.url
        job = Job.objects.get(kind="permission.ask")
        assert ask_now(job.payload, lambda *_: None) == {"sent": 1}
        assert ask_now(job.payload, lambda *_: None) == {"sent": 1}  # a killed worker's again
        smtp.POOL.sweep(idle=0)
    (letter,) = box.took
    assert "Mohon konfirmasi" in str(letter["Subject"])
    body = letter.get_body(("plain",))
    assert body is not None
    text = body.get_content()
    assert "Yes, {{ 7 | times: 7 }} write to me." in text  # said, not run
    assert "List-Unsubscribe" not in letter
    link = re.search(r"https?://\S+/confirm/\S+", text)
    assert link is not None
    path = urlsplit(link[0]).path
    page = outside.get(path)
    assert page["Content-Language"] == "id"
    assert not reached(journey)
    assert pressed(outside, path) == 200
    assert reached(journey)
    proof = PermissionAct.objects.get(act="given")
    assert (proof.place.endswith("/confirm"), proof.wording) == (True, SAID.wording)
    kept = PermissionAct.objects.get(act="asked")
    assert (kept.place, kept.wording) == (SAID.place, SAID.wording)


def test_looking_confirms_nothing(journey: Journey, outside: Client) -> None:
    asked(journey)
    path = path_of(journey)
    for method in ("GET", "HEAD"):
        assert outside.generic(method, path).status_code == 200
    assert outside.post(path).status_code == 403  # no token of the page
    assert state_of(journey, BUDI, "email", "marketing") == "asked"
    page = outside.get(path).content.decode()
    assert "b***@kopi.example" in page
    assert "budi@" not in page


def test_a_link_is_good_for_thirty_days(
    journey: Journey, outside: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(journey)
    path = path_of(journey)
    import time

    later = time.time() + timedelta(days=31).total_seconds()
    monkeypatch.setattr("django.core.signing.time.time", lambda: later)
    assert "older than 30 days" in outside.get(path).content.decode()
    pressed(outside, path)
    assert not reached(journey)


def test_nobody_is_asked_twice_a_day_nor_who_said_yes_nor_who_must_not_be(
    shop: Journey,
) -> None:
    assert not asked(shop, MAIL)  # stands already, and goes on standing
    assert reached(shop, MAIL)
    assert asked(shop)
    assert not asked(shop)
    PermissionAct.objects.update(recorded=datetime.now(UTC) - timedelta(days=2))
    assert asked(shop)
    suppress(shop, "email:cici@kopi.example", "email", "bounced")
    assert not asked(shop, "email:cici@kopi.example")
    assert Job.objects.filter(kind="permission.ask").count() == 2


def test_who_took_it_back_since_has_taken_it_back(journey: Journey, outside: Client) -> None:
    asked(journey)
    path = path_of(journey)
    withdraw(journey, BUDI, "email", "marketing", Proof())
    assert "no longer holds" in outside.get(path).content.decode()
    pressed(outside, path)
    assert not reached(journey)


def test_who_left_by_themselves_comes_back_and_who_was_stopped_does_not(
    journey: Journey, outside: Client
) -> None:
    suppress(journey, BUDI, "", "asked")
    give(journey, "phone:+62812", "whatsapp", "marketing", SAID)
    assert asked(journey)
    pressed(outside, path_of(journey))
    assert reached(journey)
    suppress(journey, BUDI, "", "complained")
    pressed(outside, path_of(journey))
    assert not reached(journey)


def test_an_erased_address_cannot_be_confirmed(journey: Journey, outside: Client) -> None:
    asked(journey)
    path = path_of(journey)
    job = Job.objects.get(kind="permission.ask")
    forget(journey, [BUDI])
    assert outside.get(path).status_code == 404
    assert ask_now(job.payload, lambda *_: None) == {"sent": 0}
    assert not Permission.objects.exists()
