"""A list of people as a file, for a spreadsheet or another tool: identifiers in full."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from rute.events.money import minor_digits
from rute.journey.formats.guard import guarded
from rute.results.who import Someone
from rute.session.who import Listing
from rute.web.journeys.models import Journey
from rute.web.people.asking import List
from rute.web.people.identities import name_of
from rute.web.people.known import contacts, labels
from rute.words.formats import local

AT_ONCE = 20_000
COLUMNS = ("id", "identifier", "email", "phone", "stage", "stage_since", "last_seen", "events",
           "money", "currency")  # fmt: skip


def rows_of(journey: Journey, found: Listing, asked: List) -> Iterator[str]:
    """CSV, a few thousand people at a time; cells that a spreadsheet would run are guarded."""
    yield _line(COLUMNS)
    whom, start = asked.whom(found.session), 0
    while page := found.page(whom, asked.sort, start, AT_ONCE).rows:
        people = [row.person for row in page]
        names, reached = labels(found, people, revealed=True), contacts(found, people)
        for row in page:
            email, phone = (
                "; ".join(one.partition(":")[2] for one in reached[kind].get(row.person, ()))
                for kind in ("email", "phone")
            )
            own = [name_of(journey, row.person), names[row.person], email, phone]
            yield _line([*own, *_figures(row, found)])
        start += AT_ONCE


def _figures(row: Someone, found: Listing) -> list[str]:
    zone, currency = found.histories.zone, found.histories.currency
    since = "" if row.since is None else local(row.since, zone).isoformat()
    digits = minor_digits(currency)
    money = f"{row.money / 10**digits:.{digits}f}"
    last = local(row.last, zone).isoformat()
    return [row.stage or "", since, last, str(row.events), money, currency or ""]


def _line(cells: tuple[str, ...] | list[str]) -> str:
    out = StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([_safe(cell) for cell in cells])
    return out.getvalue()


def _safe(cell: str) -> str:
    """A number may begin with a minus; it runs nothing."""
    try:
        float(cell)
    except ValueError:
        return guarded(cell)
    return cell if not cell.startswith("+") else guarded(cell)
