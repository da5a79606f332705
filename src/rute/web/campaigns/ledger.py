"""What a campaign cost, by day and source, as a table beside the journey that its `costs:` names:
a file like any report, which the map and every command read as well."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from rute.errors import AppError, SourceError
from rute.events.files import replacing
from rute.events.instants import day_of
from rute.events.lock import locked
from rute.events.reports import Report, cost_column, read_report
from rute.events.times import NO_TIME
from rute.journey.edits.edit import set_value
from rute.journey.model import Journey as Design
from rute.journey.model_moving import Campaign
from rute.session.costing import rows_of
from rute.web.campaigns.compiled import campaign_in
from rute.web.journeys.models import Journey
from rute.web.journeys.services import design_of, folder_of, publish_and_show, text_of
from rute.web.live.services import wake
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.accounts.models import User

FOLDER: Final = "costs"
COLUMNS: Final = ("date", "source", "spend")
LARGEST: Final = 5_000_000  # bytes of a report
MOST: Final = 20_000  # rows
Key = tuple[date | None, str]
Rows = dict[Key, Decimal]


@dataclass(frozen=True)
class Brought:
    """What a report said: how many days and sources it has something for, what they add up to, and
    how many of its lines have no amount that can be read."""

    rows: int
    total: Decimal
    left_out: int = 0


def file_name(word: str) -> str:
    """As the text names it; word: the campaign's, in addresses."""
    return f"{FOLDER}/{word}.csv"


def ledger_of(journey: Journey, design: Design, campaign: Campaign) -> Rows:
    """What is known, by day (None: no day is said) and source ("": none is), the latest first.
    Raises SourceError for a report that cannot be read."""
    costs = campaign.costs
    if costs is None:
        return {}
    if costs.amount is not None:
        return {(None, ""): costs.amount}
    path = folder_of(journey) / str(costs.file)
    report = _read(path, str(costs.file), str(costs.column), design)
    return _in_order(_added(report, rows_of(campaign, report)))


def enter(
    journey: Journey, name: str, word: str, new: Mapping[Key, Decimal | None], by: User
) -> None:
    """Amounts of some days and sources, in place of what stood there; None takes it away. The text
    names the table from then on. Raises what publishing raises."""
    with locked(folder_of(journey) / FOLDER, lambda: None):
        newest = Journey.objects.select_related("published").get(pk=journey.pk)
        design = design_of(newest)
        campaign = campaign_in(design, name)
        rows = ledger_of(newest, design, campaign)
        rows |= {key: amount for key, amount in new.items() if amount is not None}
        for key in (key for key, amount in new.items() if amount is None):
            rows.pop(key, None)
        if len(rows) > MOST:
            raise AppError(Message("costs_page.too_many", most=MOST))
        _write(folder_of(journey) / file_name(word), rows)
        _name(newest, campaign, word, by)
    wake(journey)


def bring(
    journey: Journey, design: Design, campaign: Campaign, word: str, content: bytes, by: User,
    label: str = "report.csv",
) -> Brought:  # fmt: skip
    """A report as an advertiser gives it: the rows that name the campaign, or all where none does,
    added up by day and source. label: what whoever brings it calls it. Raises SourceError for what
    is no such report."""
    if len(content) > LARGEST:
        raise AppError(Message("costs_page.too_large", most=LARGEST // 1_000_000))
    place = folder_of(journey) / FOLDER
    place.mkdir(parents=True, exist_ok=True)
    draft = place / f".{word}.brought.csv"
    try:
        draft.write_bytes(content)
        column = cost_column(draft, label)
        if column is None:
            raise AppError(Message("costs_page.no_column"), do=Message("costs_page.no_column.do"))
        report = _read(draft, label, column, design)
    finally:
        draft.unlink(missing_ok=True)
    wanted = rows_of(campaign, report)
    rows = _added(report, wanted)
    enter(journey, campaign.name, word, rows, by)
    left_out = int(np.count_nonzero(wanted & np.isnan(report.amounts)))
    return Brought(len(rows), sum(rows.values(), Decimal(0)), left_out)


def _read(path: Path, label: str, column: str, design: Design) -> Report:
    report = read_report(path, label, column, zone=design.zone, currency=design.currency)
    if report.currency not in (None, design.currency):
        raise SourceError(
            Message("costs_page.currency", code=report.currency, own=design.currency or "?"),
            where=label,
        )  # fmt: skip
    return report


def _added(report: Report, wanted: NDArray[np.bool_]) -> Rows:
    found: Rows = {}
    for place in np.flatnonzero(wanted & ~np.isnan(report.amounts)).tolist():
        key = _day(report, place), _source(report, place)
        found[key] = found.get(key, Decimal(0)) + Decimal(str(float(report.amounts[place])))
    return {key: amount for key, amount in found.items() if amount}


def _day(report: Report, place: int) -> date | None:
    if report.days is None or report.days[place] == NO_TIME:
        return None
    return day_of(int(report.days[place]), report.zone)


def _source(report: Report, place: int) -> str:
    said = report.named.get("source") or report.named.get("channel")
    return said[place][:80] if said else ""


def _in_order(rows: Rows) -> Rows:
    """The latest day first; what has no day last."""
    dated = sorted((key for key in rows if key[0] is not None), key=lambda key: key[1])
    dated.sort(key=lambda key: key[0] or date.min, reverse=True)
    undated: Iterable[Key] = sorted((key for key in rows if key[0] is None), key=lambda k: k[1])
    return {key: rows[key] for key in (*dated, *undated)}


def _write(path: Path, rows: Rows) -> None:
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    for (day, source), amount in reversed(_in_order(rows).items()):
        table.writerow(("" if day is None else day.isoformat(), source, f"{amount.normalize():f}"))
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as file:
        file.write(text.getvalue().encode())


def _name(journey: Journey, campaign: Campaign, word: str, by: User) -> None:
    """The text says where it stands, as a version of its own; unless it does already."""
    costs = campaign.costs
    if costs is not None and (costs.file, costs.column) == (file_name(word), COLUMNS[-1]):
        return
    named = f"{file_name(word)} {COLUMNS[-1]}"
    new = set_value(text_of(journey), ("campaigns", campaign.name, "costs"), named).text
    newest = journey.versions.first()
    publish_and_show(journey, new, by, newest.number if newest else 0)
