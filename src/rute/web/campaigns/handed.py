"""What a person sent by hand, or did not: the outbox hears of it, in the transaction in which it
was marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from rute.web.campaigns.caps import count_again, give_back
from rute.web.campaigns.models import BY_HAND, SENT, SKIPPED, Outbox
from rute.web.campaigns.reasons import reason_of
from rute.web.channels.services import MARKED
from rute.words.message import Message

if TYPE_CHECKING:
    from django.db.models import QuerySet

ONCE = re.compile(r"campaign-(\d+)-(.+)-(\d+)")  # see sending.once_of


def marked(delivery: Any, state: str, at: int, **_: Any) -> None:
    """state: sent | skipped | by hand (taken back)."""
    rows = rows_of(delivery.journey_id, delivery.once)
    if rows is None:
        return
    if state == "sent":
        rows.filter(state=BY_HAND).update(state=SENT, sent=at)
    elif state == "skipped":
        why = reason_of(Message("sending.skipped.by_hand"), "by_hand")
        if rows.filter(state=BY_HAND).update(state=SKIPPED, sent=at, reason=why):
            give_back(rows)
    else:
        if rows.filter(state=SKIPPED).exists():
            count_again(rows)
        rows.filter(state__in=(SENT, SKIPPED)).update(state=BY_HAND, reason={})


def rows_of(journey: int, once: str) -> QuerySet[Outbox] | None:
    """The row a parcel was made of; None for one of no campaign."""
    found = ONCE.fullmatch(once)
    if found is None:
        return None
    enrolment, step, visit = found.groups()
    return Outbox.objects.filter(
        journey=journey, enrolment=int(enrolment), step=step, visit=int(visit)
    )


MARKED.connect(marked, dispatch_uid="campaigns.handed")
