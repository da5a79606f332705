"""What a campaign changed, in a sentence: the same on screens, on the map and in the story."""

from __future__ import annotations

from typing import Protocol

from rute.words.catalog import say
from rute.words.formats import count, number, percent, signed_points


class Bounds(Protocol):
    @property
    def value(self) -> float: ...
    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...


class Share(Protocol):
    @property
    def value(self) -> float | None: ...


class Arm(Protocol):
    @property
    def reached(self) -> Share: ...


class Split(Protocol):
    @property
    def held_out(self) -> int: ...
    @property
    def of(self) -> int: ...
    @property
    def planned(self) -> float: ...


class Campaign(Protocol):
    @property
    def verdict(self) -> str: ...
    @property
    def to_stage(self) -> str: ...
    @property
    def treated(self) -> Arm: ...
    @property
    def lift(self) -> Bounds | None: ...
    @property
    def moved(self) -> Bounds | None: ...
    @property
    def needed(self) -> int | None: ...
    @property
    def split(self) -> Split | None: ...


def says(each: Campaign, language: str) -> str:
    """The verdict in a sentence, with how many more people it takes where it is not known."""
    sentence = say(f"proof.says.{each.verdict}", language, **_values(each, language))
    if each.verdict != "unknown":
        return sentence
    if each.needed is None:
        return f"{sentence} {say('proof.needed_many', language)}"
    return f"{sentence} {say('proof.needed', language, n=count(_rounded(each.needed), language))}"


def _values(each: Campaign, language: str) -> dict[str, str]:
    lift, split = each.lift, each.split
    return {
        "stage": each.to_stage,
        "share": percent(each.treated.reached.value, language, 1),
        "lift": _lift(each, language),
        "low": signed_points(lift.low if lift else None, language),
        "high": signed_points(lift.high if lift else None, language),
        "moved": count(each.moved.value if each.moved else None, language),
        "held": count(split.held_out if split else None, language),
        "of": count(split.of if split else None, language),
        "planned": percent(split.planned if split else None, language),
    }


def _lift(each: Campaign, language: str) -> str:
    """With its sign only where the sentence does not say which way it goes."""
    if each.lift is None or each.verdict == "unknown":
        return signed_points(each.lift.value if each.lift else None, language)
    return number(abs(each.lift.value) * 100, language, 1)


def _rounded(people: int) -> int:
    """Two leading figures: more would promise too much."""
    size = int(10 ** max(len(str(people)) - 2, 0))
    return -(-people // size) * size
