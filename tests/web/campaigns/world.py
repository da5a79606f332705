"""What happened to a few people, read off plain lists: stands in for a journey's histories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import numpy.typing as npt
from tests.oracles import rules
from tests.oracles.rules import Event

from rute.decide.zones import OneZone, Zones
from rute.journey.campaigns.compiling import program_of
from rute.journey.model import Journey as Design
from rute.journey.model import Stage
from rute.journey.model_moving import Campaign
from rute.journey.rule_tree import EventTest, Happening, Rule
from rute.measure.state import NEVER
from rute.web.campaigns.asking import Hashes, Int64s, Merged, Moved
from rute.web.campaigns.compiled import Compiled
from rute.web.campaigns.engine import tick
from rute.web.campaigns.models import Running, Version
from rute.web.campaigns.watching import Watch
from rute.web.journeys.models import Journey

DAY, HOUR, MINUTE = 86_400_000_000, 3_600_000_000, 60_000_000
START = 1_772_323_200_000_000  # 1 March 2026, 07:00 in Jakarta
GOAL = Rule("Bought", Happening(EventTest(("Bought",))))
Transition = tuple[str, int, int, str, bool]


@dataclass(frozen=True)
class Entry:
    """known: since when it is known, the moment itself where it is not said."""

    person: int
    moment: int
    key: str = ""
    known: int | None = None


@dataclass
class World:
    """people: events of each by number, in their order; now: what is later does not exist yet."""

    people: dict[int, list[Event]]
    entries: list[Entry] = field(default_factory=list)
    audiences: dict[str, list[int]] = field(default_factory=dict)
    zone: str = "Asia/Jakarta"
    now: int = START
    told: list[Transition] = field(default_factory=list)
    leads: list[tuple[int, int]] = field(default_factory=list)
    appended: list[dict[str, Any]] = field(default_factory=list)
    unknown: set[int] = field(default_factory=set)

    @property
    def zones(self) -> Zones:
        return OneZone(self.zone)

    def facts(self, design: Design) -> World:  # noqa: ARG002 (all rules are read as they stand)
        return self

    def holds(self, rule: Rule, people: Hashes, at: Int64s, since: Int64s) -> npt.NDArray[np.bool_]:
        found = []
        for person, now, begin in zip(people.tolist(), at.tolist(), since.tolist(), strict=True):
            known = [event for event in self.events(person) if event.time <= now]
            begins = sum(event.time <= begin for event in known)
            someone = rules.Person(known, now, self.zone, begins)
            found.append(someone.holds(rule.tree, rules.Moment(now, len(known) - 1, -1)))
        return np.array(found, np.bool_)

    def happened(self, rule: Rule, people: Hashes, after: Int64s, until: Int64s) -> Int64s:
        found = []
        for person, begin, end in zip(people.tolist(), after.tolist(), until.tolist(), strict=True):
            moments = rules.moments(rule.tree, self.events(person), end, self.zone)
            found.append(min((time for time, _ in moments if time > begin), default=NEVER))
        return np.array(found, np.int64)

    def events(self, person: int) -> list[Event]:
        return self.people.get(person, [])

    def moved(self, watches: Sequence[Watch], cursor: str, most: int) -> Moved:
        """The difference to what was told before, as a late event may take something back."""
        begun = int(cursor or 0)
        self._bring_up(watches)
        some = self.told[begun : begun + most]
        return Moved(
            str(begun + len(some)), [each[0] for each in some],
            np.array([each[1] for each in some], np.uint64),
            np.array([each[2] for each in some], np.int64),
            [each[3] for each in some], ["tests/1"] * len(some),
            np.array([each[4] for each in some], np.bool_), len(some),
        )  # fmt: skip

    def _bring_up(self, watches: Sequence[Watch]) -> None:
        for watch in watches:
            now = set(self._standing(watch))
            then: set[tuple[int, int, str]] = set()
            for key, person, moment, name, entered in self.told:
                if key == watch.key:
                    (then.add if entered else then.discard)((person, moment, name))
            for entered, some in ((False, then - now), (True, now - then)):
                for person, moment, name in sorted(some, key=lambda each: (each[1], each[0])):
                    self.told.append((watch.key, person, moment, name, entered))

    def _standing(self, watch: Watch) -> list[tuple[int, int, str]]:
        if watch.kind == "entry":
            return [(e.person, e.moment, e.key) for e in self.entries
                    if (e.moment if e.known is None else e.known) <= self.now]  # fmt: skip
        assert watch.rule is not None
        return [
            (person, moment, "") for person, events in self.people.items()
            for moment, _ in rules.moments(watch.rule.tree, events, self.now, self.zone)
        ]  # fmt: skip

    def merged(self, cursor: str) -> Merged:
        some = self.leads[int(cursor or 0) :]
        return Merged(
            str(len(self.leads)), np.array([old for old, _ in some], np.uint64),
            np.array([new for _, new in some], np.uint64),
        )  # fmt: skip

    def is_known(self, people: Hashes) -> npt.NDArray[np.bool_]:
        return np.array([one not in self.unknown for one in people.tolist()], np.bool_)

    def audience(self, campaign: str) -> Hashes:
        return np.array(self.audiences.get(campaign, []), np.uint64)

    def identifiers(self, people: Hashes) -> list[str | None]:
        return [None if one in self.unknown else f"person{one}" for one in people.tolist()]

    def append(self, events: Any) -> None:
        """The log keeps the first of each id."""
        known = {row["id"] for row in self.appended}
        self.appended += [row for row in events.to_pylist() if row["id"] not in known]


def turned(journey: Journey, world: World, *moments: int) -> None:
    """Turns at these moments, as long as there is more to do at each."""
    for now in moments:
        world.now = now
        while tick(journey, world, now).more:
            pass


def happened(name: str, time: int, **fields: str) -> Event:
    return Event(time, name, fields)


def running(
    journey: Journey, campaign: Campaign, *, share: float = 0.0, zone: str = "Asia/Jakarta",
    salt: str = "grain",
) -> Running:  # fmt: skip
    """The campaign, started; nobody is in no campaign at all."""
    found = Running.objects.create(
        journey=journey, name=campaign.name, salt=salt, share=share, state="running",
        started=START, priority=campaign.priority,
    )  # fmt: skip
    add_version(found, campaign, zone)
    return found


def add_version(of: Running, campaign: Campaign, zone: str = "Asia/Jakarta") -> Version:
    """What people enter from now on: a campaign as a model, without a text."""
    version = Version.objects.create(
        running=of, number=of.versions.count() + 1, hash=f"{of.versions.count():016}", text=""
    )
    of.version = version
    of.save()
    compile_as(version, campaign, zone)
    return version


def compile_as(version: Version, campaign: Campaign, zone: str) -> None:
    design = Design("Shop", stages=(Stage("Look"), Stage("Buy")), zone=zone)
    WRITTEN[version.pk] = Compiled(
        version.pk, version.hash, design, program_of(replace(campaign), design), GOAL, {}
    )


WRITTEN: dict[int, Compiled] = {}


def written(version: int, text: str, name: str, called: str) -> Compiled:
    """In the place of `compiled._compiled`."""
    return WRITTEN[version]
