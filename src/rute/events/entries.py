"""What the log knows of one source, or of all that one writer appended."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from rute.events.segments import Segment
from rute.results.log import ColumnChoice
from rute.words.message import Message


@dataclass(frozen=True, slots=True)
class Entry:
    """One source as it was last read, or everything that one writer appended.
    fingerprint: of its files; options: how to read it; both empty where events were appended.
    rejects: the files that hold the rows refused."""

    label: str
    fingerprint: str
    options: str
    received: int
    rows: int
    events: int
    reasons: dict[str, int]
    rejects: tuple[str, ...]
    segments: tuple[Segment, ...]
    names: tuple[str, ...]
    fields: tuple[str, ...]
    roles: tuple[str, ...]
    aliases: dict[str, str]
    currencies: dict[str, int]
    has_ids: bool
    choices: tuple[ColumnChoice, ...]
    notes: tuple[str, ...]


def written(entry: Entry) -> dict[str, Any]:
    """An entry as JSON can hold it."""
    choices = [{**asdict(one), "why": _written_note(one.why)} for one in entry.choices]
    notes = [_written_note(note) for note in entry.notes]
    return {**asdict(entry), "choices": choices, "notes": notes}


def read(content: dict[str, Any]) -> Entry:
    """What `written` made."""
    plain: dict[str, Any] = {
        key: tuple(v) if isinstance(v, list) else v for key, v in content.items()
    }
    plain["notes"] = tuple(map(_read_note, content["notes"]))
    plain["segments"] = tuple(map(_segment, content["segments"]))
    plain["choices"] = tuple(map(_choice, content["choices"]))
    return Entry(**plain)


def _choice(content: dict[str, Any]) -> ColumnChoice:
    return ColumnChoice(content["role"], content["column"], _read_note(content["why"]))


def _segment(content: dict[str, Any]) -> Segment:
    return Segment(**{**content, "received": tuple(content["received"])})


def _written_note(note: str) -> Any:
    """A Message by its key and values, so that it can be said in another language later."""
    if not isinstance(note, Message):
        return note
    return {"key": note.key, "values": {name: _written(its) for name, its in note.values.items()}}


def _written(value: object) -> object:
    return _written_note(value) if isinstance(value, Message) else value


def _read_note(note: Any) -> str:
    if not isinstance(note, dict):
        return str(note)
    values = {name: _read_note(its) if isinstance(its, dict) else its
              for name, its in note["values"].items()}  # fmt: skip
    return Message(note["key"], **values)
