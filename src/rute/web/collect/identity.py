"""Who a message is about: the identifiers that the log knows a person by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from rute.web.collect.fields import word
from rute.web.collect.wire import Message

EMAILS = ("email", "Email", "e-mail", "e_mail", "emailAddress", "email_address")
PHONES = ("phone", "Phone", "phoneNumber", "phone_number", "mobile", "whatsapp", "wa")
TOLD = frozenset((*EMAILS, *PHONES))  # traits that are identifiers, and no fields
_NOTHING: Mapping[str, Any] = {}


class Identity(NamedTuple):
    user: str | None
    anonymous: str | None
    email: str | None
    phone: str | None
    alias: str | None


def identity_of(message: Message, kind: str, also: Mapping[str, Any]) -> Identity:
    """userId, anonymousId; e-mail and phone where traits tell them, its own or those of its
    context (also).

    What a property calls an e-mail address may be a friend's: it is no identifier. An alias names
    a device where it repeats anonymousId, else an older user that may have been a device.
    """
    user, anonymous = word(message.user_id), word(message.anonymous_id)
    own = message.traits if kind in ("identify", "alias") else None
    traits = own if isinstance(own, dict) else _NOTHING
    email = phone = alias = None
    if traits or also:
        email, phone = _told(EMAILS, traits, also), _told(PHONES, traits, also)
    if kind == "alias" and (before := word(message.previous_id)) is not None and before != user:
        alias = None if before == anonymous else before
        anonymous = anonymous or before
    return Identity(user, anonymous, email, phone, alias)


def _told(names: tuple[str, ...], traits: Mapping[str, Any], also: Mapping[str, Any]) -> str | None:
    for found in (traits, also):
        for name in names:
            if (value := word(found.get(name))) is not None:
                return value
    return None
