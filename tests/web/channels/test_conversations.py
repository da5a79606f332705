"""Conversations with mail servers: kept open between letters, enciphered, with a password."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.web.channels.conftest import NOW, Make
from tests.web.channels.mailbox import Mailbox, mailbox
from tests.web.mail.certificates import Authority

from rute.web.channels.email import smtp
from rute.web.channels.services import deliver

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("pipelining", [True, False])
def test_letters_share_a_conversation(box: Mailbox, parcel: Make, pipelining: bool) -> None:
    box.pipelining = pipelining
    for number in range(3):
        assert deliver(parcel(once=str(number)), NOW).state == "sent"
    assert len(set(box.talks)) == 1


def test_a_conversation_ends_after_so_many_letters_or_when_nobody_uses_it(
    box: Mailbox, parcel: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(smtp, "LETTERS", 2)
    for number in range(3):
        deliver(parcel(once=str(number)), NOW)
    smtp.POOL.sweep(idle=0)
    deliver(parcel(once="later"), NOW)
    assert [box.talks.count(each) for each in dict.fromkeys(box.talks)] in ([2, 1, 1], [2, 2])
    assert len(box.took) == 4


def test_one_that_broke_meanwhile_is_begun_anew_and_nothing_is_lost(
    box: Mailbox, parcel: Make
) -> None:
    deliver(parcel(once="1"), NOW)
    box.hang_up = 1  # at the next word, before any letter
    assert deliver(parcel(once="2"), NOW).state == "sent"
    box.mail = ["421 closing"]
    assert deliver(parcel(once="3"), NOW).state == "sent"
    assert len(box.took) == 3


def test_one_that_breaks_after_the_letter_leaves_it_unknown_and_the_next_goes_on(
    box: Mailbox, parcel: Make
) -> None:
    deliver(parcel(once="1"), NOW)
    box.drops = 1
    assert deliver(parcel(once="2"), NOW).state == "unknown"
    assert deliver(parcel(once="2"), NOW).state == "unknown"
    assert deliver(parcel(once="3"), NOW).state == "sent"
    assert len(box.took) == 3


def test_a_refusal_does_not_spoil_the_next_letter(box: Mailbox, parcel: Make) -> None:
    deliver(parcel(once="1"), NOW)
    box.mail = ["451 4.7.1 not now"]
    assert deliver(parcel(once="2"), NOW).state == "later"
    box.rcpt = ["550 5.1.1 nobody"]
    assert deliver(parcel(once="2"), NOW).state == "refused"
    box.data = ["554 5.6.0 no"]
    assert deliver(parcel(once="3"), NOW).state == "refused"
    assert deliver(parcel(once="4", to="email:budi@example.com"), NOW).state == "sent"
    assert box.took[-1]["To"] == "budi@example.com"


@pytest.fixture
def guarded(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mailbox]:
    """A server that speaks to nobody before STARTTLS and a password."""
    authority = Authority(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    how = {"tls_context": authority.vouches_for(), "require_starttls": True, "auth_required": True}
    with mailbox(**how) as opened:
        settings.MAIL_URL = opened.url.replace("://", "://rute:s%40fe@") + "&security=tls"
        yield opened
        smtp.POOL.sweep(idle=0)


def test_what_is_said_is_enciphered_and_who_says_it_is_known(
    guarded: Mailbox, parcel: Make
) -> None:
    assert deliver(parcel(), NOW).state == "sent"
    assert guarded.logins == [("rute", "s@fe")]
    assert guarded.encrypted == [True]


def test_a_wrong_password_is_for_later_since_the_letter_is_not_at_fault(
    guarded: Mailbox, parcel: Make, settings: Any
) -> None:
    settings.MAIL_URL = settings.MAIL_URL.replace("s%40fe", "wrong")
    outcome = deliver(parcel(), NOW)
    assert outcome.state == "later"
    assert "535" in str(outcome.reason)
    assert "wrong" not in str(outcome.reason)


def test_a_certificate_of_nobody_known_is_not_trusted(
    guarded: Mailbox, parcel: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    monkeypatch.setenv("SSL_CERT_FILE", str(Authority(other, "Somebody else").file))
    assert deliver(parcel(), NOW).state == "later"
    assert not guarded.took
