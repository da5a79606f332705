"""The facts of a journey as the text of a journey file, in English or Indonesian keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rute.journey.document.document import Document, Value, in_order
from rute.journey.document.shapes import (
    LISTED,
    NAMED,
    NAMED_TEXTS,
    SHORT,
    TEXTS,
    YES_NO,
    in_language,
    is_voice,
)
from rute.journey.reading.section import YES
from rute.journey.writing import scalars
from rute.words.catalog import say

STEP: Final = "  "
WIDEST_LIST: Final = 80
SPACED: Final = frozenset({"data", "calendar", "personas", "stages", "campaigns"})


def written(facts: Document, language: str | None = None, *, schema: str | None = None) -> str:
    """The text of a journey file that states these facts. Keys in the language given, else in
    the one the journey is written in; `schema`: where editors find the journey schema."""
    told = language or journey_language(facts)
    lines = [f"# yaml-language-server: $schema={schema}"] if schema else []
    lines.append(f"# {say('write.remark', told)}")
    for key, value in in_order("journey", facts).items():
        lines += [""] if key in SPACED or isinstance(value, dict) else []
        lines += _entry("journey", key, value, "", told)
    return "\n".join(lines) + "\n"


def journey_language(facts: Document) -> str:
    """en or id, as `written in` says."""
    said = str(facts.get("written in", "en")).lower()
    return "id" if said.startswith(("id", "ind", "bahasa")) else "en"


def _part(kind: str, facts: Document, indent: str, language: str) -> Iterator[str]:
    for key, value in in_order(kind, facts).items():
        yield from _entry(kind, key, value, indent, language)


def entry_lines(
    kind: str | None, key: str, value: Value, indent: str, language: str,
    written: str | None = None,
) -> Iterator[str]:  # fmt: skip
    """One key and what stands under it; `written`: how the file writes the key already. Without
    a kind the value is kept as it is."""
    if kind is None:
        yield from _raw_entry(f"{indent}{scalars.name(written or key)}:", value, indent)
    else:
        yield from _entry(kind, key, value, indent, language, written)


def name_lines(kind: str, name: str, part: Value, indent: str, language: str) -> Iterator[str]:
    """A part under its name."""
    yield f"{indent}{scalars.name(name)}:"
    if isinstance(part, dict):
        yield from _part(kind, part, indent + STEP, language)


def item_lines(kind: str | None, item: Value, indent: str, language: str) -> Iterator[str]:
    """An item of a list."""
    if kind is not None and isinstance(item, dict):
        yield from _item(kind, item, indent, language)
    else:
        yield from _raw([item], indent)


def _entry(
    kind: str, key: str, value: Value, indent: str, language: str, written: str | None = None
) -> Iterator[str]:
    head = f"{indent}{scalars.name(written or in_language(kind, key, language))}:"
    place, below = (kind, key), indent + STEP
    if isinstance(value, str):
        shown = _yes(key, value, language)
        yield f"{head} {scalars.value(shown, below)}" if shown else head
    elif place in NAMED and isinstance(value, dict):
        yield head
        for name, part in value.items():
            yield from name_lines(NAMED[place], name, part, below, language)
    elif place in LISTED and isinstance(value, list):
        yield head
        for item in value:
            yield from item_lines(LISTED[place], item, below, language)
    elif is_voice(kind, key) and isinstance(value, dict):
        yield head
        yield from _part("voice", value, below, language)
    elif (place in TEXTS or place in NAMED_TEXTS) and (row := _row(value)):
        yield f"{head} {row}"
    else:
        yield head
        yield from _raw(value, below)


def _yes(key: str, value: str, language: str) -> str:
    """A yes or a no in the language of the keys."""
    if key not in YES_NO or value.lower() not in YES:
        return value
    return say("write.yes" if YES[value.lower()] else "write.no", language)


def _item(kind: str, item: Document, indent: str, language: str) -> Iterator[str]:
    """`- Seven fields`, or its keys behind the dash."""
    alone = item.get(SHORT.get(kind, ""))
    if len(item) == 1 and isinstance(alone, str) and "\n" not in alone:
        yield f"{indent}- {scalars.scalar(alone)}"
        return
    lines = list(_part(kind, item, indent + STEP, language))
    yield f"{indent}- {lines[0][len(indent) + 2 :]}"
    yield from lines[1:]


def _row(value: Value) -> str | None:
    """Short texts as [one, two]."""
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        return None
    row = f"[{', '.join(scalars.scalar(str(text), flow=True) for text in value)}]"
    return row if len(row) <= WIDEST_LIST and "\n" not in row else None


def _raw(value: Value, indent: str) -> Iterator[str]:
    """Lists and headings that are kept as they are."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield from _raw_entry(f"{indent}{scalars.name(key)}:", below, indent)
    elif isinstance(value, list):
        for item in value:
            if isinstance(item, str):
                yield f"{indent}- {scalars.scalar(item)}"
            else:
                lines = list(_raw(item, indent + STEP))
                yield f"{indent}- {lines[0][len(indent) + 2 :]}"
                yield from lines[1:]


def _raw_entry(head: str, value: Value, indent: str) -> Iterator[str]:
    if isinstance(value, str):
        yield f"{head} {scalars.value(value, indent + STEP)}" if value else head
    else:
        yield head
        yield from _raw(value, indent + STEP)
