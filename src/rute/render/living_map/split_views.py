"""The river in bands: whose first value of a field is what, at each stage adding up to all."""

from __future__ import annotations

from collections.abc import Sequence

from rute.journey.fields import said_field
from rute.journey.model import Journey
from rute.render.living_map.view import BandView, Fact
from rute.results.map import MapNumbers, Split
from rute.results.stages import StageGroup
from rute.words.catalog import say
from rute.words.formats import large_count, percent

NAMED = 4  # bands with a name of their own
OTHER = "other"


def band_views(journey: Journey, numbers: MapNumbers | None, language: str) -> tuple[BandView, ...]:
    """At most four named bands, then all others, then those of whom it is not known."""
    if numbers is None or numbers.split is None:
        return ()
    people = max(numbers.stages.people, 1)
    return tuple(
        BandView(
            label=_label(value, numbers.split, language),
            note=f"{large_count(_people(groups), language)} · "
            f"{percent(_people(groups) / people, language)}",
            reached=tuple(_reached(groups, stage.name) for stage in journey.stages),
            unknown=value is None,
        )
        for value, groups in _gathered(numbers.split.groups)
    )


def split_facts(numbers: MapNumbers | None, stage: str, language: str) -> tuple[Fact, ...]:
    """The stage's count, group by group: every group has its line."""
    if numbers is None or numbers.split is None:
        return ()
    split = numbers.split
    return tuple(
        Fact(
            f"{field_name(split, language)}: {_label(group.value, split, language)}",
            large_count(_reached([group], stage), language),
        )
        for group in split.groups
    )


def field_name(split: Split, language: str) -> str:
    if split.by.casefold() == "persona":
        return split.by
    return say("split.first", language, field=said_field(split.by, language))


def _gathered(groups: Sequence[StageGroup]) -> list[tuple[str | None, list[StageGroup]]]:
    known = [group for group in groups if group.value is not None]
    named = [group for group in known if group.value != OTHER]
    alone, rest = named[:NAMED], [*named[NAMED:], *(g for g in known if g.value == OTHER)]
    if len(rest) == 1 and rest[0].value != OTHER:
        alone, rest = [*alone, *rest], []
    found: list[tuple[str | None, list[StageGroup]]] = [(g.value, [g]) for g in alone]
    if rest:
        found.append((OTHER, rest))
    unknown = [group for group in groups if group.value is None]
    return [*found, (None, unknown)] if unknown else found


def _label(value: str | None, split: Split, language: str) -> str:
    if value is None:
        return say("map.nobodys" if split.by == "persona" else "split.unknown", language)
    return say("split.other", language) if value == OTHER else value


def _people(groups: Sequence[StageGroup]) -> int:
    return sum(group.people for group in groups)


def _reached(groups: Sequence[StageGroup], stage: str) -> int:
    every = (each for group in groups for each in group.stages if each.name == stage)
    return sum(each.reached or 0 for each in every)
