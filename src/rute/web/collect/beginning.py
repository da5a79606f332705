"""Collection bound to the app: keys and journeys from the database, events into their logs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from django.db import close_old_connections
from django.db.models import F
from django.utils import timezone

from rute.events.taking import Reading
from rute.journey.data_checks import named_fields
from rute.journey.file import read_journey
from rute.session.places import beside_journey
from rute.session.receiving import reading_of
from rute.web.collect.credentials import Key
from rute.web.collect.drain import Destination
from rute.web.collect.models import WriteKey
from rute.web.collect.replied import hear
from rute.web.collect.running import Running
from rute.web.journeys.services import FILE
from rute.web.live.services import nudge
from rute.web.site import folder

if TYPE_CHECKING:
    import pyarrow as pa

Wished = tuple[Reading, tuple[str, ...]]
CHANNELS = {"web": "web", "app": "app"}


class Begun:
    """This process's collection."""

    def __init__(self) -> None:
        self.current: Running | None = None
        self._lock = Lock()
        self._numbers: dict[str, int] = {}
        self._wished: dict[Path, tuple[tuple[int, int], Wished]] = {}

    def begin(self) -> Running:
        """Raises Trouble where the folder takes nothing."""
        with self._lock:
            if self.current is None:
                self.current = Running(
                    arrivals(), self._keys, self._destination, self._wake, _used, self._hear
                )
            return self.current

    def end(self) -> None:
        with self._lock:
            current, self.current = self.current, None
        if current is not None:
            current.end()

    def _keys(self) -> Iterable[Key]:
        close_old_connections()  # its thread lives longer than a database's patience
        found = WriteKey.objects.filter(journey__deleted=None).select_related("journey")
        keys = [
            Key(key.pk, key.digest, key.kind, key.journey.slug, key.revoked is not None)
            for key in found
        ]
        self._numbers = {key.journey.slug: key.journey.pk for key in found}
        return keys

    def _destination(self, key: Key) -> Destination:
        slug = key.journey
        return Destination(slug, store_of(slug), lambda: self.wished(slug), CHANNELS.get(key.kind))

    def wished(self, slug: str) -> Wished:
        """How the journey reads events and which fields its rules ask for, read once as long as
        its file stays the same. Raises JourneyError."""
        file = folder.journeys() / slug / FILE
        state = (file.stat().st_mtime_ns, file.stat().st_size)
        known = self._wished.get(file)
        if known is None or known[0] != state:
            design = read_journey(file)
            fields = dict.fromkeys(name for _, _, name in named_fields(design))
            known = self._wished[file] = state, (reading_of(design), tuple(fields))
        return known[1]

    def _hear(self, slug: str, table: pa.Table) -> None:
        close_old_connections()  # as above
        hear(slug, table)

    def _wake(self, slug: str) -> None:
        if slug in self._numbers:
            nudge(self._numbers[slug])


def store_of(slug: str) -> Path:
    """Where a journey's log lies."""
    return beside_journey(folder.journeys() / slug / FILE, None)


def arrivals() -> Path:
    """Where every process writes ahead."""
    return folder.root() / "arrivals"


def _used(events: Mapping[int, int]) -> None:
    close_old_connections()
    for key, count in events.items():
        WriteKey.objects.filter(pk=key).update(last_used=timezone.now(), events=F("events") + count)
