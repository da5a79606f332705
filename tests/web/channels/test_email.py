"""E-mail over the wire: what leaves, and what each answer of a mail server means."""

from __future__ import annotations

import pytest
from tests.web.channels.conftest import NOW, Make
from tests.web.channels.mailbox import Mailbox

from rute.journey.model_moving import Content, MessageText, Wording
from rute.web.channels.models import Delivery
from rute.web.channels.services import deliver
from rute.web.people.models import Suppression

pytestmark = pytest.mark.django_db


def test_a_letter_arrives_with_its_words_in_both_parts(box: Mailbox, parcel: Make) -> None:
    assert deliver(parcel(), NOW).state == "sent"
    (letter,) = box.took
    text, html = letter.get_body(("plain",)), letter.get_body(("html",))
    assert text is not None
    assert html is not None
    assert letter["To"] == "ani@example.com"
    assert letter["From"] == "Kopi Senja <halo@kopisenja.example>"
    assert letter["Subject"] == "Tiga sangrai"
    assert "Halo Ani" in text.get_content()
    assert "<p>Halo Ani,</p>" in html.get_content()


def test_marketing_can_be_left_by_one_click_and_says_so(box: Mailbox, parcel: Make) -> None:
    deliver(parcel(), NOW)
    deliver(parcel(once="receipt", purpose="transactional"), NOW)
    letter, receipt = box.took
    address = letter["List-Unsubscribe"].strip("<>")
    assert address.startswith("http://")
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "ani" not in address
    assert address in str(letter.get_body(("html",)).get_content())  # type: ignore[union-attr]
    assert receipt["List-Unsubscribe"] is None


def test_the_same_parcel_leaves_once(box: Mailbox, parcel: Make) -> None:
    first, second = deliver(parcel(), NOW), deliver(parcel(), NOW + 60_000_000)
    assert first.state == second.state == "sent"
    assert first.provider == second.provider
    assert len(box.took) == 1


def test_what_is_put_off_is_tried_again_under_the_same_name(box: Mailbox, parcel: Make) -> None:
    box.rcpt = ["451 4.7.1 come back later"]
    assert deliver(parcel(), NOW).state == "later"
    assert deliver(parcel(), NOW).state == "sent"
    other = deliver(parcel(once="another"), NOW)
    assert [each["Message-ID"] for each in box.took][1] == other.provider
    assert len({each["Message-ID"] for each in box.took}) == 2


@pytest.mark.parametrize(
    ("where", "answer", "state", "stopped"),
    [
        ("rcpt", "550 5.1.1 no such mailbox", "refused", True),
        ("rcpt", "550 nobody here", "refused", True),
        ("rcpt", "550 5.7.1 not from you", "refused", False),
        ("rcpt", "552 5.2.2 mailbox full", "refused", False),
        ("rcpt", "452 4.2.2 mailbox full", "later", False),
        ("mail", "550 5.7.1 who are you", "later", False),
        ("data", "554 5.6.0 we do not like it", "refused", False),
        ("data", "451 4.3.0 busy", "later", False),
    ],
)
def test_each_answer_means_one_thing(
    box: Mailbox, parcel: Make, where: str, answer: str, state: str, stopped: bool
) -> None:
    getattr(box, where).append(answer)
    outcome = deliver(parcel(), NOW)
    assert outcome.state == state
    assert answer[:3] in str(outcome.reason)
    assert Suppression.objects.filter(reason="bounced", channel="email").exists() is stopped


def test_a_line_that_breaks_after_the_letter_was_given_leaves_it_unknown(
    box: Mailbox, parcel: Make
) -> None:
    box.drops = 1
    assert deliver(parcel(), NOW).state == "unknown"
    assert deliver(parcel(), NOW).state == "unknown"
    assert len(box.took) == 1, "marketing is not repeated"


def test_a_receipt_of_which_nobody_knows_is_sent_again(box: Mailbox, parcel: Make) -> None:
    box.drops = 1
    receipt = parcel(purpose="transactional")
    assert deliver(receipt, NOW).state == "unknown"
    assert deliver(receipt, NOW).state == "sent"
    assert len({each["Message-ID"] for each in box.took}) == 1


def test_nobody_at_home_is_for_later(box: Mailbox, parcel: Make, settings: object) -> None:
    settings.MAIL_URL = "smtp://127.0.0.1:1?from=a@b.example"  # type: ignore[attr-defined]
    outcome = deliver(parcel(), NOW)
    assert outcome.state == "later"
    assert outcome.reason is not None
    assert "127.0.0.1 (port 1) does not answer" in outcome.reason
    assert "127.0.0.1 (port 1) tidak menjawab" in outcome.reason.said("id")


def test_a_process_that_died_over_a_letter_leaves_it_unknown(box: Mailbox, parcel: Make) -> None:
    deliver(parcel(), NOW)
    Delivery.objects.update(state="sending")
    assert deliver(parcel(), NOW + 1_000_000).state == "later"  # somebody may be at it
    assert deliver(parcel(), NOW + 400_000_000).state == "unknown"
    assert len(box.took) == 1


def test_no_name_writes_a_header(box: Mailbox, parcel: Make) -> None:
    facts = {"person": {"first_name": "Ani\r\nBcc: all@example.com\r\n\r\n<script>x()</script>"}}
    deliver(parcel(language="en", facts=facts), NOW)
    (letter,) = box.took
    assert letter["Bcc"] is None
    assert letter["Subject"].startswith("Three roasts, Ani Bcc: all@example.com")
    html = letter.get_body(("html",))
    assert html is not None
    assert "<script" not in html.get_content()


def test_what_is_no_address_is_refused_before_anybody_is_called(box: Mailbox, parcel: Make) -> None:
    for to in ("email:", "email:ani", "email:a@b\r\nRCPT TO:<c@d.example>", "phone:+628123"):
        assert deliver(parcel(once=to, to=to), NOW).state == "refused"
    assert not box.took


def test_people_on_the_way_get_the_words_of_their_version(box: Mailbox, parcel: Make) -> None:
    body = Content("email", Wording("Tiga"), Wording("messages/invite.html"))
    message = MessageText("invite", contents=(body,))
    pinned = {"messages/invite.html": "<p>Kata lama untuk {{ person.first_name }}</p>"}
    assert deliver(parcel(message=message, files=pinned), NOW).state == "sent"
    assert "Kata lama untuk Ani" in str(box.took[0].get_body(("plain",)))
    assert deliver(parcel(once="gone", message=message, files={}), NOW).state == "refused"
