"""What is watched for the campaigns of a journey: entries, goals, rules that somebody waits for."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from rute.journey.model import Journey as Design
from rute.journey.model_moving import Campaign
from rute.journey.rule_tree import Rule
from rute.web.campaigns.compiled import Compiled, compiled
from rute.web.campaigns.models import (
    ACTIVE,
    HELD,
    RUNNING,
    STOPPING,
    WATCHED,
    Enrolment,
    Running,
    Version,
)
from rute.web.journeys.models import Journey

WORKING: Final = (RUNNING, HELD, STOPPING)
LETS_IN: Final = (RUNNING, HELD)
LOOK_AGAIN = 60.0  # seconds after which it is asked anew which versions still have people
Kind = Literal["entry", "goal", "wait"]


@dataclass(frozen=True, eq=False)
class Watch:
    """key: what it is called for ever. rule: None of an entry, which is the campaign's own. ops:
    of "wait", the places of the steps that wait for it."""

    key: str
    kind: Kind
    running: Running
    of: Compiled
    rule: Rule | None = None
    ops: tuple[int, ...] = ()

    @property
    def campaign(self) -> Campaign:
        return self.of.campaign

    @property
    def design(self) -> Design:
        return self.of.design


def watches_of(journey: Journey) -> dict[str, Watch]:
    """By key, of every campaign that works."""
    working = Running.objects.filter(journey=journey, state__in=WORKING).select_related("version")
    return {watch.key: watch for running in working for watch in _of_one(running)}


def _of_one(running: Running) -> Iterator[Watch]:
    for version in versions_in_flight(running):
        of = compiled(version)
        if running.state in LETS_IN and version.pk == running.version_id:
            yield Watch(f"entry-{running.pk}", "entry", running, of)
        if of.goal is not None:
            yield Watch(f"goal-{version.pk}", "goal", running, of, of.goal)
        for number, rule in enumerate(of.program.rules):
            ops = tuple(
                place for place, op in enumerate(of.program.ops)
                if op.kind == "wait_for" and op.rule == number
            )  # fmt: skip
            if ops:
                yield Watch(f"wait-{version.pk}-{number}", "wait", running, of, rule, ops)


_FLIGHTS: dict[int, tuple[float, frozenset[int]]] = {}  # by campaign


def versions_in_flight(running: Running) -> list[Version]:
    """The one people enter, and those on which somebody still is. The latter are asked for not
    more often than each minute: one too many does no harm."""
    looked, found = _FLIGHTS.get(running.pk, (float("-inf"), frozenset()))
    versions = list(Version.objects.filter(running=running).select_related("running"))
    new = any(each.pk not in found for each in versions)
    if new or time.monotonic() > looked + LOOK_AGAIN:
        found = frozenset(each.pk for each in versions if _has_people(each))
        found |= {running.version_id or 0}
        _FLIGHTS[running.pk] = (time.monotonic(), found)
    return [each for each in versions if each.pk in found]


def _has_people(version: Version) -> bool:
    on_the_way = Enrolment.objects.filter(
        running_id=version.running_id, version=version, state__in=(ACTIVE, WATCHED)
    )
    return on_the_way.exists()
