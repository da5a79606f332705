"""One journey followed: opened again whenever its text, its data or its log has changed."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Condition, Event, Lock, Thread

import structlog

from rute.errors import RuteError
from rute.session.opening import open_journey
from rute.session.questions import Session
from rute.session.watching import Stamp, stamp_of
from rute.web.live.answers import PATIENCE, Answers
from rute.web.site import clock

EVERY = 1.0  # seconds between two looks
A_WHILE = 6 * 3_600_000_000  # µs of a fast clock, after which answers are counted anew
log = structlog.get_logger("rute.live")


class NotReady(Exception):
    """A journey is still being read for the first time, or an answer counted."""

    def __init__(self, stage: str = "", done: int = 0, total: int | None = None) -> None:
        super().__init__(stage, done, total)
        self.stage = stage
        self.done = done
        self.total = total


@dataclass(frozen=True)
class Seen:
    """The newest session, which revision it is, and when it was opened (µs UTC)."""

    session: Session
    revision: int
    opened: int


def by_the_clock(session: Session) -> Session:
    """As of now, where the app goes by another clock than the machine's; else as of the end of
    the data, as everywhere."""
    return replace(session, now=clock.now()) if clock.is_fast() else session


class Followed:
    """The newest session of a journey's file and its answers. Looking is done by whoever asks,
    or, once it is followed, by a thread of its own."""

    def __init__(self, file: Callable[[], Path], pool: ThreadPoolExecutor) -> None:
        self.file = file
        self.answers = Answers(pool, self._answered)
        self.trouble: RuteError | None = None
        self.progress = NotReady()
        self.pulse = 0
        self.looked = 0
        self.known = 0  # µs UTC: what was in the log by then is in the newest session
        self._seen: Seen | None = None
        self._stamp: Stamp = ()
        self._untidy = False
        self._opening = Lock()
        self._news = Condition()
        self._wake = Event()
        self._end = Event()
        self._thread: Thread | None = None

    def follow(self) -> None:
        """From now on a thread looks each second, and whenever it is woken."""
        if self._thread is None:
            self._thread = Thread(target=self._run, name="rute-live", daemon=True)
            self._thread.start()

    def end(self) -> None:
        self._end.set()
        self._wake.set()
        with self._news:
            self._news.notify_all()
        if self._thread is not None:
            self._thread.join(timeout=30)

    def seen(self, patience: float | None = PATIENCE) -> Seen:
        """Raises NotReady where the first reading takes longer than so many seconds (None: as
        long as it takes), and what opening raises where it was never opened."""
        if self._thread is None:
            self.look()
        elif self._seen is None:
            with self._news:
                self._news.wait_for(self._is_read, timeout=patience)
        if self._seen is not None:
            return self._seen
        raise self.trouble or self.progress

    def _is_read(self) -> bool:
        return self._seen is not None or self.trouble is not None or self._end.is_set()

    @property
    def newest(self) -> Seen | None:
        """What is open already, if anything is; nothing is looked at."""
        return self._seen

    def wake(self, patience: float = PATIENCE) -> None:
        """Looks at once; a thread that follows is waited for, but not for long."""
        if self._thread is None:
            self.look()
            return
        before = self.looked
        self._wake.set()
        with self._news:
            self._news.wait_for(lambda: self.looked > before, timeout=patience)

    def nudge(self) -> None:
        """Its thread looks at once; nobody waits."""
        self._wake.set()

    def look(self) -> None:
        """Opens the journey anew where anything on disk has changed."""
        with self._opening:
            begun = time.time_ns() // 1000
            if self._seen is None or stamp_of(self._seen.session) != self._stamp:
                self._open(begun)
            else:
                self.known = begun
                self._tidy()
                self._let_time_pass()
        self.looked = time.time_ns() // 1000
        with self._news:
            self._news.notify_all()

    def _open(self, begun: int) -> None:
        stamp = stamp_of(self._seen.session) if self._seen else ()
        try:
            session = open_journey(self.file(), progress=self._told)
        except RuteError as trouble:
            self.trouble, self._stamp = trouble, stamp
            self.pulse += 1
            return
        self.trouble, self._untidy = None, True
        # What changed while it was opened is found at the next look.
        self._stamp = stamp if self._seen else stamp_of(session)
        self.pulse += 1
        self._seen = Seen(by_the_clock(session), self.pulse, time.time_ns() // 1000)
        self.known = begun

    def _let_time_pass(self) -> None:
        """On a fast clock days go by in which nothing happens: numbers change all the same."""
        seen = self._seen
        if seen and clock.is_fast() and clock.now() - seen.session.now > A_WHILE:
            self.pulse += 1
            self._seen = replace(seen, session=by_the_clock(seen.session), revision=self.pulse)

    def _tidy(self) -> None:
        """Each change leaves a small block behind: they are written together in quiet moments."""
        if self._untidy and self._seen and self._seen.session.store is not None:
            self._seen.session.store.compact()
        self._untidy = False

    def _told(self, stage: str, done: int, total: int | None) -> None:
        self.progress = NotReady(stage, done, total)

    def _answered(self) -> None:
        self.pulse += 1

    def _run(self) -> None:
        while not self._end.is_set():
            try:
                self.look()
            except Exception:
                log.exception("could not look at a journey")
            self._wake.wait(EVERY)
            self._wake.clear()
