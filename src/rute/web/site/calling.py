"""Signed calls to other programs, by whichever part makes them."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping

from django.conf import settings

from rute.errors import ConfigurationError
from rute.web.site.guard import Network, Place, checked, networks, where
from rute.words.message import Message

SIGNATURE = "Rute-Signature"


def own_networks() -> tuple[Network, ...]:
    """Networks of the owner's that may be reached. Raises ConfigurationError."""
    try:
        return networks(settings.OWN_NETWORKS)
    except ValueError as error:
        raise ConfigurationError(
            Message("hook.networks", text=settings.OWN_NETWORKS), do=Message("hook.networks.do")
        ) from error


def place_of(url: str) -> Place:
    """Raises Refused for an address that is not called."""
    return checked(url, own_networks())


def server_place(host: str, port: int) -> str:
    """The address of a mail server that somebody typed in, to be connected to. Raises Refused for
    one in a network of this machine's."""
    return where(host, port, own_networks())


def new_secret() -> str:
    return f"whsec_{secrets.token_urlsafe(32)}"


def signature(secret: str, body: bytes, at: int) -> str:
    """t=SECONDS,v1=HMAC-SHA256 of "SECONDS.BODY" in hex: who has the secret can tell that it comes
    from here, and that it is not an old one again."""
    told = f"{at}.".encode() + body
    return f"t={at},v1={hmac.new(secret.encode(), told, hashlib.sha256).hexdigest()}"


def headers_of(secret: str, body: bytes, name: str, at: int) -> Mapping[str, str]:
    """name: of this call among all others; the same however often it is tried. at: seconds UTC."""
    return {
        "Content-Type": "application/json; charset=utf-8",
        "User-Agent": "Rute",
        "Idempotency-Key": hashlib.sha256(name.encode()).hexdigest()[:32],
        SIGNATURE: signature(secret, body, at),
    }
