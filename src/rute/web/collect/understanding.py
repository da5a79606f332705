"""What one message means: its event, its person, where it happened, what it was worth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import msgspec

from rute.events.schema import NO_NAME, NO_PERSON, REASONS
from rute.web.collect.bodies import MOST_EVENT
from rute.web.collect.context import campaign_fields, context_fields, mapping, where_it_happened
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
_AS_NULL = 400  # bytes that msgspec writes for the parts a message does not have


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
    if kind not in METHODS[1:]:
        return NO_TYPE
    name = word(message.event) if kind == "track" else NAMES[kind]
    if name is None:
        return REASONS[NO_NAME]
    context = mapping(message.context) or mapping(sent.context)
    who = identity_of(message, kind, context)
    if not who.known:
        return REASONS[NO_PERSON]
    if frame.method == "batch" and len(frame.body) > MOST_EVENT and _too_large(message):
        return TOO_LARGE
    properties, campaign = mapping(message.properties), mapping(context.get("campaign"))
    value, priced = _value(properties)
    texts = (
        *who, name, word(message.message_id) or f"{frame.token}-{place}",
        where_it_happened(message.channel, properties, context) or channel,
        word(campaign.get("source")), word(campaign.get("medium")), word(campaign.get("name")),
        _currency(properties),
    )  # fmt: skip
    spoken = {"properties.currency", "properties.channel"}
    if priced:
        spoken.add("properties.value")
    return Understood(
        texts,
        value,
        time_text(message.original_timestamp) or time_text(message.timestamp),
        time_text(message.sent_at) or time_text(sent.sent_at),
        [
            *context_fields(context),
            *campaign_fields(campaign),
            *_own_fields(message, kind, context),
            *(one for one in flat(_said(message, kind, context)) if one[0] not in spoken),
        ],
    )


def _own_fields(
    message: Message, kind: str, context: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """What pages, screens and groups are called."""
    if kind in ("page", "screen"):
        for name, value in ((kind, message.name), ("category", message.category)):
            if (text := word(value)) is not None:
                yield name, text
    group = word(message.group_id) or word(context.get("groupId"))
    if group is not None:
        yield "group", group


def _said(message: Message, kind: str, context: Mapping[str, Any]) -> Mapping[str, Any]:
    """The properties; of who identifies themselves the traits, but for what identifies them."""
    properties = mapping(message.properties)
    if kind == "identify":
        traits = {**mapping(context.get("traits")), **mapping(message.traits)}
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
