"""A journey's histories as the engine asks them: the live session of this process, at a moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from rute.decide.facts import Facts
from rute.decide.zones import Zones
from rute.events.histories import Histories
from rute.journey.model import Journey as Design
from rute.measure.campaign_entries import entries
from rute.measure.campaign_facts import HistoryFacts
from rute.measure.state import NEVER
from rute.session.profile import names_of
from rute.session.questions import Session
from rute.web.campaigns.asking import Hashes, Merged, Moved
from rute.web.campaigns.telling import WRITER
from rute.web.campaigns.watching import Watch
from rute.web.campaigns.zones import zones_of
from rute.web.journeys.models import Journey
from rute.web.live.services import nudge, session_of

if TYPE_CHECKING:
    import pyarrow as pa


def known_of(journey: Journey, now: int) -> SessionKnown:
    """Raises NotReady while the journey is first read, RuteError where it cannot be."""
    return SessionKnown(journey, replace(session_of(journey), now=now))


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
        nobody = np.zeros(0, np.uint64)
        return Merged(cursor, nobody, nobody)

    def moved(
        self, watches: Sequence[Watch], cursor: str, most: int,  # noqa: ARG002 (asked at once)
    ) -> Moved:  # fmt: skip
        after = int(cursor or self.session.now)
        rows = sorted(
            (row for watch in watches for row in self._of(watch, after)), key=lambda row: row[2]
        )
        return Moved(
            str(self.session.now), [row[0] for row in rows],
            np.array([row[1] for row in rows], np.uint64),
            np.array([row[2] for row in rows], np.int64), [row[3] for row in rows],
            [row[4] for row in rows], np.ones(len(rows), np.bool_),
        )  # fmt: skip

    def _of(self, watch: Watch, after: int) -> Iterator[tuple[str, int, int, str, str]]:
        now = self.session.now
        if watch.kind == "entry":
            found = entries(watch.campaign, watch.design, self.histories, after=after, until=now)
            for k, key in enumerate(found.key):
                yield (watch.key, int(found.person[k]), int(found.moment[k]), key,
                       str(found.event[k]))  # fmt: skip
            return
        assert watch.rule is not None
        people = np.concatenate([block.person_hash for block in self.histories.blocks])
        moments = self.facts(watch.design).happened(
            watch.rule, people, np.full(people.size, after), np.full(people.size, now)
        )
        for place in np.flatnonzero(moments != NEVER):
            yield watch.key, int(people[place]), int(moments[place]), "", ""
