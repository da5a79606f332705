"""Messages → the table that the log takes (see events.batches), and what was refused."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.schema import BAD_TIME, NO_NAME, NO_PERSON, REASONS
from rute.events.sources.source import BadRow
from rute.web.collect.bodies import MOST_EVENT
from rute.web.collect.fields import MOST_OF_EVENT, REST, as_text, flat, number, word
from rute.web.collect.frames import METHODS, Frame
from rute.web.collect.identity import TOLD, identity_of
from rute.web.collect.times import time_text, times
from rute.web.collect.wire import Message, Sent, sent_in, text_of

if TYPE_CHECKING:
    import pyarrow as pa

MOST_FIELDS = 1_000  # of one journey's collected events; what is beyond stands together as JSON
MOST_NAMES = 2_000  # of one journey's collected events; a sender makes names of values
NO_TYPE, TOO_LARGE, TOO_MANY_NAMES = "no such type", "larger than 32 kB", "too many event names"
NAMES = {
    "identify": "Identified", "page": "Page Viewed", "screen": "Screen Viewed",
    "group": "Group Joined", "alias": "Identity Linked",
}  # fmt: skip
_TEXTS = ("user", "anonymous", "email", "phone", "alias", "name", "id", "channel", "source",
          "medium", "campaign", "currency")  # fmt: skip
_PAGE = ("url", "path", "title", "referrer")
_NOTHING: Mapping[str, Any] = {}
_CHANNELS = {"browser": "web", "web": "web", "mobile": "app", "app": "app"}
_LIBRARIES = {"analytics.js": "web", "rute.js": "web", "@segment/analytics-next": "web",
              "@jitsu/js": "web", "analytics-android": "app", "analytics-ios": "app",
              "@segment/analytics-react-native": "app", "analytics_flutter": "app"}  # fmt: skip


@dataclass
class _Sparse:
    """A field's texts, and the rows they stand in."""

    rows: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def column(self, size: int) -> pa.Array:
        import pyarrow as pa

        places = np.full(size, -1, np.int64)
        places[self.rows] = np.arange(len(self.rows))  # said twice, the last counts
        return pa.array(self.texts, pa.string()).take(pa.array(places, mask=places < 0))


