"""Rows of a known export → one row an event, under headings every reader of events knows.

What is given on: `person`, `time`, `event`, `value`, `currency`, `channel`, `order_id`, and the
export's own columns as they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.people.identifiers import identifiers
from rute.events.schema import IDENTIFIERS
from rute.events.sources import looking
from rute.events.sources.headings import plain
from rute.events.sources.recipes.recipe import Headings, Recipe, RowEvent, Where
from rute.events.sources.source import Chunk
from rute.events.texts import as_text, is_plain

if TYPE_CHECKING:
    import pyarrow as pa

OWN_COLUMNS = {kind: f"its {kind}" for kind in IDENTIFIERS[1:]}
MADE = (
    "person",
    *OWN_COLUMNS.values(),
    "time",
    "event",
    "value",
    "currency",
    "channel",
    "order_id",
)


@dataclass(frozen=True, eq=False)
class Rows:
    """Some rows of an export, its columns found by any of their headings."""

    table: pa.Table
    rows: NDArray[np.int64]

    def column(self, headings: Iterable[str]) -> pa.StringArray | None:
        """The first of these columns that is here, and where it is empty the next. "Date +
        Time" is two columns, put together."""
        import pyarrow.compute as pc

        found = [self._texts(names) for h in headings if (names := self._together(h))]
        return pc.coalesce(*found) if found else None

    def _texts(self, names: list[str]) -> pa.StringArray:
        import pyarrow.compute as pc

        texts = [as_text(looking.column_of(self.table, name)) for name in names]
        given = [pc.if_else(pc.equal(pc.utf8_trim_whitespace(t), ""), None, t) for t in texts]
        return given[0] if len(given) == 1 else pc.binary_join_element_wise(*given, " ")

    def _together(self, heading: str) -> list[str]:
        """The columns of a heading, which may be several; none where one of them is missing."""
        parts = heading.split(" + ")
        names = self.names(parts)
        return names if len(names) == len(parts) else []

    def names(self, headings: Iterable[str]) -> list[str]:
        """The file's own names of these columns, as far as it has them."""
        here = {
            plain(name): name
            for name in reversed(self.table.column_names)
            if is_plain(self.table.schema.field(name).type)
        }
        wanted = dict.fromkeys(plain(heading) for heading in headings)
        return [here[name] for name in wanted if name in here]

    def meets(self, where: Iterable[Where]) -> NDArray[np.bool_]:
        met: NDArray[np.bool_] = np.ones(len(self.rows), np.bool_)
        for one in where:
            met = met & self._meets(one)
        return met

    def _meets(self, where: Where) -> NDArray[np.bool_]:
        import pyarrow as pa
        import pyarrow.compute as pc

        column = self.column(where.column)
        if column is None:
            return np.full(len(self.rows), where.given is False or "" in where.values)
        if where.given is not None:
            given = _bools(column.is_valid())
            return given if where.given else ~given
        text = pc.utf8_lower(pc.utf8_trim_whitespace(column)).fill_null("")
        values = pa.array([value.casefold() for value in where.values], pa.string())
        met: NDArray[np.bool_] = _bools(pc.is_in(text, value_set=values))
        for beginning in where.beginnings:
            met |= _bools(pc.starts_with(text, beginning.casefold()))
        return met


@dataclass(frozen=True, eq=False)
class Part:
    """Events of one kind: int64[n] places of their rows, and texts of the same length."""

    places: NDArray[np.int64]
    name: pa.StringArray
    time: pa.StringArray
    value: pa.StringArray


def events_of(recipe: Recipe, rows: Rows, sums: pa.StringArray | None = None) -> Chunk:
    """The events of these rows, by row and then as the recipe lists them. sums: the order's
    value for each row, where lines are added up. A row without any event is given on without
    a time, so that it is refused and counted."""
    import pyarrow as pa

    value = sums if sums is not None else _column(rows, recipe.value)
    parts = [_happened(one, rows, value) for one in recipe.events] or [_named(recipe, rows, value)]
    parts.append(_nothing(rows, parts))
    places = np.concatenate([part.places for part in parts])
    order = pa.array(np.argsort(places, kind="stable"))
    table = _common(recipe, rows).take(pa.array(places))
    for name in ("event", "time", "value"):
        pieces = [getattr(part, "name" if name == "event" else name) for part in parts]
        table = table.append_column(name, pa.concat_arrays(pieces))
    return Chunk(table.take(order), rows.rows[places[order.to_numpy()]])


