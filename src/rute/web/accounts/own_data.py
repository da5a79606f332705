"""All that an account holds about its person, for them to take away."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount

from rute.web.accounts.models import Membership, User
from rute.web.accounts.sessions import sessions_of
from rute.web.journal.services import acts_by

FORM = 1  # raised when a reader of these files would have to change


def own_data(user: User, current: str | None) -> dict[str, Any]:
    """What is kept about the user, but for secrets: no password, no code, no key of a session."""
    return {
        "form": FORM,
        "account": {
            "name": user.name,
            "email": user.email,
            "language": user.language,
            "theme": user.theme,
            "created": _at(user.created),
            "last_login": _at(user.last_login),
            "two_step_login": Authenticator.objects.filter(user=user).exists(),
        },
        "single_sign_on": [
            {"provider": each.provider, "name_there": each.uid, "since": _at(each.date_joined)}
            for each in SocialAccount.objects.filter(user=user)
        ],
        "journeys": [
            {"journey": each.journey.name, "role": each.role, "since": _at(each.created)}
            for each in Membership.objects.filter(user=user).select_related("journey")
        ],
        "sessions": [
            {"browser": each.browser, "system": each.system, "address": each.address,
             "since": _at(each.since), "seen": _at(each.seen)}
            for each in sessions_of(user, current)
        ],
        "journal": acts_by(user),
    }  # fmt: skip


def _at(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
