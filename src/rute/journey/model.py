"""What a journey file says, as frozen data. Nothing here knows of files, events or pictures."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final, Literal

from rute.journey.conversion import Conversion, conversion_notes
from rute.journey.model_moving import Campaign, Form, MessageText, Offer, Reward, Survey
from rute.journey.rule_tree import Duration, EventTest, Rating, Rule, TotalOf
from rute.words.message import Message

Language = Literal["en", "id"]
A_YEAR: Final = Duration(12, "months")
A_THIRD: Final = 1 / 3

__all__ = ["Campaign", "Form", "MessageText", "Offer", "Reward", "Survey"]


@dataclass(frozen=True, slots=True)
class Feeling:
    """What the team believes people feel: a word and a score from −2 (upset) to +2 (delighted)."""

    word: str
    score: float


@dataclass(frozen=True, slots=True)
class Fix:
    """status: planned | doing | done | dropped."""

    text: str
    owner: str | None = None
    since: date | None = None
    status: str | None = None
    helps: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Pain:
    text: str
    seen_as: Rule | None = None
    owner: str | None = None
    fixes: tuple[Fix, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Opportunity:
    text: str
    impact: str | None = None
    effort: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Voice:
    """Words and belief that one persona has instead of everybody's."""

    persona: str
    does: str | None = None
    thinks: str | None = None
    expects: str | None = None
    feels: Feeling | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Heard:
    """What people wrote themselves: the field of an event, where the event says that they allowed
    it to be quoted."""

    field: str
    rule: Rule
    event: EventTest
    text: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Touchpoint:
    name: str
    channel: str | None = None
    happens_when: Rule | None = None
    once_per: str | None = None
    does: str | None = None
    thinks: str | None = None
    expects: str | None = None
    feels: Feeling | None = None
    measured_by: Rating | None = None
    heard: Heard | None = None
    moment_of_truth: bool = False
    behind_the_scenes: str | None = None
    owner: str | None = None
    because: str | None = None
    after_reaching: bool = False
    pains: tuple[Pain, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    voices: tuple[Voice, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Target:
    """The share of people who should move on in time, 0…1, and by when."""

    share: float
    by: date | None = None


@dataclass(frozen=True, slots=True)
class CountedBy:
    """Totals without people: a file of this folder and the column to add up."""

    file: str
    column: str


@dataclass(frozen=True, slots=True)
class Group:
    """A heading over stages, as "Pre-purchase"; key: the group of the stage model it stands for."""

    name: str
    explanation: str | None = None
    key: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Stage:
    """also_here_when puts people into the stage, for where they are, without counting as having
    reached it. part_of: the name of its group."""

    name: str
    anchor: str | None = None
    part_of: str | None = None
    explanation: str | None = None
    question: str | None = None
    wants: str | None = None
    reached_when: Rule | None = None
    also_here_when: Rule | None = None
    once_per: str | None = None
    repeats: bool = False
    left_when: Rule | None = None
    stalled_after: Duration | None = None
    stalled_after_assumed: bool = False
    target: Target | None = None
    worth: TotalOf | None = None
    counted_by: tuple[CountedBy, ...] = ()
    compares_with: str | None = None
    we_win_by: str | None = None
    moves_on_because: str | None = None
    owner: str | None = None
    touchpoints: tuple[Touchpoint, ...] = ()
    pains: tuple[Pain, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Persona:
    name: str
    who: str | None = None
    wants: tuple[str, ...] = ()
    fears: tuple[str, ...] = ()
    prefers: tuple[str, ...] = ()
    motive: str | None = None
    found_by: Rule | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Season:
    """Days that are unlike others every year, both ends included."""

    name: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class ReadAs:
    """How one file of `data:` is to be read, as far as it is not found by itself. The names of
    columns; `every_row_is` names the event where no column does; `sheet` of a workbook; `recipe`
    is the name of a known export, a recipe file, or "none"; `country`: of its phone numbers."""

    file: str
    person: str | None = None
    time: str | None = None
    event: str | None = None
    channel: str | None = None
    value: str | None = None
    every_row_is: str | None = None
    day_first: bool | None = None
    sheet: str | None = None
    recipe: str | None = None
    anonymous: str | None = None
    email: str | None = None
    phone: str | None = None
    card: str | None = None
    alias: str | None = None
    country: str | None = None
    line: int = 0


EVENTS_AT_MOST = 100_000


@dataclass(frozen=True, slots=True)
class Journey:
    name: str
    about: str | None = None
    model: str | None = None
    language: Language = "en"
    country: str | None = None
    currency: str | None = None
    rates: str | None = None  # a file of this folder: dated rates of other currencies
    zone: str = "UTC"
    data: tuple[str, ...] = ()
    read_as: tuple[ReadAs, ...] = ()
    worth: TotalOf | None = None
    worth_within: Duration = A_YEAR
    simulated: bool = False
    personas: tuple[Persona, ...] = ()
    stages: tuple[Stage, ...] = ()
    groups: tuple[Group, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    messages: tuple[MessageText, ...] = ()
    forms: tuple[Form, ...] = ()
    surveys: tuple[Survey, ...] = ()
    offers: tuple[Offer, ...] = ()
    rewards: tuple[Reward, ...] = ()
    entry_point_at_most: float = A_THIRD
    events_at_most: int = EVENTS_AT_MOST  # of one person; who has more is none
    calendar: tuple[Season, ...] = ()
    shown_as: Conversion | None = None
    path: Path | None = None
    text: str = field(default="", repr=False, compare=False)

    @property
    def notes(self) -> tuple[Message, ...]:
        """What must be said beside every number: how the journey was converted, if it was."""
        return conversion_notes(self.shown_as) if self.shown_as else ()

    @property
    def shown_in(self) -> str | None:
        """The stage model it was converted to, if it was."""
        return self.shown_as.model if self.shown_as else None

    @property
    def measured(self) -> tuple[Stage, ...]:
        """The stages that have a rule, in order: the only ones that are counted."""
        return tuple(stage for stage in self.stages if stage.reached_when)

    @property
    def touchpoints(self) -> tuple[tuple[Stage, Touchpoint], ...]:
        """Every touchpoint with its stage, in the order of the file."""
        return tuple((stage, point) for stage in self.stages for point in stage.touchpoints)
