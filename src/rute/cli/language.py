"""Which language a screen speaks before any journey has said so."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from rute.errors import QuestionError, RuteError, did_you_mean
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.journey.model import Language

LANGUAGES: tuple[Language, ...] = ("en", "id")


# What the command that runs speaks, once it is known: errors speak the same.
SPOKEN: ContextVar[str | None] = ContextVar("spoken", default=None)
# What the command line asks for, which help speaks before anything of it is read.
ASKED: ContextVar[Language | None] = ContextVar("asked", default=None)


def error_language(error: RuteError, given: Sequence[str]) -> str:
    """The language an error is said in: the one asked for, the journey's, the terminal's."""
    return language_in(given) or error.language or SPOKEN.get() or terminal_language()


def language_in(given: Sequence[str]) -> Language | None:
    """The language that a command line asks for."""
    asked = next((after for flag, after in pairwise(given) if flag == "--language"), "").lower()
    asked = next((w.partition("=")[2].lower() for w in given if w.startswith("--language=")), asked)
    return asked if asked in LANGUAGES else None


def terminal_language(environment: Mapping[str, str] = os.environ) -> Language:
    """The language of the terminal's locale: Indonesian for id_ID, English for all others."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return "id" if value.lower().startswith(("id_", "in_")) or value == "id" else "en"
    return "en"


def chosen_language(asked: str | None, otherwise: Language | None = None) -> Language:
    """The language asked for, else the journey's, else the terminal's."""
    if asked is None:
        SPOKEN.set(otherwise)
        return otherwise or terminal_language()
    if asked.lower() not in LANGUAGES:
        raise QuestionError(
            Message("wrong.no_language", text=asked),
            where="--language",
            exists=did_you_mean(asked, LANGUAGES) or Message("wrong.no_language.there"),
            do=Message("wrong.no_language.do"),
        )
    SPOKEN.set(asked.lower())
    return cast("Language", asked.lower())
