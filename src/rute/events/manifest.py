"""What the log consists of: its sources, their segments, what was chosen and refused."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rute.events.files import read_json, replace_json
from rute.results.log import ColumnChoice
from rute.words.message import Message

VERSION = 3
_FILE = "manifest.json"


@dataclass(frozen=True, slots=True)
class Segment:
    """A Parquet file of events in order of arrival: the rows start … start + events − 1 of its
    writer, who counts them through for ever; first, last and received in µs UTC."""

    number: int
    start: int
    events: int
    first: int
    last: int
    received: tuple[int, int]
    writer: str = "files"

    @property
    def file(self) -> str:
        return f"segment-{self.number:06}.parquet"


@dataclass(frozen=True, slots=True)
class Entry:
    """One source as it was last read. fingerprint: of its files; options: how to read it."""

    label: str
    fingerprint: str
    options: str
    received: int
    rows: int
    events: int
    reasons: dict[str, int]
    rejects: str | None
    segments: tuple[Segment, ...]
    names: tuple[str, ...]
    fields: tuple[str, ...]
    roles: tuple[str, ...]
    aliases: dict[str, str]
    currencies: dict[str, int]
    has_ids: bool
    choices: tuple[ColumnChoice, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Log:
    """The log's folder and what is in it; segments are in order of arrival."""

    folder: Path
    entries: tuple[Entry, ...]
    next_segment: int = 1
    next_row: int = 0

    @property
    def segments(self) -> tuple[Segment, ...]:
        found = [segment for entry in self.entries for segment in entry.segments]
        return tuple(sorted(found, key=lambda segment: segment.number))

    @property
    def events(self) -> int:
        return sum(entry.events for entry in self.entries)

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field of every source: first those with a meaning, then by name."""
        own = {name for entry in self.entries for name in entry.fields}
        roles = {role for entry in self.entries for role in entry.roles}
        order = ("channel", "source", "medium", "campaign", "value", "currency")
        return (*(r for r in order if r in roles), *sorted(own - roles))

    @property
    def aliases(self) -> dict[str, str]:
        """The sources' own headings of columns with a role. What is the amount in one source
        and anything else in another keeps its own meaning."""
        found = {own: role for entry in self.entries for own, role in entry.aliases.items()}
        plain = {f for entry in self.entries for f in entry.fields if f not in entry.aliases}
        return {own: role for own, role in found.items() if role != "value" or own not in plain}

    @property
    def fingerprint(self) -> str:
        """Of all that the histories are built from."""
        text = json.dumps([asdict(entry) for entry in self.entries], default=str)
        return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()

    def path(self, segment: Segment) -> Path:
        return self.folder / segment.file


def read_log(folder: Path) -> Log:
    """The log as its manifest says; empty when there is none that can be read."""
    content = read_json(folder / _FILE, VERSION)
    if content is None:
        return Log(folder, ())
    return Log(
        folder, tuple(map(_entry, content["entries"])), content["next_segment"], content["next_row"]
    )


def write_log(log: Log) -> None:
    """Replaces the manifest, then removes files that nothing names any more."""
    entries = [
        {**asdict(entry), "notes": [_written_note(note) for note in entry.notes]}
        for entry in log.entries
    ]
    replace_json(
        log.folder / _FILE,
        {
            "version": VERSION,
            "next_segment": log.next_segment,
            "next_row": log.next_row,
            "entries": entries,
        },
    )
    named = {segment.file for segment in log.segments}
    named |= {entry.rejects for entry in log.entries if entry.rejects}
    for file in log.folder.glob("*.parquet"):
        if file.name not in named:
            file.unlink(missing_ok=True)


def _entry(content: dict[str, Any]) -> Entry:
    plain: dict[str, Any] = {
        key: tuple(v) if isinstance(v, list) else v for key, v in content.items()
    }
    plain["notes"] = tuple(map(_read_note, content["notes"]))
    plain["segments"] = tuple(map(_segment, content["segments"]))
    plain["choices"] = tuple(ColumnChoice(**choice) for choice in content["choices"])
    return Entry(**plain)


def _segment(content: dict[str, Any]) -> Segment:
    return Segment(**{**content, "received": tuple(content["received"])})


def _written_note(note: str) -> Any:
    """A Message by its key and values, so that it can be said in another language later."""
    return {"key": note.key, "values": note.values} if isinstance(note, Message) else note


def _read_note(note: Any) -> str:
    return Message(note["key"], **note["values"]) if isinstance(note, dict) else str(note)
