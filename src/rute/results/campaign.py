"""The answer to: do campaigns move people, and how sure are we."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rute.results.numbers import Asked, Ratio

Verdict = Literal[
    "moves",
    "holds back",
    "unknown",
    "too early",
    "uneven",
    "no holdout",
    "nobody",
    "counted",
]
"""moves, holds back: the interval excludes 0. unknown: it does not. too early: nobody's time is
over in either arm. uneven: people were not split as planned, so that nothing may be said. no
holdout: only counted. nobody: nobody has been enrolled. counted: people came by links and codes
that others carry."""


PAIRS_NEEDED = 6
"""Of weeks or cities: with fewer not even the clearest difference is told from chance in 95%."""


def cost_of(cost: float | None, people: int) -> float | None:
    """Of each of so many; None where nothing was spent, or on nobody."""
    return cost / people if cost and people else None


@dataclass(frozen=True, slots=True)
class Estimate:
    """A difference made, with bounds that hold at every look, 95%."""

    value: float
    low: float
    high: float

    @property
    def clear(self) -> bool:
        """Whether it can be told from nothing."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True, slots=True)
class Arm:
    """People of one arm. waiting: their time is not over. reached: of the others, who reached the
    later stage in time."""

    enrolled: int
    waiting: int
    reached: Ratio


@dataclass(frozen=True, slots=True)
class Stratum:
    """People of one version of a campaign, split by one holdout share, 0…1."""

    version: str
    share: float
    treated: Arm
    held_out: Arm


@dataclass(frozen=True, slots=True)
class LiftAt:
    """The lift as it was known at a moment, µs UTC, when the time of `people` was over."""

    at: int
    people: int
    lift: Estimate


@dataclass(frozen=True, slots=True)
class Split:
    """How people were dealt out, where there is a holdout: how many were held out of how many,
    and how many were to be; even: False where chance alone does not give that."""

    held_out: int
    of: int
    planned: float
    even: bool


@dataclass(frozen=True, slots=True)
class Way:
    """Who came by one source of links and codes ("" where nothing says which; "code" by a code).
    cost: what was spent on it, major units, where that is known."""

    source: str
    came: Arm
    cost: float | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two weeks (by the day they begin) or cities, one of which chance chose for it to run in.
    running, resting: people who reached the later stage in the week, or the share of the city's."""

    on: str
    off: str
    running: float
    resting: float


@dataclass(frozen=True, slots=True)
class Turn:
    """A week to come, or a city, and whether it is to run there."""

    where: str
    on: bool


@dataclass(frozen=True, slots=True)
class Paired:
    """What a campaign changed that runs in one of each two. since: a day; difference: of the later
    stage's people in a week, or of the share of a city's, made for one look at the end; None while
    there are too few pairs."""

    by: Literal["week", "city"]
    since: str
    pairs: tuple[Pair, ...]
    turns: tuple[Turn, ...]
    difference: Estimate | None


@dataclass(frozen=True, slots=True)
class Movement:
    """People who came to the campaign's later stage since it began: planned, in time after it had
    been sent to them; held out, in time though they got nothing; else by themselves, accidentally.
    """

    people: int
    planned: int
    held_out: int

    @property
    def accidental(self) -> int:
        return self.people - self.planned - self.held_out


@dataclass(frozen=True, slots=True)
class CampaignResult:
    """One campaign for its whole life. Everybody counts once, at their first enrolment, in the
    arm they were first dealt into, whatever was sent.

    within: what people have to reach `to_stage`. lift: of the share that reached it. moved: lift ×
    those treated whose time is over; None while it cannot be told from nothing. needed: how many
    more people's time must be over until it can be, if the difference stays. money: what a person
    spends in time because of the campaign, major units. leads: the same of its second goal. cost in
    major units; cost_each: for each person moved. course: lift over time, the latest last. ways,
    counted: of a campaign whose people come by links and codes alone, by source, the most first;
    all of them count as treated. paired: where such a campaign is compared by weeks or cities.
    """

    asked: Asked
    name: str
    from_stage: str
    to_stage: str
    asks: str
    sources: tuple[str, ...]
    within: str
    within_assumed: bool
    verdict: Verdict
    treated: Arm
    held_out: Arm | None
    first: int | None = None  # µs UTC, of the first enrolment
    lift: Estimate | None = None
    moved: Estimate | None = None
    needed: int | None = None
    split: Split | None = None
    cost: float | None = None
    cost_each: Estimate | None = None
    currency: str | None = None
    money: Estimate | None = None
    leads_to: str | None = None
    leads: Estimate | None = None
    leads_shares: tuple[Ratio, Ratio] | None = None  # treated, held out
    movement: Movement | None = None
    strata: tuple[Stratum, ...] = ()
    course: tuple[LiftAt, ...] = ()
    ways: tuple[Way, ...] = ()
    counted: bool = False
    paired: Paired | None = None

    @property
    def enrolled(self) -> int:
        return self.treated.enrolled + (self.held_out.enrolled if self.held_out else 0)

    @property
    def cost_came(self) -> float | None:
        """What was spent for each person who entered, or came."""
        return cost_of(self.cost, self.treated.enrolled)

    @property
    def cost_reached(self) -> float | None:
        """What was spent for each of them who reached the later stage so far."""
        share = self.treated.reached
        return cost_of(self.cost, round((share.value or 0.0) * share.n))

    @property
    def waiting(self) -> int:
        return self.treated.waiting + (self.held_out.waiting if self.held_out else 0)


@dataclass(frozen=True, slots=True)
class Everywhere:
    """All campaigns together against the people who get no marketing at all, each person at their
    first enrolment anywhere, by that campaign's goal."""

    verdict: Verdict
    treated: Arm
    held_out: Arm
    share: float
    lift: Estimate | None = None
    moved: Estimate | None = None
    needed: int | None = None
    split: Split | None = None


@dataclass(frozen=True, slots=True)
class CampaignResults:
    """campaigns: those asked for, in the order of the journey."""

    asked: Asked
    campaigns: tuple[CampaignResult, ...]
    everywhere: Everywhere | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """How a campaign would have to be split for its lift to be seen.

    a_week: people who enter in a week, over the last `weeks_seen` of the data. base: of those who
    entered and whose time is over, who reached the later stage without it. wanted: the smallest
    lift that is to be seen, 0…1. share: to be held out. people, weeks: until it shows in four of
    five such campaigns, the time of the last people included; None where it never does within
    reach. horizon: weeks one is ready to wait; visible: the smallest lift seen by then with this
    share, None where none is. enough: whether the wanted one is.
    """

    asked: Asked
    name: str
    to_stage: str
    within: str
    a_week: float
    weeks_seen: int
    base: Ratio
    wanted: float
    share: float
    people: int | None
    weeks: int | None
    horizon: int
    visible: float | None

    @property
    def enough(self) -> bool:
        return self.weeks is not None and self.weeks <= self.horizon
