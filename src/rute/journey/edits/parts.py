"""Several new parts put into a text, each where it belongs."""

from __future__ import annotations

from collections.abc import Iterable

from rute.journey.document.document import Value
from rute.journey.edits.edit import insert
from rute.journey.edits.splice import Edited
from rute.journey.formats.places import Place


def with_parts(text: str, parts: Iterable[tuple[Place, Value]]) -> Edited:
    """In their order: what others use goes first. Raises as `insert`; then nothing is changed."""
    new = text
    for place, value in parts:
        new = insert(new, place, value).text
    return Edited(new, text)
