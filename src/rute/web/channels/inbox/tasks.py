"""What the team has been asked to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db.models import QuerySet

from rute.web.channels.models import Task

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

MOST: Final = 100


def inbox(journey: Journey, *, done: bool = False) -> QuerySet[Task]:
    """What is open, the oldest first; or what is done, the last first."""
    found = Task.objects.filter(delivery__journey=journey).select_related("delivery")
    if done:
        return found.exclude(done=None).order_by("-done")[:MOST]
    return found.filter(done=None).order_by("made", "id")


def mark_done(journey: Journey, number: int, by: str, now: int) -> bool:
    """False where it was done already."""
    open_ = Task.objects.filter(pk=number, delivery__journey=journey, done=None)
    return bool(open_.update(done=now, by_name=by[:200]))


def reopen(journey: Journey, number: int) -> bool:
    over = Task.objects.filter(pk=number, delivery__journey=journey).exclude(done=None)
    return bool(over.update(done=None, by_name=""))
