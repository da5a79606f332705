"""Feeling: mean of each person's answers, then over people, in exact fractions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

from tests.oracles.people import Person


@dataclass(frozen=True)
class Answer:
    people: int
    answers: int
    means: list[Fraction]

    @property
    def mean(self) -> float:
        return float(sum(self.means) / self.people)

    @property
    def reach(self) -> float:
        middle = sum(self.means) / self.people
        variance = sum((mean - middle) ** 2 for mean in self.means) / (self.people - 1)
        return 1.96 * sqrt(variance / self.people)


def scores(
    person: Person, names: Sequence[str], low: int, high: int, start: int, until: int
) -> list[Fraction]:
    """Answers of events of these names, −2 … +2."""
    found = []
    for time, name, said in zip(person.times, person.names, person.scores, strict=True):
        asked = name in names and start <= time <= until
        if asked and said is not None and said.isdigit() and low <= int(said) <= high:
            found.append(Fraction(4 * (int(said) - low), high - low) - 2)
    return found


def feeling(answers: Sequence[Sequence[Fraction]]) -> Answer:
    """answers: each person's."""
    given = [mine for mine in answers if mine]
    means = [sum(mine, Fraction()) / len(mine) for mine in given]
    return Answer(len(given), sum(len(mine) for mine in given), means)
