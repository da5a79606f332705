"""The address at which somebody says that they want no more of this: in the letter, in its
headers (RFC 8058), in a message. It names nobody: only the word that stands for their address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.urls import NoReverseMatch, reverse

from rute.web.accounts.services import absolute, opened, sealed

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

PURPOSE: Final = "leave"


@dataclass(frozen=True, slots=True)
class Leave:
    """journey: its number; key: of the address (people's key_of)."""

    journey: int
    key: str
    channel: str
    purpose: str


def leave_token(journey: Journey, key: str, channel: str, purpose: str) -> str:
    """Never runs out: a letter lies in a mailbox for years."""
    return sealed(PURPOSE, f"{journey.pk} {key} {channel} {purpose}")


def leave_url(journey: Journey, key: str, channel: str, purpose: str) -> str:
    """GET shows a page, POST acts."""
    token = leave_token(journey, key, channel, purpose)
    try:
        path = reverse("permission:leave", args=[token])
    except NoReverseMatch:
        path = f"/leave/{token}"
    return absolute(path)


def leave_of(token: str) -> Leave | None:
    """Whom a token is about; None for one that is not ours."""
    told = opened(PURPOSE, token)
    if told is None:
        return None
    journey, key, channel, purpose = told.split(" ")
    return Leave(int(journey), key, channel, purpose)
