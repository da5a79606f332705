"""What an act would do, counted before it is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rute.journey.campaigns.version import version_of
from rute.web.campaigns.compiled import bodies_of, campaign_in
from rute.web.campaigns.models import ACTIVE, Enrolment, Running
from rute.web.campaigns.starting import fits
from rute.web.campaigns.versions import share_of
from rute.web.journeys.models import Journey
from rute.web.journeys.services import design_of, folder_of
from rute.web.live.services import session_of


@dataclass(frozen=True)
class Beginning:
    """version: the number of what people would enter; share: held out; audience: how many would
    enter at once, None where nobody would."""

    name: str
    version: int
    share: float
    audience: int | None


@dataclass(frozen=True)
class Late:
    """people: whose step came due while it was held; policy: what becomes of their messages."""

    people: int
    policy: Literal["send", "skip"]


def about_to_start(journey: Journey, name: str, *, existing: bool) -> Beginning:
    """Raises AppError and QuestionError for what keeps it from starting."""
    design = design_of(journey)
    campaign = campaign_in(design, name)
    audience = session_of(journey).audience(campaign.name).size if existing else None
    known = Running.objects.filter(journey=journey, name=campaign.name).first()
    if known is not None:
        fits(known, "start")
    share = share_of(campaign, design, journey, known)
    called = version_of(campaign, design, bodies_of(campaign, design, folder_of(journey)))
    return Beginning(campaign.name, _number(known, called), share, audience)


def _number(running: Running | None, called: str) -> int:
    """Of the version of that hash: its own, else the next."""
    if running is None:
        return 1
    own = running.versions.filter(hash=called).first()
    return own.number if own else running.versions.count() + 1


def late_in(running: Running, now: int) -> Late:
    held = running.held or now
    late = Enrolment.objects.filter(running=running, state=ACTIVE, due__gte=held, due__lt=now)
    campaign = campaign_in(design_of(running.journey), running.name)
    return Late(late.count(), campaign.late)
