"""What was taken into the log, and who was erased from it, as screens."""

from __future__ import annotations

from collections import Counter

from rute.render.screens.layout import Column, Screen, Table, titled
from rute.results.log import Erasure, Receipts
from rute.words.catalog import say
from rute.words.formats import count, day
from rute.words.message import said_text
from rute.words.rejects import rejected_for


def receipts_screen(result: Receipts, name: str | None, language: str) -> Screen:
    figures = ("rows", "events", "known", "rejected")
    columns = (
        Column(say("column.source", language), "left"),
        *(Column(say(f"column.{key}", language)) for key in figures),
    )
    rows = tuple(
        (one.source, *(count(n, language) for n in (one.rows, one.events, one.known, one.rejected)))
        for one in result.added
    )
    new = sum(one.events - one.known for one in result.added)
    under = say("add.under", language, new=count(new, language))
    table = Table(columns, rows)
    return Screen(titled(name, "add", language), under, (table,), _reasons(result, language))


def _reasons(result: Receipts, language: str) -> tuple[str, ...]:
    reasons: Counter[str] = Counter()
    for one in result.added:
        reasons.update(dict(one.reject_reasons))
    said = [
        f"{count(n, language)} × {said_text(rejected_for(why), language)}"
        for why, n in reasons.most_common()
    ]
    notes = [say("add.rejected", language, reasons="; ".join(said))] if said else []
    known = sum(one.known for one in result.added)
    return (*notes, *([say("add.known", language)] if known else []))


def erasure_screen(result: Erasure, name: str | None, language: str) -> Screen:
    key = "done" if result.done else "would"
    numbers = {
        "events": count(result.events, language),
        "mentions": count(result.mentions, language),
        "rejects": count(result.rejects, language),
    }
    columns = (
        Column(say("column.source", language), "left"),
        Column(say("column.events", language)),
    )
    rows = tuple((source, count(events, language)) for source, events in result.by_source)
    tables = (Table(columns, rows),) if rows else ()
    notes = [say(f"erase.{key}.refused", language, day=day(result.until, "UTC", language))]
    if result.identifiers:
        notes.insert(0, say("erase.whom", language, identifiers=", ".join(result.identifiers)))
    if result.files:
        notes.append(say("erase.files", language, files=", ".join(result.files)))
    under = say(f"erase.{key}", language, **numbers)
    return Screen(titled(name, "erase", language), under, tables, tuple(notes))
