"""Answers kept for a revision: quick ones are counted when asked, slow ones behind the page."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as Late
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from rute.session.questions import Session

QUICK = 0.25  # seconds: what takes longer is counted behind the page
PATIENCE = 2.0  # seconds a page waits for a first answer
A_MOMENT = 0.06  # seconds a page waits for a newer one, where the last one is there to show
REMEMBERED = 200  # answers


@dataclass
class Answered:
    """revision: of the session it was counted on; took: seconds."""

    value: Any
    revision: int
    counted: float
    took: float
    asked: float


@dataclass
class Answers:
    """The answers of one journey. pool: where slow ones are counted; done: called after each."""

    pool: ThreadPoolExecutor
    done: Callable[[], None]
    _known: dict[Hashable, Answered] = field(default_factory=dict)
    _running: dict[Hashable, Future[Answered]] = field(default_factory=dict)
    _missed: set[Hashable] = field(default_factory=set)  # shown before they were counted anew
    _lock: Lock = field(default_factory=Lock)

    def ask(
        self, key: Hashable, compute: Callable[[Session], Any], session: Session, revision: int,
        *, wait: bool, patience: float = PATIENCE,
    ) -> Answered | None:  # fmt: skip
        """The answer for this revision. Where that takes long: the last one if there is one,
        None if there is none yet. wait: for the newest, however long; patience: seconds to wait
        for a first one."""
        known = self._known.get(key)
        if known is not None and known.revision >= revision:
            known.asked = time.monotonic()
            return known
        running = self._begin(key, compute, session, revision)
        if wait:
            found = running.result()
            if found.revision >= revision:
                return found
            return self.ask(key, compute, session, revision, wait=True)  # that was an older one
        if known is None:
            return _within(running, patience)
        known.asked = time.monotonic()
        newer = None if known.took > QUICK else _within(running, A_MOMENT)
        return newer or self._last(key, known, revision)

    def _last(self, key: Hashable, known: Answered, revision: int) -> Answered:
        """The answer there is; whoever is shown an old one is told when the new one is there."""
        with self._lock:
            last = self._known.get(key, known)
            if last.revision < revision:
                self._missed.add(key)
            return last

    def counted_at(self, key: Hashable) -> float | None:
        """When the answer was counted, seconds since the epoch."""
        known = self._known.get(key)
        return known.counted if known else None

    def _begin(
        self, key: Hashable, compute: Callable[[Session], Any], session: Session, revision: int
    ) -> Future[Answered]:
        with self._lock:
            running = self._running.get(key)
            if running is not None and not running.done():
                return running
            started = self.pool.submit(self._count, key, compute, session, revision)
            self._running[key] = started
            return started

    def _count(
        self, key: Hashable, compute: Callable[[Session], Any], session: Session, revision: int
    ) -> Answered:
        began = time.monotonic()
        value = compute(session)
        ended = time.monotonic()
        answer = Answered(value, revision, time.time(), ended - began, ended)
        with self._lock:
            self._known[key] = answer
            missed = key in self._missed
            self._missed.discard(key)
            self._forget_the_oldest()
        if missed or answer.took > QUICK:
            self.done()
        return answer

    def _forget_the_oldest(self) -> None:
        while len(self._known) > REMEMBERED:
            self._known.pop(min(self._known, key=lambda key: self._known[key].asked))


def _within(running: Future[Answered], seconds: float) -> Answered | None:
    try:
        return running.result(seconds)
    except Late:
        return None
