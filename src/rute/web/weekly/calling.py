"""Signed calls to other programs."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import time
from http.client import HTTPException

from django.conf import settings

from rute.errors import ConfigurationError
from rute.web.weekly.guard import Answer, Network, Place, checked, networks, post
from rute.web.weekly.models import Watcher
from rute.words.catalog import LANGUAGES
from rute.words.message import Message, said_text

SIGNATURE = "Rute-Signature"


class NotTaken(Exception):
    """Nobody took it; trying again may help."""


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


def new_secret() -> str:
    return f"whsec_{secrets.token_urlsafe(32)}"


def signature(secret: str, body: bytes, at: int) -> str:
    """t=SECONDS,v1=HMAC-SHA256 of "SECONDS.BODY" in hex: who has the secret can tell that it comes
    from here, and that it is not an old one again."""
    told = f"{at}.".encode() + body
    return f"t={at},v1={hmac.new(secret.encode(), told, hashlib.sha256).hexdigest()}"


def call(watcher: Watcher, body: str, name: str, at: int) -> Answer:
    """Calls a program, the address looked at anew. at: seconds UTC. Raises Refused where it may
    not be called, NotTaken where it did not take it."""
    place, sent = place_of(watcher.url), body.encode()
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "User-Agent": "Rute",
        "Idempotency-Key": hashlib.sha256(name.encode()).hexdigest()[:32],
        SIGNATURE: signature(watcher.secret, sent, at),
    }
    try:
        answer = post(place, sent, headers)
    except (OSError, HTTPException) as error:
        _note(watcher, Message("hook.no_answer", host=place.host, kind=type(error).__name__))
        raise NotTaken from None
    if not answer.taken:
        _note(watcher, Message("hook.not_taken", host=place.host, status=answer.status))
        raise NotTaken
    _note(watcher, None)
    return answer


def now() -> int:
    return int(time.time())


def _note(watcher: Watcher, wrong: Message | None) -> None:
    told = {each: said_text(wrong, each) for each in LANGUAGES} if wrong else {}
    Watcher.objects.filter(pk=watcher.pk).update(failing=told)
