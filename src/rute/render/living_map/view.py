"""What the map shows, as frozen data with every word already said: drawn by poster and page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rute.results.map import Span
from rute.words.catalog import say


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of evidence: what stands behind a figure."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Ref:
    """What something on the map stands for, so that it can be opened elsewhere.

    of: stage | passage | feeling | touchpoint | pain | opportunity | campaign | leak | event |
    data (where files are added).
    name: of what is in the stage; touchpoint: whose a pain or an opportunity is."""

    of: str
    stage: str = ""
    name: str = ""
    touchpoint: str = ""


Opening = Callable[[Ref], str | None]
"""Where an app opens something; None: it stands there as it is."""


@dataclass(frozen=True, slots=True)
class Shift:
    """What became of a number since the period it is held against."""

    text: str
    clear: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """From one measured stage to whatever comes later."""

    share: str
    interval: str | None  # None: nobody's time is up yet, and stalled_text says so
    muted: bool  # too few people to lean on
    biggest: bool
    median: str | None
    window: str | None
    assumed: str | None
    target: str | None
    stalled: int
    stalled_text: str
    open_text: str | None
    spoken: str
    facts: tuple[Fact, ...]
    shift: Shift | None = None
    expected: str | None = None  # the share in the end


@dataclass(frozen=True, slots=True)
class Truth:
    """A moment of truth: where the journey is won or lost."""

    text: str
    score: float
    measured: bool


@dataclass(frozen=True, slots=True)
class FeelingView:
    """Scores on −2…+2; None where nobody believes or answered anything."""

    believed: float | None = None
    measured: float | None = None
    low: float | None = None
    high: float | None = None
    label: str | None = None
    waiting: str | None = None  # asked, but no number yet
    truth: Truth | None = None
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class StageView:
    name: str
    amount: str
    note: str | None  # "reach, not people"
    state: str  # measured | total | unmeasured
    reached: int | None
    muted: bool
    here: tuple[str, ...]
    skipped: str | None
    returned: str | None
    stair: bool
    passage: Passage | None
    feeling: FeelingView
    spoken: str
    facts: tuple[Fact, ...]
    shift: Shift | None = None
    part: str | None = None  # the group of stages it belongs to
    advice: tuple[Fact, ...] = ()  # what it is about, and what usually helps there


@dataclass(frozen=True, slots=True)
class Found:
    """A mark of what the data showed at a touchpoint. kind: friction | delight."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in a lane's cell. `lead` says whose it is where that is not plain."""

    text: str
    kind: str = "plain"  # plain | card | pain | opportunity
    notes: tuple[str, ...] = ()
    lead: str | None = None
    channel: str | None = None
    strong: bool = False
    facts: tuple[Fact, ...] = ()
    found: tuple[Found, ...] = ()
    ref: Ref | None = None


@dataclass(frozen=True, slots=True)
class Lane:
    key: str
    label: str
    cells: tuple[tuple[Item, ...], ...]


@dataclass(frozen=True, slots=True)
class BandView:
    """A part of the river: people of one kind on the whole way; reached: at each stage."""

    label: str
    note: str
    reached: tuple[int, ...]
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Arc:
    """A campaign, from stage index `start` to `end`. state: planned, or measured: moved | back
    (holds people back) | unknown | after (nobody is held out); or accidental: no campaign at all.
    measured: what it did, in a few words; part: of the people where there are most, whom it
    moved."""

    name: str
    start: int
    end: int
    asks: str
    sources: str
    facts: tuple[Fact, ...]
    planned: bool = True  # else what moves there moves without a campaign
    helps: str | None = None  # how it helps the customer, with its label
    state: str = "planned"
    measured: str = ""
    part: float = 0.0


@dataclass(frozen=True, slots=True)
class Chip:
    name: str
    count: str
    kind: str  # all | counted | drawn | rest
    facts: tuple[Fact, ...] = ()
    current: bool = False  # whose map this is


@dataclass(frozen=True, slots=True)
class Thread:
    """One real customer's way: the column of each step, and who it is one of."""

    columns: tuple[int, ...]
    said: str


@dataclass(frozen=True, slots=True)
class TrayItem:
    """An event to be placed, with the lines that do it."""

    label: str
    value: str
    where: str
    lines: str
    stage: str = ""  # under which it would go


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to do about a leak, what speaks for it, who has it in hand."""

    do: str
    because: str
    owner: str | None


@dataclass(frozen=True, slots=True)
class WhatIfRow:
    points: str
    more: str
    last: str
    worth: str


@dataclass(frozen=True, slots=True)
class LeakRow:
    rank: int
    stage: int  # index of the stage people stall in
    place: str
    from_stage: str
    rate: str
    interval: str
    target: str
    stalled: str
    worth: str
    facts: tuple[Fact, ...]
    pains: tuple[Item, ...]
    what_if: tuple[WhatIfRow, ...] = ()
    advice: tuple[Advice, ...] = ()
    last_stage: str = ""


@dataclass(frozen=True, slots=True)
class Notes:
    how: tuple[str, ...]
    data: tuple[Fact, ...]
    rules: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class MapView:
    language: str
    title: str
    subtitle: str
    simulated: str | None
    meta: tuple[str, ...]
    headline: tuple[Span, ...]
    description: str
    measured: bool
    chips: tuple[Chip, ...]
    stages: tuple[StageView, ...]
    arcs: tuple[Arc, ...]
    lanes: tuple[Lane, ...]
    leaks: tuple[LeakRow, ...]
    tray: tuple[TrayItem, ...]
    notes: Notes
    bands: tuple[BandView, ...] = ()  # of the river, where it is split
    bands_by: str = ""
    thread: Thread | None = None
    key: str = ""  # before the ids of its parts, where one page holds several views
    opens: Opening | None = None  # in an app; else everything opens where it stands
    in_app: bool = False  # where nobody types commands, also where nothing opens

    @property
    def campaigns_said(self) -> str:
        """What the arcs are, as a heading."""
        measured = any(arc.planned and arc.state != "planned" for arc in self.arcs)
        key = "map.campaign_row" if measured else "map.campaigns_planned"
        return say(key, self.language)

    @property
    def biggest(self) -> int | None:
        """Index of the stage with the biggest leak."""
        return next((i for i, s in enumerate(self.stages) if s.passage and s.passage.biggest), None)

    def address(self, ref: Ref | None) -> str | None:
        """Where an app opens this; None where it does not, and outside an app."""
        return self.opens(ref) if self.opens and ref else None
