"""Messages → the table that the log takes (see events.batches), and what was refused."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.schema import BAD_TIME, REASONS
from rute.events.sources.source import BadRow
from rute.journey.fields import ALWAYS_KNOWN, plain
from rute.web.collect.fields import MOST_OF_EVENT, REST
from rute.web.collect.frames import Frame
from rute.web.collect.times import times
from rute.web.collect.understanding import TEXTS, Understood, understood
from rute.web.collect.wire import sent_in, text_of

if TYPE_CHECKING:
    import pyarrow as pa

MOST_FIELDS = 1_000  # of one journey's collected events; what is beyond stands together as JSON
MOST_NAMES = 2_000  # of one journey's collected events; a sender makes names of values
TOO_MANY_NAMES = "too many event names"
_NAME = TEXTS.index("name")
_ALWAYS = ("user", "name", "id")


@dataclass
class _Sparse:
    """A field's texts, and the rows they stand in; said twice, the last counts."""

    rows: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def column(self, size: int) -> pa.Array:
        import pyarrow as pa

        places = np.full(size, -1, np.int64)
        places[self.rows] = np.arange(len(self.rows))
        return pa.array(self.texts, pa.string()).take(pa.array(places, mask=places < 0))


class Gathered:
    """Columns that grow message by message. fields, names: those the log has already; asked: the
    fields that rules ask for. They are columns from the first event on, so that a rule about what
    has not come yet counts nobody, instead of being an error; what comes under another spelling
    of them (order_id, Order ID) comes under theirs."""

    def __init__(
        self, fields: Iterable[str] = (), names: Iterable[str] = (), asked: Iterable[str] = ()
    ) -> None:
        self.refused: list[tuple[str, str]] = []
        self._names, self._known = set(names), set(fields)
        spelled = set(map(plain, (*self._known, *ALWAYS_KNOWN)))
        self._asked = {plain(name): name for name in asked if name not in ALWAYS_KNOWN}
        self._to_come = [name for key, name in self._asked.items() if key not in spelled]
        # Lists of plain values alone: what holds others is looked through by Python again and
        # again, as long as it is there.
        self._texts: list[list[str | None]] = [[] for _ in TEXTS]
        self._values: list[float | None] = []
        self._original: list[str | None] = []
        self._sent: list[str | None] = []
        self._received: list[int] = []
        self._fields: dict[str, _Sparse] = {}
        self._rest: dict[int, dict[str, str]] = {}

    def __len__(self) -> int:
        return len(self._received)

    def add(self, frame: Frame, channel: str | None = None) -> None:
        """Takes a frame's messages; each lands in the table or among the refused. channel: where
        they happened, unless they say otherwise."""
        sent = sent_in(frame)
        for place, message in enumerate(sent.messages):
            if isinstance(message, str):
                self.refused.append((message, ""))
                continue
            found = understood(message, frame, sent, place, channel)
            reason = found if isinstance(found, str) else self._taken(found, frame.received)
            if reason is not None:
                self.refused.append((reason, text_of(message)))

    def _taken(self, found: Understood, received: int) -> str | None:
        """Why it is refused after all; None where it is taken."""
        name = str(found.texts[_NAME])
        if name not in self._names:
            if len(self._names) >= MOST_NAMES:
                return TOO_MANY_NAMES
            self._names.add(name)
        row, columns = len(self._received), self._fields
        for column_of, one in zip(self._texts, found.texts, strict=True):
            column_of.append(one)
        self._values.append(found.value)
        self._original.append(found.original)
        self._sent.append(found.sent)
        self._received.append(received)
        for key, text in found.fields[:MOST_OF_EVENT]:
            column = columns.get(key) or self._column(key)
            if column is None:
                self._rest.setdefault(row, {})[key] = text
                continue
            column.rows.append(row)
            column.texts.append(text)
        if len(found.fields) > MOST_OF_EVENT:
            self._rest.setdefault(row, {}).update(found.fields[MOST_OF_EVENT:])
        return None

    def _column(self, key: str) -> _Sparse | None:
        """A new column; None where there are too many."""
        if key not in self._known:
            key = self._asked.get(plain(key), key)
        if key not in self._known and len(self._known) >= MOST_FIELDS:
            return None
        self._known.add(key)
        return self._fields.setdefault(key, _Sparse())

    def table(self, zone: str) -> tuple[pa.Table, tuple[BadRow, ...]]:
        """(events as the log takes them, the refused numbered after them). Times without a zone
        are in `zone`."""
        import pyarrow as pa

        received = np.array(self._received, np.int64)
        moments, unreadable = times(received, self._original, self._sent, zone)
        columns = dict(self._plain())
        columns["time"] = pa.array(moments, pa.timestamp("us", "UTC"))
        columns |= {name: found.column(len(self)) for name, found in self._fields.items()}
        columns |= {name: pa.nulls(len(self), pa.string())
                    for name in self._to_come if name not in columns}  # fmt: skip
        columns["received_at"] = _iso(received)
        columns |= _given("original_timestamp", self._original)
        columns |= _given("sent_at", self._sent)
        if self._rest:
            rest = [self._rest.get(row) for row in range(len(self))]
            columns[REST] = pa.array([_json(one) if one else None for one in rest], pa.string())
        table = pa.table(columns)
        bad = [*self.refused, *_unread(table, unreadable)]
        if unreadable.any():
            table = table.filter(pa.array(~unreadable))
        return table, tuple(BadRow(len(table) + 1 + k, *one) for k, one in enumerate(bad))

    def _plain(self) -> Iterator[tuple[str, Any]]:
        import pyarrow as pa

        for name, texts in zip(TEXTS, self._texts, strict=True):
            column = pa.array(texts, pa.string())
            if name in _ALWAYS or column.null_count < len(column):
                yield name, column
        if any(value is not None for value in self._values):
            yield "value", pa.array(self._values, pa.float64())


def _given(name: str, texts: Iterable[str | None]) -> dict[str, Any]:
    """A column, where any row has a text for it."""
    import pyarrow as pa

    column = pa.array(texts, pa.string())
    return {name: column} if column.null_count < len(column) else {}


def _unread(table: pa.Table, unreadable: NDArray[np.bool_]) -> Iterator[tuple[str, str]]:
    for row in np.flatnonzero(unreadable):
        found = {
            key: value
            for key, value in table.slice(int(row), 1).to_pylist()[0].items()
            if value is not None and key not in ("time", "received_at")
        }
        yield REASONS[BAD_TIME], _json(found)[:300]


def _json(found: object) -> str:
    return json.dumps(found, ensure_ascii=False, sort_keys=True, default=str)


def _iso(moments: NDArray[np.int64]) -> pa.Array:
    """Whole milliseconds as ISO 8601, each distinct moment written once."""
    import pyarrow as pa

    found, codes = np.unique(moments // 1000, return_inverse=True)
    texts = np.datetime_as_string(found.astype("datetime64[ms]"), timezone="UTC")
    return pa.array(texts.astype(object), pa.string()).take(pa.array(codes))
