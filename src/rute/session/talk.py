"""A conversation of a few plain questions, held in a terminal at once or on pages over days.

What asks is a generator of questions that is sent the answers; it knows neither a terminal nor
a page, and the same answers always lead to the same end.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias, TypeVar

from rute.words.message import Message, said_text

MOST: Final = 3  # questions about the data, whatever it is like
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer there is: `value` is kept, `label` is what a person reads and may type."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question. key: which one it is, so that its answer can be kept; likely: the answer that
    holds where nobody gives one. An open question has no choices, but knows by `check` what it
    can use of an answer; None is no answer."""

    key: str
    text: Message
    likely: str
    choices: tuple[Choice, ...] = ()
    check: Callable[[str], str | None] | None = None

    def accepted(self, answer: str) -> str | None:
        """The answer as it is to be kept; None for one that is none."""
        if answer == self.likely:
            return answer
        if self.check is not None:
            return self.check(answer)
        named = {name.casefold(): one.value for one in self.choices for name in _names(one)}
        return named.get(answer.casefold())

    def shown(self, answer: str, language: str) -> str:
        """An answer as a person reads it."""
        labels = {one.value: said_text(one.label, language) for one in self.choices}
        return labels.get(answer, answer)


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with its answer."""

    question: Question
    answer: str


Talk: TypeAlias = Generator[Question, str, T]


def plain_choices(values: tuple[str, ...]) -> tuple[Choice, ...]:
    """Choices that are called what they are."""
    return tuple(Choice(value, value) for value in values)


def replayed(talk: Talk[T], answers: Mapping[str, str]) -> Question | T:
    """How a conversation ends with the answers given so far, or its first question that has no
    answer yet. An answer that no longer fits its question is asked for again."""
    try:
        question = next(talk)
        while (answer := _answer(question, answers)) is not None:
            question = talk.send(answer)
    except StopIteration as end:
        found: T = end.value
        return found
    return question


def _answer(question: Question, answers: Mapping[str, str]) -> str | None:
    given = answers.get(question.key)
    return None if given is None else question.accepted(given)


def _names(choice: Choice) -> tuple[str, ...]:
    """What a person may call it, in any language."""
    return (choice.value, *(said_text(choice.label, language) for language in ("en", "id")))
