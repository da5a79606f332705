"""A journey as JSON: its facts as they are nested in the file, keys in English."""

from __future__ import annotations

import json

from rute.errors import QuestionError
from rute.journey.document.document import Document
from rute.journey.document.normal import normal
from rute.words.message import Message


def to_json(document: Document) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def from_json(raw: bytes) -> Document:
    """The facts in a JSON text, keys in either language. Raises QuestionError."""
    try:
        found = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as wrong:
        raise QuestionError(Message("format.broken_json", why=str(wrong))) from None
    if not isinstance(found, dict):
        raise QuestionError(Message("format.no_object"))
    found.pop("$schema", None)
    return normal(found)
