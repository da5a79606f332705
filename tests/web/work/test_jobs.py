"""A job runs once, by one worker; whoever lost it can write nothing more."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from rute.errors import QuestionError
from rute.web.work import claims
from rute.web.work.models import Job
from rute.web.work.registry import Tell
from rute.web.work.running import run_job
from rute.web.work.services import State, Stopped, cancel, job, job_of, retry, start
from rute.words.message import Message

pytestmark = pytest.mark.django_db
Payload = dict[str, Any]


def run_next(worker: str = "one") -> Job | None:
    taken = claims.claim(worker, timezone.now())
    if taken is None:
        return None
    run_job(taken)
    return job_of(taken.pk)


def test_it_runs_with_its_payload_and_keeps_its_result() -> None:
    @job("double")
    def double(payload: Payload, tell: Tell) -> Payload:
        return {"n": payload["n"] * 2}

    start("double", None, {"n": 21})
    done = run_next()
    assert done is not None
    assert (done.state, done.result) == (State.DONE, {"n": 42})
    assert run_next() is None


def test_a_kind_nobody_registered_is_refused() -> None:
    with pytest.raises(KeyError, match="no job is called 'nothing'"):
        start("nothing", None, {})


def test_jobs_are_run_in_the_order_they_came() -> None:
    ran: list[int] = []

    @job("note")
    def note(payload: Payload, tell: Tell) -> Payload:
        ran.append(payload["n"])
        return {}

    for n in range(4):
        start("note", None, {"n": n})
    while run_next():
        pass
    assert ran == [0, 1, 2, 3]


def test_the_same_key_begins_one_job_only() -> None:
    @job("report")
    def report(payload: Payload, tell: Tell) -> Payload:
        return {}

    first = start("report", None, {}, key="report:2026-11")
    run_next()
    again = start("report", None, {}, key="report:2026-11")
    assert again.pk == first.pk
    assert run_next() is None


def test_one_that_is_for_later_waits() -> None:
    @job("later")
    def later(payload: Payload, tell: Tell) -> Payload:
        return {}

    start("later", None, {}, after=timedelta(hours=1))
    assert claims.claim("one", timezone.now()) is None
    assert claims.claim("one", timezone.now() + timedelta(hours=2)) is not None


def test_how_far_it_is_can_be_read_in_both_languages() -> None:
    seen: list[tuple[Any, int, int | None]] = []

    @job("long")
    def long(payload: Payload, tell: Tell) -> Payload:
        tell(Message("work.running"), 3, 10)
        now = Job.objects.get()
        seen.append((now.doing, now.done, now.total))
        return {}

    start("long", None, {})
    run_next()
    assert seen == [({"en": "Running", "id": "Sedang berjalan"}, 3, 10)]


def test_an_error_somebody_can_act_on_ends_it_at_once_and_is_kept() -> None:
    @job("wrong")
    def wrong(payload: Payload, tell: Tell) -> Payload:
        raise QuestionError(Message("work.failed"), do=Message("work.retry"))

    start("wrong", None, {})
    failed = run_next()
    assert failed is not None
    assert failed.state == State.FAILED
    assert failed.error == {
        "en": "Did not work\nTry again",
        "id": "Tidak berhasil\nCoba lagi",
    }


def test_what_breaks_off_is_tried_again_later_and_later_and_then_given_up() -> None:
    begun: list[float] = []

    @job("shaky", tries=3)
    def shaky(payload: Payload, tell: Tell) -> Payload:
        begun.append(1)
        raise ValueError("person@example.com is somebody's")

    start("shaky", None, {})
    now, pauses = timezone.now(), []
    for _ in range(3):
        taken = claims.claim("one", now)
        assert taken is not None
        run_job(taken)
        waits = Job.objects.get()
        pauses.append((waits.not_before - timezone.now()).total_seconds())
        assert claims.claim("one", timezone.now()) is None
        now = waits.not_before
    given_up = Job.objects.get()
    assert given_up.state == State.FAILED
    assert len(begun) == 3
    assert [round(pause, -1) for pause in pauses[:2]] == [10, 20]
    assert "person@example.com" not in str(given_up.error)
    assert "ValueError" in given_up.error["en"]


def test_a_job_that_waits_is_cancelled_at_once() -> None:
    @job("idle")
    def idle(payload: Payload, tell: Tell) -> Payload:
        raise AssertionError

    waiting = start("idle", None, {})
    assert cancel(waiting)
    assert run_next() is None
    assert Job.objects.get().state == State.CANCELLED
    assert not cancel(waiting)


def test_a_running_job_is_stopped_at_its_next_word_and_can_be_tried_again() -> None:
    tries: list[int] = []

    @job("stopped")
    def stopped(payload: Payload, tell: Tell) -> Payload:
        tries.append(1)
        if len(tries) == 1:
            assert cancel(Job.objects.get())
        tell("on", 1, 2)
        return {"whole": True}

    started = start("stopped", None, {})
    run_next()
    assert Job.objects.get().state == State.CANCELLED
    assert retry(started)
    done = run_next()
    assert done is not None
    assert (done.state, done.result) == (State.DONE, {"whole": True})


def test_the_job_of_a_silent_worker_is_taken_by_another_which_alone_may_write() -> None:
    @job("slow")
    def slow(payload: Payload, tell: Tell) -> Payload:
        return {"by": "nobody"}

    start("slow", None, {})
    begun = timezone.now()
    dead = claims.claim("dead", begun)
    assert dead is not None
    soon = begun + claims.LEASE / 2
    assert claims.claim("alive", soon) is None
    assert claims.renew(dead, soon)
    assert claims.claim("alive", begun + claims.LEASE) is None
    late = soon + claims.LEASE + timedelta(seconds=1)
    taken = claims.claim("alive", late)
    assert taken is not None
    assert not claims.renew(dead, late)
    assert not claims.note(dead, {}, 1, 2)
    assert not claims.finish(dead, late, State.DONE, result={"by": "dead"})
    assert claims.finish(taken, late, State.DONE, result={"by": "alive"})
    assert Job.objects.get().result == {"by": "alive"}


def test_a_worker_that_lost_its_job_is_told_at_its_next_word() -> None:
    heard: list[str] = []

    @job("taken")
    def taken(payload: Payload, tell: Tell) -> Payload:
        Job.objects.update(fence=99)
        try:
            tell("on", 1, 2)
        except Stopped:
            heard.append("stopped")
            raise
        return {}

    start("taken", None, {})
    run_next()
    assert heard == ["stopped"]
    assert Job.objects.get().state == State.RUNNING


def test_a_job_that_kills_its_workers_is_given_up() -> None:
    @job("deadly", tries=2)
    def deadly(payload: Payload, tell: Tell) -> Payload:
        return {}

    start("deadly", None, {})
    now = timezone.now()
    for _ in range(2):
        assert claims.claim("dies", now) is not None
        now += claims.LEASE + timedelta(seconds=1)
    assert claims.claim("dies", now) is None
    given_up = Job.objects.get()
    assert given_up.state == State.FAILED
    assert given_up.error["en"].endswith("2 times.")


def test_a_stopping_worker_leaves_its_job_to_the_others() -> None:
    @job("left")
    def left(payload: Payload, tell: Tell) -> Payload:
        tell("on", 1, 2)
        return {}

    start("left", None, {})
    taken = claims.claim("stopping", timezone.now())
    assert taken is not None
    run_job(taken, stopping=lambda: True)
    waits = Job.objects.get()
    assert (waits.state, waits.attempts) == (State.WAITING, 0)
    done = run_next("other")
    assert done is not None
    assert done.state == State.DONE
