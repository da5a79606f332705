"""What other parts may ask of beginnings."""

from __future__ import annotations

from pathlib import Path

from rute.session.settling import known_zone
from rute.web.accounts.models import User
from rute.web.journeys.models import Journey
from rute.web.start.bounded import bounded
from rute.web.start.home import home
from rute.web.start.leaving import forget_packs
from rute.web.start.models import Archived, Intake
from rute.web.start.places import DATA, clear, place_of
from rute.web.start.streaming import streamed
from rute.web.work import services as work

__all__ = [
    "begin", "bounded", "brought", "cancel", "forget_packs", "home", "is_archived", "own",
    "streamed",
]  # fmt: skip
LONGEST_ZONE = 60


def begin(
    owner: User, language: str, journey: Journey | None = None, replaces: str = "", zone: str = ""
) -> Intake:
    """A new intake, whose files belong to its owner alone. zone: where the owner is, if known."""
    known = known_zone(zone) if 0 < len(zone) <= LONGEST_ZONE else None
    return Intake.objects.create(
        owner=owner, language=language, journey=journey, replaces=replaces, zone=known or ""
    )


def own(owner: User, key: str) -> Intake | None:
    """The owner's intake; nobody else's exists for them."""
    return Intake.objects.filter(owner=owner, key=key).select_related("journey").first()


def cancel(intake: Intake) -> None:
    """Ends what runs for it, and leaves nothing of it behind."""
    if intake.job and (running := work.job_of(intake.job)) is not None:
        work.cancel(running)
    intake.delete()
    clear(intake)


def brought(journey: Journey) -> list[Path]:
    """The folders of files that were brought for a journey and are not yet its own."""
    return [place_of(intake) / DATA for intake in Intake.objects.filter(journey=journey)]


def is_archived(journey: Journey) -> bool:
    return Archived.objects.filter(journey=journey).exists()
