"""The answer to: what is in the log."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameCount:
    name: str
    events: int
    people: int


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    role: str  # person | time | event | channel | value | …
    column: str
    why: str


@dataclass(frozen=True, slots=True)
class SourceSummary:
    source: str
    rows: int
    events: int
    rejected: int
    columns: tuple[ColumnChoice, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reject:
    source: str
    line: int | None
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Crowd:
    """More events under one identifier than a person can have: left out of every number."""

    person: str | None
    events: int


@dataclass(frozen=True, slots=True)
class LogSummary:
    sources: tuple[SourceSummary, ...]
    people: int
    events: int
    rejected: int
    reject_reasons: tuple[tuple[str, int], ...]
    rejects: tuple[Reject, ...]  # the first hundred
    first: int | None  # µs UTC
    last: int | None
    as_of: int | None
    names: tuple[NameCount, ...]
    fields: tuple[str, ...]
    duplicates: int = 0
    most_events: int | None = None  # of one person
    crowds: tuple[Crowd, ...] = ()
    notes: tuple[str, ...] = ()  # of money in other currencies
