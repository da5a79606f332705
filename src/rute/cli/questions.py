"""At most three plain questions, each with its likely answer in brackets."""

from __future__ import annotations

from dataclasses import dataclass, field

import typer

from rute.journey.model import Language
from rute.session.talk import MOST, Question
from rute.words.catalog import say
from rute.words.message import said_text


@dataclass
class Asker:
    """Asks, or with `yes` takes the likely answer and says so. Counts what it asked."""

    language: Language
    yes: bool
    asked: int = field(default=0)

    @property
    def left(self) -> int:
        return MOST - self.asked

    def answer(self, question: Question, *, counts: bool = True) -> str:
        """One of the choices, whatever its case, or what an open question can use; asks again
        for anything else."""
        self.asked += 1 if counts else 0
        text, likely = (
            said_text(question.text, self.language),
            self._shown(question.likely, question),
        )
        if self.yes:
            typer.echo(text)
            typer.echo("  " + say("start.unsure", self.language, answer=likely))
            return question.likely
        asked = text
        if question.choices:
            names = ", ".join(self._shown(one.value, question) for one in question.choices)
            asked += "\n  " + say("start.choices", self.language, choices=names)
        while True:
            answer = str(typer.prompt(asked, default=likely)).strip()
            accepted = question.likely if answer == likely else question.accepted(answer)
            if accepted is not None:
                return accepted
            typer.echo(say("start.no_such", self.language, answer=answer))

    def again(self) -> None:
        """All questions once more, because an answer is to be changed."""
        self.asked = 0

    def _shown(self, answer: str, question: Question) -> str:
        return question.shown(answer, self.language)
