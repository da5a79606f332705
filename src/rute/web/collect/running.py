"""What takes events in one process: its slot, the write-ahead file, the keys, and two threads."""

from __future__ import annotations

import secrets
import shutil
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import count
from pathlib import Path
from threading import Event, Thread

import structlog

from rute.web.collect.ahead import Busy, WriteAhead
from rute.web.collect.bodies import Refused
from rute.web.collect.credentials import Key, KnownKeys
from rute.web.collect.drain import Destination, Drain, Drained, Hear
from rute.web.collect.limits import Limits
from rute.web.collect.slots import claimed, waiting_bytes
from rute.web.collect.trouble import Trouble, no_room, trouble_of

EVERY = 1.0  # seconds between two drains
KEYS_EVERY = 3.0  # seconds between two looks at the keys
ROOM = 256 << 20  # bytes left for the logs themselves: a full disk could never be drained
_RETRY = 5  # seconds
log = structlog.get_logger("rute.collect")


class Running:
    """load: every write key. destination, wake, hear: see Drain. used: told how many events each
    key sent since it was last told. Raises Trouble where the folder takes nothing."""

    def __init__(
        self,
        arrivals: Path,
        load: Callable[[], Iterable[Key]],
        destination: Callable[[Key], Destination | None],
        wake: Callable[[str], None],
        used: Callable[[dict[int, int]], None],
        hear: Hear | None = None,
    ) -> None:
        try:
            arrivals.mkdir(parents=True, exist_ok=True)
            self.slot = claimed(arrivals)
        except OSError as error:
            raise trouble_of(error) from error
        self.arrivals = arrivals
        self.keys = KnownKeys(load)
        self.limits = Limits()
        self.ahead = WriteAhead(self.slot)
        self.taken: Counter[int] = Counter()
        self.tight: Trouble | None = None
        self.faults: dict[str, str] = {}
        self._destination, self._used = destination, used
        self._drain = Drain(arrivals, self._to, wake, hear)
        self._tokens, self._token = count(), secrets.token_hex(8)
        self._ending = Event()
        self.keys.refresh()
        self._threads = [
            Thread(target=self._every, args=(EVERY, self._drained), name="collect-drain"),
            Thread(target=self._every, args=(KEYS_EVERY, self._kept), name="collect-keys"),
        ]
        for thread in self._threads:
            thread.daemon = True
            thread.start()

    @property
    def done(self) -> Drained:
        return self._drain.done

    def token(self) -> str:
        """24 hex digits that no other request has."""
        return f"{self._token}{next(self._tokens) & 0xFFFFFFFF:08x}"

    async def commit(self, content: bytes) -> None:
        """Returns once it is on the disk. Raises Refused."""
        if self.tight is not None:
            raise Refused(503, "unready", retry=_RETRY)
        try:
            await self.ahead.commit(content)
        except Busy as busy:
            raise Refused(429, "busy", retry=1) from busy
        except Trouble as trouble:
            raise Refused(503, "unready", retry=_RETRY) from trouble

    def told(self, key: Key, events: int) -> None:
        self.taken[key.number] += events

    @property
    def trouble(self) -> Trouble | None:
        return self.ahead.trouble or self.tight

    @property
    def waiting(self) -> int:
        """Bytes that are written ahead and not yet in a log."""
        return waiting_bytes(self.arrivals)

    def end(self) -> None:
        """Writes and drains what has come, and lets the slot go."""
        self._ending.set()
        for thread in self._threads:
            thread.join()
        self.ahead.end()
        try:
            if self.keys.ready:
                self._drain.own(self.slot, self.slot.files())
            self._tell_used()
        finally:
            self.slot.free()

    def _every(self, pause: float, act: Callable[[], None]) -> None:
        """What goes wrong once must not end the thread: it is told, and tried again."""
        while not self._ending.wait(pause):
            try:
                act()
                self.faults.pop(act.__name__, None)
            except Exception as fault:
                self.faults[act.__name__] = str(fault) or type(fault).__name__
                log.exception("collection stumbled", at=act.__name__)

    def _drained(self) -> None:
        self._look_for_room()
        if not self.keys.ready:  # whose they are is not known: they wait
            return
        self._drain.own(self.slot, self.ahead.closed_files())
        self._drain.left_behind()

    def _look_for_room(self) -> None:
        try:
            free = shutil.disk_usage(self.arrivals).free
        except OSError as error:
            self.tight = trouble_of(error)
            return
        self.tight = no_room() if free < ROOM else None

    def _kept(self) -> None:
        self.keys.refresh()
        self._tell_used()

    def _tell_used(self) -> None:
        found, self.taken = self.taken, Counter()
        if found and self.keys.error is None:
            self._used(dict(found))

    def _to(self, number: int) -> Destination | None:
        """A key made elsewhere a moment ago is not known yet: only the database can say that a
        journey is gone."""
        if self.keys.by_number(number) is None:
            self.keys.refresh()
            if self.keys.error is not None:
                raise self.keys.error
        key = self.keys.by_number(number)
        return None if key is None else self._destination(key)
