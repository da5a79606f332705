"""Links that carry their own proof: signed, each for one purpose, some for a time."""

from __future__ import annotations

from django.conf import settings
from django.core import signing

SALT = "rute.link."


def sealed(purpose: str, value: str, *, timed: bool = False) -> str:
    """`value` with a signature that holds for this purpose only, fit for an address. timed: with
    the moment, so that it can be opened for a while; else the same each time."""
    return _signer(purpose, timed).sign_object(value)


def opened(purpose: str, text: str, seconds: int | None = None) -> str | None:
    """What was sealed for the purpose; None where it was not. seconds: of a timed one, None where
    it was sealed longer ago."""
    signer = _signer(purpose, seconds is not None)
    try:
        kept = {} if seconds is None else {"max_age": seconds}
        value = signer.unsign_object(text, **kept)
    except (signing.BadSignature, ValueError):
        return None
    return value if isinstance(value, str) else None


def absolute(path: str) -> str:
    """A path as people outside reach it: by RUTE_URL, never by what a request calls its host."""
    return str(settings.SITE_URL) + path


def _signer(purpose: str, timed: bool) -> signing.Signer:
    salt = f"{SALT}{'timed.' if timed else ''}{purpose}"
    return signing.TimestampSigner(salt=salt) if timed else signing.Signer(salt=salt)
