"""How a source is to be read: as detected, or as the recipe that shapes it says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rute.events.sources.corrections import Corrections
from rute.events.sources.detect import detect
from rute.events.sources.plan import Plan
from rute.events.sources.recipes.shaped import Shaped
from rute.events.sources.source import Source
from rute.events.sources.whatsapp import WhatsApp

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
    return replace(plan, choices=(*made.values(), *kept))


def said_of(source: Source, sample: pa.Table, said: Corrections) -> Corrections:
    """What a person said, in the headings of the rows as they are given on."""
    if isinstance(source, WhatsApp):
        return replace(said, person=None)  # the customer's name, which is no column
    return source.corrections(said, sample) if isinstance(source, Shaped) else said
