"""Everything that can be found about a journey, at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal
from pathlib import Path

from rute.journey.campaign_sending_checks import file_findings, key_findings
from rute.journey.data_checks import event_findings, field_findings, price_findings
from rute.journey.design_checks import design_findings
from rute.journey.file import examine
from rute.journey.findings import Finding, Severity, in_order
from rute.journey.model import Journey

__all__ = ["Finding", "Severity", "check"]


def check(
    journey: Journey,
    *,
    event_names: Mapping[str, int] | None = None,
    fields: Collection[str] | None = None,
    median_later_order: Decimal | None = None,
    folder: Path | None = None,
    without_key: Mapping[str, tuple[int, int]] | None = None,
) -> tuple[Finding, ...]:
    """All findings about a journey, by line, notes after all others. With `event_names` (name →
    how often it occurs), `fields` (every field any event has) and `median_later_order` (what
    people usually pay who have paid before, in major units) also those about its data; with
    `folder` those about files that are not in it. without_key: by campaign, how many of all its
    entries lack the field that tells them apart."""
    found = list(examine(journey.text).findings if journey.text else design_findings(journey))
    if event_names is not None:
        found += event_findings(journey, event_names)
    if fields is not None:
        found += field_findings(journey, fields)
    if folder is not None:
        found += file_findings(journey, folder)
    found += key_findings(journey, without_key or {})
    found += price_findings(journey, median_later_order)
    return tuple(sorted(in_order(found), key=lambda finding: finding.severity == "note"))
