"""What was read of a text lately: the same text is looked at by several parts of one page, and
published versions never change."""

from __future__ import annotations

from functools import lru_cache

from rute.journey.document.document import Document, facts_stated
from rute.journey.edits.cards import Card, cards_in
from rute.journey.edits.edit import key_language
from rute.journey.edits.spans import pieces
from rute.journey.file import Reading, examine_text
from rute.journey.findings import errors_in, journey_error
from rute.journey.model import Journey as Design

KEPT = 48


@lru_cache(KEPT)
def reading_of(text: str) -> Reading:
    """The journey as far as it reads, and everything found."""
    return examine_text(text)


@lru_cache(KEPT)
def facts_of(text: str) -> Document:
    """The facts a text states; not to be changed."""
    return facts_stated(text)


@lru_cache(KEPT)
def parts_of(text: str) -> tuple[tuple[Card, ...], str]:
    """Every card, and the language of the keys. Raises JourneyError for a text that cannot be
    taken apart."""
    bare = text.removeprefix("\ufeff")
    root = pieces(bare)
    return cards_in(bare, root), key_language(root)


def design_of(text: str) -> Design:
    """The journey of a text. Raises JourneyError with all findings."""
    reading = reading_of(text)
    if reading.journey is None or errors_in(reading.findings):
        raise journey_error(reading.findings, None, reading.language)
    return reading.journey
