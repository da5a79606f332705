"""What was found at a touchpoint, apart from what the team wrote: friction ↘ and delight ↗."""

from __future__ import annotations

from collections.abc import Iterator

from rute.render.living_map.view import Fact, Found
from rute.results.friction import Pattern
from rute.results.map import MapNumbers
from rute.words.catalog import say
from rute.words.formats import count, percent
from rute.words.patterns import goes_with_shortly, pattern_at

SIGNS = {"friction": "↘", "delight": "↗"}


def found_at(numbers: MapNumbers | None, touchpoint: str, language: str) -> tuple[Found, ...]:
    """At most one friction and one delight: that of the most people moved."""
    return tuple(
        Found(each.found or "", f"{SIGNS[each.found or 'friction']} {_said(each, language)}")
        for each in _strongest(numbers, touchpoint)
    )


def found_facts(numbers: MapNumbers | None, touchpoint: str, language: str) -> Iterator[Fact]:
    """How many moved on, beside the like, behind each mark."""
    for each in _strongest(numbers, touchpoint):
        held = each.difference
        assert held
        yield Fact(
            say(f"friction.fact.{each.found}", language),
            say(
                "friction.fact.value", language, stage=each.stage, n=count(each.n, language),
                share=percent(held.now, language), like=percent(held.before, language),
            ),
        )  # fmt: skip


def _strongest(numbers: MapNumbers | None, touchpoint: str) -> Iterator[Pattern]:
    answer = numbers.friction if numbers else None
    if answer is None or answer.of != "touchpoints":
        return
    own = [each for each in answer.friction if each.item == touchpoint]
    # What is met again, or slowly, is friction where it goes with less; it is no delight.
    more = [each for each in answer.delight if each.item == touchpoint and each.kind == "met"]
    yield from (*own[:1], *more[:1])


def _said(pattern: Pattern, language: str) -> str:
    what, goes = pattern_at(pattern, language), goes_with_shortly(pattern, language)
    return f"{what}: {goes}" if what else goes
