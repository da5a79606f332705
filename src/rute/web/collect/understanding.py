"""What one message means: its event, its person, where it happened, what it was worth."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec

from rute.events.schema import NO_NAME, NO_PERSON, REASONS
from rute.web.collect.bodies import MOST_EVENT
from rute.web.collect.context import Context, mapping
from rute.web.collect.fields import flat, number, word
from rute.web.collect.frames import METHODS, Frame
from rute.web.collect.identity import TOLD, identity_of
from rute.web.collect.times import time_text
from rute.web.collect.wire import Message, Sent

NO_TYPE, TOO_LARGE = "no such type", "larger than 32 kB"
NAMES = {
    "identify": "Identified", "page": "Page Viewed", "screen": "Screen Viewed",
    "group": "Group Joined", "alias": "Identity Linked",
}  # fmt: skip
TEXTS = ("user", "anonymous", "email", "phone", "alias", "name", "id", "channel", "source",
         "medium", "campaign", "currency")  # fmt: skip
_KINDS = frozenset(METHODS[1:])
_CHANNELS = {"browser": "web", "web": "web", "mobile": "app", "app": "app"}
_AS_NULL = 400  # bytes that msgspec writes for the parts a message does not have
_CURRENCY, _CHANNEL, _VALUE = "properties.currency", "properties.channel", "properties.value"


class Understood(NamedTuple):
    """texts: of each of TEXTS; value: major units; original, sent: times as they were written."""

    texts: tuple[str | None, ...]
    value: float | None
    original: str | None
    sent: str | None
    fields: list[tuple[str, str]]


def understood(
    message: Message, frame: Frame, sent: Sent, place: int, channel: str | None
) -> Understood | str:
    """The message, or why it is refused. place: in its frame; channel: where it happened, unless
    it says otherwise."""
    kind = frame.method if frame.method != "batch" else message.type
    if kind.__class__ is not str or kind not in _KINDS:
        return NO_TYPE
    name = word(message.event) if kind == "track" else NAMES[kind]
    if name is None:
        return REASONS[NO_NAME]
    context = sent.context_of(message)
    who = identity_of(message, kind, context.traits)
    if not any(who):
        return REASONS[NO_PERSON]
    if sent.may_hold_too_large(frame) and _too_large(message):
        return TOO_LARGE
    properties = mapping(message.properties)
    value, priced = _value(properties) if properties else (None, False)
    fields = [*context.fields]
    if kind != "track" or message.group_id is not None or context.group:
        fields += _own_fields(message, kind, context)
        properties = _said(message, kind, properties, context)
    for one in flat(properties):
        if one[0] != _CURRENCY and one[0] != _CHANNEL and not (priced and one[0] == _VALUE):
            fields.append(one)
    texts = (
        *who, name, word(message.message_id) or f"{frame.token}-{place}",
        _channel(message, properties, context) or channel, context.source, context.medium,
        context.campaign, _currency(properties),
    )  # fmt: skip
    sent_at = time_text(message.sent_at) or sent.sent_at
    return Understood(texts, value, _original(message), sent_at, fields)


def _original(message: Message) -> str | None:
    """When it happened by the sender's clock: what the caller said before the moment at which the
    library was called. Another collector that passes an event on has put `timestamp` right
    already, by a clock that sentAt knows nothing of."""
    said, called = time_text(message.timestamp), time_text(message.original_timestamp)
    return (called or said) if message.received_at is not None else (said or called)


def _channel(message: Message, properties: Mapping[str, Any], context: Context) -> str | None:
    """The channel that is said, else the one its library is made for. That a server sent it says
    nothing of where the customer was."""
    said = word(properties.get("channel")) or context.channel
    if said:
        return said
    if message.channel.__class__ is str and message.channel in _CHANNELS:
        return _CHANNELS[message.channel]
    return context.usual


def _own_fields(message: Message, kind: str, context: Context) -> list[tuple[str, str]]:
    """What pages, screens and groups are called."""
    found: list[tuple[str, str | None]] = []
    if kind in ("page", "screen"):
        found = [(kind, word(message.name)), ("category", word(message.category))]
    found.append(("group", word(message.group_id) or context.group))
    return [(name, text) for name, text in found if text is not None]


def _said(
    message: Message, kind: str, properties: Mapping[str, Any], context: Context
) -> Mapping[str, Any]:
    """The properties; of who identifies themselves the traits, but for what identifies them."""
    if kind == "identify":
        traits = {**context.traits, **mapping(message.traits)}
        return {**properties, **{k: v for k, v in traits.items() if k not in TOLD}}
    if kind == "group":
        return {**properties, **{f"group.{k}": v for k, v in mapping(message.traits).items()}}
    return properties


def _too_large(message: Message) -> bool:
    return len(msgspec.json.encode(message)) > MOST_EVENT + _AS_NULL


def _value(properties: Mapping[str, Any]) -> tuple[float | None, bool]:
    """What the event is worth: value, else revenue, else total; and whether `value` said it."""
    for name in ("value", "revenue", "total"):
        if name in properties and (found := number(properties[name])) is not None:
            return found, name == "value"
    return None, False


def _currency(properties: Mapping[str, Any]) -> str | None:
    found = properties.get("currency")
    if not isinstance(found, str):
        return None
    code = found.strip().upper()
    return code if len(code) == 3 and code.isascii() and code.isalpha() else None
