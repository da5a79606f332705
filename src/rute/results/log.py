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
class WriterSummary:
    """One writer's share of the log. duplicates: its events that came before; erased: its rows
    that were blanked; bytes: on disk, what was made of it included."""

    writer: str
    segments: int
    events: int
    duplicates: int
    erased: int
    rejected: int
    last_received: int | None  # µs UTC
    bytes: int
    place: str


@dataclass(frozen=True, slots=True)
class Received:
    """What became of what was added. known: events that the log had already, and that therefore
    do not count again; source: the file, or the writer where a program handed them over."""

    source: str
    writer: str
    rows: int
    events: int
    known: int
    reject_reasons: tuple[tuple[str, int], ...]
    received: int  # µs UTC

    @property
    def rejected(self) -> int:
        return sum(rows for _, rows in self.reject_reasons)


@dataclass(frozen=True, slots=True)
class Receipts:
    """All that one command added."""

    added: tuple[Received, ...]


@dataclass(frozen=True, slots=True)
class Erasure:
    """What was erased, or would be. mentions: cells of others' events that named somebody;
    rejects: rejected rows that did; by_source: events by where they came from; files: sources
    that still hold them, for Rute changes no file of yours; until: refused till then."""

    identifiers: tuple[str, ...]
    done: bool
    events: int
    mentions: int
    rejects: int
    by_source: tuple[tuple[str, int], ...]
    files: tuple[str, ...]
    until: int  # µs UTC


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
    erased: int = 0
    writers: tuple[WriterSummary, ...] = ()
    received_by: int | None = None  # µs UTC: as of an earlier moment of the log

    @property
    def grown(self) -> bool:
        """Whether there is more to tell of than one reading of the sources."""
        return self.erased > 0 or any(one.writer != "files" for one in self.writers)
