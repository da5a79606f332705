"""People who turned out to be one, or not to be: whose enrolments are whose now.

Where both were on the way in a campaign, the one who entered first goes on and the other ends as
*merged*; so the person stays in the arm they got first. Of whom the log knows nothing any more
leaves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from django.db import transaction

from rute.events.people.kinds import NOBODY
from rute.journey.campaigns.happened import LEFT as LEFT_EVENT
from rute.journey.campaigns.happened import TREATED
from rute.web.campaigns import bulk
from rute.web.campaigns.asking import Hashes, Known, Merged
from rute.web.campaigns.caps import add_up
from rute.web.campaigns.compiled import compiled
from rute.web.campaigns.enrolling import AFTER_LEAVING, NEVER_AGAIN, ON_THE_WAY, intake_of
from rute.web.campaigns.models import (
    CLAIMED,
    LEFT,
    MERGED,
    SKIPPED,
    WAITING,
    Enrolment,
    Intake,
    Outbox,
    Running,
    Version,
)
from rute.web.campaigns.reasons import reason_of
from rute.web.campaigns.writing import facts_of, tell
from rute.web.journeys.models import Journey
from rute.web.site.numbers import people_hash, people_sql
from rute.words.message import Message

AT_ONCE = 5_000  # people in one statement


@dataclass(frozen=True)
class _Row:
    """person: who it is from now on."""

    id: int
    running: int
    person: int
    key: str
    state: str
    arm: str


def put_together(journey: Journey, known: Known, now: int) -> int:
    """How many enrolments ended because their person is another's. now: µs UTC."""
    cursor = Intake.objects.get_or_create(journey=journey)[0].moved
    found = known.merged(cursor)
    if found.cursor == cursor:
        return 0
    with transaction.atomic():
        if intake_of(journey).moved != cursor:
            return 0
        Intake.objects.filter(journey=journey).update(moved=found.cursor)
        gone = _unknown(journey, known) if found.anew else found.person[found.now == NOBODY]
        _let_go(journey, gone, now)
        rows = sorted(_rows(journey, found), key=lambda row: (row.running, row.person))
        ending = [row for _, some in groupby(rows, lambda row: (row.running, row.person))
                  for row in _too_many(list(some))]  # fmt: skip
        _end(ending, now)
        _rekey(rows, {row.id for row in ending})
        there = found.now != NOBODY
        then, who = (people_sql(one[there]).tolist() for one in (found.person, found.now))
        add_up(journey, dict(zip(then, who, strict=True)))
    return len(ending)


def _unknown(journey: Journey, known: Known) -> Hashes:
    """Of all who are on the way, of whom the log has nothing any more."""
    on_the_way = Enrolment.objects.filter(running__journey=journey, state__in=ON_THE_WAY)
    numbers = on_the_way.values_list("person", flat=True).order_by().distinct()
    people = people_hash(np.array(list(numbers), np.int64))
    return people[~known.is_known(people)] if people.size else people


def _let_go(journey: Journey, people: Hashes, now: int) -> None:
    """What was written for them is not sent. What was sent stays on record: they may come back
    with their data. Who is to be forgotten is erased (erasing.py)."""
    numbers = people_sql(people).tolist()
    for start in range(0, len(numbers), AT_ONCE):
        theirs = Enrolment.objects.filter(
            running__journey=journey, person__in=numbers[start : start + AT_ONCE],
            state__in=ON_THE_WAY,
        )  # fmt: skip
        ids = list(theirs.values_list("pk", flat=True))
        waiting = Outbox.objects.filter(enrolment__in=ids, state__in=(WAITING, CLAIMED))
        waiting.update(state=SKIPPED, reason=reason_of(Message("engine.gone"), "gone"))
        Enrolment.objects.filter(pk__in=ids).update(state=LEFT, left=now, due=None)


def _rows(journey: Journey, found: Merged) -> Iterator[_Row]:
    """Every enrolment of who moved, and of who they are now, the earliest first."""
    there = found.now != NOBODY
    then, now = (people_sql(people[there]).tolist() for people in (found.person, found.now))
    leads = dict(zip(then, now, strict=True))
    for running in Running.objects.filter(journey=journey):
        seen: dict[int, _Row] = {}
        for column, people in (("origin", leads), ("person", set(leads.values()))):
            for start in range(0, len(people), AT_ONCE):
                some = list(people)[start : start + AT_ONCE]
                rows = Enrolment.objects.filter(running=running, **{f"{column}__in": some})
                for each in rows.order_by("entered", "id").iterator():
                    person = leads.get(each.origin, each.person)
                    seen[each.pk] = _Row(
                        each.pk, running.pk, person, each.key, each.state, each.arm
                    )  # fmt: skip
        order = Enrolment.objects.filter(pk__in=list(seen)).order_by("entered", "id")
        yield from (seen[number] for number in order.values_list("pk", flat=True))


def _too_many(rows: list[_Row]) -> Iterator[_Row]:
    """Of one person in one campaign, the earliest first: who may not be on the way beside another.
    Times that are told apart by a field may be."""
    once = _again(rows[0].running) in (NEVER_AGAIN, AFTER_LEAVING)
    taken: set[str] = set()
    for row in rows:
        if row.state in ON_THE_WAY:
            key = "" if once else row.key
            if key in taken:
                yield row
            taken.add(key)


def _again(running: int) -> str:
    version = Version.objects.filter(running=running).select_related("running").latest("number")
    return compiled(version).campaign.again


def _end(rows: Iterable[_Row], now: int) -> None:
    rows = list(rows)
    ids = [row.id for row in rows]
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        Enrolment.objects.filter(pk__in=some).update(state=MERGED, left=now, due=None)
        waiting = Outbox.objects.filter(enrolment__in=some, state__in=(WAITING, CLAIMED))
        waiting.update(state=SKIPPED, reason=reason_of(Message("engine.merged"), "merged"))
    for number, of_one in groupby(rows, lambda row: row.running):
        running = Running.objects.get(pk=number)
        people = [row.person for row in of_one if row.arm == TREATED]
        facts = facts_of(campaign=running.name, why=MERGED)
        tell(running, LEFT_EVENT, people, [now] * len(people), [facts] * len(people))


def _rekey(rows: list[_Row], ended: set[int]) -> None:
    """Everything is of who they are now. Of two with the same key the one on the way keeps it,
    else the earliest; the other's says which it was."""
    order = sorted(rows, key=lambda row: row.id in ended or row.state not in ON_THE_WAY)
    taken: set[tuple[int, int, str]] = set()
    second = []
    for row in order:
        if (row.running, row.person, row.key) in taken:
            second.append(row)
        taken.add((row.running, row.person, row.key))
    if not rows:
        return
    keys = {row.id: row.key for row in rows}
    keys |= {row.id: f"{row.key[:170]}~{row.id}" for row in second}
    ids, people = [row.id for row in rows], [row.person for row in rows]
    # Two rows may change hands: while they do, neither stands in the other's way.
    aside = [f"~{number}" for number in ids]
    bulk.update(Enrolment, "id", {"id": ids, "key": aside, "person": people})
    bulk.update(Enrolment, "id", {"id": list(keys), "key": list(keys.values())})
    bulk.update(Outbox, "enrolment_id", {"enrolment_id": ids, "person": people})
