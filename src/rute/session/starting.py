"""From exports to a first journey file: what a file says of itself at first sight."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from rute.errors import SourceError
from rute.events.sources.corrections import NO_CORRECTIONS, Corrections
from rute.events.sources.headings import candidates
from rute.events.sources.html_table import HtmlTable
from rute.events.sources.looking import column_of, distinct, first_values, share_of_times
from rute.events.sources.opening import open_source
from rute.events.sources.recipes.known import recipe_for
from rute.events.sources.recipes.planning import plan_of
from rute.events.sources.recipes.recipe import Recipe
from rute.events.sources.recipes.shaped import Shaped, first_table, with_recipe
from rute.events.sources.source import Source, no_rows
from rute.events.sources.zipped import unpacked
from rute.events.texts import is_plain
from rute.session.whereabouts import is_indonesian
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa

    from rute.events.sources.plan import Plan

MOSTLY = 0.5
MOST_SHOWN = 60  # columns with examples


@dataclass(frozen=True)
class Look:
    """A file of events at first sight. plan is None where no column says who; `who` are the
    columns that could, the likeliest first. indonesian: by its headings, or by amounts in Rp.
    report: the columns of totals of a report without people. row: what every row is, where
    only a guess says it. problem: why the file cannot be read by itself."""

    file: Path
    plan: Plan | None
    who: tuple[str, ...]
    indonesian: bool = False
    report: Recipe | None = None
    columns: tuple[str, ...] = ()
    row: str | None = None
    problem: SourceError | None = None
    known_as: str | None = None  # the title of the recipe that knows it
    said: Corrections = NO_CORRECTIONS  # what it was read by
    examples: tuple[tuple[str, tuple[str, ...]], ...] = ()  # its own columns, their first values

    @property
    def who_is_unsure(self) -> bool:
        return self.problem is None and (self.plan is None or len(self.who) > 1)

    @property
    def is_events(self) -> bool:
        return self.report is None and self.problem is None


def look(file: Path, said: Corrections, zone: str) -> Look:
    """Reads the first rows of a file. Raises SourceError for one that is no table of rows; one
    whose columns do not say who and when has it as its problem."""
    raw = open_source(file, file.name, zone, said=said)
    found = first_table(raw)
    if found is None:
        raise _no_table(file.name) if isinstance(unpacked(raw), HtmlTable) else no_rows(file.name)
    return replace(_look(file, raw, found, said, zone), examples=_examples(found))


def _no_table(name: str) -> SourceError:
    return SourceError(Message("upload.is_page"), where=name, do=Message("upload.is_page_do"))


def _examples(table: pa.Table) -> tuple[tuple[str, tuple[str, ...]], ...]:
    shown = {name: column_of(table, name) for name in table.column_names[:MOST_SHOWN]}
    return tuple(
        (name, tuple(first_values(column)) if is_plain(column.type) else ())
        for name, column in shown.items()
    )


def _look(file: Path, raw: Source, found: pa.Table, said: Corrections, zone: str) -> Look:
    here, spoken = tuple(found.column_names), is_indonesian(found.column_names)
    known = recipe_for(here, said.recipe, file.name)
    if known and known.only_totals:
        return Look(file, None, (), spoken, known, here, said=said)
    source = with_recipe(raw, said)
    sample = first_table(source)
    if sample is None:
        raise no_rows(file.name)
    if isinstance(source, Shaped) and source.recipe.who:
        plan = plan_of(source, sample, said, zone=zone)
        money = spoken or in_rupiah(sample, plan)
        title = source.recipe.title or None
        return Look(file, plan, (plan.person,), money, columns=here, known_as=title, said=said)
    who = people_columns(found) if said.person is None else ()  # never a column a recipe makes
    return _looked_at(file, raw, source, sample, said, zone, spoken, who)


def _looked_at(
    file: Path, raw: Source, source: Source, sample: pa.Table, said: Corrections, zone: str,
    spoken: bool, who: tuple[str, ...],
) -> Look:  # fmt: skip
    here = tuple(sample.column_names)
    try:
        plan = plan_of(source, sample, said, zone=zone)
    except SourceError as problem:
        if said.person or said.time or said.event:
            raise
        if not who:
            return Look(file, None, (), spoken, columns=here, problem=problem, said=said)
        try:  # Only who is missing, if with any column for it all else is found.
            guess_of_who = replace(said, person=who[0])
            again = with_recipe(raw, guess_of_who)
            plan_of(again, first_table(again) or sample, guess_of_who, zone=zone)
        except SourceError:
            return Look(file, None, (), spoken, columns=here, problem=problem, said=said)
        return Look(file, None, who, spoken, columns=here, said=said)
    likely = tuple(dict.fromkeys((plan.person, *candidates("person", sample.column_names))))
    known = likely if said.person is None else (plan.person,)
    guess = plan.event_name if plan.event is None and not said.event_name else None
    money = spoken or in_rupiah(sample, plan)
    return Look(file, plan, known, money, columns=here, row=guess, said=said)


def in_rupiah(sample: pa.Table, plan: Plan) -> bool:
    """Whether amounts are written with Rp."""
    if plan.default_currency == "IDR":
        return True
    amounts = [sample[name] for name in (plan.value, plan.unit_price) if name]
    written = (str(value) for column in amounts for value in column.to_pylist())
    return any(text.strip().lower().startswith(("rp", "idr")) for text in written)


def people_columns(sample: pa.Table) -> tuple[str, ...]:
    """The columns whose values come back, but not all the time, and are no dates; those called
    id first."""
    found = []
    for name in sample.column_names:
        if is_plain(sample.schema.field(name).type):
            column = column_of(sample, name)
            different = distinct(column)
            if 1 < different < len(sample) and share_of_times(column) < MOSTLY:
                found.append((not name.lower().endswith(("id", "no", "code")), -different, name))
    return tuple(name for _, _, name in sorted(found))


def beside(file: Path, journey: Path) -> str:
    """How a journey names a file: relative to its own folder where that is possible."""
    try:
        return Path(os.path.relpath(file.resolve(), journey.resolve().parent)).as_posix()
    except ValueError:  # another drive
        return file.resolve().as_posix()
