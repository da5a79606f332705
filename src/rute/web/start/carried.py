"""A journey that comes as a file: its text, or one of the forms it can be carried in."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from rute.errors import QuestionError
from rute.journey.formats.carry import WRITERS, imported, known_form
from rute.journey.writing.file import written
from rute.words.message import Message

LARGEST: Final = 5 << 20  # bytes
TEXTS: Final = (".yaml", ".yml")


def text_of(name: str, raw: bytes) -> str:
    """The journey's text. Raises QuestionError for a file of another kind, or one that cannot be
    read."""
    ending = PurePath(name).suffix.lower()
    if ending not in TEXTS:
        if ending not in (*WRITERS, ".mermaid", ".md"):
            forms = ", ".join((*TEXTS, *WRITERS))
            raise QuestionError(
                Message("carry.no_form", ending=ending or name),
                exists=Message("carry.forms", forms=forms),
            )
        return written(imported(raw, known_form(name)))
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise QuestionError(Message("carry.not_utf8")) from None
