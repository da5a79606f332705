"""Messages of the Segment tracking protocol, read leniently: every client has its own habits."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from rute.web.collect.bodies import MOST_EVENT
from rute.web.collect.context import NONE, Context, context_of
from rute.web.collect.frames import Frame
from rute.web.collect.times import time_text

_SMALLEST = 60  # bytes of a message that says anything
ABSENT = msgspec.Raw(b"")


class Message(msgspec.Struct, rename="camel", gc=False):
    """One event as a client names its parts."""

    type: Any = None
    event: Any = None
    name: Any = None
    category: Any = None
    user_id: Any = None
    anonymous_id: Any = None
    previous_id: Any = None
    group_id: Any = None
    message_id: Any = None
    timestamp: Any = None
    original_timestamp: Any = None
    sent_at: Any = None
    received_at: Any = None
    channel: Any = None
    properties: Any = None
    traits: Any = None
    context: msgspec.Raw = ABSENT


class _Batch(msgspec.Struct, rename="camel", gc=False):
    batch: list[Message] | UnsetType = UNSET
    sent_at: Any = None
    context: msgspec.Raw = ABSENT


class _Loose(msgspec.Struct, rename="camel"):
    batch: list[msgspec.Raw] | UnsetType = UNSET
    sent_at: Any = None
    context: msgspec.Raw = ABSENT


@dataclass(frozen=True, slots=True)
class Sent:
    """What a frame holds. messages: a text says why one could not be read. sent_at, context: of
    those that say none of their own."""

    messages: list[Message | str]
    sent_at: str | None = None
    context: Context = NONE

    def may_hold_too_large(self, frame: Frame) -> bool:
        """Whether a message of a batch may be larger than one may be, were all others as small
        as can be; a single one was looked at when it came."""
        others = _SMALLEST * (len(self.messages) - 1)
        return frame.method == "batch" and len(frame.body) - others > MOST_EVENT

    def context_of(self, message: Message) -> Context:
        own = bytes(message.context)
        return context_of(own) if own and own != b"null" else self.context


_CALLED = {
    part.name: part.encode_name
    for part in msgspec.structs.fields(Message)
    if part.name != "context"
}
_one = msgspec.json.Decoder(Message)
_batch = msgspec.json.Decoder(_Batch)
_loose = msgspec.json.Decoder(_Loose)
_FAULTS = (msgspec.MsgspecError, ValueError, RecursionError)
NO_OBJECT, NO_JSON = "not an object", "not readable as JSON"


def sent_in(frame: Frame) -> Sent:
    """All messages of a frame. One that cannot be read does not take the others with it."""
    if frame.method != "batch":
        return Sent([_read(frame.body)])
    try:
        found = _batch.decode(frame.body)
        if isinstance(found.batch, list):
            return _sent(list(found.batch), found)
    except _FAULTS:
        pass
    try:
        loose = _loose.decode(frame.body)
    except _FAULTS:
        return Sent([NO_JSON])
    parts = loose.batch if isinstance(loose.batch, list) else []
    return _sent([_read(bytes(part)) for part in parts], loose)


def _sent(messages: list[Message | str], batch: _Batch | _Loose) -> Sent:
    return Sent(messages, time_text(batch.sent_at), context_of(bytes(batch.context) or b"null"))


def _read(content: bytes) -> Message | str:
    try:
        return _one.decode(content)
    except _FAULTS:
        pass
    try:  # a number too large for 64 bits, half a letter: what Python can still read
        plain = json.dumps(json.loads(content.decode("utf-8", "replace"), parse_int=_whole))
        return _one.decode(plain.encode())
    except _FAULTS:
        return NO_OBJECT if content.lstrip()[:1] != b"{" else NO_JSON


def _whole(digits: str) -> int | str:
    return int(digits) if len(digits) < 19 else digits


def text_of(message: Message, most: int = 300) -> str:
    """The message as JSON, for whoever looks at what was refused."""
    try:
        found = {
            called: value
            for name, called in _CALLED.items()
            if (value := getattr(message, name)) is not None
        }
        return msgspec.json.encode(found).decode()[:most]
    except _FAULTS:
        return ""
