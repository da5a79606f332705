"""The thread that gives every campaign its turn, in each `rute serve` and `rute work`."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

import structlog
from django.db import Error, close_old_connections, connections

from rute.errors import RuteError
from rute.web.campaigns.counting import counted
from rute.web.campaigns.engine import Ticked, tick
from rute.web.campaigns.known import known_of
from rute.web.campaigns.models import LogLine, Running
from rute.web.campaigns.watching import WORKING
from rute.web.journeys.models import Journey
from rute.web.live.services import NotReady
from rute.web.site import clock

log = structlog.get_logger("rute.campaigns")
EVERY = 1.0  # seconds from one turn to the next, while nobody is due
PATIENCE = 30.0  # seconds a turn may take to its end when the process stops
LONGEST_PAUSE = 15.0  # seconds, while the database does not answer


@dataclass
class Loop:
    """Begun and ended once. Several processes may have one: they share the work."""

    every: float = EVERY

    def __post_init__(self) -> None:
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, name="rute-campaigns", daemon=True)

    def begin(self) -> None:
        self._thread.start()

    def end(self) -> None:
        """Lets the turn that runs come to its end."""
        self._end.set()
        if self._thread.is_alive():
            self._thread.join(PATIENCE)

    def _run(self) -> None:
        pause = self.every
        while not self._end.is_set():
            began = time.monotonic()
            try:
                close_old_connections()
                more = turn(self._end.is_set)
                pause = 0.0 if more else max(0.0, self.every - (time.monotonic() - began))
            except Error as error:
                pause = min(max(pause, self.every) * 2, LONGEST_PAUSE)
                log.warning("no database to move people in", error=type(error).__name__)
                connections.close_all()
            except Exception:
                pause = LONGEST_PAUSE
                log.exception("campaigns stumbled")
            self._end.wait(pause)
        connections.close_all()


def turn(stopping: object = None) -> bool:
    """One turn of every journey whose campaigns work; whether there is more to do at once. A
    journey that is still being read, or cannot be, waits; the others go on."""
    more = False
    for journey in journeys_with_campaigns():
        if callable(stopping) and stopping():
            return False
        try:
            more |= turn_of(journey).more
        except NotReady:
            continue
        except RuteError as error:
            log.warning("a journey's campaigns wait", journey=journey.slug,
                        error=type(error).__name__)  # fmt: skip
    return more


def turn_of(journey: Journey) -> Ticked:
    now = clock.now()
    began = time.monotonic()
    done = tick(journey, known_of(journey, now), now)
    counted(journey, done, time.monotonic() - began)
    return done


def journeys_with_campaigns() -> list[Journey]:
    """Those with campaigns that work, or with something the log was not told yet."""
    working = Running.objects.filter(state__in=WORKING).values("journey")
    untold = LogLine.objects.filter(told=False).values("journey")
    found = Journey.objects.filter(deleted=None).select_related("published").order_by("id")
    return list(found.filter(pk__in=working) | found.filter(pk__in=untold))
