"""The answer to: of how many people is a rule true."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Truth:
    """people: everybody with an event up to `as_of` (µs UTC); true: of how many of them the rule
    holds then, a happening once it has happened."""

    true: int
    people: int
    as_of: int
