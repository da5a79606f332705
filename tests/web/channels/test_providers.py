"""Providers of mail: letters by their interfaces, and the calls they make back, each in the form
the provider really sends and with the proof it really gives."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from django.test import Client
from tests.web.channels.conftest import NOW, Make
from tests.web.channels.mailbox import Mailbox

from rute.web.channels.email import providers, sns
from rute.web.channels.email.sealing import sealed, secrets_of
from rute.web.channels.models import Delivery, Happening, Post
from rute.web.channels.services import deliver
from rute.web.journeys.models import Journey
from rute.web.people.models import PermissionAct, Suppression

pytestmark = pytest.mark.django_db
TO = "ani@example.com"
WHEN = 1_772_334_000  # an hour after NOW
BASIC = {"HTTP_AUTHORIZATION": "Basic " + base64.b64encode(b"rute:word").decode()}


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


def post_of(journey: Journey, way: str, **secrets: str) -> Post:
    return Post.objects.create(
        journey=journey, name="Kopi Senja", address="halo@kopisenja.example", way=way,
        hook="a-long-word", sealed=sealed(secrets),
    )  # fmt: skip


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


# What providers call back with.


@pytest.fixture
def delivery(box: Mailbox, parcel: Make) -> Delivery:
    deliver(parcel(), NOW)
    Delivery.objects.update(provider="<20260301.1@mg.kopisenja.example>")
    return Delivery.objects.get()


def mailgun(event: str, **more: Any) -> dict[str, Any]:
    stamp, token = str(WHEN), "c" * 50
    signature = hmac.new(b"sign-1", f"{stamp}{token}".encode(), hashlib.sha256).hexdigest()
    return {
        "signature": {"token": token, "timestamp": stamp, "signature": signature},
        "event-data": {
            "event": event, "timestamp": WHEN + 0.5, "id": "CPgfbmQMTCKtHW6uIWtuVe",
            "log-level": "info", "recipient": TO, "recipient-domain": "example.com", "tags": [],
            "user-variables": {}, "flags": {"is-test-mode": False},
            "message": {"headers": {"to": TO, "message-id": "20260301.1@mg.kopisenja.example",
                                    "from": "halo@kopisenja.example", "subject": "Tiga"}},
            "delivery-status": {"code": 250, "message": "OK", "attempt-no": 1}, **more,
        },
    }  # fmt: skip


def call(way: str, body: Any, **headers: str) -> int:
    text = body if isinstance(body, str) else json.dumps(body)
    answer = Client().post(f"/hooks/mail/a-long-word/{way}", text, "application/json", **headers)
    return answer.status_code


def stopped() -> list[str]:
    return list(Suppression.objects.values_list("reason", flat=True))


def happened() -> set[str]:
    return set(Happening.objects.values_list("name", flat=True)) - {"Message Sent"}


def test_mailgun_says_that_it_arrived(journey: Journey, delivery: Delivery) -> None:
    post_of(journey, "mailgun", webhook_signing_key="sign-1")
    assert call("mailgun", mailgun("delivered")) == 200
    assert call("mailgun", mailgun("delivered")) == 200
    delivery.refresh_from_db()
    assert delivery.delivered == WHEN * 1_000_000 + 500_000
    assert happened() == {"Message Delivered"}
    assert stopped() == []


def test_a_lasting_bounce_stops_the_address_and_a_passing_one_does_not(
    journey: Journey, delivery: Delivery
) -> None:
    post_of(journey, "mailgun", webhook_signing_key="sign-1")
    passing = mailgun("failed", severity="temporary", reason="generic")
    assert call("mailgun", passing) == 200
    assert stopped() == []
    assert call("mailgun", mailgun("failed", severity="permanent", reason="bounce")) == 200
    assert stopped() == ["bounced"]
    assert happened() == {"Message Bounced"}


def test_what_is_not_signed_is_nothing(journey: Journey, delivery: Delivery) -> None:
    post_of(journey, "mailgun", webhook_signing_key="sign-1")
    wrong = mailgun("complained")
    wrong["signature"]["signature"] = "0" * 64
    assert call("mailgun", wrong) == 400
    assert call("mailgun", "not json") == 400
    assert call("postmark", {}) == 404
    assert Client().post("/hooks/mail/another-word/mailgun", {}).status_code == 404
    assert (stopped(), happened()) == ([], set())


def test_a_letter_of_another_journey_is_not_touched(
    journey: Journey, delivery: Delivery, stranger: Any
) -> None:
    from tests.web.small_journey import TEXT

    from rute.web.journeys import services as journeys

    other = journeys.create("Elsewhere", TEXT, stranger)
    post_of(other, "mailgun", webhook_signing_key="sign-1")
    assert call("mailgun", mailgun("complained")) == 200
    assert (stopped(), happened()) == ([], set())


def test_postmark_says_that_it_bounced(journey: Journey, delivery: Delivery) -> None:
    post_of(journey, "postmark", webhook_secret="rute:word")
    Delivery.objects.update(provider="0a129aee-e1cd-480d-b08d-4f48548ff48d")
    bounce = {
        "RecordType": "Bounce", "ID": 4323372036854775807, "Type": "SoftBounce", "TypeCode": 4096,
        "Name": "Soft bounce", "Tag": "", "MessageID": "0a129aee-e1cd-480d-b08d-4f48548ff48d",
        "ServerID": 23, "MessageStream": "broadcast", "Description": "mailbox full",
        "Details": "452 mailbox full", "Email": TO, "From": "halo@kopisenja.example",
        "BouncedAt": "2026-03-01T03:00:00Z", "DumpAvailable": False, "Inactive": False,
        "CanActivate": True, "Subject": "Tiga",
    }  # fmt: skip
    assert call("postmark", bounce) == 400, "without its password"
    assert call("postmark", bounce, **BASIC) == 200
    assert stopped() == []
    hard = bounce | {"Type": "HardBounce", "TypeCode": 1, "Inactive": True}
    assert call("postmark", hard, **BASIC) == 200
    assert stopped() == ["bounced"]
    spam = {"RecordType": "SpamComplaint", "MessageID": bounce["MessageID"], "Email": TO,
            "Type": "SpamComplaint", "TypeCode": 100001, "BouncedAt": "2026-03-01T04:00:00Z",
            "ServerID": 23}  # fmt: skip
    assert call("postmark", spam, **BASIC) == 200
    assert happened() == {"Message Bounced", "Message Complained"}


def test_sendgrid_signs_with_a_curve(journey: Journey, delivery: Delivery) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    public = key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    post_of(
        journey, "sendgrid", tracking_webhook_verification_key=base64.b64encode(public).decode()
    )
    Delivery.objects.update(provider="b5a0c9b2-0000-4000-8000-000000000001")
    one = {"email": TO, "timestamp": WHEN, "smtp-id": "<14c5d75ce93.dfd.64b469@ismtpd-555>",
           "anymail_id": "b5a0c9b2-0000-4000-8000-000000000001", "sg_event_id": "ZGVsaXZlcmVk",
           "sg_message_id": "14c5d75ce93.dfd.64b469.filter0001.16648.5515E0B88.0"}  # fmt: skip
    body = json.dumps([
        one | {"event": "delivered", "response": "250 OK"},
        one | {"event": "bounce", "type": "blocked", "reason": "550 spam", "status": "5.7.1"},
        one | {"event": "click", "url": "https://kopisenja.example/", "useragent":
               "Mozilla/5.0 (iPhone) Mobile"},
        one | {"event": "click", "url": "http://127.0.0.1:8321/l/1.1.x", "useragent":
               "Mozilla/5.0 (iPhone) Mobile"},
        one | {"event": "open", "useragent": "GoogleImageProxy"},
    ])  # fmt: skip
    signature = base64.b64encode(
        key.sign(f"{WHEN}{body}".encode(), ec.ECDSA(hashes.SHA256()))
    ).decode()
    headers = {"HTTP_X_TWILIO_EMAIL_EVENT_WEBHOOK_SIGNATURE": signature,
               "HTTP_X_TWILIO_EMAIL_EVENT_WEBHOOK_TIMESTAMP": str(WHEN)}  # fmt: skip
    assert call("sendgrid", body.replace("blocked", "bounce"), **headers) == 400
    assert call("sendgrid", body) == 400
    assert call("sendgrid", body, **headers) == 200
    assert happened() == {"Message Delivered", "Message Bounced", "Message Clicked"}
    assert stopped() == []
    assert Happening.objects.filter(name="Message Clicked").count() == 1


def test_brevo_says_that_somebody_complained(journey: Journey, delivery: Delivery) -> None:
    post_of(journey, "brevo", webhook_secret="rute:word")
    Delivery.objects.update(provider="<202603010900.1@smtp-relay.mailin.fr>")
    one = {"event": "soft_bounce", "email": TO, "id": 26224, "date": "2026-03-01 10:00:00",
           "ts": WHEN, "message-id": "<202603010900.1@smtp-relay.mailin.fr>", "ts_event": WHEN,
           "subject": "Tiga", "sending_ip": "185.41.28.109", "ts_epoch": WHEN * 1000,
           "reason": "mailbox full", "tags": []}  # fmt: skip
    assert call("brevo", one, **BASIC) == 200
    assert stopped() == []
    assert call("brevo", one | {"event": "spam"}, **BASIC) == 200
    assert stopped() == ["complained"]
    assert call("brevo", one | {"event": "unsubscribe"}, **BASIC) == 200
    assert PermissionAct.objects.filter(act="withdrawn", channel="email").count() == 1
    wrong = {"HTTP_AUTHORIZATION": "Basic " + base64.b64encode(b"rute:other").decode()}
    assert call("brevo", one | {"event": "hard_bounce"}, **wrong) == 400


@pytest.fixture
def amazon(monkeypatch: pytest.MonkeyPatch) -> rsa.RSAPrivateKey:
    """Amazon's key, and what is fetched from there."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "sns.amazonaws.com")])
    today = datetime.now(UTC)
    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name)
        .public_key(key.public_key()).serial_number(1).not_valid_before(today)
        .not_valid_after(today + timedelta(days=1)).sign(key, hashes.SHA256())
    )  # fmt: skip
    pem = made.public_bytes(serialization.Encoding.PEM)
    sns.certificate.cache_clear()
    monkeypatch.setattr(sns, "fetched", lambda url: FETCHED.append(url) or pem)  # type: ignore[func-returns-value]
    FETCHED.clear()
    return key