def _happened(event: RowEvent, rows: Rows, value: pa.StringArray) -> Part:
    import pyarrow as pa

    times = rows.column((*event.at, *event.else_at))
    if times is None:
        times = _nulls(len(rows.rows))
    places = np.flatnonzero(_bools(times.is_valid()) & rows.meets(event.where))
    at = pa.array(places)
    own = _column(rows, event.value) if event.value else value
    return Part(places, pa.array([event.name] * places.size, pa.string()), times.take(at),
                own.take(at))  # fmt: skip


def _named(recipe: Recipe, rows: Rows, value: pa.StringArray) -> Part:
    places = np.arange(len(rows.rows))
    return Part(places, _column(rows, recipe.event), _column(rows, recipe.time), value)


def _nothing(rows: Rows, parts: list[Part]) -> Part:
    idle = np.ones(len(rows.rows), np.bool_)
    for part in parts:
        idle[part.places] = False
    places = np.flatnonzero(idle)
    none = _nulls(places.size)
    return Part(places, none, none, none)


def _common(recipe: Recipe, rows: Rows) -> pa.Table:
    """What all events of a row share."""
    import pyarrow as pa

    made: dict[str, pa.StringArray | None] = {
        **_people(recipe, rows),
        "order_id": rows.column(recipe.order),
        "channel": _column_or(rows, recipe.channel_in, recipe.channel),
        "currency": _column_or(rows, recipe.money_in, recipe.money),
        **{role: rows.column(headings) for role, headings in recipe.brought_by},
        "event_id": rows.column(recipe.id),
        "for_marketing": _column_or(rows, (), "no" if recipe.no_marketing else None),
    }
    left = {*MADE, *made, *rows.names(recipe.leave_out)}
    kept = [name for name in rows.table.column_names if name not in left]
    own = {name: rows.table[name] for name in kept}
    return pa.table({**{n: column for n, column in made.items() if column is not None}, **own})


def _people(recipe: Recipe, rows: Rows) -> dict[str, pa.StringArray | None]:
    """Identifiers by kind; users with the marketplace before them where their name means a
    person only there."""
    import pyarrow.compute as pc

    if not recipe.who:
        return {}
    besides = {OWN_COLUMNS[k]: _given(rows, names) for k, names in recipe.identified_by}
    users = _given(rows, recipe.person)
    if recipe.else_person:
        alone = _bools(pc.coalesce(*besides.values(), _nulls(len(rows.rows))).is_null())
        users = pc.coalesce(users, _only(_given(rows, recipe.else_person), alone))
    if recipe.only_inside:
        users = pc.binary_join_element_wise(recipe.only_inside, users, ":")
    return {"person": users, **besides}


def _given(rows: Rows, headings: Headings) -> pa.StringArray:
    """What is an identifier in the first of these columns that has one."""
    import pyarrow.compute as pc

    found = [_nulls(len(rows.rows))]
    for heading in headings:
        texts, known = identifiers(_column(rows, (heading,)))
        found.append(_only(texts, known))
    return pc.coalesce(*found)


def _only(texts: pa.StringArray, rows: NDArray[np.bool_]) -> pa.StringArray:
    import pyarrow as pa
    import pyarrow.compute as pc

    return pc.if_else(pa.array(rows), texts, pa.scalar(None, pa.string()))


def _column(rows: Rows, headings: Headings) -> pa.StringArray:
    found = rows.column(headings)
    return _nulls(len(rows.rows)) if found is None else found


def _column_or(rows: Rows, headings: Headings, constant: str | None) -> pa.StringArray | None:
    import pyarrow as pa
    import pyarrow.compute as pc

    found = rows.column(headings)
    if constant is None:
        return found
    if found is None:
        return pa.array([constant] * len(rows.rows), pa.string())
    return pc.fill_null(found, constant)


def _nulls(size: int) -> pa.StringArray:
    import pyarrow as pa

    return pa.nulls(size, pa.string())


def _bools(array: Any) -> NDArray[np.bool_]:
    return np.asarray(array.to_numpy(zero_copy_only=False), np.bool_)
