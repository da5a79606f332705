"""A mailbox read by IMAP from a real server over TLS: bounces stop an address, answers are heard,
nothing in the mailbox is changed, and nobody can be harmed by a letter that is made up."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from django.test import Client
from tests.web.channels import letters
from tests.web.channels.conftest import NOW, Make
from tests.web.channels.imap_server import USER, Server
from tests.web.channels.mailbox import Mailbox as Post

from rute.web.accounts.models import User
from rute.web.channels.email.mailbox import imap, reading
from rute.web.channels.email.mailbox.folders import as_read, as_written, folders_in
from rute.web.channels.email.mailbox.reading import look, look_at_next
from rute.web.channels.email.marks import message_id, returns_to
from rute.web.channels.fates import fates_of
from rute.web.channels.models import Delivery, Happening, Mailbox, Task
from rute.web.channels.models import Post as Settings
from rute.web.channels.services import answers_of, deliver, forget
from rute.web.journeys.models import Journey
from rute.web.people.models import Suppression
from rute.web.people.services import Proof, give, may_reach

pytestmark = pytest.mark.django_db
ANI, BUDI = "email:ani@example.com", "email:budi@example.com"
HOUR_AGO = datetime.now(UTC) - timedelta(hours=1)


def name_of(delivery: Delivery) -> str:
    return message_id(delivery.pk)


def stopped() -> list[tuple[str, str]]:
    return list(Suppression.objects.values_list("reason", "said"))


def happened() -> set[str]:
    return set(Happening.objects.values_list("name", flat=True)) - {"Message Sent"}


@pytest.mark.parametrize("server", ["ssl", "tls"], indirect=True)
def test_a_letter_that_came_back_stops_its_address(
    server: Server, mailbox: Mailbox, delivery: Delivery
) -> None:
    server.put(letters.of_gmail(name_of(delivery)))
    assert look(mailbox) == {"bounced": 1}
    [(reason, said)] = stopped()
    assert reason == "bounced"
    assert said.startswith("550-5.1.1 The email account that you tried to reach does not exist")
    assert happened() == {"Message Bounced"}
    delivery.refresh_from_db()
    assert delivery.bounced is not None
    mailbox.refresh_from_db()
    assert (mailbox.letters, mailbox.bounced, mailbox.trouble) == (1, 1, {})
    assert not may_reach(delivery.journey, ANI, ANI, "email")


def test_the_address_in_a_servers_words_is_hidden_as_everywhere(
    server: Server, mailbox: Mailbox, delivery: Delivery
) -> None:
    server.put(
        letters.report(
            "5.1.1", "550 <Ani@example.com> (budi@other.example)", name=name_of(delivery)
        )
    )
    look(mailbox)
    assert stopped() == [("bounced", "550 <a***@example.com> (…)")]


def test_nothing_in_the_mailbox_is_changed_and_each_letter_is_read_once(
    server: Server, mailbox: Mailbox, delivery: Delivery
) -> None:
    server.put(letters.answer("Mau dua", name=name_of(delivery)), b"Subject: bills\r\n\r\npay me")
    before = server.flags()
    assert "Seen" not in str(before)
    assert look(mailbox) == {"answered": 1, "": 1}
    assert server.flags() == before
    mailbox.refresh_from_db()
    assert look(mailbox) == {}
    server.put(letters.answer("Tiga saja", name=name_of(delivery), own_name="<2@example.com>"))
    assert look(mailbox) == {"answered": 1}
    assert list(Task.objects.values_list("text", flat=True)) == ["Mau dua", "Tiga saja"]


def test_a_mailbox_numbered_anew_is_read_again_and_nothing_counts_twice(
    server: Server, mailbox: Mailbox, delivery: Delivery
) -> None:
    name = name_of(delivery)
    server.put(letters.answer("Mau dua", name=name), letters.of_qmail(name))
    server.put(letters.of_old_exim(name), at=time.time() - 30 * 86_400)
    assert look(mailbox) == {"answered": 1, "bounced": 1}
    Mailbox.objects.update(validity=7)
    mailbox.refresh_from_db()
    assert look(mailbox) == {"answered": 1, "bounced": 1}
    assert Task.objects.count() == 1
    assert len(stopped()) == 1
    assert Happening.objects.filter(name__in=("Message Replied", "Message Bounced")).count() == 2


def test_who_answers_stop_has_left_and_is_no_task(
    server: Server, mailbox: Mailbox, delivery: Delivery
) -> None:
    server.put(letters.answer("Berhenti ya kak", name=name_of(delivery)))
    assert look(mailbox) == {"stopped": 1}
    assert not may_reach(delivery.journey, ANI, ANI, "email")
    assert not Task.objects.exists()
    assert happened() == {"Message Replied"}


def test_a_complaint_stops_the_address_though_it_names_nobody(
    server: Server, mailbox: Mailbox, delivery: Delivery
) -> None:
    server.put(letters.complaint(name_of(delivery)))
    assert look(mailbox) == {"complained": 1}
    assert [reason for reason, _ in stopped()] == ["complained"]
    assert happened() == {"Message Complained"}


def test_nobody_is_stopped_by_a_letter_that_is_made_up(
    server: Server, mailbox: Mailbox, delivery: Delivery, parcel: Make, journey: Journey
) -> None:
    """Ani knows the name of her own letter, and of no other."""
    deliver(parcel(once="2", to="email:budi@example.com"), NOW)
    budi = Delivery.objects.get(to="email:budi@example.com")
    mark = name_of(budi).split(".")
    guessed = ".".join([mark[0], mark[1], "0" * 20 + mark[2][20:]])
    server.put(
        letters.report("5.1.1", "550 no such user", to="budi@example.com", name="<x@example.com>"),
        letters.report("5.1.1", "550 no such user", to="budi@example.com", name=guessed),
        letters.report("5.1.1", "550 no such user", to="budi@example.com", name=name_of(delivery)),
        letters.complaint("<x@example.com>", to="budi@example.com"),
        letters.complaint(name_of(delivery), to="budi@example.com"),
        letters.answer("berhenti", name=guessed, writer="eve@example.com"),
    )
    give(journey, BUDI, "email", "marketing", Proof(at=HOUR_AGO, place="form", wording="Yes."))
    assert look(mailbox) == {"bounced": 1, "stopped": 1, "": 4}
    assert stopped() == []
    assert may_reach(journey, BUDI, BUDI, "email")


def test_a_letter_passed_on_is_answered_from_elsewhere(
    server: Server, mailbox: Mailbox, delivery: Delivery, journey: Journey
) -> None:
    answer = partial(letters.answer, name=name_of(delivery), writer="ani.s@elsewhere.example")
    server.put(answer("Mau dua", own_name="<1@x>"))
    assert look(mailbox) == {"answered": 1}
    task = Task.objects.get()
    assert (task.text, task.who) == ("Mau dua", "a***@elsewhere.example")
    assert happened() == set(), "who wrote is not known to be her"
    assert may_reach(journey, ANI, ANI, "email")
    assert answers_of(journey, 2**63 + 5, []) == answers_of(journey, 0, [ANI])
    assert [text for *_, text in answers_of(journey, 0, [ANI])] == ["Mau dua"]
    mailbox.refresh_from_db()
    server.put(answer("STOP", own_name="<2@x>"))
    assert look(mailbox) == {"stopped": 1}
    assert not may_reach(journey, ANI, ANI, "email")
    forget(journey, 0, [ANI])
    assert answers_of(journey, 2**63 + 5, [ANI]) == []


def test_a_letter_of_another_journey_is_not_touched(
    server: Server, mailbox: Mailbox, delivery: Delivery, stranger: User
) -> None:
    from tests.web.small_journey import TEXT

    from rute.web.journeys import services as journeys

    Mailbox.objects.update(journey=journeys.create("Elsewhere", TEXT, stranger))
    mailbox.refresh_from_db()
    server.put(letters.of_gmail(name_of(delivery)))
    assert look(mailbox) == {"": 1}
    assert stopped() == []


def test_a_soft_bounce_is_noted_and_stops_nobody_until_it_went_on_for_weeks(
    server: Server, mailbox: Mailbox, delivery: Delivery, parcel: Make
) -> None:
    day = 86_400_000_000
    for number in range(5):
        deliver(parcel(once=f"again {number}"), NOW + number * 4 * day)
    names = [name_of(one) for one in Delivery.objects.order_by("pk")]
    full = [letters.report("5.2.2", "552 5.2.2 mailbox full", name=name) for name in names]
    server.put(*full[:4])
    assert look(mailbox) == {"bounced": 4}
    assert stopped() == []
    server.put(*full[4:])
    mailbox.refresh_from_db()
    assert look(mailbox) == {"bounced": 2}
    assert stopped() == [("bounced", "552 5.2.2 mailbox full")]
    assert {one.facts["kind"] for one in Happening.objects.filter(name="Message Bounced")} == {
        "soft"
    }


def test_a_mark_in_the_return_address_is_enough(
    server: Server, mailbox: Mailbox, box: Post, parcel: Make, journey: Journey
) -> None:
    Settings.objects.create(journey=journey, returns=USER)
    deliver(parcel(), NOW)
    delivery = Delivery.objects.get()
    back = box.froms[0]
    assert back == returns_to(USER, delivery.pk)
    quotes_nothing = letters.of_qmail("").decode().replace(USER, back.upper())
    server.put(quotes_nothing.encode())
    assert look(mailbox) == {"bounced": 1}
    assert len(stopped()) == 1


def test_huge_and_hostile_letters_do_not_stop_those_behind_them(
    server: Server, mailbox: Mailbox, delivery: Delivery
) -> None:
    huge = letters.answer("Mau", name=name_of(delivery)) + b"A" * 3_000_000
    nested = b"From: a@example.com\n" + b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(100)
    )
    server.put(nested, huge, b"\x00" * 50, letters.of_qmail(name_of(delivery)))
    assert look(mailbox) == {"answered": 1, "bounced": 1, "": 2}


def test_what_is_more_than_one_look_takes_is_read_by_the_next(
    server: Server, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MOST", 3)
    monkeypatch.setattr(reading, "AT_ONCE", 2)
    server.put(*(b"Subject: %d\r\n\r\nx" % n for n in range(7)))
    seen = []
    for _ in range(4):
        mailbox.refresh_from_db()
        seen.append(look(mailbox).total())
    assert sum(seen) == 7
    assert seen[-1] == 0


def test_it_is_looked_at_when_it_is_due_by_one_alone(
    server: Server, mailbox: Mailbox, delivery: Delivery, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    monkeypatch.setattr(reading, "look", lambda one: looked.append(one.pk))
    assert look_at_next()
    assert not look_at_next()
    assert looked == [mailbox.pk]


def test_a_folder_with_a_foreign_name_is_opened(server: Server, mailbox: Mailbox) -> None:
    talk = server.client()
    talk.create(as_written("Surat “balik”"))
    talk.logout()
    server.put(b"Subject: a\r\n\r\nb", folder=as_written("Surat “balik”"))
    Mailbox.objects.update(folder="Surat “balik”")
    mailbox.refresh_from_db()
    assert look(mailbox) == {"": 1}


def test_folders_are_read_as_servers_write_them() -> None:
    assert as_read(as_written("Kotak à & b").strip('"')) == "Kotak à & b"
    assert as_written('a "b" \\') == '"a \\"b\\" \\\\"'
    assert folders_in(
        [b'(\\HasChildren \\Noselect) "/" "[Gmail]"', b'(\\All) "/" "[Gmail]/Semua Email"',
         (b'(\\HasNoChildren) "." {5}', b'a "b"'), b"(\\HasNoChildren) NIL INBOX", None]
    ) == ["[Gmail]/Semua Email", 'a "b"', "INBOX"]  # fmt: skip
    assert as_read("&AOA-&-") == "à&"


def test_numbers_may_stand_behind_a_letter() -> None:
    answer = [(b'1 (INTERNALDATE " 1-Mar-2026 09:00:00 +0700" BODY[]<0> {1}', b"x"), b" UID 7)"]
    [found] = imap._letters(answer)
    assert (found.uid, found.data, found.at.isoformat()) == (7, b"x", "2026-03-01T02:00:00+00:00")


def test_the_page_of_messages_counts_what_came_back(
    server: Server, mailbox: Mailbox, delivery: Delivery, parcel: Make, browser: Client
) -> None:
    for number in range(3):
        deliver(parcel(once=f"more {number}"), NOW)
    bounced, complained, answered = Delivery.objects.order_by("pk")[1:]
    server.put(
        letters.of_qmail(name_of(bounced)), letters.complaint(name_of(complained)),
        letters.answer("Mau", name=name_of(answered)),
    )  # fmt: skip
    look(mailbox)
    assert fates_of(mailbox.journey) == {
        "tasting-invitation": [("sent", 4), ("bounced", 1), ("complained", 1), ("replied", 1)]
    }
