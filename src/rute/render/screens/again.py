"""Stages reached again and again, and counted by orders instead of by people, as tables."""

from __future__ import annotations

from rute.render.screens.layout import Column, Table
from rute.results.stages import OncePer, StageNumbers
from rute.words.catalog import say
from rute.words.formats import bounds, count, percent

STEPS = (1, 2, 3, 4, 5, 10, 20)
# key of the column, what a narrow screen leaves out first (the largest)
COLUMNS = (
    ("reached", 0), ("moved", 1), ("late", 2), ("further", 3), ("stalled", 0), ("open", 1),
    ("in_time", 0), ("interval", 5), ("of", 6),
)  # fmt: skip


def again_tables(stages: tuple[StageNumbers, ...], language: str) -> tuple[Table, ...]:
    """A table for all stages that repeat, and one for each field that something is once per."""
    fields = dict.fromkeys(stage.once_per.field for stage in stages if stage.once_per)
    tables = [_repeats(stages, language)] if any(stage.repeats for stage in stages) else []
    return (*tables, *(_once_per(stages, field, language) for field in fields))


def again_notes(stages: tuple[StageNumbers, ...], language: str) -> tuple[str, ...]:
    once = {stage.once_per.field: stage.once_per.values for stage in stages if stage.once_per}
    said = [
        say("once.note", language, field=field, values=count(values, language))
        for field, values in once.items()
    ]
    if any(stage.repeats for stage in stages):
        said.append(say("again.note", language, n=2))
    return tuple(said)


def _repeats(stages: tuple[StageNumbers, ...], language: str) -> Table:
    longest = max(len(stage.repeats or ()) for stage in stages)
    shown = [step for step in STEPS if step <= longest]
    columns = [Column(say("column.stage", language), "left")]
    columns += [
        Column(say("again.times", language, n=step), weight=place)
        for place, step in enumerate(shown)
    ]
    rows = (
        (stage.name, *(count(stage.at_least(step), language) for step in shown))
        for stage in stages
        if stage.repeats is not None
    )
    return Table(tuple(columns), tuple(rows), say("again.title", language))


def _once_per(stages: tuple[StageNumbers, ...], field: str, language: str) -> Table:
    columns = [Column(say("column.stage", language), "left")]
    columns += [Column(say(f"column.{key}", language), weight=weight) for key, weight in COLUMNS]
    rows = (
        (stage.name, *_row(stage.once_per, language))
        for stage in stages
        if stage.once_per and stage.once_per.field == field
    )
    return Table(tuple(columns), tuple(rows), say("once.title", language, field=field))


def _row(found: OncePer, language: str) -> tuple[str, ...]:
    on = found.conversion
    return (
        count(found.reached, language),
        count(found.moved_on_in_time, language),
        count(found.moved_on_late, language),
        count(found.already_further, language),
        count(found.stalled, language),
        count(found.open, language),
        percent(on.value if on else None, language),
        bounds(on.low, on.high, language, 1) if on else "—",
        count(on.n if on else None, language),
    )
