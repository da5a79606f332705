"""The answer to: what could be begun about a leak, ready to be put into the journey file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from rute.results.campaign import Plan
from rute.results.friction import Pattern
from rute.results.numbers import Asked, Ratio

Place = tuple[str | int, ...]
ToSay = Literal["address", "link", "price", "owner"]
"""What only the team can say: where its links lead (link: its messages have none yet), what the
offer costs, who answers."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a journey file: where it goes, and its words, lists and keys (English)."""

    place: Place
    value: Any


@dataclass(frozen=True, slots=True)
class CampaignDraft:
    """A campaign for those who stalled, in the journey's language.

    sends: whether Rute sends it; else its sources carry a link, and it is counted, not proved.
    within: after stalling. parts: in the order they are put into the file, what the campaign uses
    before it; text: the same as YAML. beside: campaigns that carry over this step already.
    """

    name: str
    from_stage: str
    to_stage: str
    asks: str
    sources: tuple[str, ...]
    sends: bool
    within: str
    parts: tuple[Part, ...]
    text: str
    to_say: tuple[ToSay, ...] = ()
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FixDraft:
    """A fix of the pain that most of the stalled were seen to have, or of what was found on the
    way that goes with moving on less. Seen with them: no proof that it held them back.

    written: the file has the fix, and nobody has finished it; then there are no parts. share,
    people: of the stalled, those with the pain. costs: of what is at stake in a month their share,
    at most; major units. found: where the way itself is at fault; share is then None, people are
    those it was seen with, and costs is what those would be worth who moved on less.
    """

    stage: str
    touchpoint: str | None
    pain: str
    fix: str
    owner: str | None
    written: bool
    share: Ratio | None
    people: int
    costs: float | None
    currency: str | None
    parts: tuple[Part, ...]
    text: str
    found: Pattern | None = None


@dataclass(frozen=True, slots=True)
class LeakDraft:
    """What could be begun about one leak. rank: from 1, the leak to mend first first.

    audience: people the campaign would be for if it started now. plan: what it could show; None
    where it is not sent by Rute, and then nobody can be held out. at_once: the smallest lift, 0…1,
    that those it is for now would show by themselves; None where none is.
    """

    rank: int
    from_stage: str
    to_stage: str
    stalled: int
    campaign: CampaignDraft
    fix: FixDraft | None = None
    audience: int | None = None
    plan: Plan | None = None
    at_once: float | None = None

    @property
    def first(self) -> Literal["campaign", "fix"]:
        """What to begin with: the fix where one pain explains most of the leak."""
        return "fix" if self.fix and self.fix.found is None else "campaign"


@dataclass(frozen=True, slots=True)
class Drafts:
    """leaks: how many there are in all, drafted or not."""

    asked: Asked
    drafts: tuple[LeakDraft, ...]
    leaks: int
