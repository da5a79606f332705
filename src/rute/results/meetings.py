"""Who met a touchpoint, and who was seen to suffer a pain; who is which persona."""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.numbers import Asked, Ratio


@dataclass(frozen=True, slots=True)
class Meeting:
    """people and times are None where the touchpoint has no rule. values: how many different
    values of the field `once_per` (orders, say, each person's apart) met it by their own events."""

    stage: str
    touchpoint: str
    people: int | None
    times: int | None
    once_per: str | None = None
    values: int | None = None


@dataclass(frozen=True, slots=True)
class PainSeen:
    """share: people with the pain ÷ people who met its touchpoint (or reached its stage)."""

    stage: str
    touchpoint: str | None
    pain: str
    rule: str | None
    people: int | None
    share: Ratio | None


@dataclass(frozen=True, slots=True)
class PersonaCount:
    name: str
    people: int | None  # None: drawn, not counted
    found: bool


@dataclass(frozen=True, slots=True)
class Meetings:
    asked: Asked
    meetings: tuple[Meeting, ...]
    pains: tuple[PainSeen, ...]
    personas: tuple[PersonaCount, ...]
    nobodys: int | None  # people who are no counted persona; None without counted personas
