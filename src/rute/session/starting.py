"""From exports to a first journey file: what their columns say, then a draft of the journey."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from rute.errors import SourceError
from rute.events.sources.corrections import Corrections
from rute.events.sources.headings import candidates, plain
from rute.events.sources.looking import column_of, distinct, share_of_times
from rute.events.sources.opening import open_source
from rute.events.sources.recipes.known import recipe_for
from rute.events.sources.recipes.planning import plan_of
from rute.events.sources.recipes.recipe import Recipe
from rute.events.sources.recipes.shaped import Shaped, first_table, with_recipe
from rute.events.sources.source import Source, no_rows
from rute.events.texts import is_plain
from rute.journey.draft import Draft, EventSeen, draft_journey
from rute.journey.model import ReadAs
from rute.session.whereabouts import is_indonesian
from rute.words.message import Message, said_text

if TYPE_CHECKING:
    import pyarrow as pa

    from rute.events.sources.plan import Plan
    from rute.session.questions import Session


MOSTLY = 0.5
A_DAY = 86_400_000_000  # µs


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
        raise no_rows(file.name)
    here, spoken = tuple(found.column_names), is_indonesian(found.column_names)
    known = recipe_for(here, said.recipe, file.name)
    if known and known.only_totals:
        return Look(file, None, (), spoken, known, here)
    source = with_recipe(raw, said)
    sample = first_table(source)
    if sample is None:
        raise no_rows(file.name)
    if isinstance(source, Shaped) and source.recipe.who:
        plan = plan_of(source, sample, said, zone=zone)
        money = spoken or in_rupiah(sample, plan)
        title = source.recipe.title or None
        return Look(file, plan, (plan.person,), money, columns=here, known_as=title)
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
            return Look(file, None, (), spoken, columns=here, problem=problem)
        try:  # Only who is missing, if with any column for it all else is found.
            guess_of_who = replace(said, person=who[0])
            again = with_recipe(raw, guess_of_who)
            plan_of(again, first_table(again) or sample, guess_of_who, zone=zone)
        except SourceError:
            return Look(file, None, (), spoken, columns=here, problem=problem)
        return Look(file, None, who, spoken, columns=here)
    likely = tuple(dict.fromkeys((plan.person, *candidates("person", sample.column_names))))
    known = likely if said.person is None else (plan.person,)
    guess = plan.event_name if plan.event is None and not said.event_name else None
    return Look(file, plan, known, spoken or in_rupiah(sample, plan), columns=here, row=guess)


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


def draft(
    session: Session,
    *,
    name: str,
    data: Sequence[str | ReadAs],
    zone: str,
    currency: str | None,
    country: str | None,
    model: str | None,
    reports: Sequence[str] = (),
) -> Draft:
    """A commented journey file from everything a bare session holds."""
    assert session.store is not None
    summary, seen = session.summary, session.store.events_seen()
    order = next((c.column for s in summary.sources for c in s.columns if c.role == "order"), None)
    return draft_journey(
        name=name,
        events=[EventSeen(e.name, e.events, e.people, e.position, e.ahead_of) for e in seen],
        data=data,
        fields=summary.fields,
        order_field=order,
        currency=currency,
        zone=zone,
        country=country,
        language=session.language,
        model=model,
        people=summary.people,
        days=days_of(summary.first, summary.last),
        reports=reports,
        cautions=cautions_of(session),
    )


def cautions_of(session: Session) -> tuple[str, ...]:
    """What recipes say must be kept in mind about the data, in the session's language."""
    notes = [note for one in session.summary.sources for note in one.notes]
    keys = ("recipe.no_marketing", "recipe.unverified")
    kept = [said_text(note, session.language) for note in notes
            if isinstance(note, Message) and note.key in keys]  # fmt: skip
    return tuple(dict.fromkeys(kept))


def report_of(found: Look, journey: Path) -> str | None:
    """`counted by` of a report of totals: its file, and the column of who it reached."""
    assert found.report is not None
    here = {plain(name): name for name in found.columns}
    for _, headings in found.report.totals:
        for heading in headings:
            if plain(heading) in here:
                return f"{beside(found.file, journey)} {here[plain(heading)]}"
    return None


def days_of(first: int | None, last: int | None) -> float | None:
    return None if first is None or last is None else (last - first) / A_DAY


def beside(file: Path, journey: Path) -> str:
    """How a journey names a file: relative to its own folder where that is possible."""
    try:
        return Path(os.path.relpath(file.resolve(), journey.resolve().parent)).as_posix()
    except ValueError:  # another drive
        return file.resolve().as_posix()
