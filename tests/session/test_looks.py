"""What files say of themselves at first sight."""

from __future__ import annotations

from pathlib import Path

import pytest

from rute.events.sources.corrections import NO_CORRECTIONS
from rute.session.starting import look

HUBSPOT = """Record ID,First Name,Last Name,Email,Phone Number,Create Date
1,Ana,S,ana@x.id,+62 812 1111 2222,2026-01-02 10:00
2,Budi,T,budi@x.id,0812 3333 4444,2026-02-03 11:00
"""
MAILCHIMP = """Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP
ana@x.id,Ana,S,2,2026-01-02 10:00:00,1.2.3.4
budi@x.id,Budi,T,3,2026-02-02 10:00:00,1.2.3.5
"""
KONTAK = """Nama,No HP,Tanggal Ditambahkan
Ana,081211112222,02/01/2026
Budi,081233334444,13/02/2026
"""


@pytest.mark.parametrize(
    ("text", "person", "kind"),
    [(HUBSPOT, "Email", "email"), (MAILCHIMP, "Email Address", "email"),
     (KONTAK, "No HP", "phone")],
)  # fmt: skip
def test_a_list_of_contacts_says_who_was_added_and_when(
    tmp_path: Path, text: str, person: str, kind: str
) -> None:
    file = tmp_path / "contacts.csv"
    file.write_text(text)
    found = look(file, NO_CORRECTIONS, "UTC")
    assert found.plan is not None
    assert found.plan.event_name == "Contact Added"
    assert (found.plan.person, found.plan.person_is) == (person, kind)


def test_being_on_a_list_is_no_permission() -> None:
    from rute.journey.drafting.recognise import EventSeen, matches

    assert matches([EventSeen("Contact Added", 5, 5, 0.0)]) == ()


def test_columns_are_shown_with_their_first_values(tmp_path: Path) -> None:
    file = tmp_path / "contacts.csv"
    file.write_text(KONTAK)
    found = look(file, NO_CORRECTIONS, "UTC")
    assert found.examples[1] == ("No HP", ("081211112222", "081233334444"))


def test_a_page_to_sign_in_is_no_export(tmp_path: Path) -> None:
    from rute.errors import SourceError

    file = tmp_path / "orders.xls"
    file.write_text("<!doctype html><html><body>Sign in</body></html>")
    with pytest.raises(SourceError, match="a web page without a table"):
        look(file, NO_CORRECTIONS, "UTC")
