"""Texts kept in the database in every language, since nobody knows yet who will read them."""

from __future__ import annotations

from rute.errors import RuteError
from rute.words.catalog import LANGUAGES
from rute.words.message import Message, said_text

LONGEST = 2000  # characters of one text
Text = dict[str, str]


def text_of(what: str) -> Text:
    return {language: said_text(what, language)[:LONGEST] for language in LANGUAGES}


def error_of(error: BaseException) -> Text:
    """What went wrong. What is unexpected is named by its kind alone: its words may hold
    somebody's data, and stand in the log of the process."""
    if isinstance(error, RuteError):
        return {language: error.said(language)[:LONGEST] for language in LANGUAGES}
    return text_of(Message("work.unexpected", kind=type(error).__name__))
