"""The answer to: for how many people is a campaign, now."""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.numbers import Asked


@dataclass(frozen=True, slots=True)
class Audience:
    """people: everybody with an event by then. Of them in_stage: in the stage the campaign begins
    from (of one that no rule counts, in no later one); of these meant: those `for` holds of; of
    these now: those who would enter if it started now. audience, starts: the rules as written,
    None where everybody in the stage is meant."""

    asked: Asked
    campaign: str
    stage: str
    people: int
    in_stage: int
    meant: int
    now: int
    audience: str | None
    starts: str
