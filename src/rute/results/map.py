"""Everything measured that the living map draws, and the sentence that opens it."""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.arrivals import Arrivals
from rute.results.campaign import CampaignResult
from rute.results.changes import Changes
from rute.results.costs import Costs
from rute.results.feeling import Feelings
from rute.results.fixes import FixSeen
from rute.results.friction import Friction
from rute.results.leaks import Leaks
from rute.results.meetings import Meetings
from rute.results.stages import StageGroup, Stages
from rute.results.voices import Quote
from rute.results.walk import Walk
from rute.results.what_if import WhatIf


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words; role: plain | place (where people are lost) | money."""

    text: str
    role: str = "plain"


@dataclass(frozen=True, slots=True)
class Sentence:
    spans: tuple[Span, ...]

    def __str__(self) -> str:
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Total:
    """A stage counted by totals without people. total: in the period asked, None where the
    report says no days; before: in the earlier one it is held against; months: ("2026-03", total)
    of each month that a row begins in."""

    stage: str
    total: float | None
    of: str  # the column
    files: tuple[str, ...] = ()
    months: tuple[tuple[str, float], ...] = ()
    before: float | None = None


@dataclass(frozen=True, slots=True)
class Unmapped:
    event: str
    events: int
    people: int


@dataclass(frozen=True, slots=True)
class Split:
    """The stages by each person's first known value of a field: nobody is in two groups, so
    the groups add up to everyone at every stage. The largest first, then "other", then None,
    those of whom it is not known."""

    by: str
    groups: tuple[StageGroup, ...]


@dataclass(frozen=True, slots=True)
class MapNumbers:
    stages: Stages
    feelings: Feelings
    leaks: Leaks
    meetings: Meetings
    totals: tuple[Total, ...] = ()
    unmapped: tuple[Unmapped, ...] = ()
    rejected: int = 0
    first_event: int | None = None  # µs UTC
    personas: tuple[StageGroup, ...] = ()  # of the counted personas; None: nobody's
    fixes: tuple[FixSeen, ...] = ()
    split: Split | None = None  # where the river is asked for in bands
    arrivals: Arrivals | None = None
    what_if: tuple[WhatIf, ...] = ()
    walk: Walk | None = None  # where one customer's way is asked for
    changes: Changes | None = None  # where it was held against another period
    friction: Friction | None = None  # where people can move on between stages
    costs: Costs | None = None  # where anything is said to cost something
    voices: tuple[Quote, ...] = ()  # with permission; never on a map for everybody
    campaigns: tuple[CampaignResult, ...] | None = ()  # None: on everybody's map alone
