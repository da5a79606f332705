"""Letting people in: once each, into the arm that chance gives them and that stays theirs.

Whoever lets people in holds the journey's intake (see `intake_of`), so that two workers never do
so at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rute.decide.arms import arms
from rute.journey.campaigns.happened import ENTERED, EVERYWHERE, HELD_OUT, TREATED
from rute.journey.model_moving import Send, in_full
from rute.journey.rule_tree import Duration
from rute.web.campaigns import bulk
from rute.web.campaigns.compiled import Compiled
from rute.web.campaigns.limits import everywhere
from rute.web.campaigns.models import ACTIVE, PARKED, WATCHED, Enrolment, Intake, Running
from rute.web.campaigns.writing import facts_of, tell
from rute.web.journeys.models import Journey
from rute.web.site.numbers import people_sql

MAX_EVENT_AGE = Duration(7, "days")
NEVER_AGAIN, AFTER_LEAVING = "never", "after leaving"
ON_THE_WAY = (ACTIVE, WATCHED, PARKED)
ARMS = (HELD_OUT, TREATED)
Texts = Sequence[str]


@dataclass(frozen=True, eq=False)
class Entries:
    """Who enters: person uint64[n]; moment int64[n] µs UTC; key, event: text[n]."""

    person: npt.NDArray[np.uint64]
    moment: npt.NDArray[np.int64]
    key: Texts
    event: Texts

    def some(self, chosen: npt.NDArray[np.bool_]) -> Entries:
        places = np.flatnonzero(chosen).tolist()
        return Entries(self.person[chosen], self.moment[chosen],
                       [self.key[k] for k in places], [self.event[k] for k in places])  # fmt: skip


def intake_of(journey: Journey) -> Intake:
    """The journey's intake, held until the transaction ends."""
    Intake.objects.get_or_create(journey=journey)
    return Intake.objects.select_for_update().get(journey=journey)


def enrol(running: Running, of: Compiled, entries: Entries, now: int) -> int:
    """Lets in who may enter, and tells the log; returns how many that were. What became known too
    late is counted and lets nobody in."""
    timely = entries.moment >= now - max_age(of)
    late = int((~timely).sum())
    if late:
        bulk.run('UPDATE "campaigns_running" SET "too_late" = "too_late" + %s WHERE "id" = %s',
                 [late, running.pk])  # fmt: skip
    entries = entries.some(timely)
    if not entries.person.size:
        return 0
    known = _known(running, entries)
    may_enter = _may_enter(of, entries, known)
    _rests_again(running, entries.some(~may_enter))
    entries = _first_of_each(entries.some(may_enter), of)
    return _let_in(running, of, entries, _arms(running, of, entries, known))


def max_age(of: Compiled) -> int:
    """µs."""
    return in_full(of.campaign.max_event_age or MAX_EVENT_AGE)


@dataclass(frozen=True)
class _Before:
    """What is known of a person here: the arm they got first, whether they are on the way."""

    arm: str
    on_the_way: bool


def _known(running: Running, entries: Entries) -> dict[int, _Before]:
    """By person, as the database has them."""
    people = np.unique(people_sql(entries.person)).tolist()
    found: dict[int, _Before] = {}
    for start in range(0, len(people), 10_000):
        some = people[start : start + 10_000]
        marks = ", ".join(["%s"] * len(some))
        rows = bulk.rows(
            f'SELECT "person", "arm", "state" FROM "campaigns_enrolment" '
            f'WHERE "running_id" = %s AND "person" IN ({marks}) ORDER BY "entered", "id"',
            [running.pk, *some],
        )
        for person, arm, state in rows:
            first = found.get(person)
            here = state in ON_THE_WAY or (first is not None and first.on_the_way)
            found[person] = _Before(first.arm if first else arm, here)
    return found


