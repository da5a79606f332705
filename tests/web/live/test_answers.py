"""Answers kept for a revision: nobody waits for a count where an earlier answer can be shown."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any, cast

import pytest

from rute.session.questions import Session
from rute.web.live.answers import Answers

SESSION = cast(Session, object())


@pytest.fixture
def told() -> list[float]:
    return []


@pytest.fixture
def answers(told: list[float]) -> Iterator[Answers]:
    with ThreadPoolExecutor(1) as pool:
        yield Answers(pool, lambda: told.append(time.monotonic()))


def asked(answers: Answers, compute: Any, revision: int, *, wait: bool = False) -> Any:
    found = answers.ask("key", compute, SESSION, revision, wait=wait)
    return found.value if found else None


def test_an_answer_is_counted_once_for_a_revision(answers: Answers, told: list[float]) -> None:
    counted: list[int] = []
    for _ in range(3):
        assert asked(answers, lambda _: counted.append(1) or "one", 1) == "one"
    assert len(counted) == 1
    assert told == []
    assert asked(answers, lambda _: "two", 2) == "two"


def test_a_quick_answer_that_takes_long_once_is_not_waited_for(
    answers: Answers, told: list[float]
) -> None:
    assert asked(answers, lambda _: "old", 1) == "old"
    go = Event()

    def slowly(_: Session) -> str:
        go.wait(5)
        return "new"

    begun = time.monotonic()
    assert asked(answers, slowly, 2) == "old"
    assert time.monotonic() - begun < 1
    go.set()
    assert asked(answers, slowly, 2, wait=True) == "new"
    assert len(told) == 1, "whoever saw the old answer is told that there is a new one"
    assert asked(answers, slowly, 2) == "new"


def test_behind_others_in_the_queue_the_last_answer_is_shown(answers: Answers) -> None:
    assert asked(answers, lambda _: "old", 1) == "old"
    go = Event()
    answers.pool.submit(go.wait, 5)
    assert asked(answers, lambda _: "new", 2) == "old"
    go.set()
    assert asked(answers, lambda _: "new", 2, wait=True) == "new"


def test_what_a_question_raises_is_raised_to_whoever_asks(answers: Answers) -> None:
    def refused(_: Session) -> None:
        raise ValueError("no such stage")

    for _ in range(2):
        with pytest.raises(ValueError, match="no such stage"):
            asked(answers, refused, 1)
