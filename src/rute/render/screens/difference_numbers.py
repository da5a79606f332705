"""How the numbers moved between two journeys, told over the same events at the same moment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rute.results.leaks import Leak, Leaks
from rute.results.stages import StageNumbers, Stages
from rute.words import formats
from rute.words.catalog import say


@dataclass(frozen=True, slots=True)
class Counted:
    """What one of the two journeys counts."""

    stages: Stages
    leaks: Leaks


Moved = tuple[str | None, str, str, str]  # stage (None: everybody), figure, before, after


def moved_numbers(
    old: Counted, new: Counted, called: Mapping[str, str], language: str
) -> tuple[Moved, ...]:
    """Every figure that differs. called: the older name of a renamed stage → its newer one."""
    return tuple(_moved(old, new, called, language))


def _moved(old: Counted, new: Counted, called: Mapping[str, str], language: str) -> Iterator[Moved]:
    if old.stages.people != new.stages.people:
        yield None, "people", _count(old.stages.people, language), _count(
            new.stages.people, language)  # fmt: skip
    before = {called.get(one.name, one.name): one for one in old.stages.stages}
    after = {one.name: one for one in new.stages.stages}
    for name in [*after, *(name for name in before if name not in after)]:
        for figure in ("reached", "conversion", "stalled"):
            was, now = before.get(name), after.get(name)
            if (was and getattr(was, figure)) != (now and getattr(now, figure)):
                yield name, figure, _said(was, figure, language), _said(now, figure, language)
    pair = _leak(old.leaks.biggest), _leak(new.leaks.biggest)
    if (pair[0] and tuple(called.get(name, name) for name in pair[0]) != pair[1]) or (
        not pair[0] and pair[1]
    ):
        yield None, "biggest_leak", *("–" if not one else " → ".join(one) for one in pair)  # type: ignore[misc]


def _leak(leak: Leak | None) -> tuple[str, ...]:
    return (leak.from_stage, leak.to_stage) if leak else ()


def _count(value: int | None, language: str) -> str:
    return formats.count(value, language)


def _said(stage: StageNumbers | None, figure: str, language: str) -> str:
    if stage is None:
        return formats.DASH
    if figure != "conversion":
        return _count(getattr(stage, figure), language)
    rate = stage.conversion
    if rate is None or rate.value is None:
        return formats.DASH
    share = formats.percent(rate.value, language, 1)
    return f"{share} ({formats.bounds(rate.low, rate.high, language, 1)})"


def number_lines(moved: tuple[Moved, ...], language: str) -> Iterator[str]:
    """One sentence for each figure that moved; one that says so where none did."""
    if not moved:
        yield say("compare.numbers_same", language)
    for stage, figure, before, after in moved:
        name = say(f"compare.figure.{figure}", language)
        named = f"{stage}: {name}" if stage else name[:1].upper() + name[1:]
        yield (
            f"{named} {before} → {after}"
            if figure != "biggest_leak"
            else (say("compare.leak_moved", language, before=before, after=after))
        )


def numbers_json(old: Counted, new: Counted, called: Mapping[str, str]) -> dict[str, Any]:
    """Figures that moved, as they are said in English."""
    moved = moved_numbers(old, new, called, "en")
    return {
        "as_of_us": new.stages.asked.as_of,
        "same": not moved,
        "moved": [dict(zip(("stage", "figure", "before", "after"), one, strict=True))
                  for one in moved],
    }  # fmt: skip
