"""A source whose rows a recipe turns into events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import isnan
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.errors import SourceError
from rute.events.amounts import amounts, decimal_mark
from rute.events.sources import looking
from rute.events.sources.corrections import Corrections
from rute.events.sources.recipes.known import recipe_for
from rute.events.sources.recipes.orders import OrderSums, SeenKeys
from rute.events.sources.recipes.recipe import Recipe
from rute.events.sources.recipes.shaping import OWN_COLUMNS, Rows, events_of
from rute.events.sources.recipes.wide import guessed
from rute.events.sources.source import Chunk, Findings, Source
from rute.events.texts import hashes
from rute.kernels.time_text import UNREADABLE
from rute.results.log import ColumnChoice
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa

_SAMPLE = 10_000


class Shaped:
    """Rows that share an order number are one order: of each event it has one."""

    def __init__(
        self, inner: Source, recipe: Recipe, money: str | None, columns: Sequence[str]
    ) -> None:
        self.inner, self.recipe, self._columns = inner, recipe, columns
        self.label, self.stem = inner.label, inner.stem
        self._money = recipe.money or money

    def fingerprint(self) -> str:
        return self.inner.fingerprint()

    def lines(self, pieces: Iterable[NDArray[np.int64]]) -> Iterator[NDArray[np.int64]]:
        return self.inner.lines(pieces)

    def chunks(self, findings: Findings) -> Iterator[Chunk]:
        totals, seen = self._totals(), _Seen()
        findings.notes += self._notes()
        for chunk in self._rows(findings):
            rows = Rows(chunk.table, chunk.rows)
            findings.rows += len(chunk.rows)
            made = events_of(self.recipe, rows, totals.of(rows) if totals else None)
            found = seen.first_only(made)
            if len(found.rows):
                yield found

    def corrections(self, said: Corrections, sample: pa.Table) -> Corrections:
        """How the shaped rows are to be read: by the headings they have been given."""
        here = set(sample.column_names)
        return Corrections(
            person="person" if "person" in here else said.person,
            **{kind: own for kind, own in OWN_COLUMNS.items() if own in here},
            country=said.country,
            time="time",
            event="event",
            channel="channel" if "channel" in here else None,
            value="value"
            if self.recipe.value or any(e.value for e in self.recipe.events)
            else None,
            zone=said.zone or self.recipe.zone,
            day_first=said.day_first if said.day_first is not None else self.recipe.day_first,
            currency=said.currency or self.recipe.money,
        )

    def choices(self) -> list[ColumnChoice]:
        """Which columns of the export became what."""
        import pyarrow as pa

        none = pa.table({name: pa.array([], pa.string()) for name in self._columns})
        rows = Rows(none, np.zeros(0, np.int64))
        recipe, why = self.recipe, Message("recipe.why", title=self.recipe.title)
        at = [
            h
            for e in recipe.events
            for heading in (*e.at, *e.else_at)
            for h in heading.split(" + ")
        ]
        roles = (
            ("person", (*recipe.person, *recipe.else_person)), *recipe.identified_by,
            ("time", (*recipe.time, *at)), ("value", recipe.value),
        )  # fmt: skip
        found = [(role, rows.names(headings)) for role, headings in roles]
        event = rows.names(recipe.event) or [
            event.name
            for event in recipe.events
            if rows.column((*event.at, *event.else_at)) is not None
        ]
        found.append(("event", event))
        return [ColumnChoice(role, ", ".join(names), why) for role, names in found if names]

    def _rows(self, findings: Findings) -> Iterator[Chunk]:
        first = True
        for chunk in self.inner.chunks(findings):
            yield _without_description(chunk, self.recipe) if first else chunk
            first = False

    def _totals(self) -> _Totals | None:
        recipe = self.recipe
        if not (recipe.lines and recipe.value and recipe.order):
            return None
        return _Totals(recipe, self._rows(Findings()), self._money)

    def _notes(self) -> list[str]:
        recipe = self.recipe
        if not recipe.title:
            return []
        notes: list[str] = [Message("recipe.used", title=recipe.title)]
        if recipe.seen_in is None:
            notes.append(Message("recipe.unverified", title=recipe.title))
        if recipe.no_marketing:
            notes.append(Message("recipe.no_marketing", title=recipe.title))
        return notes


def with_recipe(source: Source, said: Corrections, money: str | None = None) -> Source:
    """The source shaped by the recipe that knows its headings, or that was asked for; the
    source itself where none does. Raises SourceError for a report of totals."""
    sample = first_table(source)
    if sample is None:
        return source
    recipe = recipe_for(sample.column_names, said.recipe, source.label)
    if recipe is None:
        plain = said.recipe is not None or said.time or said.event or said.event_name
        recipe = None if plain else guessed(sample, source.stem)
    recipe = recipe.corrected(said) if recipe else None
    if recipe is None:
        return source
    if recipe.only_totals:
        raise totals_only(recipe, source.label)
    rows = Rows(sample, np.zeros(len(sample), np.int64))
    if recipe.who and not rows.names(recipe.who):
        raise _no_person(recipe, source.label, sample)
    return Shaped(source, recipe, money, sample.column_names)


def totals_only(recipe: Recipe, label: str) -> SourceError:
    columns = ", ".join(headings[0] for _, headings in recipe.totals)
    return SourceError(
        Message("recipe.only_totals", title=recipe.title),
        where=label,
        do=Message("recipe.only_totals_do", file=label, columns=columns),
    )


def first_table(source: Source) -> pa.Table | None:
    """The first rows as found; None where there are none."""
    chunks = source.chunks(Findings())
    for chunk in chunks:
        if len(chunk.rows):
            return chunk.table.slice(0, _SAMPLE)
    return None


def _no_person(recipe: Recipe, label: str, sample: pa.Table) -> SourceError:
    return SourceError(
        Message("recipe.no_person", headings=", ".join(recipe.who)),
        where=label,
        exists=Message("recipe.columns", columns=", ".join(sample.column_names)),
        do=Message("recipe.no_person_do"),
    )


def _without_description(chunk: Chunk, recipe: Recipe) -> Chunk:
    """Without the row of explanations that stands below the heading of some exports: its time
    is a sentence."""
    at = recipe.time or (recipe.events[0].at if recipe.events else ())
    time = Rows(chunk.table.slice(0, 1), chunk.rows[:1]).column(at)
    if not recipe.described or time is None or not len(chunk.rows):
        return chunk
    kind = looking.read_times_of(time, True)[0][0]
    said = time[0].as_py()
    if kind != UNREADABLE or not said:
        return chunk
    return Chunk(chunk.table.slice(1), chunk.rows[1:])


class _Totals:
    """What all lines of each order are worth together, by the order's number; a line without a
    number is worth what it says."""

    def __init__(self, recipe: Recipe, chunks: Iterator[Chunk], money: str | None) -> None:
        self._recipe, self._money = recipe, money
        self._mark: str | None = None  # as the first amounts have it
        self._sums = OrderSums()
        for chunk in chunks:
            order, worth = self._read(Rows(chunk.table, chunk.rows))
            given = _given(order)
            self._sums.add(hashes(order.fill_null(""))[given], np.nan_to_num(worth[given]))

    def of(self, rows: Rows) -> pa.StringArray:
        import pyarrow as pa

        order, worth = self._read(rows)
        if rows.column(self._recipe.value) is None:
            return pa.nulls(len(rows.rows), pa.string())
        sums = np.where(_given(order), self._sums.of(hashes(order.fill_null(""))), worth)
        texts = [None if isnan(total) else f"{total:.4f}" for total in sums.tolist()]
        return pa.array(texts, pa.string())

    def _read(self, rows: Rows) -> tuple[pa.StringArray, NDArray[np.float64]]:
        """Each row's order number and amount, NaN where there is none."""
        import pyarrow as pa

        order, value = rows.column(self._recipe.order), rows.column(self._recipe.value)
        order = pa.nulls(len(rows.rows), pa.string()) if order is None else order
        if value is None:
            return order, np.full(len(rows.rows), np.nan)
        if self._mark is None:
            texts = value.drop_null().slice(0, _SAMPLE).to_pylist()
            self._mark = decimal_mark(texts, self._money).sign
        return order, amounts(value, self._mark)[0]


class _Seen:
    """Which events of which orders were given on already."""

    def __init__(self) -> None:
        self._known = SeenKeys()

    def first_only(self, chunk: Chunk) -> Chunk:
        import pyarrow as pa
        import pyarrow.compute as pc

        if "order_id" not in chunk.table.column_names:
            return chunk
        order = looking.column_of(chunk.table, "order_id")
        event = looking.column_of(chunk.table, "event").fill_null("")
        whose: Any = pc.binary_join_element_wise(order, event, "\0")
        keys, new = hashes(whose.fill_null("")), ~_given(order)
        new[~new] = self._known.new(keys[~new])
        return Chunk(chunk.table.filter(pa.array(new)), chunk.rows[new])


def _given(texts: pa.StringArray) -> NDArray[np.bool_]:
    return np.array(texts.is_valid().to_numpy(zero_copy_only=False), np.bool_)
