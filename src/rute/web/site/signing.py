"""Short signed words for addresses that stand in letters and chats: what is said, a dot, and a
signature of as many bytes as its use needs. They never run out."""

from __future__ import annotations

from base64 import urlsafe_b64encode

from django.utils.crypto import constant_time_compare, salted_hmac


def signed(said: str, salt: str, size: int) -> str:
    """size: bytes of the signature; salt: of this use alone."""
    return f"{said}.{_signature(said, salt, size)}"


def said_in(token: str, salt: str, size: int) -> str | None:
    """What a token says; None for one that is not ours."""
    said, _, signature = token.rpartition(".")
    return said if constant_time_compare(signature, _signature(said, salt, size)) else None


def _signature(said: str, salt: str, size: int) -> str:
    digest = salted_hmac(salt, said, algorithm="sha256").digest()[:size]
    return urlsafe_b64encode(digest).decode()
