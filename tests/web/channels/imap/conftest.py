"""A mailbox at a real server over TLS, and a letter that left before."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from tests.web.channels.conftest import NOW, Make
from tests.web.channels.imap_server import PASSWORD, USER, Server, imap_server
from tests.web.channels.mailbox import Mailbox as Post
from tests.web.mail.certificates import Authority

from rute.web.accounts.models import User
from rute.web.channels.email.sealing import sealed
from rute.web.channels.models import Delivery, Mailbox
from rute.web.channels.services import deliver
from rute.web.journeys.models import Journey
from rute.web.people.services import Proof, give

ANI = "email:ani@example.com"
HOUR_AGO = datetime.now(UTC) - timedelta(hours=1)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def served(authority: Authority) -> Iterator[Callable[[str], Server]]:
    """One server of each kind for all tests; each test has the mailbox emptied."""
    trusted = ssl.create_default_context(cafile=str(authority.file))
    with (
        imap_server(authority.vouches_for(), trusted, "ssl") as first,
        imap_server(authority.vouches_for(), trusted, "tls") as second,
    ):
        yield {"ssl": first, "tls": second}.__getitem__


@pytest.fixture(params=["ssl"])
def server(
    request: Any, served: Callable[[str], Server], authority: Authority, settings: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> Server:  # fmt: skip
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    settings.OWN_NETWORKS = "127.0.0.1"
    found = served(request.param)
    talk = found.client()
    talk.select("INBOX")
    talk.store("1:*", "+FLAGS", "(\\Deleted)")
    talk.expunge()
    talk.logout()
    return found


@pytest.fixture
def mailbox(server: Server, journey: Journey) -> Mailbox:
    return Mailbox.objects.create(
        journey=journey, host="127.0.0.1", port=server.port, security=server.security, user=USER,
        sealed=sealed({"password": PASSWORD}),
    )  # fmt: skip


@pytest.fixture
def delivery(box: Post, parcel: Make, journey: Journey) -> Delivery:
    give(journey, ANI, "email", "marketing", Proof(at=HOUR_AGO, place="form", wording="Yes."))
    assert deliver(parcel(), NOW).state == "sent"
    return Delivery.objects.get()


@pytest.fixture
def browser(owner: User, journey: Journey) -> Client:
    client = Client()
    client.force_login(owner, backend="django.contrib.auth.backends.ModelBackend")
    return client
