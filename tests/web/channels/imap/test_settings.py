"""A mailbox is set, tried and given up on a page, and what is wrong with it is said there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from tests.web.channels.imap_server import PASSWORD, USER, Server
from tests.web.mail.certificates import Authority

from rute.web.channels.email.mailbox import imap, reading
from rute.web.channels.email.mailbox.folders import as_written
from rute.web.channels.email.mailbox.reading import look
from rute.web.channels.email.sealing import sealed
from rute.web.channels.models import Mailbox
from rute.web.channels.models import Post as Settings
from rute.web.journeys.models import Journey

pytestmark = pytest.mark.django_db


def test_an_owner_sets_it_tries_it_and_gives_it_up(
    server: Server, journey: Journey, browser: Client
) -> None:
    server.put(b"Subject: a\r\n\r\nb")
    here = f"/j/{journey.slug}/channels/settings"
    form = {"host": "127.0.0.1", "port": str(server.port), "security": "ssl", "user": USER,
            "password": PASSWORD, "folder": ""}  # fmt: skip
    page = browser.post(f"{here}/mailbox", form, follow=True).content.decode()
    assert "It works. Letters that came into INBOX in the last week: 1." in page
    assert PASSWORD not in page
    kept = Mailbox.objects.get()
    assert PASSWORD not in kept.sealed
    look(kept)
    page = browser.post(f"{here}/mailbox", {**form, "password": ""}, follow=True).content.decode()
    assert "It works." in page
    assert Mailbox.objects.get().seen == Mailbox.objects.get(pk=kept.pk).seen > 0
    page = browser.post(f"{here}/mailbox", {**form, "password": "no"}, follow=True).content.decode()
    assert "does not take the password" in page
    browser.post(f"{here}/mailbox", {**form, "marked": "yes"})
    assert Settings.objects.get().returns == USER
    browser.post(f"{here}/mailbox/stop")
    assert not Mailbox.objects.exists()
    assert Settings.objects.get().returns == ""


@pytest.mark.parametrize(
    "wrong",
    [{"host": ""}, {"password": ""}, {"host": "imap://x"}, {"host": "a b"},
     {"user": "halo", "marked": "yes"}],
)  # fmt: skip
def test_a_form_that_leads_nowhere_is_refused(
    journey: Journey, browser: Client, wrong: dict[str, str]
) -> None:
    form = {"host": "imap.example", "user": USER, "password": "x", "security": "ssl"} | wrong
    answer = browser.post(f"/j/{journey.slug}/channels/settings/mailbox", form)
    assert answer.status_code == 400
    assert not Mailbox.objects.exists()


def trouble_of(mailbox: Mailbox, **others: Any) -> dict[str, str]:
    Mailbox.objects.update(**others)
    mailbox.refresh_from_db()
    look(mailbox)
    mailbox.refresh_from_db()
    assert mailbox.due > reading.machine_time() + reading.EVERY
    return dict(mailbox.trouble)


def test_what_is_wrong_is_said_in_both_languages(
    server: Server, mailbox: Mailbox, browser: Client, monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:  # fmt: skip
    talk = server.client()
    for folder in ("Bounces", as_written("Kotak à & b")):
        talk.create(folder)
    talk.logout()
    told = trouble_of(mailbox, folder="Nowhere")
    assert told["en"].startswith(
        "There is no folder “Nowhere”. There are: INBOX, Bounces, Kotak à & b"
    )
    assert told["id"].startswith("Tidak ada folder “Nowhere”")
    told = trouble_of(mailbox, folder="INBOX", sealed=sealed({"password": "wrong"}))
    assert told["en"].startswith(f"The server does not take the password of {USER}.")
    assert "wrong" not in str(told)
    page = browser.get(f"/j/{mailbox.journey.slug}/channels/inbox").content.decode()
    assert "cannot be read at the moment" in page
    monkeypatch.setattr(imap, "STEP", 0.3)
    told = trouble_of(mailbox, sealed=sealed({"password": PASSWORD}), security="tls")
    assert told["id"].startswith(f"127.0.0.1:{server.port} tidak menjawab")
    monkeypatch.setattr(imap, "STEP", 20)
    assert "nowhere.invalid" in trouble_of(mailbox, host="nowhere.invalid")["id"]
    told = trouble_of(mailbox, host="127.0.0.1", port=1, security="ssl")
    assert "cannot be reached" in told["en"]
    monkeypatch.setenv("SSL_CERT_FILE", str(Authority(tmp_path, "Somebody else").file))
    told = trouble_of(mailbox, port=server.port)
    assert "certificate of 127.0.0.1" in told["en"]
    assert "Sertifikat" in told["id"]


def test_a_server_in_this_machines_network_is_not_called(
    server: Server, mailbox: Mailbox, settings: Any
) -> None:
    settings.OWN_NETWORKS = ""
    assert "private network" in trouble_of(mailbox)["en"]
