"""One turn of all campaigns of a journey: what people did comes in, who is due moves on.

1. New entries follow the newest text. 2. Who turned out to be another is put together. 3. What
people did is taken in. 4. Whom a campaign found when it began is let in. 5. Who is due moves on, a
batch of each campaign in turn. 6. The log is told. Each is one transaction or many; a process that
dies leaves the rest to the next turn.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

import structlog

from rute.web.campaigns.asking import Known
from rute.web.campaigns.existing import let_in_existing
from rute.web.campaigns.intake import take_in
from rute.web.campaigns.merging import put_together
from rute.web.campaigns.models import RUNNING, STOPPING, Running
from rute.web.campaigns.starting import ended
from rute.web.campaigns.stepping import BATCH, Stepping
from rute.web.campaigns.telling import tell_log
from rute.web.campaigns.versions import renew
from rute.web.campaigns.watching import WORKING
from rute.web.journeys.models import Journey
from rute.web.work.services import error_of

log = structlog.get_logger("rute.campaigns")
Text = dict[str, str]
LONGEST = 5.0  # seconds of one turn, so that others have theirs


@dataclass(frozen=True)
class Ticked:
    """What one turn did. more: not everybody who is due has had their turn."""

    entered: int = 0
    goals: int = 0
    merged: int = 0
    stepped: int = 0
    parked: int = 0
    told: int = 0
    more: bool = False


def tick(journey: Journey, known: Known, now: int, *, batch: int = BATCH) -> Ticked:
    """now: µs UTC. What is wrong with one campaign is kept with it, and the others go on; what is
    wrong with everything is raised."""
    if not Running.objects.filter(journey=journey, state__in=WORKING).exists():
        return Ticked(told=tell_log(journey, known))
    troubles = renew(journey)
    merged = put_together(journey, known, now)
    taken = take_in(journey, known, now)
    found = let_in_existing(journey, known, now)
    done = _stepped(journey, known, now, batch, troubles)
    return replace(
        done, merged=merged, entered=taken.entered + found.entered, goals=taken.goals,
        more=done.more or taken.more or found.more, told=tell_log(journey, known),
    )  # fmt: skip


def _stepped(
    journey: Journey, known: Known, now: int, batch: int, troubles: dict[int, Text]
) -> Ticked:
    """A batch of each campaign after the other, until nobody is due or the time is up. troubles:
    of campaigns, before; those that break off are added."""
    working = Running.objects.filter(journey=journey, state__in=(RUNNING, STOPPING))
    turns = [Stepping(each, known, now, batch) for each in working.order_by("-priority", "id")]
    every, end = list(turns), time.monotonic() + LONGEST
    while turns and time.monotonic() < end:
        turns = [turn for turn in turns if _one_batch(turn, troubles)]
    for turn in every:
        _keep(turn.running, troubles.get(turn.running.pk, {}))
        if turn.running.state == STOPPING:
            ended(turn.running, now)
    return Ticked(
        stepped=sum(turn.stepped for turn in every), parked=sum(turn.parked for turn in every),
        more=bool(turns),
    )  # fmt: skip


def _one_batch(turn: Stepping, troubles: dict[int, Text]) -> bool:
    """Whether there may be more. A campaign that breaks off says why, and is tried again."""
    try:
        return turn.one_batch() == turn.batch
    except Exception as error:
        troubles[turn.running.pk] = error_of(error)
        if turn.running.trouble != troubles[turn.running.pk]:  # tried each second: said once
            log.exception("a campaign broke off", campaign=turn.running.name)
        return False


def _keep(running: Running, trouble: Text) -> None:
    if running.trouble != trouble:
        Running.objects.filter(pk=running.pk).update(trouble=trouble)
