"""The answer to: how many come by themselves?"""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.numbers import Asked, Ratio


@dataclass(frozen=True, slots=True)
class Arrivals:
    """unprompted: people whose first event names none of `fields`, of all whose first event
    lies in the period. None where the data has no such field: then it is not known."""

    asked: Asked
    fields: tuple[str, ...]
    unprompted: Ratio | None
