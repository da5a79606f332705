"""The answer to: what would a campaign have done?"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from rute.results.numbers import Asked

Arm = Literal["treated", "held out", "everywhere"]


@dataclass(frozen=True, slots=True)
class ArmCount:
    """enrolled: how many times somebody entered into the arm; reached: of them, who reached the
    goal later in the period, as they did in truth without the campaign."""

    arm: Arm
    enrolled: int
    reached: int


@dataclass(frozen=True, slots=True)
class StepCount:
    """came: how many came to the step."""

    step: str
    kind: str
    came: int


@dataclass(frozen=True, slots=True)
class MessageCount:
    """One message of one step through one channel (None: none that the campaign comes through has
    words). meant: how many were to get it; capped: of them, who had had as many that day as they
    may; delayed: for whom it had to wait for the morning; each: what one costs, major units, None
    where it is not known."""

    step: str
    message: str
    channel: str | None
    meant: int
    capped: int
    delayed: int
    each: Decimal | None

    @property
    def sent(self) -> int:
        return self.meant - self.capped

    @property
    def costs(self) -> Decimal | None:
        return None if self.each is None else self.each * self.sent


@dataclass(frozen=True, slots=True)
class Act:
    """What was done with one person: at a moment, µs UTC, of a step. leaves: when a message would
    leave; None where it was capped, or is none."""

    at: int
    step: str
    act: str
    way: str = ""
    message: str = ""
    channel: str | None = None
    leaves: int | None = None
    capped: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """One enrolment, step by step. who: a name for this answer alone; alike: how many went the
    same way; left: µs UTC, None for somebody still on the way at `step`; goal: left for it."""

    who: str
    entered: int
    arm: Arm
    acts: tuple[Act, ...]
    step: str
    left: int | None
    goal: bool
    alike: int = 1


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """people: how many entered; enrolled: how many times. share: held out; planned: that the
    planner would say how many. open: still on the way at the end of the period. spent: what the
    campaign costs besides its messages, major units. caps: messages a day, by channel; quiet: from
    and until, as "21:00". unseen: events its steps ask for that are not in the data. asked_for:
    the identifier whose way was asked for, masked; one: their enrolments."""

    asked: Asked
    campaign: str
    version: str
    people: int
    enrolled: int
    share: float
    planned: bool
    everywhere: float
    arms: tuple[ArmCount, ...]
    open: int
    steps: tuple[StepCount, ...]
    messages: tuple[MessageCount, ...]
    spent: Decimal | None
    currency: str | None
    caps: tuple[tuple[str, int], ...]
    quiet: tuple[str, str] | None
    unseen: tuple[str, ...]
    examples: tuple[Example, ...]
    asked_for: str | None = None
    one: tuple[Example, ...] = ()

    @property
    def days(self) -> float:
        """How long the period is, in days."""
        start, end = self.asked.period.start, self.asked.period.end
        return 0.0 if start is None or end is None else (end - start + 1) / 86_400_000_000

    @property
    def meant(self) -> int:
        return sum(each.meant for each in self.messages)

    @property
    def sent(self) -> int:
        return sum(each.sent for each in self.messages)

    @property
    def capped(self) -> int:
        return sum(each.capped for each in self.messages)

    @property
    def costs(self) -> Decimal | None:
        """Of the messages sent; None where a price is not known."""
        each = [one.costs for one in self.messages if one.sent]
        return None if None in each else sum((one for one in each if one is not None), Decimal())
