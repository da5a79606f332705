"""Addresses by which people outside speak of permission: in the letter, in its headers (RFC 8058),
in a message. They name nobody: only the word that stands for an address of theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.urls import reverse

from rute.web.accounts.services import absolute, opened, sealed

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

LEAVE: Final = "leave"


@dataclass(frozen=True, slots=True)
class Leave:
    """journey: its number; key: of the address (people's key_of); language: of the letter, "" for
    one that nobody noted."""

    journey: int
    key: str
    channel: str
    purpose: str
    language: str = ""


def leave_token(journey: Journey, key: str, channel: str, purpose: str, language: str = "") -> str:
    """Never runs out: a letter lies in a mailbox for years."""
    return sealed(LEAVE, f"{journey.pk} {key} {channel} {purpose} {language}".strip())


def leave_url(journey: Journey, key: str, channel: str, purpose: str, language: str = "") -> str:
    """GET shows a page, POST acts."""
    token = leave_token(journey, key, channel, purpose, language)
    return absolute(reverse("permission:leave", args=[token]))


def leave_of(token: str) -> Leave | None:
    """Whom a token is about; None for one that is not ours."""
    told = opened(LEAVE, token)
    if told is None:
        return None
    journey, key, channel, purpose, *language = told.split(" ")
    return Leave(int(journey), key, channel, purpose, *language)