def _may_enter(of: Compiled, entries: Entries, known: dict[int, _Before]) -> npt.NDArray[np.bool_]:
    again = of.campaign.again
    if again not in (NEVER_AGAIN, AFTER_LEAVING):
        return np.ones(entries.person.size, np.bool_)
    return np.array(
        [
            (before := known.get(person)) is None
            or (again == AFTER_LEAVING and not before.on_the_way)
            for person in people_sql(entries.person).tolist()
        ],
        np.bool_,
    )


def _rests_again(running: Running, entries: Entries) -> None:
    """A late event may only have moved the entry: what was undone rests on something again."""
    if entries.person.size:
        bulk.update(
            Enrolment, "person", {"person": people_sql(entries.person).tolist()},
            also={"taken_back": None},
            where='t."running_id" = %s AND t."taken_back" IS NOT NULL', given=[running.pk],
        )  # fmt: skip


def _first_of_each(entries: Entries, of: Compiled) -> Entries:
    """Who is on the way after the first of several entries does not enter by the others."""
    if of.campaign.again not in (NEVER_AGAIN, AFTER_LEAVING):
        return entries
    _, first = np.unique(entries.person, return_index=True)
    chosen = np.zeros(entries.person.size, np.bool_)
    chosen[first] = True
    entries = entries.some(chosen)
    if of.campaign.again == NEVER_AGAIN:
        return Entries(entries.person, entries.moment, [""] * entries.person.size, entries.event)
    # Each time is another enrolment: what tells them apart is when.
    keys = [str(moment) for moment in entries.moment]
    return Entries(entries.person, entries.moment, keys, entries.event)


def _arms(running: Running, of: Compiled, entries: Entries, known: dict[int, _Before]) -> list[str]:
    """By chance, but whoever was here before stays in the arm of the first time."""
    drawn = drawn_arms(running, of, entries.person)
    numbers = people_sql(entries.person).tolist()
    return [
        known[number].arm if number in known else arm
        for number, arm in zip(numbers, drawn, strict=True)
    ]


def drawn_arms(running: Running, of: Compiled, people: npt.NDArray[np.uint64]) -> list[str]:
    share = running.share
    drawn = np.array(ARMS)[arms(running.salt, running.name, people, (share, 1 - share))]
    if kept := kept_apart(running, of):
        apart = arms(f"journey {running.journey_id}", EVERYWHERE, people, (kept, 1 - kept)) == 0
        drawn = np.where(apart, EVERYWHERE, drawn)
    return [str(arm) for arm in drawn]


def kept_apart(running: Running, of: Compiled) -> float:
    """The share of people whom this campaign does not reach because none does."""
    return everywhere(running.journey) if is_marketing(of) else 0.0


def is_marketing(of: Compiled) -> bool:
    """What is all transactional is owed to everybody."""
    names = {op.step.message.lower() for op in of.program.ops if isinstance(op.step, Send)}
    purposes = {of.messages[name].purpose for name in names if name in of.messages}
    return purposes != {"transactional"}


def _let_in(running: Running, of: Compiled, entries: Entries, arm: list[str]) -> int:
    if not entries.person.size:
        return 0
    numbers, moments = people_sql(entries.person).tolist(), entries.moment.tolist()
    treated = [each == TREATED for each in arm]
    rows = bulk.insert(
        Enrolment,
        {
            "person": numbers, "origin": numbers, "key": [key[:200] for key in entries.key],
            "arm": arm, "state": [ACTIVE if each else WATCHED for each in treated],
            "entered": moments, "arrived": moments, "caused": list(entries.event),
            "due": [m if each else None for m, each in zip(moments, treated, strict=True)],
        },
        same={
            "running_id": running.pk, "version_id": of.version, "op": 0, "visit": 0, "late": 0,
            "step": of.program.ops[0].id, "error": "{}",
        },
        returning=("person", "entered", "arm", "key"),
    )  # fmt: skip
    about = {"campaign": running.name, "version": of.called, "share": running.share,
             "everywhere": kept_apart(running, of)}  # fmt: skip
    facts = [facts_of(arm=arm, key=key, **about) for _, _, arm, key in rows]
    tell(running, ENTERED, [row[0] for row in rows], [row[1] for row in rows], facts)
    return len(rows)
