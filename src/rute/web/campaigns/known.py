"""A journey's histories as the engine asks them: the live session of this process, at a moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from threading import local
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from rute.decide.facts import Facts
from rute.decide.zones import Zones
from rute.errors import QuestionError
from rute.events.histories import Histories
from rute.journey.model import Journey as Design
from rute.measure.campaign_facts import HistoryFacts
from rute.measure.watched import Watched, entry_watched, rule_watched
from rute.session.profile import names_of
from rute.session.questions import Session
from rute.web.campaigns.asking import Bools, Hashes, Merged, Moved
from rute.web.campaigns.telling import WRITER
from rute.web.campaigns.watching import Watch
from rute.web.campaigns.zones import zones_of
from rute.web.journeys.models import Journey
from rute.web.live.services import nudge, seen

if TYPE_CHECKING:
    import pyarrow as pa


Told = TypeVar("Told")


class _Ready(local):
    """What a thread has ready of a journey: its facts keep the rows they were last asked about."""

    def __init__(self) -> None:
        self.of: dict[int, tuple[Session, dict[int, HistoryFacts]]] = {}


_READY = _Ready()


def known_of(journey: Journey, now: int) -> SessionKnown:
    """Raises NotReady while the journey is first read, RuteError where it cannot be."""
    session = seen(journey).session
    ready = _READY.of.get(journey.pk)
    if ready is None or ready[0] is not session:
        ready = _READY.of[journey.pk] = (session, {})
    return SessionKnown(journey, replace(session, now=now), ready[1])


@dataclass(frozen=True, eq=False)
class SessionKnown:
    """See asking.Known. session: as of the moment the turn is at."""

    journey: Journey
    session: Session
    _facts: dict[int, HistoryFacts] = field(default_factory=dict)

    @property
    def histories(self) -> Histories:
        return self.session._with_data("campaigns")

    @cached_property
    def zones(self) -> Zones:
        return zones_of(self.histories, self.session.zone, self.session.now)

    def facts(self, design: Design) -> Facts:
        if id(design) not in self._facts:
            self._facts[id(design)] = HistoryFacts(self.histories, design)
        return self._facts[id(design)]

    def audience(self, campaign: str) -> Hashes:
        return self.session.audience(campaign)

    def identifiers(self, people: Hashes) -> Sequence[str | None]:
        asked = people.tolist()
        found = names_of(self.session, asked)
        return [None if found[one] == "?" else found[one] for one in asked]

    def append(self, events: pa.Table) -> None:
        self.session.append(events, writer=WRITER)
        nudge(self.journey.pk)

    def merged(self, cursor: str) -> Merged:
        found = _from(cursor, self.session.moved_people)
        return Merged(found.cursor, found.person, found.now, found.anew)

    def is_known(self, people: Hashes) -> Bools:
        return self.session.known_people(people)

    def moved(self, watches: Sequence[Watch], cursor: str, most: int) -> Moved:
        """What only became somebody else's, who was taken to be another, did not happen anew."""
        watched = [each for watch in watches for each in _watched(watch)]
        now = self.session.now
        found = _from(cursor, lambda at: self.session.watched_since(watched, at, most, now=now))
        anew = np.flatnonzero(~found.moved).tolist()
        names, keys, events = (
            [texts[place] for place in anew] for texts in (found.watch, found.key, found.event)
        )
        return Moved(
            found.cursor, names, found.person[anew], found.moment[anew], keys, events,
            found.entered[anew], found.number.size,
        )  # fmt: skip


def _from(cursor: str, ask: Callable[[str], Told]) -> Told:
    """What came after the cursor. One of a record that is no longer there, as after a backup was
    brought back, is as good as none: then all that the record has is told."""
    try:
        return ask(cursor)
    except QuestionError as error:
        if not cursor or getattr(error.what, "key", "") != "moved.cursor":
            raise
        return ask("")


def _watched(watch: Watch) -> Iterator[Watched]:
    """None where nothing that happens lets anybody in, as by hand."""
    if watch.kind == "entry":
        found = entry_watched(watch.key, watch.campaign, watch.design)
        yield from [found] if found else []
    elif watch.rule is not None:
        yield rule_watched(watch.key, watch.kind, watch.rule, watch.design)
