"""Links that carry their own proof: signed, each for one purpose, some for a time."""

from __future__ import annotations

from django.conf import settings
from django.core import signing

SALT = "rute.link."
TIMED = "rute.link.timed."


def sealed(purpose: str, value: str, *, timed: bool = False) -> str:
    """`value` with a signature that holds for this purpose only, fit for an address. timed: with
    the moment, so that it can be opened for a while; else the same each time."""
    if timed:
        return signing.TimestampSigner(salt=TIMED + purpose).sign_object(value)
    return signing.Signer(salt=SALT + purpose).sign_object(value)


def opened(purpose: str, text: str, seconds: int | None = None) -> str | None:
    """What was sealed for the purpose; None where it was not. seconds: of a timed one, None where
    it was sealed longer ago."""
    try:
        if seconds is None:
            value = signing.Signer(salt=SALT + purpose).unsign_object(text)
        else:
            value = signing.TimestampSigner(salt=TIMED + purpose).unsign_object(
                text, max_age=seconds
            )
    except (signing.BadSignature, ValueError):
        return None
    return value if isinstance(value, str) else None


def absolute(path: str) -> str:
    """A path as people outside reach it: by RUTE_URL, never by what a request calls its host."""
    return str(settings.SITE_URL) + path