FETCHED: list[str] = []
CERTIFICATE = "https://sns.ap-southeast-3.amazonaws.com/SimpleNotificationService-01.pem"


def told_by(key: rsa.RSAPrivateKey, kind: str, **more: str) -> tuple[str, dict[str, str]]:
    body = {"Type": kind, "MessageId": "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324",
            "TopicArn": "arn:aws:sns:ap-southeast-3:123456789012:rute",
            "Timestamp": "2026-03-01T03:00:00.000Z", "SignatureVersion": "2",
            "SigningCertURL": CERTIFICATE, **more}  # fmt: skip
    said = "".join(f"{name}\n{body[name]}\n" for name in sns.SIGNED[kind] if name in body)
    signature = key.sign(said.encode(), padding.PKCS1v15(), hashes.SHA256())
    body["Signature"] = base64.b64encode(signature).decode()
    headers = {"HTTP_X_AMZ_SNS_MESSAGE_TYPE": kind, "HTTP_X_AMZ_SNS_MESSAGE_ID": body["MessageId"]}
    return json.dumps(body), headers


def ses(kind: str, bounce: str = "Permanent") -> str:
    mail = {"timestamp": "2026-03-01T02:00:00.000Z", "source": "halo@kopisenja.example",
            "messageId": "010f0195", "destination": [TO]}  # fmt: skip
    people = [{"emailAddress": TO, "action": "failed", "status": "5.1.1",
               "diagnosticCode": "smtp; 550 5.1.1 user unknown"}]  # fmt: skip
    return json.dumps({
        "eventType": kind, "mail": mail,
        "bounce": {"bounceType": bounce, "bounceSubType": "General", "bouncedRecipients": people,
                   "timestamp": "2026-03-01T02:00:10.000Z", "feedbackId": "0100"},
    })  # fmt: skip


