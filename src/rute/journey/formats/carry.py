"""The forms a journey can be carried in, by the ending of a file's name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import Final

from rute.errors import QuestionError
from rute.journey.document.comments import comment_count
from rute.journey.document.document import Document, document_of
from rute.journey.formats.csv import from_csv, to_csv
from rute.journey.formats.json import from_json, to_json
from rute.journey.formats.mermaid import from_mermaid, to_mermaid
from rute.journey.formats.xlsx import from_xlsx, to_xlsx
from rute.journey.model import Journey
from rute.words.message import Message

Carried = tuple[bytes, tuple[Message, ...]]
WRITERS: Final[dict[str, Callable[[Document], Carried]]] = {
    ".xlsx": lambda facts: (to_xlsx(facts), ()),
    ".csv": lambda facts: (to_csv(facts), ()),
    ".json": lambda facts: (to_json(facts), ()),
    ".mmd": to_mermaid,
}
READERS: Final[dict[str, Callable[[bytes], Document]]] = {
    ".xlsx": from_xlsx,
    ".csv": from_csv,
    ".json": from_json,
    ".mmd": from_mermaid,
}


def exported(journey: Journey, ending: str) -> Carried:
    """A journey in the form of an ending (.xlsx, .csv, .json or .mmd), and what it leaves out."""
    raw, left_out = WRITERS[known_form(ending)](document_of(journey))
    comments = comment_count(journey.text)
    said = (Message("carry.comments", n=comments),) if comments else ()
    return raw, (*said, *left_out)


def imported(raw: bytes, ending: str) -> Document:
    """The facts in a file of such a form. Raises QuestionError where it cannot be read."""
    form = known_form(ending)
    try:
        return READERS[form](raw)
    except UnicodeDecodeError:
        raise QuestionError(Message("carry.not_utf8")) from None


def known_form(ending: str) -> str:
    """The form a name ends in, or an ending alone. Raises QuestionError for no such form."""
    form = (PurePath(ending).suffix or ending).lower()
    form = {".mermaid": ".mmd", ".md": ".mmd"}.get(form, form)
    if form in WRITERS:
        return form
    raise QuestionError(
        Message("carry.no_form", ending=form),
        exists=Message("carry.forms", forms=", ".join(WRITERS)),
    )
