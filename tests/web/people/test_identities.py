"""Opaque names."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rute.web.journeys.models import Journey
from rute.web.people.identities import key_of, name_of, person_of, shown_name

SHOP, OTHER = Journey(pk=1), Journey(pk=2)
HASHES = st.integers(0, 2**64 - 1)


@given(HASHES)
def test_a_name_leads_back_to_its_person_however_it_is_typed(person: int) -> None:
    name = name_of(SHOP, person)
    assert person_of(SHOP, name) == person
    assert person_of(SHOP, shown_name(name).upper()) == person


@given(HASHES, HASHES)
def test_two_people_never_share_a_name(one: int, other: int) -> None:
    assert (name_of(SHOP, one) == name_of(SHOP, other)) == (one == other)


def test_names_of_one_journey_say_nothing_in_another() -> None:
    assert name_of(SHOP, 7) != name_of(OTHER, 7)
    assert person_of(OTHER, name_of(SHOP, 7)) != 7


def test_a_name_cannot_be_told_without_the_secret(settings: object) -> None:
    before = name_of(SHOP, 7), key_of(SHOP, "email:ani@kopi.example")
    settings.SECRET_KEY = "another"  # type: ignore[attr-defined]
    assert before[0] != name_of(SHOP, 7)
    assert before[1] != key_of(SHOP, "email:ani@kopi.example")


def test_what_is_no_name_is_nobodys() -> None:
    for text in ("", "ani@kopi.example", "z" * 13, "o" * 13, "0" * 12, "0" * 14):
        assert person_of(SHOP, text) is None
