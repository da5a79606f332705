"""What other parts may ask: the newest session of a journey, and answers about it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TypeVar, cast

from django.db import connection

from rute.errors import RuteError
from rute.events.watermark import last_heard
from rute.session.questions import Session
from rute.web.journeys.models import Journey
from rute.web.journeys.services import file_of
from rute.web.live.answers import PATIENCE
from rute.web.live.following import Followed, NotReady, Seen, by_the_clock

__all__ = [
    "PATIENCE", "NotReady", "Watermark", "ask", "ask_now", "revision_of", "session_of", "wake",
]  # fmt: skip

T = TypeVar("T")


@dataclass(frozen=True)
class Watermark:
    """looked: when this process last looked; last_event: of the newest event; known: what was in
    the log by then is known, whoever wrote it; heard: of the newest event that Rute did not note
    itself; all µs UTC, the machine's clock. trouble: why the newest could not be read, where the
    numbers, and `known`, are those of before."""

    looked: int
    last_event: int | None
    trouble: RuteError | None
    known: int = 0
    heard: int | None = None


class Live:
    """The journeys this process has open. following: by threads of their own."""

    def __init__(self) -> None:
        self.following = False
        self._pool = ThreadPoolExecutor(2, thread_name_prefix="rute-answers")
        self._followed: dict[int, Followed] = {}
        self._lock = Lock()

    def of(self, journey: Journey) -> Followed:
        number = journey.pk
        with self._lock:
            found = self._followed.get(number)
            if found is None:
                found = self._followed[number] = Followed(lambda: _file(number), self._pool)
                if self.following:
                    found.follow()
        return found

    def known(self, number: int) -> Followed | None:
        """A journey that is open, without opening it."""
        return self._followed.get(number)

    def forget(self, journey: Journey) -> None:
        with self._lock:
            found = self._followed.pop(journey.pk, None)
        if found is not None:
            found.end()

    def nudge(self, number: int) -> None:
        found = self._followed.get(number)
        if found is not None:
            found.nudge()

    def follow(self) -> None:
        """From now on what is open is followed, and so is every journey there is."""
        self.following = True
        for journey in Journey.objects.filter(deleted=None):
            self.of(journey).follow()

    def end(self) -> None:
        """Lets go of everything; what is being counted is finished."""
        with self._lock:
            followed, self._followed = list(self._followed.values()), {}
            self.following = False
        for one in followed:
            one.end()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = ThreadPoolExecutor(2, thread_name_prefix="rute-answers")


LIVE = Live()


def session_of(journey: Journey) -> Session:
    """The newest session. Raises NotReady while it is first read, and RuteError where its text
    or data cannot be read and never could."""
    return by_the_clock(seen(journey).session)


def seen(journey: Journey) -> Seen:
    """The newest session with its revision."""
    return LIVE.of(journey).seen()


def revision_of(journey: Journey) -> int:
    """Grows whenever there is something new to show."""
    return LIVE.of(journey).pulse


def ask(
    journey: Journey,
    key: Hashable,
    compute: Callable[[Session], T],
    *,
    patience: float = PATIENCE,
) -> T:
    """The answer under `key`. One that takes long is counted behind the page: until it is there
    the last one is given; the first time NotReady is raised, after so many seconds' patience."""
    followed = LIVE.of(journey)
    now = followed.seen()
    found = followed.answers.ask(
        key,
        compute,
        by_the_clock(now.session),
        now.revision,
        wait=not LIVE.following,
        patience=patience,
    )
    if found is None:
        raise NotReady("counting")
    return cast(T, found.value)


def ask_now(journey: Journey, key: Hashable, compute: Callable[[Session], T]) -> T:
    """As `ask`, for the newest, however long it takes: for jobs, not for pages."""
    followed = LIVE.of(journey)
    now = followed.seen(patience=None)
    found = followed.answers.ask(key, compute, by_the_clock(now.session), now.revision, wait=True)
    assert found is not None
    return cast(T, found.value)


def wake(journey: Journey) -> None:
    """Looks at once, as after something was published or received."""
    LIVE.of(journey).wake()


def nudge(journey_number: int) -> None:
    """As `wake`, without waiting, for a journey that is open; others are looked at when asked."""
    LIVE.nudge(journey_number)


def forget(journey: Journey) -> None:
    """Closes a journey, as before its folder goes."""
    LIVE.forget(journey)


def watermark_of(journey: Journey) -> Watermark:
    """How far the numbers of this process reach."""
    followed = LIVE.of(journey)
    store = followed.seen().session.store
    last, heard = (store.histories.last, last_heard(store.log)) if store else (None, None)
    return Watermark(followed.looked, last, followed.trouble, followed.known, heard)


def _file(number: int) -> Path:
    try:
        return file_of(Journey.objects.select_related("published").get(pk=number))
    finally:
        if not connection.in_atomic_block:
            connection.close()  # its thread lives longer than a database's patience