class Gathered:
    """Columns that grow message by message. fields, names: those the log has already."""

    def __init__(self, fields: Iterable[str] = (), names: Iterable[str] = ()) -> None:
        self.refused: list[tuple[str, str]] = []
        self._channel: str | None = None
        self._names = set(names)
        self._known = set(fields)
        self._texts: dict[str, list[str | None]] = {name: [] for name in _TEXTS}
        self._values: list[float | None] = []
        self._received: list[int] = []
        self._original: list[str | None] = []
        self._sent: list[str | None] = []
        self._fields: dict[str, _Sparse] = {}
        self._rest: dict[int, dict[str, str]] = {}

    def __len__(self) -> int:
        return len(self._received)

    def add(self, frame: Frame, channel: str | None = None) -> None:
        """Takes a frame's messages; each lands in the table or among the refused. channel: where
        they happened, unless they say otherwise."""
        self._channel = channel
        sent = sent_in(frame)
        context = sent.context if isinstance(sent.context, dict) else _NOTHING
        for place, message in enumerate(sent.messages):
            if isinstance(message, str):
                self.refused.append((message, ""))
                continue
            reason = self._taken(frame, sent, message, context, place)
            if reason is not None:
                self.refused.append((reason, text_of(message)))

    def _taken(
        self, frame: Frame, sent: Sent, message: Message, shared: Mapping[str, Any], place: int
    ) -> str | None:
        """Why the message is refused; None where it is taken."""
        kind = frame.method if frame.method != "batch" else message.type
        if kind not in METHODS[1:]:
            return NO_TYPE
        name = word(message.event) if kind == "track" else NAMES[kind]
        if name is None:
            return REASONS[NO_NAME]
        context = message.context if isinstance(message.context, dict) else shared
        who = identity_of(message, kind, context)
        if not who.known:
            return REASONS[NO_PERSON]
        if frame.method == "batch" and len(frame.body) > MOST_EVENT and _too_large(message):
            return TOO_LARGE
        if name not in self._names:
            if len(self._names) >= MOST_NAMES:
                return TOO_MANY_NAMES
            self._names.add(name)
        properties = message.properties if isinstance(message.properties, dict) else _NOTHING
        identifier = word(message.message_id) or f"{frame.token}-{place}"
        campaign = context.get("campaign")
        campaign = campaign if isinstance(campaign, dict) else _NOTHING
        row, texts = len(self._received), self._texts
        for column, text in zip(_TEXTS, (
            *who, name, identifier, self._channel_of(message, properties, context),
            word(campaign.get("source")), word(campaign.get("medium")),
            word(campaign.get("name")), _currency(properties),
        ), strict=True):  # fmt: skip
            texts[column].append(text)
        self._values.append(_value(properties))
        self._received.append(frame.received)
        self._original.append(
            time_text(message.original_timestamp) or time_text(message.timestamp)
        )
        self._sent.append(time_text(message.sent_at) or time_text(sent.sent_at))
        self._keep(row, message, kind, properties, context, campaign)
        return None

    def _channel_of(
        self, message: Message, properties: Mapping[str, Any], context: Mapping[str, Any]
    ) -> str | None:
        said = word(properties.get("channel")) or word(context.get("channel"))
        if said:
            return said
        if isinstance(message.channel, str) and message.channel in _CHANNELS:
            return _CHANNELS[message.channel]
        library = context.get("library")
        named = library.get("name") if isinstance(library, dict) else None
        return _LIBRARIES.get(named, self._channel) if isinstance(named, str) else self._channel

    def _keep(
        self, row: int, message: Message, kind: str, properties: Mapping[str, Any],
        context: Mapping[str, Any], campaign: Mapping[str, Any],
    ) -> None:  # fmt: skip
        for name, text in _context_fields(context):
            self._put(row, name, text)
        for part in ("term", "content"):
            if (text := word(campaign.get(part))) is not None:
                self._put(row, f"campaign_{part}", text)
        if kind in ("page", "screen"):
            for name, value in ((kind, message.name), ("category", message.category)):
                if (text := word(value)) is not None:
                    self._put(row, name, text)
        group = word(message.group_id) or word(context.get("groupId"))
        if group is not None:
            self._put(row, "group", group)
        told = message.traits if isinstance(message.traits, dict) else _NOTHING
        if kind == "identify":
            also = context.get("traits")
            traits = {**(also if isinstance(also, dict) else _NOTHING), **told}
            properties = {**properties,
                          **{key: traits[key] for key in traits if key not in TOLD}}  # fmt: skip
        elif kind == "group" and told:
            properties = {**properties, "group": told} if group is None else {
                **properties, **{f"group.{key}": value for key, value in told.items()}}  # fmt: skip
        self._keep_properties(row, properties)

    def _keep_properties(self, row: int, properties: Mapping[str, Any]) -> None:
        for count, (name, text) in enumerate(flat(properties)):
            if name in ("properties.currency", "properties.channel"):
                continue
            if name == "properties.value" and self._values[row] is not None:
                continue
            if count < MOST_OF_EVENT:
                self._put(row, name, text)
            else:
                self._rest.setdefault(row, {})[name] = text

    def _put(self, row: int, name: str, text: str) -> None:
        found = self._fields.get(name)
        if found is None:
            if name not in self._known and len(self._known) >= MOST_FIELDS:
                self._rest.setdefault(row, {})[name] = text
                return
            self._known.add(name)
            found = self._fields[name] = _Sparse()
        found.rows.append(row)
        found.texts.append(text)

    def table(self, zone: str) -> tuple[pa.Table, tuple[BadRow, ...]]:
        """(events as the log takes them, the refused numbered after them). Times without a zone
        are in `zone`."""
        import pyarrow as pa

        received = np.array(self._received, np.int64)
        moments, unreadable = times(received, self._original, self._sent, zone)
        instant = pa.timestamp("us", "UTC")
        columns: dict[str, Any] = {
            name: pa.array(texts, pa.string())
            for name, texts in self._texts.items()
            if name in ("user", "name", "id") or any(text is not None for text in texts)
        }
        columns["time"] = pa.array(moments, instant)
        if any(value is not None for value in self._values):
            columns["value"] = pa.array(self._values, pa.float64())
        columns |= {name: found.column(len(self)) for name, found in self._fields.items()}
        columns["received_at"] = _iso(received)
        for name, texts in (("original_timestamp", self._original), ("sent_at", self._sent)):
            if any(text is not None for text in texts):
                columns[name] = pa.array(texts, pa.string())
        if self._rest:
            columns[REST] = pa.array(
                [json.dumps(self._rest[row], ensure_ascii=False, sort_keys=True)
                 if row in self._rest else None for row in range(len(self))], pa.string()
            )  # fmt: skip
        table = pa.table(columns)
        bad = [*self.refused, *self._unread(table, unreadable)]
        if unreadable.any():
            table = table.filter(pa.array(~unreadable))
        numbered = (BadRow(len(table) + 1 + k, *one) for k, one in enumerate(bad))
        return table, tuple(numbered)

    def _unread(
        self, table: pa.Table, unreadable: NDArray[np.bool_]
    ) -> Iterator[tuple[str, str]]:
        for row in np.flatnonzero(unreadable):
            found = {k: v for k, v in table.slice(int(row), 1).to_pylist()[0].items()
                     if v is not None and k not in ("time", "received_at")}  # fmt: skip
            yield REASONS[BAD_TIME], json.dumps(found, ensure_ascii=False, default=str)[:300]


