"""The answer to `log` as a screen: what was read, and what was not."""

from __future__ import annotations

from rute.render.screens.layout import Column, Screen, Table, titled
from rute.results.log import LogSummary, SourceSummary
from rute.words.catalog import say
from rute.words.formats import count, day
from rute.words.message import said_text
from rute.words.rejects import rejected_for

NAMES = 20
REJECTS = 5
CROWDS = 10
LONGEST_TEXT = 60


def log_screen(result: LogSummary, name: str | None, zone: str, language: str) -> Screen:
    tables = [
        sources(result, language),
        *(columns_of(source, language) for source in result.sources if source.columns),
        names(result, language),
    ]
    if result.crowds:
        tables.append(crowds(result, language))
    if result.rejects:
        tables.append(rejects(result, language))
    under = summary(result, zone, language)
    return Screen(titled(name, "log", language), under, tuple(tables), notes(result, language))


def summary(result: LogSummary, zone: str, language: str) -> str:
    if not result.events:
        return say("log.empty", language)
    parts = [
        say(
            "log.summary", language, events=count(result.events, language),
            people=count(result.people, language), first=day(result.first, zone, language),
            last=day(result.last, zone, language),
        )
    ]  # fmt: skip
    if result.rejected:
        parts.append(say("log.rejected", language, rejected=count(result.rejected, language)))
    if result.duplicates:
        parts.append(say("log.duplicates", language, duplicates=count(result.duplicates, language)))
    return " · ".join(parts)


def sources(result: LogSummary, language: str) -> Table:
    columns = (
        Column(say("column.source", language), "left"),
        *(Column(say(f"column.{key}", language)) for key in ("rows", "events", "rejected")),
    )
    rows = tuple(
        (s.source, *(count(n, language) for n in (s.rows, s.events, s.rejected)))
        for s in result.sources
    )
    return Table(columns, rows)


def columns_of(source: SourceSummary, language: str) -> Table:
    columns = (
        Column(say("column.role", language), "left"),
        Column(say("column.column", language), "left"),
        Column(say("column.why", language), "left", 1),
    )
    rows = tuple((choice.role, choice.column, choice.why) for choice in source.columns)
    return Table(columns, rows, say("log.columns", language, source=source.source))


def names(result: LogSummary, language: str) -> Table:
    columns = (
        Column(say("column.event", language), "left"),
        Column(say("column.events", language)),
        Column(say("column.people", language)),
    )
    shown = [(n.name, count(n.events, language), count(n.people, language)) for n in result.names]
    return Table(columns, tuple(shown[:NAMES]), say("log.names", language))


def crowds(result: LogSummary, language: str) -> Table:
    columns = (
        Column(say("column.person", language), "left", 1),
        Column(say("column.events", language)),
    )
    rows = tuple((crowd.person or "", count(crowd.events, language)) for crowd in result.crowds)
    most = count(result.most_events, language)
    return Table(columns, rows[:CROWDS], say("log.crowds", language, most=most))


def rejects(result: LogSummary, language: str) -> Table:
    columns = (
        Column(say("column.source", language), "left", 2),
        Column(say("column.line", language)),
        Column(say("column.reason", language), "left"),
        Column(say("column.text", language), "left", 1),
    )
    rows = tuple(
        (
            r.source,
            count(r.line, language),
            said_text(rejected_for(r.reason), language),
            shortened(r.text),
        )
        for r in result.rejects[:REJECTS]
    )
    return Table(columns, rows, say("log.rejects", language))


def why(reason: str, language: str) -> str:
    return said_text(rejected_for(reason), language)


def shortened(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST_TEXT else flat[: LONGEST_TEXT - 1] + "…"


def notes(result: LogSummary, language: str) -> tuple[str, ...]:
    more = len(result.names) - NAMES
    said = [say("log.more_names", language, more=count(more, language))] if more > 0 else []
    if result.fields:
        said.append(say("log.fields", language, fields=", ".join(result.fields)))
    return (
        *said,
        *(said_text(note, language) for source in result.sources for note in source.notes),
        *(said_text(note, language) for note in result.notes),
    )