def test_ses_is_believed_where_amazon_signed_it(
    journey: Journey, delivery: Delivery, amazon: rsa.RSAPrivateKey
) -> None:
    post_of(journey, "ses", server="smtp://a:b@email-smtp.example?from=halo@kopisenja.example")
    Delivery.objects.update(provider="010f0195")
    body, headers = told_by(amazon, "Notification", Message=ses("Bounce", "Transient"))
    assert call("ses", body, **headers) == 200
    assert stopped() == []
    body, headers = told_by(amazon, "Notification", Message=ses("Bounce"))
    assert call("ses", body.replace("ani@", "all@"), **headers) == 400
    elsewhere = body.replace(CERTIFICATE, "https://sns.bad.example/x.pem")
    assert call("ses", elsewhere, **headers) == 400
    assert call("ses", body, **headers) == 200
    assert stopped() == ["bounced"]
    assert set(FETCHED) == {CERTIFICATE}


def test_a_subscription_to_ses_is_confirmed_at_amazon_alone(
    journey: Journey, amazon: rsa.RSAPrivateKey
) -> None:
    post_of(journey, "ses", server="smtp://a:b@email-smtp.example?from=halo@kopisenja.example")
    at_amazon = "https://sns.ap-southeast-3.amazonaws.com/?Action=ConfirmSubscription&Token=2336"
    for url, status in (("https://bad.example/?Token=1", 400), (at_amazon, 200)):
        body, headers = told_by(amazon, "SubscriptionConfirmation", Message="You have chosen",
                                Token="2336", SubscribeURL=url)  # fmt: skip
        assert call("ses", body, **headers) == status
    assert [url for url in FETCHED if url != CERTIFICATE] == [at_amazon]


def test_ses_names_a_letter_in_its_answer(
    box: Mailbox, parcel: Make, journey: Journey, settings: Any
) -> None:
    settings.OWN_NETWORKS = "127.0.0.1"
    post_of(journey, "ses", server=box.url)
    box.taken = "250 Ok 010f0195a1-000000"
    assert deliver(parcel(), NOW).provider == "010f0195a1-000000"


@pytest.mark.parametrize("way", ["postmark", "brevo", "ses"])
@pytest.mark.parametrize("body", ["", "{", "[]", "{}", '"x"', '{"RecordType": 7, "event": []}'])
def test_what_is_no_call_of_a_provider_is_refused(journey: Journey, way: str, body: str) -> None:
    post_of(
        journey, way, webhook_secret="rute:word", server="smtp://a:b@c.example?from=a@b.example"
    )
    assert call(way, body, **BASIC) in (200, 400)
    assert happened() == set()
