"""Everything measured that the living map draws, and the sentence that opens it."""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.feeling import Feelings
from rute.results.leaks import Leaks
from rute.results.meetings import Meetings
from rute.results.stages import StageGroup, Stages


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
    """A stage counted by totals without people."""

    stage: str
    total: float
    of: str  # the column


@dataclass(frozen=True, slots=True)
class Cost:
    """What a file that counts a stage says was spent, in major units of the journey's currency."""

    file: str
    of: str  # the column
    total: float


@dataclass(frozen=True, slots=True)
class Unmapped:
    event: str
    events: int
    people: int


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
    costs: tuple[Cost, ...] = ()
