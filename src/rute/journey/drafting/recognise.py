"""Event names to anchors, by the words of event_words.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

Phrase = tuple[str, ...]
ENDINGS: Final = ("ing", "ed", "es", "s", "e")


@dataclass(frozen=True, slots=True)
class EventSeen:
    """An event of an export: how often, by how many people, and where it mostly stands in a
    person's history (mean relative position, 0 = at its start, 1 = at its end). `ahead_of`: the
    events that most people who have both have only after this one."""

    name: str
    events: int
    people: int
    position: float
    ahead_of: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Match:
    """An event that shows an anchor. `rank`: the lower, the surer."""

    event: EventSeen
    anchor: str
    rank: int


@dataclass(frozen=True, slots=True)
class _Words:
    setbacks: frozenset[str]
    refunds: frozenset[str]
    phrases: dict[Phrase, tuple[str | None, int]]


def matches(events: Iterable[EventSeen]) -> tuple[Match, ...]:
    """The events that show an anchor, each with the surest one."""
    found = ((event, _anchor_of(event.name)) for event in events)
    return tuple(Match(event, *known) for event, known in found if known)


def is_setback(name: str) -> bool:
    """Whether an event is a way out or a mishap by its words: it is never a stage."""
    return not _words().setbacks.isdisjoint(_stems(name))


def is_refund(name: str) -> bool:
    """Whether an event gives money back, by its words."""
    return not _words().refunds.isdisjoint(_stems(name))


def _anchor_of(name: str) -> tuple[str, int] | None:
    stems = _stems(name)
    known = _words()
    if not known.setbacks.isdisjoint(stems):
        return None
    runs = (
        known.phrases[run]
        for size in range(min(len(stems), 4), 0, -1)
        for start in range(len(stems) - size + 1)
        if (run := tuple(stems[start : start + size])) in known.phrases
    )
    anchor, rank = next(runs, (None, 0))
    # One loose word in a long name says little: "Print confirmation of payment form".
    return (anchor, rank) if anchor and _fits(rank, len(stems)) else None


def _fits(rank: int, words: int) -> bool:
    return rank % _ONE_WORD == rank or words <= 3


_ONE_WORD: Final = 1_000


@cache
def _words() -> _Words:
    text = (files("rute.journey.drafting") / "event_words.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    phrases: dict[Phrase, tuple[str | None, int]] = {}
    for phrase in data["between"]:
        phrases[_stems(phrase)] = (None, 0)
    for anchor, known in data["anchors"].items():
        for rank, phrase in enumerate(known):
            stems = _stems(phrase)
            phrases.setdefault(stems, (anchor, rank + (_ONE_WORD if len(stems) == 1 else 0)))
    return _Words(_stems_of(data["setbacks"]), _stems_of(data["refunds"]), phrases)


def _stems_of(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem for word in words for stem in _stems(word))


def _stems(name: str) -> Phrase:
    """The words of a name without endings; `OrderPaid`, `order_paid` and `Order paid` agree."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name[:200])
    return tuple(_stem(word) for word in re.findall(r"[^\W_]+", spaced.lower()))


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
