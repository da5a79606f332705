"""Many rows in one statement, on whichever database the tests run."""

from __future__ import annotations

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from rute.web.campaigns import bulk
from rute.web.campaigns.models import Enrolment, LogLine, Outbox, Running, Version
from rute.web.journeys.models import Journey

MANY = 20_000
MOMENT = 1_772_325_600_000_000
pytestmark = pytest.mark.django_db


@pytest.fixture
def version() -> Version:
    journey = Journey.objects.create(slug="shop", name="Shop")
    running = Running.objects.create(journey=journey, name="Tasting pack", salt="s")
    return Version.objects.create(running=running, number=1, hash="0" * 16, text="")


def enrolled(version: Version, people: list[int], **same: object) -> list[tuple[int, int]]:
    rows = bulk.insert(
        Enrolment,
        {"person": people, "origin": people, "due": [MOMENT + k for k in range(len(people))]},
        same={
            "running_id": version.running_id, "version_id": version.pk, "key": "", "arm": "treated",
            "state": "active", "entered": MOMENT, "caused": "", "op": 0, "step": "", "visit": 0,
            "arrived": MOMENT, "late": 0, "error": "{}", **same,
        },
        returning=("id", "person"),
    )  # fmt: skip
    return [(int(number), int(person)) for number, person in rows]


def test_what_is_there_already_is_left_as_it_is_and_not_returned(version: Version) -> None:
    assert [person for _, person in enrolled(version, [1, -2, 3])] == [1, -2, 3]
    assert [person for _, person in enrolled(version, [3, 4, -2], arm="held out")] == [4]
    arms = dict(Enrolment.objects.values_list("person", "arm"))
    assert arms == {1: "treated", -2: "treated", 3: "treated", 4: "held out"}


def test_the_far_ends_of_what_a_number_can_be_come_back_as_they_were(version: Version) -> None:
    ends = [-(1 << 63), (1 << 63) - 1, 0]
    enrolled(version, ends)
    assert sorted(Enrolment.objects.values_list("person", flat=True)) == sorted(ends)


def test_rows_are_set_each_to_its_own(version: Version) -> None:
    numbers = [number for number, _ in enrolled(version, [1, 2, 3])]
    changed = bulk.update(
        Enrolment, "id", {"id": numbers[:2], "op": [5, 6], "due": [None, 7], "step": ["a", "b'%s"]},
        where="t.visit = %s", given=[0],
    )  # fmt: skip
    assert changed == 2
    found = list(Enrolment.objects.order_by("id").values_list("op", "due", "step"))
    assert found == [(5, None, "a"), (6, 7, "b'%s"), (0, MOMENT + 2, "")]


def test_texts_come_back_as_they_were_whatever_stands_in_them(version: Version) -> None:
    odd = ["", "NULL", "null", 'a "b" c', "back\\slash", "{1,2}", "comma, semi;", "quo'te", "%s %%",
           " spaces ", "line\nline", "tab\t", "kopi ☕ senja", "\\\"", "{}", '"']  # fmt: skip
    numbers = [number for number, _ in enrolled(version, list(range(len(odd))))]
    bulk.update(Enrolment, "id", {"id": numbers, "step": odd})
    assert list(Enrolment.objects.order_by("person").values_list("step", flat=True)) == odd


def test_a_row_of_which_something_else_holds_is_left(version: Version) -> None:
    ((number, _),) = enrolled(version, [1])
    assert bulk.update(Enrolment, "id", {"id": [number], "op": [5]},
                       where="t.state = %s", given=["parked"]) == 0  # fmt: skip
    assert Enrolment.objects.get().op == 0


def test_twenty_thousand_rows_take_a_few_statements(version: Version) -> None:
    with transaction.atomic(), CaptureQueriesContext(connection) as asked:
        numbers = [number for number, _ in enrolled(version, list(range(MANY)))]
        moved = bulk.update(Enrolment, "id", {"id": numbers, "op": [1] * MANY})
    assert (len(numbers), moved) == (MANY, MANY)
    assert len(asked.captured_queries) < 25


def test_texts_and_facts_are_kept(version: Version) -> None:
    bulk.insert(
        LogLine, {"person": [1], "facts": ['{"way": "short"}']},
        same={"journey_id": version.running.journey_id, "name": "Campaign Split", "at": MOMENT,
              "told": False},
    )  # fmt: skip
    assert LogLine.objects.get().facts == {"way": "short"}


def test_all_of_a_journey_goes_with_it(version: Version) -> None:
    ((number, _),) = enrolled(version, [1])
    running = version.running
    running.version = version
    running.save()
    bulk.insert(
        Outbox, {"enrolment_id": [number], "person": [1]},
        same={"journey_id": running.journey_id, "step": "a", "visit": 0, "kind": "send",
              "message": "", "purpose": "", "channel": "", "priority": 0, "state": "waiting",
              "written": MOMENT, "due": MOMENT, "fence": 0, "attempts": 0, "address": "",
              "provider": "", "reason": "{}"},
    )  # fmt: skip
    running.journey.delete()
    assert not Enrolment.objects.exists()
    assert not Outbox.objects.exists()
