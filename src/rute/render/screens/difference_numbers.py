"""How the numbers moved between two journeys, told over the same events at the same moment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rute.render.json import as_json
from rute.render.json_pieces import instant, ratio
from rute.results.leaks import Leak
from rute.results.map import MapNumbers
from rute.results.numbers import Ratio
from rute.words import formats
from rute.words.catalog import say

Figure = int | Ratio | tuple[str, str] | None  # people; a share; from where to where
OF_A_STAGE = ("reached", "conversion", "stalled")


@dataclass(frozen=True, slots=True)
class Moved:
    """One figure that differs; stage None: everybody's."""

    stage: str | None
    figure: str
    before: Figure
    after: Figure


def moved_numbers(old: MapNumbers, new: MapNumbers, called: Mapping[str, str]) -> tuple[Moved, ...]:
    """Every main figure that differs. called: the older name of a renamed stage → its newer."""
    return tuple(one for one in _compared(old, new, called) if one.before != one.after)


def _compared(old: MapNumbers, new: MapNumbers, called: Mapping[str, str]) -> Iterator[Moved]:
    yield Moved(None, "people", old.stages.people, new.stages.people)
    before = {called.get(one.name, one.name): one for one in old.stages.stages}
    after = {one.name: one for one in new.stages.stages}
    for name in dict.fromkeys([*after, *before]):
        for figure in OF_A_STAGE:
            was, now = (getattr(one.get(name), figure, None) for one in (before, after))
            yield Moved(name, figure, was, now)
    leaks = _leak(old.leaks.biggest, called), _leak(new.leaks.biggest, {})
    yield Moved(None, "biggest_leak", *leaks)


def _leak(leak: Leak | None, called: Mapping[str, str]) -> tuple[str, str] | None:
    if leak is None:
        return None
    start, end = leak.from_stage, leak.to_stage
    return called.get(start, start), called.get(end, end)


def all_the_same(old: MapNumbers, new: MapNumbers) -> bool:
    """Whether every number of both maps is the same, whatever the things are called."""
    return list(_numbers(as_json(old))) == list(_numbers(as_json(new)))


def _numbers(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        for below in value.values():
            yield from _numbers(below)
    elif isinstance(value, list):
        for below in value:
            yield from _numbers(below)
    elif value is None or isinstance(value, int | float):
        yield value


def number_lines(
    old: MapNumbers, new: MapNumbers, called: Mapping[str, str], language: str
) -> Iterator[str]:
    """One sentence for each main figure that moved; one that says so where none did."""
    moved = moved_numbers(old, new, called)
    if not moved:
        same = all_the_same(old, new)
        yield say("compare.numbers_same" if same else "compare.main_same", language)
    for one in moved:
        before, after = said(one.before, language), said(one.after, language)
        if one.figure == "biggest_leak":
            yield say("compare.leak_moved", language, before=before, after=after)
            continue
        name = say(f"compare.figure.{one.figure}", language)
        named = f"{one.stage}: {name}" if one.stage else name[:1].upper() + name[1:]
        yield f"{named} {before} → {after}"


def said(figure: Figure, language: str) -> str:
    match figure:
        case int():
            return formats.count(figure, language)
        case Ratio(value=float(value)):
            within = formats.bounds(figure.low, figure.high, language, 1)
            return f"{formats.percent(value, language, 1)} ({within})"
        case (start, end):
            return f"{start} → {end}"
    return formats.DASH


def numbers_json(old: MapNumbers, new: MapNumbers, called: Mapping[str, str]) -> dict[str, Any]:
    """The main figures that moved: numbers, shares with their interval, or a leak's ends."""
    return {
        "as_of": instant(new.stages.asked.as_of),
        "same": all_the_same(old, new),
        "moved": [
            {"stage": one.stage, "figure": one.figure, "before": _plain(one.before),
             "after": _plain(one.after)}
            for one in moved_numbers(old, new, called)
        ],
    }  # fmt: skip


def _plain(figure: Figure) -> object:
    match figure:
        case Ratio():
            return ratio(figure)
        case (start, end):
            return {"from": start, "to": end}
    return figure
