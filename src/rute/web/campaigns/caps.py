"""How many messages a person got on a channel on one of their days: counted where one leaves,
given back where it did not leave after all, added up where two people turn out to be one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from django.db.models import F

from rute.web.campaigns.models import Outbox, SentCount
from rute.web.site.prepared import Inserting, Prepared

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from rute.web.journeys.models import Journey

AT_ONCE = 5_000  # people in one statement


def has_room(row: Outbox, channel: str, cap: int, day: date) -> bool:
    """Counts one more, if the cap leaves room for it. The row is held by this transaction, so
    that its person stays who they are until it ends."""
    person = _ROW.first(Outbox, row=row.pk).person
    about = {"person": person, "channel": channel, "day": day}
    _NEW.insert(SentCount(journey=row.journey, **about, sent=0))
    return bool(_ONE_MORE.run(journey=row.journey_id, cap=cap, **about))


_ROW: Final = Prepared(lambda of: Outbox.objects.filter(pk=of["row"]), row=int)
_NEW: Final = Inserting(SentCount)
_ONE_MORE: Final = Prepared(
    lambda of: SentCount.objects.filter(
        journey=of["journey"], person=of["person"], channel=of["channel"], day=of["day"],
        sent__lt=of["cap"],
    ),
    lambda _: {"sent": F("sent") + 1},
    journey=int, person=int, channel=str, day=date, cap=int,
)  # fmt: skip


def give_back(rows: QuerySet[Outbox]) -> None:
    """What has not been sent after all does not count on its day."""
    _count(rows, -1)


def count_again(rows: QuerySet[Outbox]) -> None:
    """What was given back is to be sent all the same."""
    _count(rows, 1)


def add_up(journey: Journey, leads: Mapping[int, int]) -> None:
    """leads: who somebody was taken to be → who they are, as numbers: what both got on a day was
    got by one."""
    was = [person for person, now in leads.items() if person != now]
    for start in range(0, len(was), AT_ONCE):
        old = SentCount.objects.filter(journey=journey, person__in=was[start : start + AT_ONCE])
        sums = Counter[tuple[int, str, date]]()
        for each in old:
            sums[leads[each.person], each.channel, each.day] += each.sent
        old.delete()
        _add(journey, sums)


def _add(journey: Journey, sums: Mapping[tuple[int, str, date], int]) -> None:
    rows = [SentCount(journey=journey, person=person, channel=channel, day=day, sent=0)
            for person, channel, day in sums]  # fmt: skip
    SentCount.objects.bulk_create(rows, ignore_conflicts=True)
    for (person, channel, day), sent in sums.items():
        SentCount.objects.filter(
            journey=journey, person=person, channel=channel, day=day
        ).update(sent=F("sent") + sent)  # fmt: skip


def _count(rows: QuerySet[Outbox], by: int) -> None:
    for row in rows.order_by():
        if row.counted is None:
            continue
        there = SentCount.objects.filter(
            journey=row.journey_id, person=row.person, channel=row.channel, day=row.counted,
            sent__gte=max(0, -by),
        )  # fmt: skip
        there.update(sent=F("sent") + by)
