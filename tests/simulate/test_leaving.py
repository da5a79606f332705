"""What simulated people leave: once, in the shares that are said, and an address of nobody."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from tests.simulate.simulations import HEAD

from rute.errors import SimulationError
from rute.simulate.file import read_simulation
from rute.simulate.model import Simulation
from rute.simulate.write import simulate

YEAR = (
    HEAD
    + """begins with: Viewed
steps:
  Viewed:
    then:
      Asked: 80% after 1 day (1 hour to 9 days)
  Asked:
    LEAVES
    also:
      Asked: 30% after 5 days
"""
)


def year(leaves: str) -> Simulation:
    return read_simulation(YEAR.replace("LEAVES", leaves))


def events(leaves: str) -> pa.Table:
    return simulate(year(leaves), people=3_000)


def left(table: pa.Table, column: str) -> list[str]:
    return [text for text in table[column].to_pylist() if text is not None]


def test_each_leaves_one_thing_once_and_as_many_as_is_said() -> None:
    table = events("leaves: {email: 40%, phone: 35%, nothing: 25%}")
    emails, phones = left(table, "email"), left(table, "phone")
    asked = pc.filter(table["person"], pc.equal(table["event"], "Asked"))
    people = len(set(asked.to_pylist()))
    assert len(asked) > people
    assert len(set(emails)) == len(emails) == pytest.approx(0.4 * people, rel=0.08)
    assert len(set(phones)) == len(phones) == pytest.approx(0.35 * people, rel=0.08)
    assert len(left(table, "first_name")) == len(emails) + len(phones)
    assert all(one.endswith("@pelanggan.example") for one in emails)
    assert all(one.startswith("+1") and one[5:10] == "55501" for one in phones)


def test_who_leaves_something_is_the_same_person_in_the_same_year() -> None:
    plain, rich = events("channel: web"), events("channel: web\n    leaves: email")
    assert rich.drop_columns(["first_name", "last_name", "email", "phone"]).equals(plain)


def test_what_nobody_can_leave_is_said_and_a_field_of_that_name_is_too() -> None:
    with pytest.raises(SimulationError) as found:
        year("leaves: {fax: 100%}")
    assert '"fax" is nothing that somebody leaves here' in str(found.value)
    with pytest.raises(SimulationError) as found:
        year("leaves: email\n    fields: {email: a@b.example}")
    assert '"email"' in str(found.value)
    assert year("fields: {email: a@b.example}").step("Asked").leaves == ()


def test_indonesian_words_leave_the_same() -> None:
    assert year("meninggalkan: {surel: 60%, telepon: 30%, tidak ada: 10%}") == year(
        "leaves: {email: 60%, phone: 30%, nothing: 10%}"
    )
