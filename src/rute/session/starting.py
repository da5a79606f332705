"""From exports to a first journey file: what their columns say, then a draft of the journey."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from rute.errors import SourceError
from rute.events.sources.corrections import Corrections
from rute.events.sources.detect import SAMPLE_ROWS, detect
from rute.events.sources.headings import candidates
from rute.events.sources.looking import column_of, distinct
from rute.events.sources.opening import open_source
from rute.events.sources.source import Findings, no_rows
from rute.events.texts import is_plain
from rute.journey.draft import Draft, EventSeen, draft_journey
from rute.journey.model import ReadAs
from rute.session.whereabouts import is_indonesian

if TYPE_CHECKING:
    import pyarrow as pa

    from rute.events.sources.plan import Plan
    from rute.session.questions import Session


A_DAY = 86_400_000_000  # µs


@dataclass(frozen=True)
class Look:
    """A file of events at first sight. plan is None where no column says who; `who` are the
    columns that could, the likeliest first. indonesian: by its headings, or by amounts in Rp."""

    file: Path
    plan: Plan | None
    who: tuple[str, ...]
    indonesian: bool = False

    @property
    def who_is_unsure(self) -> bool:
        return self.plan is None or len(self.who) > 1


def look(file: Path, said: Corrections, zone: str) -> Look:
    """Reads the first rows of a file. Raises SourceError as reading all of it would."""
    sample = first_rows(file, zone)
    who = people_columns(sample) if said.person is None else ()
    try:
        plan = detect(sample, label=file.name, stem=file.name.split(".")[0], corrections=said,
                      zone=zone)  # fmt: skip
    except SourceError:
        if not who:
            raise
        # Only who is missing, if with any column for it all else is found.
        guessed = replace(said, person=who[0])
        detect(sample, label=file.name, stem=file.stem, corrections=guessed, zone=zone)
        return Look(file, None, who, is_indonesian(sample.column_names))
    likely = tuple(dict.fromkeys((plan.person, *candidates("person", sample.column_names))))
    known = likely if said.person is None else (plan.person,)
    return Look(file, plan, known, is_indonesian(sample.column_names) or in_rupiah(sample, plan))


def in_rupiah(sample: pa.Table, plan: Plan) -> bool:
    """Whether amounts are written with Rp."""
    amounts = [sample[name] for name in (plan.value, plan.unit_price) if name]
    written = (str(value) for column in amounts for value in column.to_pylist())
    return any(text.strip().lower().startswith(("rp", "idr")) for text in written)


def first_rows(file: Path, zone: str) -> pa.Table:
    for chunk in open_source(file, file.name, zone).chunks(Findings()):
        if len(chunk.table):
            return chunk.table.slice(0, SAMPLE_ROWS)
    raise no_rows(file.name)


def people_columns(sample: pa.Table) -> tuple[str, ...]:
    """The columns whose values come back, but not all the time; those called id first."""
    found = []
    for name in sample.column_names:
        if is_plain(sample.schema.field(name).type):
            different = distinct(column_of(sample, name))
            if 1 < different < len(sample):
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
    )


def days_of(first: int | None, last: int | None) -> float | None:
    return None if first is None or last is None else (last - first) / A_DAY


def beside(file: Path, journey: Path) -> str:
    """How a journey names a file: relative to its own folder where that is possible."""
    try:
        return Path(os.path.relpath(file.resolve(), journey.resolve().parent)).as_posix()
    except ValueError:  # another drive
        return file.resolve().as_posix()
