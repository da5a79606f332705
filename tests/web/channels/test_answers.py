"""Letters that come back by a provider: STOP is heard, an answer is told to the log, machines are
not listened to."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from typing import Any

import pytest
from django.test import Client
from tests.web.channels.conftest import NOW, Make
from tests.web.channels.mailbox import Mailbox
from tests.web.channels.provider_calls import BASIC, post_of

from rute.events.people.kinds import hash_of
from rute.web.accounts.models import User
from rute.web.channels.keeping import KEPT, forget_old
from rute.web.channels.models import Delivery, Happening, Task
from rute.web.channels.services import by_hand, deliver
from rute.web.journeys.models import Journey
from rute.web.people.models import PermissionAct
from rute.web.people.permission import mark_child
from rute.web.people.services import Proof, give, may_reach
from rute.web.site.numbers import person_hash

pytestmark = pytest.mark.django_db
ANI = "email:ani@example.com"
HERE = "/hooks/mail/a-long-word/mailgun/answers"


@pytest.fixture(autouse=True)
def permitted(journey: Journey) -> None:
    give(journey, ANI, "email", "marketing", Proof(place="form", wording="Yes."))


def reached(journey: Journey) -> bool:
    return may_reach(journey, ANI, ANI, "email")


def mailgun(text: str, **headers: str) -> dict[str, str]:
    """As Mailgun forwards a letter to an address."""
    said = {"From": "Ani <Ani@Example.com>", "Subject": "Re: Three roasts", **headers}
    stamp, token = str(int(time.time())), f"t{time.time_ns()}"
    signed = hmac.new(b"sign-1", f"{stamp}{token}".encode(), hashlib.sha256).hexdigest()
    return {
        "recipient": "halo@mg.kopisenja.example", "sender": "ani@example.com",
        "from": said["From"], "subject": said["Subject"], "body-plain": text,
        "message-headers": json.dumps(list(said.items())), "timestamp": stamp, "token": token,
        "signature": signed,
    }  # fmt: skip


def call(form: dict[str, str], address: str = HERE) -> int:
    return Client().post(address, form).status_code


def test_who_answers_stop_has_left(journey: Journey) -> None:
    post_of(journey, "mailgun", webhook_signing_key="sign-1")
    assert call(mailgun("Wah, enak!\n\n> balas STOP untuk berhenti")) == 200
    assert reached(journey)
    assert call(mailgun("Berhenti ya\n\nOn 1 Mar Kopi Senja wrote:\n> Three roasts")) == 200
    assert not reached(journey)
    act = PermissionAct.objects.filter(act="withdrawn", purpose="marketing").get()
    assert act.wording.startswith("Berhenti ya")


def test_a_subject_alone_counts_as_well(journey: Journey) -> None:
    post_of(journey, "mailgun", webhook_signing_key="sign-1")
    assert call(mailgun("", Subject="unsubscribe")) == 200
    assert not reached(journey)


def test_postmark_tells_the_same(journey: Journey) -> None:
    post_of(journey, "postmark", webhook_secret="rute:word")
    told: dict[str, Any] = {
        "FromFull": {"Email": "ani@example.com", "Name": "Ani"}, "From": "ani@example.com",
        "ToFull": [], "CcFull": [], "BccFull": [], "Subject": "Re", "MessageID": "1",
        "TextBody": "STOP", "HtmlBody": "", "Headers": [], "Attachments": [], "ReplyTo": "",
        "OriginalRecipient": "x@inbound.example", "Date": "Thu, 5 Mar 2026 10:00:00 +0700",
    }  # fmt: skip
    where = HERE.replace("mailgun", "postmark")
    for extra, status in (({}, 400), (BASIC, 200)):
        answer = Client().post(where, json.dumps(told), content_type="application/json", **extra)
        assert answer.status_code == status
        assert reached(journey) == (status != 200)


def test_nobody_but_the_provider_is_heard(journey: Journey) -> None:
    post_of(journey, "mailgun", webhook_signing_key="sign-1")
    assert call({**mailgun("STOP"), "signature": "0" * 64}) == 400
    assert call(mailgun("STOP"), HERE.replace("a-long-word", "another")) == 404
    assert call(mailgun("STOP"), HERE.replace("mailgun", "brevo")) == 404
    assert reached(journey)


def test_machines_that_answer_by_themselves_are_not_listened_to(journey: Journey) -> None:
    post_of(journey, "mailgun", webhook_signing_key="sign-1")
    form = mailgun("stop", **{"Auto-Submitted": "auto-replied"})
    assert call(form) == 200
    assert reached(journey)


@pytest.mark.django_db(transaction=True)
def test_an_answer_to_a_letter_of_ours_is_told(
    journey: Journey, box: Mailbox, parcel: Make
) -> None:
    deliver(parcel(), NOW)
    delivery = Delivery.objects.get()
    post_of(journey, "mailgun", webhook_signing_key="sign-1")
    for _ in range(2):
        assert call(mailgun("Mau dua bungkus", **{"In-Reply-To": delivery.provider})) == 200
    assert Happening.objects.filter(name="Message Replied").count() == 1
    delivery.refresh_from_db()
    assert delivery.replied
    assert reached(journey)


@pytest.mark.django_db(transaction=True)
def test_the_team_reads_an_answer_and_notes_what_it_means(
    journey: Journey, box: Mailbox, parcel: Make, owner: User
) -> None:
    deliver(parcel(), NOW)
    post_of(journey, "mailgun", webhook_signing_key="sign-1")
    quoting = {"In-Reply-To": Delivery.objects.get().provider}
    assert call(mailgun("Sudah cukup, surat Anda terlalu sering.", **quoting)) == 200
    client = Client()
    client.force_login(owner, backend="django.contrib.auth.backends.ModelBackend")
    here = f"/j/{journey.slug}/channels/inbox"
    page = client.get(here).content.decode()
    assert "Answered “tasting-invitation”" in page
    assert "surat Anda terlalu sering" in page
    assert "a***@example.com" in page
    assert "ani@example.com" not in page
    answer = client.post(f"{here}/{Task.objects.get().pk}", {"act": "stop"}, follow=True)
    assert "they get no more by e-mail" in answer.content.decode()
    assert not reached(journey)
    assert Task.objects.get().done
    assert PermissionAct.objects.filter(act="withdrawn", by=owner).exists()
    forget_old(NOW + 2 * KEPT)
    assert not Task.objects.exists()


def test_a_person_who_read_it_notes_that_they_said_stop(
    journey: Journey, parcel: Make, owner: User
) -> None:
    phone = "phone:+628123456789"
    give(journey, phone, "whatsapp", "marketing", Proof(place="form", wording="Yes."))
    for once in ("a", "b"):
        deliver(parcel(once=once, channel="whatsapp", to=phone), NOW)
    first = Delivery.objects.first()
    assert first is not None
    client = Client()
    client.force_login(owner, backend="django.contrib.auth.backends.ModelBackend")
    here = f"/j/{journey.slug}/channels/by-hand/{first.pk}"
    assert client.post(here, {"act": "stop"}).status_code == 302
    assert not may_reach(journey, phone, phone, "whatsapp")
    assert set(Delivery.objects.values_list("state", flat=True)) == {"skipped"}
    assert PermissionAct.objects.filter(act="withdrawn", by=owner).exists()


def test_what_lies_ready_for_a_child_is_shown_no_more(journey: Journey, parcel: Make) -> None:
    phone, whole = "phone:+628123456789", hash_of("w9")
    give(journey, phone, "whatsapp", "marketing", Proof(place="form", wording="Yes."))
    for once, person in (("a", whole), ("b", whole + 1)):
        deliver(parcel(once=once, channel="whatsapp", to=phone, person=person), NOW)
    assert len(by_hand(journey)) == 2
    mark_child(journey, "w9")
    assert [person_hash(one.delivery.person) for one in by_hand(journey)] == [whole + 1]
    mark_child(journey, "w9", parent="Ibu Sari")
    assert len(by_hand(journey)) == 2
