"""Where somebody is signed in, and the end of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from allauth.usersessions.models import UserSession
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from rute.web.accounts.access import Asked
from rute.web.accounts.models import User

SEEN = "seen"
SEEN_EVERY = 300  # seconds: a page asks every two, and none of them need be written down
# What names a browser and a system in what a browser says of itself, the telling ones first.
BROWSERS = {"Edg": "Edge", "OPR": "Opera", "SamsungBrowser": "Samsung Internet",
            "Firefox": "Firefox", "Chrome": "Chrome", "Safari": "Safari"}  # fmt: skip
SYSTEMS = {"Android": "Android", "iPhone": "iPhone", "iPad": "iPad", "Windows": "Windows",
           "Mac OS": "macOS", "Linux": "Linux"}  # fmt: skip


@dataclass(frozen=True)
class SignedIn:
    """One session. browser and system: "" where it did not say."""

    number: int
    browser: str
    system: str
    address: str
    since: datetime
    seen: datetime
    here: bool


def sessions_of(user: User, current: str | None) -> list[SignedIn]:
    """Where the user is signed in now, the last seen first. current: the key of this session."""
    found = [_signed_in(each, current) for each in UserSession.objects.purge_and_list(user)]
    return sorted(found, key=lambda each: (not each.here, -each.seen.timestamp()))


def end(user: User, number: int) -> bool:
    """Ends one session of the user; False where they have no such session."""
    found = UserSession.objects.filter(user=user, pk=number).first()
    if found is not None:
        found.end()
    return found is not None


def end_others(user: User, current: str | None) -> None:
    """Ends all sessions of the user but the current one."""
    for session in UserSession.objects.filter(user=user).exclude(session_key=current or ""):
        session.end()


class LastSeen:
    """Notes now and then that a session is in use."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        asked = cast(Asked, request)
        if asked.user.is_authenticated:
            now = int(time.time())
            if now - asked.session.get(SEEN, 0) >= SEEN_EVERY:
                asked.session[SEEN] = now
                _note(asked)
        return self.answer(request)


def _note(request: Asked) -> None:
    mine = UserSession.objects.filter(session_key=request.session.session_key)
    if not mine.update(last_seen_at=timezone.now()):  # one that no login of allauth made
        UserSession.objects.create_from_request(request)


def _signed_in(session: UserSession, current: str | None) -> SignedIn:
    agent = session.user_agent
    return SignedIn(
        number=session.pk,
        browser=_first(BROWSERS, agent),
        system=_first(SYSTEMS, agent),
        address=session.ip,
        since=session.created_at,
        seen=session.last_seen_at,
        here=session.session_key == current,
    )


def _first(names: dict[str, str], agent: str) -> str:
    return next((name for mark, name in names.items() if mark in agent), "")
