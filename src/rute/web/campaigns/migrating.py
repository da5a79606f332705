"""People on the way, moved from steps of older versions to steps of the newest; counted first.

Who is on the way finishes on the version they entered unless this is asked for. A step keeps its
name from version to version; what is not named stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.db.models import Count

from rute.errors import AppError, did_you_mean
from rute.journey.campaigns.happened import LEFT as LEFT_EVENT
from rute.web.campaigns import bulk
from rute.web.campaigns.compiled import Compiled, compiled
from rute.web.campaigns.enrolling import intake_of
from rute.web.campaigns.models import ACTIVE, LEFT, Enrolment, Running, Version
from rute.web.campaigns.starting import may_send, running_named, skip_waiting
from rute.web.campaigns.writing import facts_of
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.words.message import Message, lines_of

if TYPE_CHECKING:
    from rute.web.accounts.models import User

LEAVE: Final = "leave"
WAITS: Final = ("wait", "until", "wait_for")


@dataclass(frozen=True)
class Move:
    """version: its number; to: a step of the newest version, "leave", or None where people stay
    on their version."""

    version: int
    step: str
    to: str | None
    people: int


@dataclass(frozen=True)
class Plan:
    """moves: everybody on the way in older versions; newest: the number of that version."""

    newest: int
    moves: tuple[Move, ...]

    @property
    def moving(self) -> int:
        return sum(move.people for move in self.moves if move.to is not None)


def plan_migration(journey: Journey, name: str, steps: Mapping[str, str] | None = None) -> Plan:
    """What would be moved, counted; nothing is changed. steps: old step → new step or "leave"
    (default: what the campaign's `migrate` says). Raises AppError for steps that do not exist."""
    running = running_named(journey, name)
    newest = _newest(running)
    wanted = _wanted(compiled(newest), steps)
    found = tuple(_moves(running, newest, wanted))
    _check(running, newest, wanted)
    return Plan(newest.number, found)


@transaction.atomic
def migrate(
    journey: Journey, name: str, by: User | None, steps: Mapping[str, str] | None = None, *,
    now: int,
) -> Plan:  # fmt: skip
    """Moves them, and says how many that were. Who waits goes on waiting where the new step waits
    too, as long as that one says; every other step is taken at once."""
    may_send(by, journey)
    intake_of(journey)
    running = running_named(journey, name)
    newest = _newest(running)
    of, wanted = compiled(newest), _wanted(compiled(newest), steps)
    _check(running, newest, wanted)
    done = tuple(_applied(running, newest, of, move, now)
                 for move in _moves(running, newest, wanted))  # fmt: skip
    plan = Plan(newest.number, done)
    record(by, journey, "campaign_migrated", name=running.name, n=newest.number,
           people=plan.moving)  # fmt: skip
    return plan


def _newest(running: Running) -> Version:
    if running.version is None:
        raise AppError(Message("engine.never_started", name=running.name),
                       do=Message("engine.never_started.do"))  # fmt: skip
    return running.version


def _wanted(of: Compiled, steps: Mapping[str, str] | None) -> dict[str, str]:
    return dict(of.campaign.migrate) if steps is None else dict(steps)


def _moves(running: Running, newest: Version, wanted: Mapping[str, str]) -> Iterator[Move]:
    """Everybody on the way in an older version, by version and step."""
    rows = (
        Enrolment.objects.filter(running=running, state=ACTIVE).exclude(version=newest)
        .order_by("version__number", "op").values_list("version__number", "step", "op")
        .annotate(people=Count("id"))
    )  # fmt: skip
    for version, step, _, people in rows:
        yield Move(version, step, wanted.get(step), people)


def _check(running: Running, newest: Version, wanted: Mapping[str, str]) -> None:
    """All that is wrong at once."""
    new = [op.id for op in compiled(newest).program.ops[:-1]]
    older = Version.objects.filter(running=running).exclude(pk=newest.pk)
    old = list(dict.fromkeys(op.id for v in older for op in compiled(v).program.ops[:-1]))
    wrong = [Message("engine.no_old_step", step=step) for step in wanted if step not in old]
    wrong += [Message("engine.no_new_step", step=to) for to in wanted.values()
              if to != LEAVE and to not in new]  # fmt: skip
    if not wanted:
        raise AppError(Message("engine.nothing_to_migrate"),
                       do=Message("engine.nothing_to_migrate.do"))  # fmt: skip
    if wrong:
        close = (did_you_mean(step, old) for step in wanted if step not in old)
        near = (did_you_mean(to, new) for to in wanted.values() if to not in (*new, LEAVE))
        raise AppError(
            lines_of(*wrong) or "",
            exists=lines_of(Message("engine.steps", old=", ".join(old) or "–", new=", ".join(new)),
                            *close, *near),
        )  # fmt: skip


def _applied(running: Running, newest: Version, of: Compiled, move: Move, now: int) -> Move:
    if move.to is None:
        return move
    version = running.versions.get(number=move.version)
    at_step = Enrolment.objects.filter(
        running=running, version=version, step=move.step, state=ACTIVE
    )
    if move.to == LEAVE:
        return Move(move.version, move.step, move.to, _let_go(running, version, move.step, now))
    _noted(version, move, now)
    place = of.program.place(move.to)
    old = compiled(version).program
    waits = (old.ops[old.place(move.step)].kind in WAITS) and of.program.ops[place].kind in WAITS
    values = {} if waits else {"arrived": now}
    people = at_step.update(
        version=newest, op=place, step=move.to, due=now, visit=_one_more(), **values
    )
    return Move(move.version, move.step, move.to, people)


def _one_more() -> object:
    from django.db.models import F

    return F("visit") + 1


def _noted(version: Version, move: Move, now: int) -> None:
    bulk.run(
        'INSERT INTO "campaigns_taken" ("enrolment_id", "visit", "step", "act", "way", "at") '
        'SELECT "id", "visit", "step", %s, %s, %s FROM "campaigns_enrolment" '
        'WHERE "version_id" = %s AND "step" = %s AND "state" = %s',
        ["migrated", (move.to or "")[:80], now, version.pk, move.step, ACTIVE],
    )


def _let_go(running: Running, version: Version, step: str, now: int) -> int:
    at_step = [version.pk, step, ACTIVE]
    bulk.run(
        'INSERT INTO "campaigns_logline" ("journey_id", "name", "facts", "told", "person", "at") '
        f'SELECT %s, %s, {bulk.json_of("%s")}, %s, "person", %s FROM "campaigns_enrolment" '
        'WHERE "version_id" = %s AND "step" = %s AND "state" = %s',
        [running.journey_id, LEFT_EVENT, facts_of(campaign=running.name, why=LEFT), False, now,
         *at_step],
    )  # fmt: skip
    found = Enrolment.objects.filter(version=version, step=step, state=ACTIVE)
    people = found.update(state=LEFT, left=now, due=None)
    skip_waiting(running, now)
    return people
