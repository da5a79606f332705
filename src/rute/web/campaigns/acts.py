"""Steps that say something about a person: they become events, told to the log like all of ours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db import transaction

from rute.web.campaigns.claims import held
from rute.web.campaigns.models import CLAIMED, SENT, LogLine, Outbox
from rute.web.campaigns.spoken import Spoken

TRAIT, OFFERED = "Trait Set", "Offer Given"


def told_acts(rows: Sequence[Outbox], spoken: Mapping[int, Spoken], now: int) -> int:
    """Writes each row's event and that it is done, together; returns how many were still ours."""
    return sum(_told(row, spoken[row.enrolment.version_id], now) for row in rows)


@transaction.atomic
def _told(row: Outbox, said_by: Spoken, now: int) -> int:
    if not held(row, CLAIMED).update(state=SENT, lease=None, sent=now):
        return 0
    said = said_by.text_of(row.step)
    facts = {"campaign": said_by.campaign, "step": row.step}
    if row.kind == "set":
        field, _, value = said.partition("=")
        facts |= {field: value}
    else:
        facts |= {"offer": said}
    name = TRAIT if row.kind == "set" else OFFERED
    LogLine.objects.create(
        journey_id=row.journey_id, name=name, person=row.person, at=now, facts=facts
    )
    return 1
