"""What people did, taken in: who enters, who reached a goal, whose wait is over, what was undone.

1. What happened after the cursor is asked of the histories. 2. One transaction moves the cursor,
if it still stands there, and writes all that came of it: nothing is lost and nothing is taken in
twice, wherever a process dies. Where another worker was faster, it has it all already.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import numpy.typing as npt
from django.db import transaction

from rute.journey.campaigns.happened import LEFT as LEFT_EVENT
from rute.journey.campaigns.happened import TREATED
from rute.web.campaigns import bulk
from rute.web.campaigns.asking import Known, Moved
from rute.web.campaigns.enrolling import Entries, enrol, intake_of
from rute.web.campaigns.models import ACTIVE, GOAL, WATCHED, Enrolment, Intake, Running
from rute.web.campaigns.watching import LETS_IN, Watch, watches_of
from rute.web.campaigns.writing import facts_of, tell
from rute.web.journeys.models import Journey
from rute.web.site.numbers import people_sql

AT_ONCE = 20_000  # transitions
Act = Literal["enter", "undo entry", "goal", "undo goal", "wake", "ignore"]
ACTS: Final[Mapping[tuple[str, bool], Act]] = {
    ("entry", True): "enter", ("entry", False): "undo entry",
    ("goal", True): "goal", ("goal", False): "undo goal",
    ("wait", True): "wake", ("wait", False): "ignore",  # whoever waits is asked again when due
}  # fmt: skip
Places = npt.NDArray[np.int64]


@dataclass(frozen=True)
class TakenIn:
    """more: there is more to take in at once."""

    entered: int = 0
    goals: int = 0
    more: bool = False


def take_in(journey: Journey, known: Known, now: int, most: int = AT_ONCE) -> TakenIn:
    watches = watches_of(journey)
    if not watches:
        return TakenIn()
    cursor = Intake.objects.get_or_create(journey=journey)[0].cursor
    moved = known.moved(list(watches.values()), cursor, most)
    if moved.cursor == cursor:
        return TakenIn()
    with transaction.atomic():
        if intake_of(journey).cursor != cursor:
            return TakenIn(more=True)
        Intake.objects.filter(journey=journey).update(cursor=moved.cursor)
        open_ = set(
            Running.objects.filter(journey=journey, state__in=LETS_IN).values_list("pk", flat=True)
        )  # as of now: somebody may have stopped one
        entered = goals = 0
        for watch, act, places in in_order(moved, watches):
            if act == "enter" and watch.running.pk not in open_:
                continue
            done = _done(watch, act, moved, places, now)
            entered += done if act == "enter" else 0
            goals += done if act == "goal" else 0
    return TakenIn(entered, goals, moved.read >= most)


def in_order(moved: Moved, watches: Mapping[str, Watch]) -> Iterator[tuple[Watch, Act, Places]]:
    """What is done with which transitions. Of one person in one campaign nothing is done before
    what came before it; what can be done at once is."""
    groups: dict[tuple[int, str, Act], list[int]] = {}
    turns: dict[tuple[int, int], tuple[int, bool]] = {}
    for place, (key, person, entered) in enumerate(
        zip(moved.watch, moved.person.tolist(), moved.entered.tolist(), strict=True)
    ):
        watch = watches.get(key)
        if watch is None:
            continue
        act = ACTS[watch.kind, entered]
        turn, ended = turns.get((watch.running.pk, person), (0, False))
        if act == "enter" and ended:
            turn += 1
        turns[watch.running.pk, person] = turn, act != "enter"
        groups.setdefault((turn, key, act), []).append(place)
    for turn, key, act in sorted(groups, key=lambda group: (group[0], group[2] != "enter")):
        yield watches[key], act, np.array(groups[turn, key, act], np.int64)


def _done(watch: Watch, act: Act, moved: Moved, places: Places, now: int) -> int:
    """How many rows that changed."""
    people, moments = people_sql(moved.person[places]).tolist(), moved.moment[places].tolist()
    if act == "enter":
        keys, events = ([texts[k] for k in places] for texts in (moved.key, moved.event))
        entries = Entries(moved.person[places], moved.moment[places], keys, events)
        return enrol(watch.running, watch.of, entries, now)
    if act == "goal":
        return _reached(watch, people, moments)
    if act == "wake":
        return _woken(watch, people, moments)
    if act == "ignore":
        return 0
    column = "entered" if act == "undo entry" else "goal"
    return _undone(watch, column, people, moments, now)


def _reached(watch: Watch, people: Sequence[int], moments: Sequence[int]) -> int:
    """Ends the way of all who were on it; the first moment counts."""
    first = _firsts(people, moments)
    rows = bulk.updated(
        Enrolment, "person",
        {"person": list(first), "goal": list(first.values()), "left": list(first.values())},
        ("person", "goal", "arm"), also={"state": GOAL, "due": None},
        where='t."running_id" = %s AND t."version_id" = %s AND t."state" IN (%s, %s) '
        'AND t."entered" < v."goal"',
        given=[watch.running.pk, watch.of.version, ACTIVE, WATCHED],
    )  # fmt: skip
    treated = [(person, goal) for person, goal, arm in rows if arm == TREATED]
    facts = facts_of(campaign=watch.running.name, why=GOAL)
    tell(watch.running, LEFT_EVENT, [person for person, _ in treated],
         [goal for _, goal in treated], [facts] * len(treated))  # fmt: skip
    return len(rows)


def _woken(watch: Watch, people: Sequence[int], moments: Sequence[int]) -> int:
    """Whoever waits for it is looked at again; the step itself judges whether it is what it waits
    for."""
    first = _firsts(people, moments)
    marks = ", ".join(["%s"] * len(watch.ops))
    return bulk.update(
        Enrolment, "person", {"person": list(first), "due": list(first.values())},
        where=f't."running_id" = %s AND t."version_id" = %s AND t."state" = %s '
        f'AND t."op" IN ({marks}) AND (t."due" IS NULL OR t."due" > v."due")',
        given=[watch.running.pk, watch.of.version, ACTIVE, *watch.ops],
    )  # fmt: skip


def _firsts(people: Sequence[int], moments: Sequence[int]) -> dict[int, int]:
    """The first moment of each."""
    first: dict[int, int] = {}
    for person, moment in zip(people, moments, strict=True):
        first[person] = min(moment, first.get(person, moment))
    return first


def _undone(
    watch: Watch, column: str, people: Sequence[int], moments: Sequence[int], now: int
) -> int:
    """Recorded; what was sent stays sent, and whoever is on the way goes on."""
    return bulk.update(
        Enrolment, "person", {"person": people, column: moments}, match=(column,),
        also={"taken_back": now}, where='t."running_id" = %s', given=[watch.running.pk],
    )  # fmt: skip
