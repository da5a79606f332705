"""What is kept to be read later, by somebody whose language nobody knows yet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rute.errors import RuteError
from rute.session.talk import Answered, Question
from rute.words.catalog import LANGUAGES
from rute.words.message import Message, said_text

# What to do is said of commands there; on a page the columns are chosen right below.
OF_COMMANDS = ("detect.say_which", "detect.which_option", "start.nobody_do", "recipe.and",
               "wrong.no_row_used.do", "recipe.no_person_do", "recipe.only_totals_do")  # fmt: skip


def trouble_of(error: RuteError) -> dict[str, dict[str, str]]:
    """What is wrong, what exists, what to do, by language."""
    do: str | None = error.do
    if isinstance(do, Message) and do.key in OF_COMMANDS:
        totals = do.key == "recipe.only_totals_do"
        do = Message("web_start.totals_do" if totals else "web_start.columns_do")
    return {
        language: {
            part: said_text(text or "", language)
            for part, text in (("what", error.what), ("exists", error.exists), ("do", do))
        }
        for language in LANGUAGES
    }


# Said on pages by the page itself, or in other words: there are no options there.
UNTOLD = ("detect.no_zone", "detect.rows_are", "detect.rows_by_words")
OTHERWISE = {"source.sheet_chosen": "web_start.sheet_chosen"}


def told_on_pages(notes: Iterable[str]) -> tuple[str, ...]:
    """What was found in a file, without what only commands can do about it."""
    kept: list[str] = []
    for note in notes:
        key = note.key if isinstance(note, Message) else ""
        if key in OTHERWISE and isinstance(note, Message):
            kept.append(Message(OTHERWISE[key], **note.values))
        elif key not in UNTOLD:
            kept.append(note)
    return tuple(kept)


def both(text: str) -> dict[str, str]:
    return {language: said_text(text, language) for language in LANGUAGES}


def question_of(question: Question) -> dict[str, Any]:
    """A question as it is kept."""
    return {
        "key": question.key,
        "text": both(question.text),
        "likely": question.likely,
        "choices": [{"value": one.value, "label": both(one.label)} for one in question.choices],
    }


def assumed_of(one: Answered) -> dict[str, Any]:
    return question_of(one.question)
