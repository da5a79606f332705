"""Letters that come back, told apart: which did not arrive and why, complaints, answers. Whatever
strangers send is taken apart without breaking, and in little time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.tried import tried
from tests.web.channels import letters
from tests.web.channels.letters import NAME

from rute.web.channels.email.returned.kinds import Complaint, Failure, Written
from rute.web.channels.email.returned.sorting import sorted_out
from rute.web.channels.email.returned.verdict import is_nobody


def failed(letter: bytes) -> Failure:
    found = sorted_out(letter)
    assert isinstance(found, Failure), found
    return found


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (letters.of_gmail, "550-5.1.1 The email account that you tried to reach"),
        (letters.of_old_exim, "ani@example.com host mx.example.com [192.0.2.7] SMTP error"),
        (letters.of_qmail, "<ani@example.com>: Sorry, no mailbox here by that name. (#5.1.1)"),
        (letters.of_exchange, "550 5.4.1 Recipient address rejected: Access denied."),
        (lambda: letters.report("5.1.1", "550 5.1.1 <ani@example.com>: user unknown"), "550 5.1.1"),
        (lambda: letters.report("5.0.0", "550 No Such User Here"), "550 No Such User"),
    ],
    ids=["gmail", "old exim", "qmail", "exchange", "postfix", "exim"],
)
def test_every_server_says_in_its_own_way_that_there_is_nobody(made, why: str) -> None:  # type: ignore[no-untyped-def]
    found = failed(made())
    assert found.lasting
    assert found.to == ("ani@example.com",)
    assert NAME in " ".join(found.names)
    assert found.why.startswith(why)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("5.2.2", "552 5.2.2 The email account that you tried to reach is over quota"),
        ("5.7.1", "554 5.7.1 <ani@example.com>: Recipient address rejected: Access denied"),
        ("5.7.26", "550-5.7.26 Your email has been blocked because the sender is unauthenticated"),
        ("4.4.1", "connect to mx.example.com[192.0.2.7]:25: Connection timed out"),
        ("5.0.0", "550 JunkMail rejected - mx [192.0.2.1] is in an RBL: blocked, unknown user"),
        ("5.1.8", "501 5.1.8 Bad sender's system address"),
        ("5.0.0", "550 Mailbox quota exceeded / mailbox unavailable"),
        ("5.3.4", "552 5.3.4 Message size exceeds fixed limit"),
    ],
)
def test_a_full_mailbox_a_filter_a_silence_are_not_the_address(status: str, said: str) -> None:
    found = failed(letters.report(status, said))
    assert not found.lasting
    assert said.startswith(found.why[:30])


@pytest.mark.parametrize("status", ["5.1.1", "5.1.2", "5.1.3", "5.1.10", "5.2.1"])
def test_codes_about_the_address_last_whatever_the_words(status: str) -> None:
    assert is_nobody(status, "rejected")


def test_a_letter_that_is_only_late_has_not_failed() -> None:
    assert sorted_out(letters.report("4.4.1", "timed out", action="delayed")) is None
    assert sorted_out(letters.report("2.0.0", "250 ok", action="delivered")) is None
    late = letters.of_old_exim().replace(
        b"This is a permanent error.", b"No action is required on your part."
    )
    assert sorted_out(late) is None


def test_a_vague_code_is_made_clear_by_the_answer_quoted_beside_it() -> None:
    assert failed(letters.report("5.0.0", "550 5.1.1 who?")).lasting
    assert not failed(letters.report("5.0.0", "452 4.2.2 no such user")).lasting


def test_the_original_address_of_a_letter_passed_on_is_named_too() -> None:
    found = failed(
        letters.report("5.1.1", "550", to="ani@elsewhere.example", original="ani@example.com")
    )
    assert found.to == ("ani@example.com", "ani@elsewhere.example")


def test_a_complaint_is_one_and_other_reports_of_its_form_are_not() -> None:
    found = sorted_out(letters.complaint(to="Ani@Example.com"))
    assert isinstance(found, Complaint)
    assert (found.names, found.to, found.leaving) == ((NAME,), ("ani@example.com",), False)
    left = sorted_out(letters.complaint(kind="opt-out"))
    assert isinstance(left, Complaint)
    assert left.leaving
    for kind in ("not-spam", "auth-failure", "virus", "dmarc", ""):
        assert sorted_out(letters.complaint(kind=kind)) is None


def wrote(letter: bytes) -> Written:
    found = sorted_out(letter)
    assert isinstance(found, Written), found
    return found


def test_an_answer_is_what_somebody_wrote_above_what_they_quote() -> None:
    text = (
        "Mau dua bungkus, kak.\nBisa antar Sabtu?\n\nPada tanggal Min, 1 Mar 2026 pukul 09.00 "
        "Kopi Senja\n<halo@kopisenja.example> menulis:\n\n> lihat ya\n> balas STOP"
    )
    found = wrote(letters.answer(text))
    assert found.writer == "ani@example.com"
    assert found.own == "Mau dua bungkus, kak.\nBisa antar Sabtu?"
    assert NAME in found.names


def test_an_answer_in_html_alone_is_read_as_people_see_it() -> None:
    html = (
        "<html><head><style>p{color:red}</style></head><body><p>Mau&nbsp;dua &amp; satu</p>"
        "<div>Terima kasih<br>Ani</div><div class='gmail_quote'>STOP</div></body></html>"
    )
    letter = letters.answer(html).replace(b"text/plain", b"text/html")
    assert wrote(letter).own == "Mau dua & satu\nTerima kasih\nAni"


@pytest.mark.parametrize(
    "more",
    [
        "Auto-Submitted: auto-replied\n", "Precedence: bulk\n", "X-Autoreply: yes\n",
        "List-Id: <kopi.example>\n", "Auto-Submitted: auto-generated; owner=x\n",
    ],
)  # fmt: skip
def test_what_machines_answer_by_themselves_is_no_answer(more: str) -> None:
    assert sorted_out(letters.answer("stop", more=more)) is None


@pytest.mark.parametrize(
    "subject",
    ["Out of Office: Re: Tiga", "Automatic reply: Tiga sangrai", "Re: Balasan otomatis: Tiga",
     "=?utf-8?q?Automatic_reply=3A_Tiga?=", "Sedang cuti sampai Senin"],
)  # fmt: skip
def test_who_is_away_has_not_answered(subject: str) -> None:
    assert sorted_out(letters.answer("Saya kembali Senin", subject=subject)) is None


def test_a_letter_that_only_speaks_of_the_office_is_an_answer() -> None:
    assert wrote(letters.answer("Ya", subject="Re: office order")).own == "Ya"


def test_a_read_receipt_is_nothing() -> None:
    receipt = letters.complaint().replace(b"feedback-report", b"disposition-notification")
    assert sorted_out(receipt) is None


def test_strange_writings_come_out_as_text() -> None:
    letter = letters.answer("x", subject="=?utf-8?B?TWF1IGR1YSDinIU=?=", more="X: \xe9\n").replace(
        b'charset="UTF-8"\n\nx', b'charset="no-such"\n\nab\x00\xff\xe9c'
    )
    found = wrote(letter)
    assert found.subject == "Mau dua ✅"
    assert found.own.startswith("ab")
    assert "\x00" not in found.own


def nested(depth: int) -> bytes:
    opened = "".join(
        f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth)
    )
    return f"From: a@example.com\n{opened}Content-Type: text/plain\n\nstop\n".encode()


@pytest.mark.parametrize(
    "letter",
    [
        b"", b"\x00" * 1000, b"\xff\xfe" * 500, b"From: " + b"(" * 50_000, nested(2_000),
        b"From: a@example.com\nSubject: " + b"=?utf-8?q?" * 5_000,
        b"From: " + b"a@b.example," * 8_000 + b"\n\nstop",
        b"From: a@b.example\nContent-Type: text/html\n\n" + b"<style" * 15_000,
        b"From: a@b.example\nContent-Type: text/html\n\n" + b"<div class=" * 10_000,
        b"From: a@b.example\nContent-Type: text/plain\n\n" + b"On " * 40_000,
        b"From: mailer-daemon@b.example\n\n" + b"a@b." * 30_000,
        b"From: mailer-daemon@b.example\n\n" + b"5.1." * 30_000,
        b"From: a@b.example\nContent-Type: multipart/report; boundary=\xff\n\n--\xff\n",
        b"Content-Type: message/delivery-status\n\n" + b"Action: failed\n\n" * 5_000,
    ],
    ids=lambda letter: repr(letter[:24]),
)  # fmt: skip
def test_hostile_letters_are_taken_apart_soon_or_not_at_all(letter: bytes) -> None:
    sorted_out(letter)  # the whole suite's patience is the limit: none may take seconds


@settings(max_examples=tried(60))
@given(st.binary(max_size=400), st.integers(0, 5), st.data())
def test_whatever_is_cut_or_broken_in_a_letter_nothing_is_raised(
    junk: bytes, which: int, data: st.DataObject
) -> None:
    whole = (letters.of_gmail(), letters.of_old_exim(), letters.complaint(), letters.answer("hai"),
             letters.report("5.1.1", "550"), letters.of_exchange())[which]  # fmt: skip
    at = data.draw(st.integers(0, len(whole)))
    sorted_out(whole[:at] + junk + whole[at:][len(junk) :])
    sorted_out(whole[:at])
