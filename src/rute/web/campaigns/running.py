"""The threads that give every campaign its turn, in each `rute serve` and `rute work`: one moves
people on, some send, since each letter waits for its mail server most of the time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

import structlog
from django.db import Error, close_old_connections, connections

from rute.errors import RuteError
from rute.web.campaigns.counting import counted
from rute.web.campaigns.engine import Ticked, tick
from rute.web.campaigns.intake import take_in
from rute.web.campaigns.known import known_of
from rute.web.campaigns.models import LogLine, Running
from rute.web.campaigns.sending import send_due
from rute.web.campaigns.watching import WORKING
from rute.web.journeys.models import Journey
from rute.web.live.services import NotReady
from rute.web.site import clock
from rute.web.work.services import error_of

log = structlog.get_logger("rute.campaigns")
EVERY = 1.0  # seconds from one turn to the next, while nobody is due
PATIENCE = 30.0  # seconds a turn may take to its end when the process stops
SENDERS = 6  # letters that wait for their server at once
LONGEST_PAUSE = 15.0  # seconds, while the database does not answer
Work = Callable[[Journey], bool]


@dataclass
class Loop:
    """Begun and ended once. Several processes may have one: they share the work."""

    every: float = EVERY

    def __post_init__(self) -> None:
        self._end, self._much = threading.Event(), threading.Event()
        self._threads = [
            threading.Thread(target=self._run, args=(work, helps), name=name, daemon=True)
            for name, work, helps in (
                ("rute-campaigns", step, False), ("rute-letters", self._send, False),
                *(("rute-letters", self._send, True),) * (SENDERS - 1),
            )
        ]  # fmt: skip

    def begin(self) -> None:
        for thread in self._threads:
            thread.start()

    def end(self) -> None:
        """Lets the turns that run come to their end."""
        self._end.set()
        self._much.set()
        for thread in self._threads:
            if thread.is_alive():
                thread.join(PATIENCE)

    def _run(self, work: Work, helps: bool) -> None:
        """helps: only while there is much to send; in between it holds no place in the database."""
        pause = self.every
        while not self._end.is_set():
            if helps and not self._much.wait(self.every):
                continue
            more, pause = self._turn(work, pause)
            if helps and not more:
                self._much.clear()
                connections.close_all()
            self._end.wait(pause)
        connections.close_all()

    def _send(self, journey: Journey) -> bool:
        return send(journey, full=self._much.set)

    def _turn(self, work: Work, pause: float) -> tuple[bool, float]:
        """Whether there is more to do, and how long to wait first; pause: the last time."""
        began = time.monotonic()
        try:
            close_old_connections()
            more = turn(work, self._end.is_set)
            return more, 0.0 if more else max(0.0, self.every - (time.monotonic() - began))
        except Error as error:
            log.warning("no database to move people in", error=type(error).__name__)
            connections.close_all()
            return False, min(max(pause, self.every) * 2, LONGEST_PAUSE)
        except Exception:
            log.exception("campaigns stumbled")
            return False, LONGEST_PAUSE


def turn(work: Work | None = None, stopping: Callable[[], bool] = lambda: False) -> bool:
    """One turn of every journey whose campaigns work; whether there is more to do at once. A
    journey that is still being read, or cannot be, waits; the others go on. work: what the turn
    is, default to move people on."""
    more = False
    for journey in journeys_with_campaigns():
        if stopping():
            return False
        try:
            more |= (work or step)(journey)
        except NotReady:
            continue
        except RuteError as error:
            log.warning("a journey's campaigns wait", journey=journey.slug,
                        error=type(error).__name__)  # fmt: skip
            working = Running.objects.filter(journey=journey, state__in=WORKING)
            working.update(trouble=error_of(error))
    return more


def turn_of(journey: Journey) -> Ticked:
    now = clock.now()
    began = time.monotonic()
    done = tick(journey, known_of(journey, now), now)
    counted(journey, done, time.monotonic() - began)
    return done


def step(journey: Journey) -> bool:
    """Moves people on; whether there is more to do at once."""
    return turn_of(journey).more


def send(journey: Journey, full: Callable[[], object] = lambda: None) -> bool:
    """Sends a batch of what is due; whether there may be more. full: see send_due."""

    def taken_in() -> None:
        now = clock.now()
        take_in(journey, known_of(journey, now), now)

    return send_due(journey, clock.now(), taken_in=taken_in, full=full).rows > 0


def work_through(journey: Journey) -> None:
    """Everything that is due, to its end: for whoever has no loop, such as a clock of their own."""
    while step(journey):
        pass
    while send(journey):
        pass


def journeys_with_campaigns() -> list[Journey]:
    """Those with campaigns that work, or with something the log was not told yet."""
    working = Running.objects.filter(state__in=WORKING).values("journey")
    untold = LogLine.objects.filter(told=False).values("journey")
    found = Journey.objects.filter(deleted=None).select_related("published").order_by("id")
    return list(found.filter(pk__in=working) | found.filter(pk__in=untold))
