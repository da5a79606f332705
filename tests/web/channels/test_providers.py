"""Providers of mail: letters by their interfaces, each answer meaning one thing."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from tests.web.channels.conftest import NOW, Make
from tests.web.channels.mailbox import Mailbox
from tests.web.channels.provider_calls import TO, post_of

from rute.web.channels.email import providers
from rute.web.channels.email.sealing import secrets_of
from rute.web.channels.models import Post
from rute.web.channels.services import deliver
from rute.web.journeys.models import Journey

pytestmark = pytest.mark.django_db


@dataclass
class Interface:
    """A provider's interface. answers: (status, body) of the next calls."""

    answers: list[tuple[int, Any]] = field(default_factory=list)
    took: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)
    url: str = ""


@pytest.fixture
def interface(monkeypatch: pytest.MonkeyPatch) -> Iterator[Interface]:
    found = Interface()

    class Taking(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            found.took.append((self.path, {k.lower(): v for k, v in self.headers.items()}, body))
            status, said = found.answers.pop(0)
            if not status:
                return  # hangs up
            text = json.dumps(said).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("X-Message-Id", "sg-1")
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Taking) as server:
        found.url = f"http://127.0.0.1:{server.server_address[1]}/v3"
        for name, known in providers.PROVIDERS.items():
            monkeypatch.setitem(providers.PROVIDERS, name, replace(known, base=found.url))
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield found
        server.shutdown()


KEYS = {"api_key": "key-1", "sender_domain": "mg.kopisenja.example", "server_token": "token-1"}
TAKEN: dict[str, tuple[int, Any]] = {
    "mailgun": (200, {"id": "<20260301.1@mg.kopisenja.example>", "message": "Queued. Thank you."}),
    "postmark": (200, {"To": TO, "SubmittedAt": "2026-03-01T09:00:00Z",
                       "MessageID": "0a129aee-e1cd-480d-b08d-4f48548ff48d", "ErrorCode": 0,
                       "Message": "OK"}),
    "sendgrid": (202, {}),
    "brevo": (201, {"messageId": "<202603010900.1@smtp-relay.mailin.fr>"}),
}  # fmt: skip


@pytest.mark.parametrize("way", TAKEN)
def test_a_letter_goes_to_each_interface_with_its_headers(
    way: str, interface: Interface, parcel: Make, journey: Journey
) -> None:
    post_of(journey, way, **KEYS)
    interface.answers = [TAKEN[way]]
    outcome = deliver(parcel(), NOW)
    assert outcome.state == "sent", outcome.reason
    assert outcome.provider
    _, headers, body = interface.took[0]
    assert b"List-Unsubscribe=One-Click" in unquote_to_bytes(body)
    assert b"key-1" not in body
    assert "key-1" in str(headers) or "token-1" in str(headers) or "basic" in str(headers).lower()
    assert deliver(parcel(), NOW).provider == outcome.provider
    assert len(interface.took) == 1


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ((401, {"Message": "bad key"}), "later"), ((429, {}), "later"), ((503, {}), "later"),
        ((500, {}), "unknown"), ((0, None), "unknown"), ((400, {"Message": "no"}), "refused"),
        ((422, {"ErrorCode": 406, "Message": "You tried to send to recipient(s) that have been "
                f"marked as inactive. Found inactive addresses: {TO}. Inactive recipients are "
                "ones that have generated a hard bounce or a spam complaint."}), "refused"),
    ],
)  # fmt: skip
def test_each_answer_of_an_interface_means_one_thing(
    answer: tuple[int, Any], state: str, interface: Interface, parcel: Make, journey: Journey
) -> None:
    post_of(journey, "postmark", **KEYS)
    interface.answers = [answer]
    outcome = deliver(parcel(), NOW)
    assert outcome.state == state, outcome.reason
    assert "token-1" not in str(outcome.reason)


def test_an_interface_that_cannot_be_reached_has_taken_nothing(
    interface: Interface, parcel: Make, journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    post_of(journey, "brevo", **KEYS)
    gone = replace(providers.PROVIDERS["brevo"], base="http://127.0.0.1:1")
    monkeypatch.setitem(providers.PROVIDERS, "brevo", gone)
    assert deliver(parcel(), NOW).state == "later"


def test_keys_are_enciphered_and_their_absence_is_said(parcel: Make, journey: Journey) -> None:
    post = post_of(journey, "mailgun", api_key="key-1")
    assert "key-1" not in Post.objects.values_list("sealed", flat=True).get()
    assert secrets_of(post) == {"api_key": "key-1"}
    outcome = deliver(parcel(), NOW)
    assert outcome.state == "later"
    assert "Mailgun" in str(outcome.reason)


def test_a_server_of_the_journeys_own_is_not_one_of_this_machines_network(
    box: Mailbox, parcel: Make, journey: Journey, settings: Any
) -> None:
    post_of(journey, "smtp", server=box.url)
    outcome = deliver(parcel(), NOW)
    assert outcome.state == "later"
    assert "private network" in str(outcome.reason)
    settings.OWN_NETWORKS = "127.0.0.1"
    assert deliver(parcel(), NOW).state == "sent"
    assert box.took[0]["From"] == "Kopi Senja <halo@kopisenja.example>"
