"""What is done again and again is done by one process at a time, and not too often."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from rute.web.site.urls import PARTS
from rute.web.work import claims
from rute.web.work.models import Lease
from rute.web.work.registry import RHYTHMS, Rhythm
from rute.web.work.running import run_due
from rute.web.work.services import periodic
from rute.words.catalog import LANGUAGES, has

pytestmark = pytest.mark.django_db


@pytest.fixture
def ticks() -> list[int]:
    RHYTHMS.clear()
    seen: list[int] = []

    @periodic("tick", every=60)
    def tick(now: int) -> None:
        seen.append(now)

    return seen


def test_it_is_run_when_it_is_due_and_not_before(ticks: list[int]) -> None:
    assert run_due("one") == 1
    assert run_due("one") == 0
    assert run_due("two") == 0
    Lease.objects.update(last=timezone.now() - timedelta(seconds=61))
    assert run_due("two") == 1
    assert len(ticks) == 2


def test_two_that_look_at_once_do_not_both_run_it(ticks: list[int]) -> None:
    now = timezone.now()
    first = claims.take(RHYTHMS["tick"], "one", now)
    assert first is not None
    much_later = now + claims.LEASE / 2
    Lease.objects.update(last=now - timedelta(hours=1))
    assert claims.take(RHYTHMS["tick"], "two", much_later) is None
    assert claims.hold(first, much_later)


def test_the_one_of_a_dead_process_is_taken_over_and_the_dead_can_hold_it_no_more(
    ticks: list[int],
) -> None:
    now = timezone.now()
    dead = claims.take(RHYTHMS["tick"], "dead", now)
    assert dead is not None
    later = now + timedelta(seconds=61)
    assert claims.take(RHYTHMS["tick"], "alive", later) is not None
    assert not claims.hold(dead, later)
    claims.broke_off(dead, RHYTHMS["tick"], later, "late")
    assert Lease.objects.get().error == ""
    assert Lease.objects.get().holder == "alive"


def test_one_that_breaks_off_says_so_and_is_run_the_next_time() -> None:
    RHYTHMS.clear()
    runs: list[int] = []

    @periodic("breaks", every=0)
    def breaks(now: int) -> None:
        runs.append(now)
        raise ValueError("no")

    run_due("one")
    assert Lease.objects.get().error == "ValueError"
    run_due("one")
    assert len(runs) == 2


def test_a_rare_one_that_breaks_off_comes_again_within_a_minute(ticks: list[int]) -> None:
    now = timezone.now()
    RHYTHMS["tick"] = Rhythm("tick", RHYTHMS["tick"].run, timedelta(days=1))
    lease = claims.take(RHYTHMS["tick"], "one", now)
    assert lease is not None
    claims.broke_off(lease, RHYTHMS["tick"], now, "ValueError")
    assert claims.due(now + timedelta(seconds=59)) == []
    assert claims.due(now + timedelta(seconds=60)) == [RHYTHMS["tick"]]


def test_everything_that_is_done_again_and_again_has_a_name_in_both_languages() -> None:
    found = [name for name in RHYTHMS if name.split(".")[0] in PARTS]
    assert len(found) > 10
    missing = [(name, each) for name in found for each in LANGUAGES
               if not has(f"work.rhythm.{name}", each)]  # fmt: skip
    assert not missing
