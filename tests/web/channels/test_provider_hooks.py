"""What providers of mail call back with, each in the form it really sends and with the proof it
really gives."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from django.test import Client
from tests.web.channels.provider_calls import BASIC, TO, WHEN, call, happened, post_of, stopped

from rute.web.channels.models import Delivery, Happening
from rute.web.journeys.models import Journey
from rute.web.people.models import PermissionAct

pytestmark = pytest.mark.django_db


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


@pytest.mark.parametrize("way", ["postmark", "brevo", "ses"])
@pytest.mark.parametrize("body", ["", "{", "[]", "{}", '"x"', '{"RecordType": 7, "event": []}'])
def test_what_is_no_call_of_a_provider_is_refused(journey: Journey, way: str, body: str) -> None:
    post_of(
        journey, way, webhook_secret="rute:word", server="smtp://a:b@c.example?from=a@b.example"
    )
    assert call(way, body, **BASIC) in (200, 400)
    assert happened() == set()
