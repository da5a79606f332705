"""At most three plain questions, each with its likely answer in brackets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import typer

from rute.journey.model import Language
from rute.words.catalog import say

MOST = 3


@dataclass
class Asker:
    """Asks, or with `yes` takes the likely answer and says so. Counts what it asked."""

    language: Language
    yes: bool
    asked: int = field(default=0)

    @property
    def left(self) -> int:
        return MOST - self.asked

    def choice(self, question: str, choices: Sequence[str], likely: str) -> str:
        """One of the choices, whatever its case; asks again for what is not among them."""

        def known(answer: str) -> str | None:
            return {choice.casefold(): choice for choice in choices}.get(answer.casefold())

        listed = say("start.choices", self.language, choices=", ".join(choices))
        return self._ask(f"{question}\n  {listed}", likely, known)

    def open(
        self,
        question: str,
        likely: str,
        check: Callable[[str], str | None],
        *,
        counts: bool = True,
    ) -> str:
        """Any answer that `check` accepts; it gives back the answer as it is to be used."""
        self.asked -= 0 if counts else 1
        return self._ask(question, likely, check)

    def again(self) -> None:
        """All questions once more, because an answer is to be changed."""
        self.asked = 0

    def _ask(self, question: str, likely: str, check: Callable[[str], str | None]) -> str:
        self.asked += 1
        if self.yes:
            typer.echo(question.splitlines()[0])
            typer.echo("  " + say("start.unsure", self.language, answer=likely))
            return likely
        while True:
            answer = str(typer.prompt(question, default=likely)).strip()
            accepted = likely if answer == likely else check(answer)
            if accepted is not None:
                return accepted
            typer.echo(say("start.no_such", self.language, answer=answer))
