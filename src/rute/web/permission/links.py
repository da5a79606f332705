"""Addresses by which people outside speak of permission: in the letter, in its headers (RFC 8058),
in a message. They name nobody: only the word that stands for an address of theirs. They never run
out, as a letter lies in a mailbox for years, and are short, as they stand in chats in full."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.urls import reverse

from rute.web.accounts.services import absolute
from rute.web.site.signing import said_in, signed

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

LEAVE, PREFERENCES = "leave", "preferences"
SALT: Final = "rute.permission."
BYTES: Final = 15  # of the signature: 120 bits
SHORT: Final = {
    "email": "e", "whatsapp": "w", "sms": "s", "phone": "p", "push": "u", "letter": "l",
    "marketing": "m", "surveys": "q", "sharing": "h",
}  # fmt: skip
_LONG: Final = {sign: word for word, sign in SHORT.items()}


@dataclass(frozen=True, slots=True)
class Leave:
    """journey: its number; key: of the address (people's key_of); language: of the letter, "" for
    one that nobody noted."""

    journey: int
    key: str
    channel: str
    purpose: str
    language: str = ""


def leave_token(
    journey: Journey, key: str, channel: str, purpose: str, language: str = ""
) -> str:  # fmt: skip
    return _token(LEAVE, journey, key, SHORT.get(channel, channel), SHORT.get(purpose, purpose),
                  language)  # fmt: skip


def leave_url(journey: Journey, key: str, channel: str, purpose: str, language: str = "") -> str:
    """GET shows a page, POST acts."""
    token = leave_token(journey, key, channel, purpose, language)
    return absolute(reverse("permission:leave", args=[token]))


def leave_of(token: str) -> Leave | None:
    """Whom a token is about; None for one that is not ours."""
    told = _read(LEAVE, token)
    if told is None:
        return None
    journey, key, (channel, purpose, language) = told
    return Leave(journey, key, _LONG.get(channel, channel), _LONG.get(purpose, purpose), language)


def preferences_url(journey: Journey, key: str, language: str = "") -> str:
    """Where whoever has an address chooses what they receive. key: of the address (key_of)."""
    token = _token(PREFERENCES, journey, key, language)
    return absolute(reverse("permission:preferences", args=[token]))


def preferences_of(token: str) -> tuple[int, str, str] | None:
    """(number of the journey, key, language); None for one that is not ours."""
    told = _read(PREFERENCES, token)
    return None if told is None else (told[0], told[1], told[2][0])


def _token(kind: str, journey: Journey, key: str, *parts: str) -> str:
    packed = urlsafe_b64encode(bytes.fromhex(key)).decode().rstrip("=")
    said = ".".join((f"{journey.pk:x}", packed, *parts))
    return signed(said, SALT + kind, BYTES)


def _read(kind: str, token: str) -> tuple[int, str, list[str]] | None:
    said = said_in(token, SALT + kind, BYTES)
    if said is None:
        return None
    journey, packed, *parts = said.split(".")
    return int(journey, 16), urlsafe_b64decode(packed + "==").hex(), parts
