"""Taking a source into a writer's share of the log: rows read, segments written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from rute.errors import SourceError
from rute.events.entries import Entry
from rute.events.erased import NOBODY, Erased
from rute.events.rejects import RejectWriter
from rute.events.schema import REASONS, TEXT_ROLES, ZONE_GIVEN, ZONE_MISSING
from rute.events.shares import Share
from rute.events.sources.corrections import NO_CORRECTIONS, Corrections
from rute.events.sources.detect import SAMPLE_ROWS, settle_mark, settle_order, undecided
from rute.events.sources.plan import Plan
from rute.events.sources.reading import read_chunk
from rute.events.sources.recipes.known import edition, recipe_state
from rute.events.sources.recipes.planning import plan_of, said_of
from rute.events.sources.recipes.shaped import with_recipe
from rute.events.sources.source import Chunk, Findings, Source, no_rows
from rute.events.writing import SegmentWriter
from rute.words.catalog import LANGUAGES
from rute.words.figures import counted
from rute.words.message import Message, Spelt, said_text
from rute.words.rejects import rejected_for

if TYPE_CHECKING:
    import pyarrow as pa

Progress = Callable[[str, int, int | None], None]
_MIXED = 0.1  # more rows than this of the other kind, and the whole source is refused
_MIXED_REASONS = (REASONS[ZONE_MISSING], REASONS[ZONE_GIVEN])


@dataclass(frozen=True)
class Reading:
    """How sources are to be read."""

    zone: str = "UTC"
    currency: str | None = None
    country: str | None = None
    corrections: Corrections = NO_CORRECTIONS
    special: Mapping[str, Corrections] = field(default_factory=dict)  # by the source's label
    erased: Erased = NOBODY  # whose rows are refused; no reason to read a source anew

    def of(self, label: str) -> Reading:
        """How this one source is to be read."""
        return replace(self, corrections=self.special.get(label, self.corrections), special={})

    @property
    def options(self) -> str:
        recipe = edition(), recipe_state(self.corrections.recipe)
        return repr((self.zone, self.currency, self.country, self.corrections, recipe))


def take(
    share: Share,
    source: Source,
    fingerprint: str,
    reading: Reading,
    received: int,
    progress: Progress,
) -> Entry:
    """The entry of a source that was read now, its segments numbered as the share goes on.
    Raises SourceError; files written until then are nobody's."""
    source = with_recipe(source, reading.corrections, reading.currency)
    stage = f"reading {Path(source.label).name}"
    rows = 0
    with RejectWriter(share, received, reading.erased) as refused:
        findings = Findings(refuse=refused.refuse)
        sample, chunks = _peek(source, findings, refused)
        plan = _plan(source, sample, reading)
        with SegmentWriter(share, plan.fields, received) as writer:
            for chunk in chunks:
                read = read_chunk(plan, chunk, received, reading.erased)
                writer.write(read.events)
                refused.add(read.rejects)
                rows += len(chunk.rows)
                progress(stage, rows, None)
        refused.settle()
        rows = (findings.rows or rows) + refused.broken
        _require_events(source.label, plan, rows, writer.events, refused)
        rejects = refused.finish(source)
    return Entry(
        label=source.label,
        fingerprint=fingerprint,
        options=reading.options,
        received=received,
        rows=rows,
        events=writer.events,
        reasons=dict(refused.reasons.most_common()),
        rejects=rejects,
        segments=tuple(writer.segments),
        names=tuple(sorted(writer.names)),
        fields=plan.fields,
        roles=_roles(plan),
        aliases=_aliases(plan),
        currencies=dict(sorted(writer.currencies.items())),
        has_ids=plan.id is not None,
        choices=plan.choices,
        notes=(*findings.notes, *plan.notes),
    )


def _peek(
    source: Source, findings: Findings, refused: RejectWriter
) -> tuple[pa.Table, Iterator[Chunk]]:
    """The first rows, and all chunks still to be read (the first ones included)."""
    import pyarrow as pa

    chunks, ahead, rows = source.chunks(findings), [], 0
    for chunk in chunks:
        rows += len(chunk.rows)
        if len(chunk.rows):
            ahead.append(chunk)
        else:  # a chunk of nothing but bad rows, and there may be very many of them
            refused.settle()
        if rows >= SAMPLE_ROWS:
            break
    if not rows:
        if refused.any:
            raise SourceError(
                Message("wrong.no_row_fits"),
                where=source.label,
                do=Message("wrong.no_row_fits.do"),
            )
        raise no_rows(source.label)
    tables = [chunk.table for chunk in ahead if chunk.table.schema == ahead[0].table.schema]
    return pa.concat_tables(tables).slice(0, SAMPLE_ROWS), chain(ahead, chunks)


def _plan(source: Source, sample: pa.Table, reading: Reading) -> Plan:
    plan = plan_of(
        source,
        sample,
        reading.corrections,
        zone=reading.zone,
        currency=reading.currency,
        country=reading.country,
    )
    said = said_of(source, sample, reading.corrections)
    if undecided(plan, sample, said):
        plan = settle_order(plan, _tables(source), reading.country)
    return settle_mark(plan, _tables(source))


def _tables(source: Source) -> Iterator[pa.Table]:
    return (chunk.table for chunk in source.chunks(Findings()))


def _roles(plan: Plan) -> tuple[str, ...]:
    roles = [role for role in TEXT_ROLES if getattr(plan, role) is not None]
    return (*roles, "value") if plan.value or plan.unit_price else tuple(roles)


def _aliases(plan: Plan) -> dict[str, str]:
    """The source's own headings of columns that are kept under the name of their role."""
    found = {getattr(plan, role): role for role in (*TEXT_ROLES, "value")}
    return {name: role for name, role in found.items() if name is not None and name != role}


def listed_reasons(reasons: Counter[str]) -> Spelt:
    """How often each reason, the most frequent first, as each language says it."""
    return Spelt(**{
        code: "; ".join(f"{counted(n).said(code)} × {said_text(rejected_for(reason), code)}"
                        for reason, n in reasons.most_common())
        for code in LANGUAGES
    })  # fmt: skip


def _require_events(label: str, plan: Plan, rows: int, events: int, refused: RejectWriter) -> None:
    mixed = sum(refused.reasons[reason] for reason in _MIXED_REASONS)
    if mixed > _MIXED * rows:
        raise SourceError(
            Message(
                "wrong.mixed_zones",
                column=plan.time[0],
                with_zone=counted(rows - mixed),
                without=counted(mixed),
            ),
            where=label,
            do=Message("wrong.mixed_zones.do"),
        )
    if events:
        return
    listed = listed_reasons(refused.reasons)
    row, reason, text = refused.first or (0, "", "")
    raise SourceError(
        Message("wrong.no_row_used", rows=counted(rows), reasons=listed),
        where=label,
        exists=Message("wrong.no_row_used.first", row=row, reason=rejected_for(reason), text=text),
        do=Message("wrong.no_row_used.do"),
    )
