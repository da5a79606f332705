"""What moves people, as frozen data: campaigns' steps, messages, forms, surveys, offers, rewards.

Amounts of money are in major units of the journey's currency, as written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Final, Literal

from rute.journey.rule_tree import Duration, EventTest, Rule, Start

REACHED: Final = Start("reached", "reached")
BY_HAND: Final = Start("by hand", "by hand")


OLDEST: Final = Duration(92, "days")
"""What is older when it becomes known is not told to campaigns at all."""


def in_full(length: Duration) -> int:
    """µs of a campaign's `max event age`; months are taken as thirty days."""
    return length.microseconds + length.months * 30 * 86_400_000_000


@dataclass(frozen=True, slots=True)
class Wording:
    """Words for customers: `plain` in whatever language, or one text for each language."""

    plain: str | None = None
    en: str | None = None
    id: str | None = None

    def said(self, language: str) -> str:
        """The text in a language, else in the one there is."""
        own = self.id if language == "id" else self.en
        return own or self.plain or self.en or self.id or ""


@dataclass(frozen=True, slots=True)
class Holdout:
    """People who get nothing, at random. planned: as many as the planner finds; else `share`."""

    planned: bool = False
    share: float = 0.0


NOBODY: Final = Holdout()


@dataclass(frozen=True, slots=True)
class Costs:
    """What a campaign costs: an amount, or a column of a file to add up."""

    amount: Decimal | None = None
    file: str | None = None
    column: str | None = None


@dataclass(frozen=True, slots=True)
class Links:
    """Where the links of a campaign lead (an address, or the name of a form), and their mark."""

    to: str
    tag: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Compares:
    """How a campaign that Rute does not send can be proved all the same: it runs in one of each two
    weeks, or cities, as chance chooses, from a day on."""

    by: Literal["week", "city"]
    since: date


@dataclass(frozen=True, slots=True)
class Send:
    message: str
    by: str | None = None
    id: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Wait:
    """A length of time; `at` is then the next such time of day: "1 day at 09:00"."""

    length: Duration
    at: time | None = None
    id: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class WaitUntil:
    """The next such time of the person's day."""

    at: time
    id: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class WaitFor:
    rule: Rule
    at_most: Duration
    id: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class If:
    rule: Rule
    then: tuple[Step, ...]
    otherwise: tuple[Step, ...] = ()
    id: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Way:
    """One way of a split: its share, 0…1, and its steps."""

    name: str
    share: float
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Split:
    ways: tuple[Way, ...]
    id: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Webhook:
    to: str
    id: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Give:
    """An offer or a reward, by its name."""

    what: str
    id: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class SetTrait:
    field: str
    value: str
    id: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Tell:
    """A word to somebody of the team."""

    who: str
    text: str
    id: str | None = None
    line: int = 0


Step = Send | Wait | WaitUntil | WaitFor | If | Split | Webhook | Give | SetTrait | Tell


@dataclass(frozen=True, slots=True)
class Campaign:
    """One call to action and one or more sources, from one stage to a later one. holdout: None
    where nothing is written, see campaigns.holdouts; NOBODY where `none` is."""

    name: str
    from_stage: str
    to_stage: str
    asks: str
    sources: tuple[str, ...]
    helps: str | None = None
    audience: Rule | None = None
    starts: Start = REACHED
    leads_to: Rule | None = None
    within: Duration | None = None
    offer: str | None = None
    holdout: Holdout | None = None
    compares: Compares | None = None
    again: str = "never"  # never | after leaving | the field that tells the times apart
    costs: Costs | None = None
    priority: int = 0
    max_event_age: Duration | None = None
    late: Literal["send", "skip"] = "skip"
    migrate: tuple[tuple[str, str], ...] = ()  # (old step, new step or "leave")
    links: Links | None = None
    steps: tuple[Step, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Content:
    """What a message is in one channel: a body (text, or a file ending in .liquid, .mjml …), a
    subject, or the name and the category of a template that the channel has approved."""

    channel: str
    subject: Wording | None = None
    body: Wording | None = None
    template: str | None = None
    category: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class MessageText:
    """A message in all the channels it has words for."""

    name: str
    purpose: Literal["marketing", "transactional"] = "marketing"
    contents: tuple[Content, ...] = ()
    line: int = 0

    @property
    def channels(self) -> tuple[str, ...]:
        return tuple(content.channel for content in self.contents)


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """A question whose answer becomes a field of the person."""

    text: Wording
    becomes: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Permission:
    """What a form asks leave for: a purpose, in which channels, and how it is confirmed."""

    purpose: str
    channels: tuple[str, ...]
    confirm: Literal["single", "double"] = "single"
    line: int = 0


@dataclass(frozen=True, slots=True)
class Form:
    """asks_for: the fields, each with its alternatives: ("email", "whatsapp") is either."""

    name: str
    stage: str | None = None
    asks_for: tuple[tuple[str, ...], ...] = ()
    questions: tuple[FormQuestion, ...] = ()
    permission: Permission | None = None
    gives: str | None = None
    thanks: Wording | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Survey:
    name: str
    kind: str
    asked: Start = BY_HAND
    channels: tuple[str, ...] = ()
    about: str | None = None
    audience: Rule | None = None
    question: Wording | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Offer:
    """price: what it costs the person; takes: the time it asks of them; off: a share, 0…1, or
    an amount taken off."""

    name: str
    kind: str
    price: Decimal | None = None
    takes: Duration | None = None
    off_share: float | None = None
    off_amount: Decimal | None = None
    code: Literal["single", "many"] | None = None
    budget: int | None = None
    until: date | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Commission:
    """A share, 0…1, of what events are worth."""

    share: float
    event: EventTest
    net: bool = False  # less what is given back


@dataclass(frozen=True, slots=True)
class Reward:
    """What a person gets for bringing others. brings: (from, to), a stage, or a word such as
    Stranger for people before the first stage."""

    name: str
    kind: str
    brings: tuple[str, str] | None = None
    each_side: str | None = None
    inviter_gets: str | None = None
    friend_gets: str | None = None
    how_many: int | None = None
    ceiling: int | None = None
    on: Rule | None = None
    commission: Commission | None = None
    hold: Duration | None = None
    line: int = 0
