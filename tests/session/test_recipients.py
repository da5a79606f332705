"""What letters need to know of the people they go to."""

from __future__ import annotations

from pathlib import Path

import pytest

import rute
from rute.events.people.kinds import hash_of
from rute.session.questions import Session
from rute.session.recipients import Recipient, recipients

JOURNEY = """\
journey: Kopi Senja
time zone: Asia/Jakarta
country: ID
data: [data/events.csv]
stages:
  Aware:
    reached when: Seen
"""
EVENTS = """\
user,email,phone,time,event,name,language,timezone,taste
u1,Sari@Example.com,,2026-03-01T08:00:00,Seen,Sari,en-US,Asia/Makassar,light
u1,,,2026-03-02T08:00:00,Seen,Sari Dewi,id,,dark
u1,,,2026-03-09T08:00:00,Seen,Later,en,,later
,,0812 3456 789,2026-03-03T08:00:00,Seen,,,Mars/Olympus,
u3,,,2026-03-04T08:00:00,Seen,,,,
"""


@pytest.fixture
def session(tmp_path: Path) -> Session:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/events.csv").write_text(EVENTS, "utf-8")
    (tmp_path / "k.journey.yaml").write_text(JOURNEY, "utf-8")
    return rute.open(tmp_path / "k.journey.yaml", now="2026-03-05", store=tmp_path / "store")


def of(session: Session, name: str) -> Recipient:
    return recipients(session, [hash_of(name)], ["taste"])[hash_of(name)]


def test_the_last_value_known_by_now_of_each_field_is_said(session: Session) -> None:
    sari = of(session, "u1")
    assert (sari.facts["name"], sari.facts["taste"]) == ("Sari Dewi", "dark")
    assert (sari.language, sari.zone) == ("id", "Asia/Makassar")


def test_addresses_are_canonical_and_by_kind(session: Session) -> None:
    assert of(session, "u1").address("email") == "email:sari@example.com"
    assert of(session, "u1").address("phone") is None
    assert of(session, "u1").address("user") == "u1"


def test_somebody_known_by_a_number_alone_is_reached_by_it(session: Session) -> None:
    one = of(session, "phone:+628123456789")
    assert one.address("phone") == "phone:+628123456789"
    assert (one.language, one.zone) == (None, None)  # nobody lives on Mars


def test_fields_that_no_event_has_and_people_who_are_not_there_are_left_out(
    session: Session,
) -> None:
    found = recipients(session, [hash_of("u3"), hash_of("u9")], ["shoe size"])
    assert list(found) == [hash_of("u3")]
    assert found[hash_of("u3")].facts == {}
