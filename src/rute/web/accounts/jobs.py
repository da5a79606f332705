"""What accounts do by themselves: letting go of what has run out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from importlib import import_module

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.sessions.models import Session

from rute.web.accounts.models import Counted, Invitation
from rute.web.work.services import periodic

KEPT = timedelta(days=90)  # invitations that came to nothing; the journal says who was invited


@periodic("accounts.tidy", every=3600)
def tidy(now: int) -> None:
    """Sessions that have ended, counts nobody needs, invitations long closed."""
    moment = datetime.fromtimestamp(now / 1e6, UTC)
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
    open_now = Session.objects.values("session_key")
    UserSession.objects.exclude(session_key__in=open_now).delete()
    Counted.objects.filter(expires__lt=moment).delete()
    closed = Invitation.objects.filter(accepted=None, expires__lt=moment - KEPT)
    closed.exclude(journey=None).delete()
