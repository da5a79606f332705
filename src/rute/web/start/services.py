"""What other parts may ask of beginnings."""

from __future__ import annotations

from rute.web.accounts.models import User
from rute.web.journeys.models import Journey
from rute.web.start.home import home
from rute.web.start.models import Archived, Intake
from rute.web.start.places import clear
from rute.web.start.streaming import streamed
from rute.web.work import services as work

__all__ = ["begin", "cancel", "home", "is_archived", "own", "streamed"]


def begin(owner: User, language: str, journey: Journey | None = None, replaces: str = "") -> Intake:
    """A new intake, whose files belong to its owner alone."""
    return Intake.objects.create(owner=owner, language=language, journey=journey, replaces=replaces)


def own(owner: User, key: str) -> Intake | None:
    """The owner's intake; nobody else's exists for them."""
    return Intake.objects.filter(owner=owner, key=key).select_related("journey").first()


def cancel(intake: Intake) -> None:
    """Ends what runs for it, and leaves nothing of it behind."""
    if intake.job and (running := work.job_of(intake.job)) is not None:
        work.cancel(running)
    intake.delete()
    clear(intake)


def is_archived(journey: Journey) -> bool:
    return Archived.objects.filter(journey=journey).exists()
