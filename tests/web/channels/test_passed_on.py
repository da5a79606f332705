"""Letters that SendGrid, Brevo and Amazon pass on, each in the form it really posts and with the
proof it gives: STOP is heard, an answer reaches the team, a returned letter stops its address."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.web.channels import letters
from tests.web.channels.conftest import NOW, Make
from tests.web.channels.mailbox import Mailbox
from tests.web.channels.provider_calls import BASIC, post_of
from tests.web.channels.test_ses import amazon, told_by

from rute.web.accounts.models import User
from rute.web.channels.email.marks import message_id
from rute.web.channels.email.sealing import secrets_of
from rute.web.channels.models import Delivery, Happening, Post, Task
from rute.web.channels.services import deliver
from rute.web.journeys.models import Journey
from rute.web.people.models import Suppression
from rute.web.people.services import Proof, give, may_reach

pytestmark = pytest.mark.django_db
ANI = "email:ani@example.com"
SES = "smtp://a:b@email-smtp.example?from=halo@kopisenja.example"
__all__ = ["amazon"]


@pytest.fixture
def name(box: Mailbox, parcel: Make, journey: Journey) -> str:
    """Of a letter that Ani got."""
    give(journey, ANI, "email", "marketing", Proof(place="form", wording="Yes."))
    deliver(parcel(), NOW)
    return message_id(Delivery.objects.get().pk)


def reached(journey: Journey) -> bool:
    return may_reach(journey, ANI, ANI, "email")


def sendgrid(name: str, text: str, charset: str = "UTF-8", **more: Any) -> dict[str, Any]:
    """The fields of Inbound Parse, as a form of many parts."""
    headers = (
        "Received: by mx0047p1mdw1.sendgrid.net with SMTP id 6WCVv7KAWn\n"
        "From: Ani <ani@example.com>\nTo: halo@parse.kopisenja.example\n"
        f"Subject: Re: Tiga sangrai\nMessage-ID: <a1@example.com>\nIn-Reply-To: {name}\n"
        "Content-Type: multipart/alternative; boundary=x\n"
    )
    return {
        "headers": headers, "dkim": "{@example.com : pass}", "to": "halo@parse.kopisenja.example",
        "from": "Ani <ani@example.com>", "subject": "Re: Tiga sangrai", "sender_ip": "192.0.2.9",
        "spam_report": "Spam detection software…", "spam_score": "0.8", "SPF": "pass",
        "envelope": json.dumps({"to": ["halo@parse.kopisenja.example"],
                                "from": "ani@example.com"}),
        "charsets": json.dumps({"to": "UTF-8", "from": "UTF-8", "text": charset}),
        "attachments": "0", "text": text, **more,
    }  # fmt: skip


def call(way: str, body: Any, kind: str = "multipart", **headers: str) -> int:
    where = f"/hooks/mail/a-long-word/{way}/answers"
    if kind == "multipart":
        return Client().post(where, body, **headers).status_code
    return Client().post(where, json.dumps(body), "application/json", **headers).status_code


def test_sendgrid_passes_answers_on_by_a_password(journey: Journey, name: str) -> None:
    post_of(journey, "sendgrid", webhook_secret="rute:word")
    assert call("sendgrid", sendgrid(name, "STOP")) == 400
    assert reached(journey)
    photo = SimpleUploadedFile("rusak.jpg", b"\xff\xd8" * 3_500_000, "image/jpeg")
    info = {"attachment1": {"filename": "rusak.jpg", "name": "rusak.jpg", "type": "image/jpeg"}}
    pictured = sendgrid(name, "Ini fotonya", attachment1=photo) | {
        "attachments": "1", "attachment-info": json.dumps(info)
    }  # fmt: skip
    assert call("sendgrid", pictured, **BASIC) == 200
    assert Task.objects.get().text == "Ini fotonya"
    assert call("sendgrid", sendgrid(name, "Berhenti ya"), **BASIC) == 200
    assert not reached(journey)
    assert Happening.objects.filter(name="Message Replied").count() == 1


def test_sendgrid_writes_each_field_in_its_own_charset(journey: Journey, name: str) -> None:
    post_of(journey, "sendgrid", webhook_secret="rute:word")
    form = sendgrid(name, "", "iso-8859-1")
    form["text"] = SimpleUploadedFile("x", b"")  # written below as bytes that are no UTF-8
    boundary, crlf = "xYzZY", b"\r\n"
    parts = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n'.encode()
        + ("déjà reçu".encode("iso-8859-1") if key == "text" else str(value).encode())
        for key, value in form.items()
    ]
    body = crlf.join(parts) + f"\r\n--{boundary}--\r\n".encode()
    answer = Client().generic(
        "POST", "/hooks/mail/a-long-word/sendgrid/answers", body,
        f"multipart/form-data; boundary={boundary}", **BASIC,
    )  # fmt: skip
    assert answer.status_code == 200
    assert Task.objects.get().text == "déjà reçu"


def test_sendgrid_may_pass_the_whole_letter_on(journey: Journey, name: str) -> None:
    post_of(journey, "sendgrid", webhook_secret="rute:word")
    form = sendgrid(name, "")
    del form["headers"], form["text"]
    form["email"] = letters.of_gmail(name).decode()
    assert call("sendgrid", form, **BASIC) == 200
    assert list(Suppression.objects.values_list("reason", flat=True)) == ["bounced"]


def brevo(name: str, text: str) -> dict[str, Any]:
    """As its inbound parsing posts, one or more letters at once."""
    person = {"Name": "Ani", "Address": "ani@example.com"}
    return {"items": [{
        "Uuid": ["1ac6d5cc-8b9d-4b4e-9d1c-0d0b5e4e2f0a"], "MessageId": "<a2@example.com>",
        "InReplyTo": name, "From": person, "To": [{"Name": None,
        "Address": "halo@balas.kopisenja.example"}], "Cc": [], "ReplyTo": None,
        "SentAtDate": "Sun, 01 Mar 2026 10:00:00 +0700", "Subject": "Re: Tiga sangrai",
        "Attachments": [{"Name": "rusak.jpg", "ContentType": "image/jpeg", "ContentLength": 9,
                         "ContentID": "f1", "DownloadToken": "token"}],
        "Headers": {"From": "Ani <ani@example.com>", "Subject": "Re: Tiga sangrai",
                    "To": "halo@balas.kopisenja.example", "In-Reply-To": name,
                    "Message-ID": "<a2@example.com>", "Received": ["by a", "by b"],
                    "Return-Path": "ani%40example.com"},
        "SpamScore": 1.2, "RawHtmlBody": f"<p>{text}</p>", "RawTextBody": text,
        "ExtractedMarkdownMessage": text, "ExtractedMarkdownSignature": None,
    }]}  # fmt: skip


def test_brevo_passes_answers_on_and_their_attachments_are_not_fetched(
    journey: Journey, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import requests

    fetched: list[str] = []
    monkeypatch.setattr(requests, "get", lambda url, **_: fetched.append(url))
    post_of(journey, "brevo", webhook_secret="rute:word", api_key="k")
    assert call("brevo", brevo(name, "STOP"), "json") == 400
    assert call("brevo", brevo(name, "Mau dua"), "json", **BASIC) == 200
    assert Task.objects.get().text == "Mau dua"
    assert reached(journey)
    assert call("brevo", brevo(name, "STOP"), "json", **BASIC) == 200
    assert not reached(journey)
    assert fetched == []
    assert call("brevo", {"event": "delivered"}, "json", **BASIC) == 400


@pytest.mark.parametrize("encoding", ["UTF8", "BASE64"])
def test_amazon_passes_letters_on_with_its_signature(
    journey: Journey, name: str, amazon: rsa.RSAPrivateKey, encoding: str
) -> None:
    post_of(journey, "ses", server=SES)
    letter = letters.answer("Berhenti kirim email ya", name=name)
    content = base64.b64encode(letter).decode() if encoding == "BASE64" else letter.decode()
    received = {
        "notificationType": "Received", "content": content,
        "mail": {"timestamp": "2026-03-01T03:00:00.000Z", "source": "ani@example.com",
                 "messageId": "d6iitobk75ur44p8kdnnp7g2n800", "headersTruncated": False,
                 "destination": ["halo@kopisenja.example"], "headers": [], "commonHeaders": {}},
        "receipt": {"timestamp": "2026-03-01T03:00:00.000Z", "processingTimeMillis": 222,
                    "recipients": ["halo@kopisenja.example"], "spamVerdict": {"status": "PASS"},
                    "action": {"type": "SNS", "encoding": encoding,
                               "topicArn": "arn:aws:sns:ap-southeast-3:123456789012:rute"}},
    }  # fmt: skip
    where = "/hooks/mail/a-long-word/ses/answers"
    body, headers = told_by(amazon, "Notification", Message=json.dumps(received))
    forged = body.replace("Berhenti", "Berhenti!").replace(content[:60], content[:59] + "A")
    assert Client().post(where, forged, "text/plain; charset=UTF-8", **headers).status_code == 400
    assert reached(journey)
    assert Client().post(where, body, "text/plain; charset=UTF-8", **headers).status_code == 200
    assert not reached(journey)
    received["receipt"]["action"] = {"type": "S3", "bucketName": "b", "objectKey": "k"}  # type: ignore[index]
    body, headers = told_by(amazon, "Notification", Message=json.dumps(received))
    assert Client().post(where, body, "text/plain; charset=UTF-8", **headers).status_code == 400


def test_postmark_may_write_large_pictures_into_what_it_passes_on(
    journey: Journey, name: str
) -> None:
    post_of(journey, "postmark", webhook_secret="rute:word")
    picture = {"Name": "rusak.jpg", "ContentType": "image/jpeg", "ContentLength": 5_500_000,
               "Content": base64.b64encode(b"\xff" * 5_500_000).decode()}  # fmt: skip
    told: dict[str, Any] = {
        "FromFull": {"Email": "ani@example.com", "Name": "Ani"}, "From": "ani@example.com",
        "ToFull": [], "CcFull": [], "BccFull": [], "Subject": "Re", "MessageID": "1",
        "TextBody": "Ini fotonya", "HtmlBody": "", "Attachments": [picture], "ReplyTo": "",
        "Headers": [{"Name": "In-Reply-To", "Value": name}], "Date": "Thu, 5 Mar 2026 10:00:00",
        "OriginalRecipient": "x@inbound.example",
    }  # fmt: skip
    assert call("postmark", told, "json", **BASIC) == 200
    assert Task.objects.get().text == "Ini fotonya"


def test_the_address_for_answers_is_shown_with_its_password(journey: Journey, owner: User) -> None:
    client = Client()
    client.force_login(owner, backend="django.contrib.auth.backends.ModelBackend")
    here = f"/j/{journey.slug}/channels/settings"
    client.post(f"{here}/mail", {"way": "sendgrid", "api_key": "k", "address": "a@b.example",
                                 "tracking_webhook_verification_key": "v"})  # fmt: skip
    word = secrets_of(Post.objects.get())["webhook_secret"]
    page = client.get(here).content.decode()
    assert f"://{word}@" in page
    assert page.count(word) == 1, "what became of letters is signed, and needs none"
    assert "/sendgrid/answers" in page