def _too_large(message: Message) -> bool:
    import msgspec

    return len(msgspec.json.encode(message)) > MOST_EVENT + 400  # what msgspec writes as null


def _value(properties: Mapping[str, Any]) -> float | None:
    """What the event is worth: value, else revenue, else total."""
    for name in ("value", "revenue", "total"):
        if name in properties and (found := number(properties[name])) is not None:
            return found
    return None


def _currency(properties: Mapping[str, Any]) -> str | None:
    found = properties.get("currency")
    if not isinstance(found, str):
        return None
    code = found.strip().upper()
    return code if len(code) == 3 and code.isascii() and code.isalpha() else None


def _context_fields(context: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Of the context only what says where something happened; no address of a machine is kept."""
    page = context.get("page")
    if isinstance(page, dict):
        for name in _PAGE:
            if (text := word(page.get(name), 2_000)) is not None:
                yield name, text
    library = context.get("library")
    if isinstance(library, dict) and (named := word(library.get("name"))) is not None:
        version = word(library.get("version"))
        yield "library", f"{named} {version}" if version else named
    for name, key in (("user_agent", "userAgent"), ("locale", "locale")):
        if (text := word(context.get(key), 500)) is not None:
            yield name, text
    for part in ("app", "os", "device"):
        own = context.get(part)
        if isinstance(own, dict):
            key = "type" if part == "device" else "name"
            if (text := word(own.get(key))) is not None:
                yield part, text


def _iso(moments: NDArray[np.int64]) -> pa.Array:
    """Whole milliseconds as ISO 8601, each distinct moment written once."""
    import pyarrow as pa

    found, codes = np.unique(moments // 1000, return_inverse=True)
    texts = np.datetime_as_string(found.astype("datetime64[ms]"), timezone="UTC")
    return pa.array(texts.astype(object), pa.string()).take(pa.array(codes))
