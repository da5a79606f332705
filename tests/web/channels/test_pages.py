"""The pages of channels: who writes and how, words as people get them, the queue, the inbox."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from tests.web.channels.conftest import NOW, Make
from tests.web.channels.mailbox import Mailbox

from rute.web.accounts.models import User
from rute.web.channels.email.posting import posting_of
from rute.web.channels.email.sealing import secrets_of
from rute.web.channels.models import Channel, Delivery, Happening, Post, Task
from rute.web.channels.services import deliver
from rute.web.journal.models import Entry
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.people.services import Proof, give

pytestmark = pytest.mark.django_db
As = Callable[[User], Client]
ANI = "phone:+628123456789"
MOVING = """
campaigns:
  Tasting pack:
    moves: Engage to Convert
    asks: Buy the pack
    from: [email, instagram]
    links: {to: https://kopisenja.example/cicip, tag: cicip}
    steps: [{send: invite}]
messages:
  invite:
    email: {subject: "Halo {{ person.first_name }}", body: messages/invite.html}
    whatsapp: "Halo {{ person.first_name }}"
"""


@pytest.fixture
def moving(journey: Journey, owner: User) -> Journey:
    """The journey with a campaign and its message."""
    text = journeys.text_of(journey) + MOVING
    journeys.publish(journey, text, owner, base=1)
    place = journeys.folder_of(journey) / "messages"
    place.mkdir()
    (place / "invite.html").write_text("<p>Hai {{ person.first_name }}</p><script>x()</script>")
    return journey


def at(journey: Journey, path: str = "") -> str:
    return f"/j/{journey.slug}/channels{path}"


def test_who_writes_is_set_and_secrets_are_never_shown_again(
    journey: Journey, owner: User, as_: As
) -> None:
    client = as_(owner)
    given = {"way": "mailgun", "name": "Kopi\r\nSenja", "address": "halo@kopisenja.example",
             "reply_to": "", "api_key": "key-123456", "sender_domain": "mg.kopisenja.example",
             "webhook_signing_key": "sign-1"}  # fmt: skip
    assert client.post(at(journey, "/settings/mail"), given).status_code == 302
    post = Post.objects.get()
    assert (post.name, post.way) == ("Kopi Senja", "mailgun")
    page = client.get(at(journey, "/settings")).content.decode()
    assert "key-123456" not in page
    assert "sign-1" not in page
    assert f"/hooks/mail/{post.hook}/mailgun" in page
    client.post(at(journey, "/settings/mail"), given | {"api_key": "", "pixel": "yes"})
    assert secrets_of(Post.objects.get())["api_key"] == "key-123456"
    client.post(at(journey, "/settings/mail"), {"way": "postmark", "server_token": "t"})
    post = Post.objects.get()
    assert set(secrets_of(post)) == {"server_token", "webhook_secret"}
    assert "rute:" in client.get(at(journey, "/settings")).content.decode()
    assert Entry.objects.filter(act="mail_set").count() == 3


def test_what_is_typed_wrong_is_said(journey: Journey, owner: User, as_: As) -> None:
    client = as_(owner)
    for given in ({"address": "halo@"}, {"way": "smtp", "server": "mail.example"}):
        answer = client.post(at(journey, "/settings/mail"), {"way": "app"} | given)
        assert answer.status_code == 400
        assert b"RUTE_MAIL_URL" not in answer.content
    assert not Post.objects.exists()


def test_whoever_writes_stands_once_beside_the_server_or_in_its_address(
    journey: Journey, owner: User, as_: As
) -> None:
    given = {"way": "smtp", "server": "smtp://mail.example", "address": "halo@kopisenja.example"}
    assert as_(owner).post(at(journey, "/settings/mail"), given).status_code == 302
    posting = posting_of(journey)
    assert (posting.sender.address, posting.wrong) == ("halo@kopisenja.example", None)


def test_an_owner_without_an_address_is_asked_for_one_before_a_test_letter(
    box: Mailbox, moving: Journey, owner: User, as_: As
) -> None:
    User.objects.filter(pk=owner.pk).update(email="")
    for path in ("/settings/letter", "/to-me/invite"):
        answer = as_(owner).post(at(moving, path), {"language": "en"}, follow=True)
        assert b"no e-mail address to send a test letter to" in answer.content
    assert not box.took


def test_a_test_letter_arrives_and_no_log_hears_of_it(
    box: Mailbox, moving: Journey, owner: User, as_: As
) -> None:
    client = as_(owner)
    assert client.post(at(moving, "/settings/letter"), follow=True).status_code == 200
    client.post(at(moving, "/to-me/invite"), {"language": "id"})
    first, second = box.took
    assert first["To"] == second["To"] == owner.email
    assert second["Subject"] == "Halo Sari"
    assert not Happening.objects.exists()


def test_a_channel_goes_on_trial_and_slows_down(journey: Journey, owner: User, as_: As) -> None:
    change = at(journey, "/settings/channel/team-inbox")
    as_(owner).post(change, {"trial": "yes", "per_minute": "30"})
    assert Channel.objects.values_list("channel", "trial", "per_minute").get() == (
        "team inbox", True, 30,
    )  # fmt: skip
    as_(owner).post(change, {"per_minute": ""})
    assert Channel.objects.values_list("trial", "per_minute").get() == (False, None)
    assert as_(owner).post(at(journey, "/settings/channel/pigeon")).status_code == 404


def test_a_message_is_shown_in_a_frame_that_runs_nothing(
    moving: Journey, sender: User, as_: As
) -> None:
    client = as_(sender)
    page = client.get(at(moving, "/messages/invite")).content.decode()
    assert "Hai Sari" in page
    assert '<iframe class="desk" sandbox srcdoc=' in page
    assert "&lt;script" not in page
    bubble = client.get(at(moving, "/messages/invite?channel=whatsapp&language=id"))
    assert "Halo Sari" in bubble.content.decode()
    text = journeys.text_of(moving).replace("messages:\n", "messages:\n  a/b: {whatsapp: Hai}\n")
    journeys.publish(moving, text, None, base=2)
    assert "messages/a/b" in client.get(at(moving, "/messages")).content.decode()
    assert client.get(at(moving, "/messages/a/b")).status_code == 200
    for wrong in ("/messages/none", "/messages/invite?channel=sms", "/messages/invite?language=fr"):
        assert client.get(at(moving, wrong)).status_code == 404


def test_what_is_wrong_with_messages_stands_above_them(
    moving: Journey, sender: User, as_: As
) -> None:
    (journeys.folder_of(moving) / "messages/invite.html").unlink()
    page = as_(sender).get(at(moving, "/messages")).content.decode()
    assert "there is no file" in page


def test_the_queue_is_worked_through_by_hand(
    journey: Journey, parcel: Make, sender: User, as_: As
) -> None:
    give(journey, ANI, "whatsapp", "marketing", Proof(place="form", wording="Boleh?"))
    deliver(parcel(channel="whatsapp", to=ANI), NOW)
    client, number = as_(sender), Delivery.objects.get().pk
    page = client.get(at(journey)).content.decode()
    assert "https://wa.me/628123456789?text=Halo%20Ani" in page
    assert "+628123456789" not in page, "a screen is looked at by others too"
    client.post(at(journey, f"/by-hand/{number}"), {"act": "sent"})
    assert "Take back" in client.get(at(journey)).content.decode()
    client.post(at(journey, f"/by-hand/{number}"), {"act": "back"})
    assert Delivery.objects.get().state == "by hand"
    assert client.post(at(journey, f"/by-hand/{number}"), {"act": "x"}).status_code == 404


def test_a_task_is_done_and_opened_again(
    journey: Journey, parcel: Make, editor: User, as_: As
) -> None:
    deliver(parcel(channel="team inbox", to="", message=None, text="Agus, <b>telepon</b>"), NOW)
    client, number = as_(editor), Task.objects.get().pk
    page = client.get(at(journey, "/inbox")).content.decode()
    assert "&lt;b&gt;telepon" in page
    assert f"/j/{journey.slug}/people/" in page
    client.post(at(journey, f"/inbox/{number}"), {"act": "done"})
    assert Task.objects.get().by_name
    client.post(at(journey, f"/inbox/{number}"), {"act": "open"})
    assert Task.objects.get().done is None


def test_lists_and_links_are_taken_along(
    moving: Journey, parcel: Make, sender: User, as_: As
) -> None:
    letter: Any = parcel().message
    card = type(letter)("card", contents=(type(letter.contents[0])("letter", None,
                                          letter.contents[0].body),))  # fmt: skip
    deliver(parcel(channel="letter", to="person7", message=card), NOW)
    client = as_(sender)
    page = client.get(at(moving, "/lists")).content.decode()
    assert "https://kopisenja.example/cicip?utm_source=instagram&amp;utm_medium=social" in page
    answer = client.get(at(moving, "/lists/letter-2026-03-01.csv"))
    assert b"person7" in b"".join(answer.streaming_content)
    assert Entry.objects.filter(act="list_taken").exists()
    for wrong in ("..%2Fjourney.yaml", "letter-2026-03-02.csv", "journey.yaml"):
        assert client.get(at(moving, f"/lists/{wrong}")).status_code == 404
