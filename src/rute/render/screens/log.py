"""The answer to `log` as a screen: what was read, and what was not."""

from __future__ import annotations

from rute.render.screens.layout import Column, Screen, Table, titled
from rute.results.log import LogSummary, SourceSummary
from rute.words.catalog import say
from rute.words.formats import count, day, moment
from rute.words.message import said_text
from rute.words.rejects import rejected_for

FILES = "files"  # the writer of what sources bring
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
    if result.grown:
        tables.append(writers(result, zone, language))
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
    if result.erased:
        parts.append(say("log.erased", language, erased=count(result.erased, language)))
    if result.received_by is not None:
        when = moment(result.received_by, zone, language)
        parts.append(say("log.received_by", language, moment=when))
    return " · ".join(parts)


def writers(result: LogSummary, zone: str, language: str) -> Table:
    figures = ("segments", "events", "duplicates", "erased", "rejected")
    columns = (
        Column(say("column.writer", language), "left"),
        *(Column(say(f"column.{key}", language), weight=k) for k, key in enumerate(figures)),
        Column(say("column.received", language), weight=1),
        Column(say("column.size", language), weight=6),
    )
    rows = tuple(
        (
            say("log.from_files", language) if one.writer == FILES else one.writer,
            *(count(getattr(one, key), language) for key in figures),
            moment(one.last_received, zone, language),
            size(one.bytes, language),
        )
        for one in result.writers
    )
    return Table(columns, rows, say("log.writers", language))


def size(octets: int, language: str) -> str:
    """1.2 MB, in the reader's digits."""
    for unit, factor in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if octets >= factor:
            shown = octets / factor
            text = f"{shown:.1f}" if shown < 10 else f"{shown:.0f}"
            return (text if language == "en" else text.replace(".", ",")) + f" {unit}"
    return f"{octets} B"


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
    rows = tuple(
        (choice.role, choice.column, said_text(choice.why, language)) for choice in source.columns
    )
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
    if result.grown:
        said.append(say("log.segments_why", language))
    if result.fields:
        said.append(say("log.fields", language, fields=", ".join(result.fields)))
    return (
        *said,
        *(said_text(note, language) for source in result.sources for note in source.notes),
        *(said_text(note, language) for note in result.notes),
    )
