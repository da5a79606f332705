"""The answers to: what became of a week, and is a stage still where its own past puts it?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from rute.results.fixes import FixSeen
from rute.results.leaks import Leak
from rute.results.meetings import PainSeen
from rute.results.numbers import Asked, Difference, Range, Ratio

Verdict = Literal["inside", "below", "above", "few", "new", "season"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A number of a stage beside the range its own past leads one to expect.

    of: "reached" (people who entered) or "conversion" (share of those whose time was over). first,
    last: the days of entry it is of, both included. value: a count or a share; n: people it rests
    on. verdict: few (too few people to say), new (too little past), season (days of the calendar
    that are unlike others); expected and middle are None then.
    """

    stage: str
    of: str
    first: date
    last: date
    value: float | None
    n: int
    verdict: Verdict
    middle: float | None = None
    expected: Range | None = None

    @property
    def outside(self) -> bool:
        return self.verdict in ("below", "above")


@dataclass(frozen=True, slots=True)
class Held:
    """This week's numbers of a stage against another week's. clear: may be spoken of as changes,
    all stages looked at together; None where it cannot be compared."""

    reached_before: int
    conversion_before: Ratio | None
    reached: Difference | None
    conversion: Difference | None
    reached_clear: bool = False
    conversion_clear: bool = False


@dataclass(frozen=True, slots=True)
class StageWeek:
    """A stage in one week. reached: who entered it; conversion: of those whose time to move on
    ran out in that week (they entered `judged`), how many had; None for the last stage. target,
    by: what the journey says; met: yes | no | unclear, None without a target or too few. recent:
    people who entered in each of the weeks up to this one, the oldest first; None before the
    data begin."""

    name: str
    reached: int
    conversion: Ratio | None
    judged: tuple[date, date] | None
    last: Held | None
    season: Held | None
    target: float | None = None
    by: date | None = None
    met: str | None = None
    recent: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Week:
    """first, last: the days of the week; against, season_days: the first days of those it is held
    against, None where the data do not reach; season: the name both share, None for the same
    week a year before."""

    asked: Asked
    first: date
    last: date
    against: date | None
    season_days: date | None
    season: str | None
    stages: tuple[StageWeek, ...]
    placed: tuple[Placed, ...] = ()


@dataclass(frozen=True, slots=True)
class Pains:
    """What is known of a journey's pains: who had each, before and after its fix, and the leaks
    they lie in."""

    asked: Asked
    seen: tuple[PainSeen, ...]
    fixes: tuple[FixSeen, ...]
    leaks: tuple[Leak, ...]
