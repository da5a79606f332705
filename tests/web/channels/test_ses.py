"""Amazon's mail: its calls are signed by a certificate that is fetched from Amazon alone."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from tests.web.channels.conftest import NOW, Make
from tests.web.channels.mailbox import Mailbox
from tests.web.channels.provider_calls import TO, call, post_of, stopped

from rute.web.channels.email import sns
from rute.web.channels.models import Delivery
from rute.web.channels.services import deliver
from rute.web.journeys.models import Journey

pytestmark = pytest.mark.django_db


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
