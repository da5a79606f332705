"""Links that carry their own proof: signed, each for one purpose, some for a time."""

from __future__ import annotations

from django.conf import settings
from django.core import signing

SALT = "rute.link."


def sealed(purpose: str, value: str) -> str:
    """`value` with a signature that holds for this purpose only. Fit for an address."""
    return signing.TimestampSigner(salt=SALT + purpose).sign_object(value)


def opened(purpose: str, text: str, seconds: int | None = None) -> str | None:
    """What was sealed for the purpose; None where it was not, or more than `seconds` ago."""
    signer = signing.TimestampSigner(salt=SALT + purpose)
    try:
        value = signer.unsign_object(text, max_age=seconds)
    except (signing.BadSignature, ValueError):
        return None
    return value if isinstance(value, str) else None


def absolute(path: str) -> str:
    """A path as people outside reach it: by RUTE_URL, never by what a request calls its host."""
    return str(settings.SITE_URL) + path
