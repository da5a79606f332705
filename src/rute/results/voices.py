"""The answer to: what did people say, in their own words?"""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.numbers import Asked


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words, shown with their permission and without anything that says who they are.
    score: how they felt, −2 … +2, where the same event says so."""

    stage: str
    touchpoint: str
    text: str
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Voices:
    """The newest first, one a person, at each touchpoint."""

    asked: Asked
    quotes: tuple[Quote, ...]
