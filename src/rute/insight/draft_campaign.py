"""A campaign for those who stalled between two stages, from the stage model and the design."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rute.insight.draft_letters import letters
from rute.insight.draft_sources import address_of, outside_sources, sent_sources
from rute.insight.draft_texts import call_of, help_of
from rute.journey.campaigns.links import word_of
from rute.journey.document.document import Document, Value
from rute.journey.document.shapes import in_language
from rute.journey.grammar.lengths import in_indonesian
from rute.journey.model import Journey, Stage
from rute.journey.rule_tree import Duration
from rute.journey.writing.file import entry_lines
from rute.results.drafts import CampaignDraft, Part, ToSay
from rute.words.catalog import say

BUYING, FURTHEST = "first purchase", 3  # stages that one campaign may move somebody
SHORTEST, USUAL = 3, 30  # days: fewer give nobody time to answer; where no window is known
DAY, MONTH = 86_400_000_000, 30


@dataclass(frozen=True, slots=True)
class Taken:
    """Names that are in use, in small letters; a new one is in use from then on."""

    campaigns: set[str]
    messages: set[str]
    gifts: set[str]

    @classmethod
    def of(cls, journey: Journey) -> Taken:
        def small(parts: Iterable[str]) -> set[str]:
            return {name.casefold() for name in parts}

        return cls(
            small(each.name for each in journey.campaigns),
            small(each.name for each in journey.messages),
            small(each.name for each in journey.offers) | small(r.name for r in journey.rewards),
        )


def free(name: str, taken: set[str], between: str = " ") -> str:
    """The name, with a number behind it where it is in use."""
    tried, number = name, 1
    while tried.casefold() in taken:
        number += 1
        tried = f"{name}{between}{number}"
    taken.add(tried.casefold())
    return tried


def campaign_draft(
    journey: Journey, before: Stage, after: Stage, taken: Taken, best: str | None = None
) -> CampaignDraft:
    """best: the channel whose people move on most, where that is known."""
    to, language = _within_reach(journey, before, after), journey.language
    name = free(say("drafts.name", language, stage=to.name), taken.campaigns)
    asks, within = call_of(journey, to), _within(before)
    sent = sent_sources(journey, before.name)
    sources = sent or outside_sources(journey, before, after, best)
    offer, offered = _offer(journey, to, taken)
    messages = _messages(journey, to, asks, sent, taken)
    address, known = address_of(journey, to, name)
    said: Document = {
        "moves": say("drafts.moves", language, a=before.name, b=to.name),
        "asks": asks,
        "from": list(sources),
        "helps the customer by": help_of(journey, before, to),
        "starts when": say("drafts.stalled", language),
        "within": _length(within, language),
        **({"offer": offer} if offer else {}),
        **({"holdout": say("drafts.planned", language)} if sent else {}),
        **({"links": _links(address, name, language)} if known or not sent else {}),
        **({"steps": _steps(journey, before, messages, within)} if sent else {}),
    }
    parts = (
        *offered,
        *(Part(("messages", key), value) for key, value in messages.items()),
        Part(("campaigns", name), said),
    )
    owner = _owner(before)
    open_: dict[ToSay, bool] = {
        "address": not (sent or known), "link": bool(sent) and not known,
        "price": bool(offered), "owner": bool(sent) and owner is None,
    }  # fmt: skip
    return CampaignDraft(
        name, before.name, to.name, asks, sources, bool(sent), str(within), parts,
        as_yaml(parts, language), tuple(key for key, missing in open_.items() if missing),
        _beside(journey, before, to),
    )  # fmt: skip


def as_yaml(parts: Iterable[Part], language: str) -> str:
    """Parts below the headings they stand under in the file."""
    facts: dict[str, dict[str, Value]] = {}
    for part in parts:
        heading, name = part.place
        facts.setdefault(str(heading), {})[str(name)] = part.value
    lines = (
        line
        for key, value in reversed(facts.items())
        for line in entry_lines("journey", key, value, "", language)
    )
    return "\n".join(lines) + "\n"


def _within_reach(journey: Journey, before: Stage, after: Stage) -> Stage:
    """The stage to move people to; not all the way, where too many lie between."""
    names = [stage.name for stage in journey.stages]
    at = min(names.index(after.name), names.index(before.name) + FURTHEST)
    return journey.stages[at]


def _within(before: Stage) -> Duration:
    """As long as people had before they stalled, and long enough to answer."""
    window = before.stalled_after or Duration(USUAL, "days")
    return window if _days(window) >= SHORTEST else Duration(SHORTEST, "days")


def _days(length: Duration) -> float:
    return length.months * MONTH + length.microseconds / DAY


def _length(length: Duration, language: str) -> str:
    return in_indonesian(length) if language == "id" else str(length)


def _steps(
    journey: Journey, before: Stage, messages: dict[str, Value], within: Duration
) -> list[Value]:
    """Who reaches the stage has left: what follows is for those who did not."""
    first, reminder = messages
    pause = Duration(max(1, min(7, int(_days(within) // 4))), "days")
    wait: dict[str, Value] = {"wait": _length(pause, journey.language)}
    who = _owner(before) or say("drafts.team", journey.language)
    told = say("drafts.tell", journey.language, who=who)
    answer: Value = {"if": "Message Replied", "then": [{"tell": told}]}
    return [{"send": first}, dict(wait), {"send": reminder}, dict(wait), answer]


def _links(address: str, name: str, language: str) -> Value:
    said = {"to": address, "tag": word_of(name)}
    return {in_language("links", key, language): value for key, value in said.items()}


def _owner(stage: Stage) -> str | None:
    owners = (stage.owner, *(point.owner for point in stage.touchpoints))
    first = next((owner for owner in owners if owner), None)
    return first.split(",")[0].strip() if first else None


def _messages(
    journey: Journey, to: Stage, asks: str, sent: tuple[str, ...], taken: Taken
) -> dict[str, Value]:
    """The first message and the reminder; none where nothing can be sent."""
    if not sent:
        return {}
    word = word_of(asks)
    again = f"{word}-{say('drafts.reminder', journey.language)}"
    names = [free(each, taken.messages, "-") for each in (word, again)]
    return dict(
        zip(names, letters(to.anchor, sent, _business(journey), journey.language), strict=True)
    )


def _business(journey: Journey) -> str:
    """Whom customers know: “Kopi Senja, from stranger to promoter” is the map's own title. A name
    is no template."""
    known = re.sub(r"[{}]", "", journey.name.split(",")[0]).strip()
    return known or say("drafts.team", journey.language)


def _offer(journey: Journey, to: Stage, taken: Taken) -> tuple[str | None, tuple[Part, ...]]:
    """To buy for the first time, something small: the journey's own, else a new one."""
    if to.anchor != BUYING:
        return None, ()
    own = next((offer.name for offer in journey.offers if offer.kind == "entry point"), None)
    if own:
        return own, ()
    name = free(say("drafts.offer", journey.language), taken.gifts)
    return name, (Part(("offers", name), {"kind": say("drafts.entry", journey.language)}),)


def _beside(journey: Journey, before: Stage, to: Stage) -> tuple[str, ...]:
    over = (before.name, to.name)
    return tuple(c.name for c in journey.campaigns if (c.from_stage, c.to_stage) == over)
