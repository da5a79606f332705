"""Letters: in both languages, over a real wire, once, or into the folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.mail import send_mail
from django.test import Client
from pytest_django import Settings as SettingsWrapper
from tests.web.mail.post_office import PostOffice

from rute.errors import ConfigurationError
from rute.web.accounts.models import User
from rute.web.journeys.models import Journey
from rute.web.mail import services
from rute.web.mail.models import Letter
from rute.web.mail.server import mail_server
from rute.web.work.models import Job
from rute.words import catalog

pytestmark = pytest.mark.django_db
Work = Callable[[], int]


def order(**more: object) -> Letter:
    return services.send("dewi@shop.example", "trial", "id", name="Kopi & Senja", **more)  # type: ignore[arg-type]


def test_a_letter_goes_over_the_wire_as_text_and_html(office: PostOffice, work: Work) -> None:
    letter = order()
    work()
    sender, to, _ = office.took[0]
    message = office.messages[0]
    assert (sender.split()[0], to) == ("FROM:<rute@shop.example>", ("TO:<dewi@shop.example>",))
    assert office.logins == ["\0rute\0s@fe"]
    assert message["From"] == "Kopi Senja <rute@shop.example>"
    assert message["Subject"] == "Surat uji coba dari Rute"
    plain, html = (message.get_body((kind,)) for kind in ("plain", "html"))
    assert plain is not None
    assert html is not None
    assert "halaman Surat Kopi & Senja" in plain.get_content()
    assert "halaman Surat Kopi &amp; Senja" in html.get_content()
    assert '<html lang="id">' in html.get_content()
    letter.refresh_from_db()
    assert letter.state == "sent"
    assert letter.left is not None


def test_without_a_server_it_lies_in_the_folder_for_owners_to_hand_on(
    settings: SettingsWrapper, own_folder: Path, work: Work, journey: Journey, owner: User,
    editor: User, as_: Callable[[User], Client],
) -> None:  # fmt: skip
    settings.MAIL_URL, settings.EMAIL_BACKEND = "", "rute.web.mail.backend.Mail"
    letter = order(journey=journey)
    work()
    assert [file.name for file in (own_folder / "mail").iterdir()] == [f"{letter.name}.eml"]
    assert b"Subject: Surat uji coba" in next((own_folder / "mail").iterdir()).read_bytes()
    page = as_(owner).get(f"/j/{journey.slug}/mail/{letter.pk}")
    assert "Kopi &amp; Senja" in page.content.decode()
    assert as_(editor).get(f"/j/{journey.slug}/mail/{letter.pk}").status_code == 403


def test_what_was_sent_is_for_its_reader_alone(
    office: PostOffice, work: Work, journey: Journey, owner: User, as_: Callable[[User], Client]
) -> None:
    letter = order(journey=journey)
    work()
    assert as_(owner).get(f"/j/{journey.slug}/mail/{letter.pk}").status_code == 404
    listed = as_(owner).get(f"/j/{journey.slug}/mail").content.decode()
    assert "dewi@shop.example" in listed
    assert "Kopi &amp; Senja." not in listed.split("<table")[1]


def test_a_server_that_is_busy_is_asked_again_under_the_same_message_id(
    office: PostOffice, work: Work
) -> None:
    office.refusals = ["451 busy", "450 still busy"]
    letter = order()
    for _ in range(3):
        work()
    letter.refresh_from_db()
    assert letter.state == "sent"
    assert letter.error == ""
    assert len(office.took) == 1


def test_a_server_that_dies_after_it_took_it_gets_it_again_as_the_same_message(
    office: PostOffice, work: Work
) -> None:
    office.drops_after_data = 1
    order()
    work()
    work()
    ids = [message["Message-ID"] for message in office.messages]
    assert len(ids) == 2
    assert len(set(ids)) == 1


def test_a_refusal_for_good_ends_it_and_is_said(office: PostOffice, work: Work) -> None:
    office.refusals = ["550 no such mailbox"]
    letter = order()
    work()
    assert work() == 0
    letter.refresh_from_db()
    assert (letter.state, letter.error) == ("failed", "550 no such mailbox")
    error = Job.objects.get().error
    assert "menolak surat ke shop.example" in error["id"]
    assert "dewi" not in str(error)


def test_no_server_at_all_is_tried_again(settings: SettingsWrapper, work: Work) -> None:
    settings.EMAIL_BACKEND = "rute.web.mail.backend.Mail"
    settings.MAIL_URL = "smtp://127.0.0.1:9?from=rute@shop.example"
    letter = order()
    work()
    letter.refresh_from_db()
    assert letter.state == "waiting"
    assert Job.objects.get().state == "waiting"


def test_a_letter_of_a_name_is_ordered_once(office: PostOffice, work: Work) -> None:
    assert order(once="report 1").pk == order(once="report 1").pk
    work()
    assert len(office.took) == 1


def test_a_file_goes_along(office: PostOffice, work: Work, own_folder: Path) -> None:
    (own_folder / "map.pdf").write_bytes(b"%PDF-1.7 small")
    order(attachments=[(own_folder / "map.pdf", "peta.pdf")])
    work()
    attached = list(office.messages[0].iter_attachments())
    assert [each.get_filename() for each in attached] == ["peta.pdf"]
    assert attached[0].get_content() == b"%PDF-1.7 small"


def test_a_name_with_line_breaks_makes_no_header(
    office: PostOffice, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(catalog.texts("en"), "mail.trial.subject", "About {name}")
    services.send("a@b.example", "trial", "en", name="Shop\r\nBcc: all@shop.example")
    work()
    assert office.messages[0]["Bcc"] is None
    assert office.messages[0]["Subject"] == "About Shop Bcc: all@shop.example"
    assert len(office.took[0][1]) == 1


def test_what_libraries_send_leaves_by_the_same_way(office: PostOffice) -> None:
    send_mail("Reset", "Click here", None, ["a@b.example"])
    assert office.messages[0]["From"] == "Kopi Senja <rute@shop.example>"


def test_a_letter_without_words_is_refused_at_once() -> None:
    with pytest.raises(KeyError):
        services.send("a@b.example", "nothing", "en")


@pytest.mark.parametrize(
    ("url", "host", "port", "security"),
    [
        ("smtp://mail.example?from=a@b.example", "mail.example", 587, "tls"),
        ("smtps://u:p%40w@mail.example?from=a@b.example", "mail.example", 465, "ssl"),
        ("smtp://localhost:25?from=a@b.example", "localhost", 25, "none"),
    ],
)
def test_the_address_says_all(url: str, host: str, port: int, security: str) -> None:
    server = mail_server(url)
    assert server is not None
    assert (server.host, server.port, server.security) == (host, port, security)
    assert "p@w" not in repr(server)


@pytest.mark.parametrize(
    "url",
    ["mail.example:25", "http://mail.example?from=a@b.c", "smtp://mail.example", "smtp://h:x?from=a@b.c",
     "smtp://h?from=a@b.c&security=maybe"],
)  # fmt: skip
def test_a_wrong_address_says_what_to_write_and_keeps_the_password(url: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        mail_server(url.replace("smtp://h", "smtp://u:hidden@h"))
    assert "smtp://user:password" in str(raised.value.do)
    assert "hidden" not in raised.value.said("id")
