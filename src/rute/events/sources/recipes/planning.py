"""How a source is to be read: as detected, or as the recipe that shapes it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from rute.events.sources.corrections import Corrections
from rute.events.sources.detect import detect
from rute.events.sources.plan import Plan
from rute.events.sources.recipes.shaped import Shaped
from rute.events.sources.recipes.shaping import OWN_COLUMNS
from rute.events.sources.source import Source
from rute.events.sources.whatsapp import WhatsApp
from rute.events.sources.zipped import unpacked
from rute.results.log import ColumnChoice
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa


def plan_of(
    source: Source,
    sample: pa.Table,
    said: Corrections,
    *,
    zone: str,
    currency: str | None = None,
    country: str | None = None,
) -> Plan:
    """See `detect`. What a recipe chose is told by the export's own headings."""
    plan = detect(
        sample, label=source.label, stem=source.stem, corrections=said_of(source, sample, said),
        zone=zone, currency=currency, country=country,
    )  # fmt: skip
    if not isinstance(source, Shaped):
        return plan
    made = {choice.role: choice for choice in source.choices()}
    kept = [choice for choice in plan.choices if choice.role not in made]
    notes = (_by_its_heading(note, made) for note in plan.notes)
    fields = tuple(name for name in plan.fields if name not in OWN_COLUMNS.values())
    return replace(plan, fields=fields, choices=(*made.values(), *kept), notes=tuple(notes))


def _by_its_heading(note: str, made: Mapping[str, ColumnChoice]) -> str:
    """A note about `time` or `value` as one about the export's own column."""
    if not isinstance(note, Message) or (found := made.get(str(note.values.get("column")))) is None:
        return note
    return Message(note.key, **{**note.values, "column": found.column})


def said_of(source: Source, sample: pa.Table, said: Corrections) -> Corrections:
    """What a person said, in the headings of the rows as they are given on."""
    if isinstance(unpacked(source), WhatsApp):
        return replace(said, person=None)  # the customer's name, which is no column
    return source.corrections(said, sample) if isinstance(source, Shaped) else said
