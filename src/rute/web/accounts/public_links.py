"""Links to a map without people, for whoever has them; can be taken back, may end by a date."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from rute.web.accounts.models import PublicLink, User
from rute.web.journal.services import record
from rute.web.journeys.models import Journey

SEEN_EVERY = timedelta(minutes=1)


def make(
    journey: Journey, name: str, by: User, expires: datetime | None = None
) -> tuple[PublicLink, str]:
    """A link and its token, which is told this once: only its digest is kept."""
    token = secrets.token_urlsafe(24)
    link = PublicLink.objects.create(
        journey=journey, name=name, by=by, expires=expires, digest=_digest(token)
    )
    record(by, journey, "shared", name=name)
    return link, token


def opened(token: str) -> PublicLink | None:
    """The link a token opens, noted as seen; None where it opens nothing (any more)."""
    found = PublicLink.objects.select_related("journey", "journey__published").filter(
        digest=_digest(token), revoked=None, journey__deleted=None
    )
    link = found.first()
    now = timezone.now()
    if link is None or (link.expires and link.expires <= now):
        return None
    if link.seen is None or now - link.seen >= SEEN_EVERY:
        PublicLink.objects.filter(pk=link.pk).update(seen=now)
    return link


def revoke(link: PublicLink, by: User) -> None:
    """The link shows nothing from now on."""
    if PublicLink.objects.filter(pk=link.pk, revoked=None).update(revoked=timezone.now()):
        record(by, link.journey, "unshared", name=link.name)


def of(journey: Journey) -> QuerySet[PublicLink]:
    """The links that have not been taken back."""
    return PublicLink.objects.filter(journey=journey, revoked=None).select_related("by")


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
