"""Processes die, rows are bad, workers are several: nothing is lost, nothing happens twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Thread
from typing import Any

import numpy as np
import pytest
from django.db import connection, connections
from tests.web.campaigns.test_engine import INVITE
from tests.web.campaigns.world import (
    DAY,
    GOAL,
    HOUR,
    START,
    Entry,
    World,
    happened,
    running,
    turned,
)

from rute.decide.facts import Int64s, People
from rute.errors import QuestionError
from rute.journey.rule_tree import Rule
from rute.web.campaigns.bisecting import MOST
from rute.web.campaigns.engine import tick
from rute.web.campaigns.models import Enrolment, Intake, LogLine, Outbox, Running, Taken
from rute.web.campaigns.standing import state_of, try_again
from rute.web.journeys.models import Journey

CAMPAIGN = replace(INVITE, again="after leaving")


class Died(BaseException):
    """As a process that is killed: nothing catches it."""


@contextmanager
def dying_at(number: int) -> Iterator[None]:
    """The process dies when it sends its statement of this number."""
    left = number

    def count(execute: Callable[..., Any], *rest: Any) -> Any:
        nonlocal left
        left -= 1
        if left == -1:  # what is rolled back then is done by the database itself
            raise Died
        return execute(*rest)

    with connection.execute_wrapper(count):
        yield


def world() -> World:
    people = {
        1: [happened("Message Opened", START + HOUR)],
        2: [happened("Wishlist Filled", START + 3 * DAY)],
        3: [happened("Bought", START + 2 * DAY)],
    }
    entries = [Entry(number, START) for number in range(1, 5)]
    return World(people, [*entries, Entry(3, START + 4 * DAY)])


def done() -> tuple[list[Any], list[Any], list[Any]]:
    """(what was written, every step that was taken, who stands where)."""
    who = ("enrolment__person", "enrolment__entered")
    return (
        sorted(Outbox.objects.values_list("person", "step", "visit", "kind", "due")),
        sorted(Taken.objects.values_list(*who, "visit", "step", "act", "at")),
        sorted(Enrolment.objects.values_list("person", "key", "state", "step", "arm")),
    )


def test_dying_at_any_statement_loses_nothing_and_does_nothing_twice(shop: Journey) -> None:
    moments = range(START, START + 6 * DAY, DAY)
    running(shop, CAMPAIGN, share=0.2)
    calm = world()
    turned(shop, calm, *moments)
    wanted, told = done(), _told(calm)
    shop.campaigns.all().delete()
    LogLine.objects.all().delete()
    Intake.objects.all().delete()
    running(shop, CAMPAIGN, share=0.2)
    rough, deaths = world(), 0
    for now in moments:
        rough.now, number = now, 0
        while True:
            try:
                with dying_at(number):
                    more = tick(shop, rough, now).more
            except Died:
                number, deaths = number + 1, deaths + 1
                continue
            if not more:
                break
    assert deaths > 50
    assert done() == wanted
    assert _told(rough) == told


def _told(world: World) -> list[tuple[Any, ...]]:
    return sorted((row["user"], row["name"], row["time"], row.get("why")) for row in world.appended)


class Faulty(World):
    """Raises when a certain person is asked about."""

    bad: frozenset[int] = frozenset()
    error: Exception = ZeroDivisionError("no visits")

    def happened(self, rule: Rule, people: People, after: Int64s, until: Int64s) -> Int64s:
        if rule is GOAL and self.bad & set(people.tolist()):
            raise self.error
        return super().happened(rule, people, after, until)


def faulty(bad: set[int], people: int, error: Exception | None = None) -> Faulty:
    found = Faulty({}, [Entry(number, START) for number in range(people)])
    found.bad = frozenset(bad)
    found.error = error or found.error
    return found


def test_a_row_that_raises_is_set_aside_with_its_error_and_the_others_go_on(shop: Journey) -> None:
    found = running(shop, INVITE)
    turned(shop, faulty({7, 23}, 40), START)
    assert Outbox.objects.count() == 38
    standing = state_of(found)
    assert [(each.person, each.step) for each in standing.parked] == [(7, "invite"), (23, "invite")]
    assert {each.error for each in standing.parked} == {"ZeroDivisionError: no visits"}


def test_who_was_set_aside_goes_on_once_it_is_mended(shop: Journey) -> None:
    found = running(shop, INVITE)
    turned(shop, faulty({7}, 9), START)
    assert try_again(found, START + HOUR) == 1
    turned(shop, faulty(set(), 9), START + HOUR)
    assert Outbox.objects.count() == 9


def test_what_is_wrong_with_everybody_is_nobodys_row(shop: Journey) -> None:
    found = running(shop, INVITE)
    everybody = set(range(2 * MOST))
    turned(shop, faulty(everybody, 2 * MOST), START)
    assert state_of(found).people["parked"] == 0
    assert "ZeroDivisionError" in Running.objects.get().trouble["en"]
    turned(shop, faulty(set(), 2 * MOST), START + HOUR)
    assert Outbox.objects.count() == 2 * MOST
    assert Running.objects.get().trouble == {}


def test_data_that_cannot_be_read_sets_nobody_aside(shop: Journey) -> None:
    found = running(shop, INVITE)
    turned(shop, faulty({1}, 3, QuestionError("the log is away")), START)
    assert state_of(found).people["parked"] == 0
    assert Running.objects.get().trouble["id"] == "the log is away"


@pytest.mark.django_db(transaction=True)
def test_two_workers_share_the_work_and_nothing_is_done_twice(shop: Journey, settings: Any) -> None:
    running(shop, INVITE, share=0.2)
    entries = [Entry(number, START) for number in range(400)]
    errors: list[BaseException] = []

    def work() -> None:
        own = World({}, entries)
        try:
            for now in (START, START + 2 * DAY, START + 5 * DAY, START + 6 * DAY):
                own.now = now
                for _ in range(60):
                    tick(shop, own, now, batch=7)
                    if not Enrolment.objects.filter(state="active", due__lte=now).exists():
                        break
        except BaseException as error:
            errors.append(error)
        finally:
            connections.close_all()

    workers = [Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert not errors
    treated = Enrolment.objects.filter(arm="treated")
    assert Enrolment.objects.count() == 400
    assert set(treated.values_list("state", flat=True)) == {"done"}
    assert Outbox.objects.count() == 3 * treated.count()
    taken = Taken.objects.values_list("enrolment", "visit")
    assert len(set(taken)) == taken.count() == 7 * treated.count()


def test_numbers_of_people_survive_whichever_half_they_are_in(shop: Journey) -> None:
    running(shop, INVITE)
    far = [1, (1 << 64) - 1, 1 << 63]
    turned(shop, World({}, [Entry(number, START) for number in far]), START)
    found = np.array(Enrolment.objects.values_list("person", flat=True), np.int64)
    assert sorted(found.view(np.uint64).tolist()) == sorted(far)
