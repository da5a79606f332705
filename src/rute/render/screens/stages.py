"""The answer to `stages` as a screen."""

from __future__ import annotations

from collections.abc import Iterator

from rute.render.screens.again import again_notes, again_tables
from rute.render.screens.layout import (
    Column,
    Screen,
    Table,
    as_asked,
    group_title,
    said_notes,
    titled,
)
from rute.results.numbers import FALSE_DISCOVERY
from rute.results.stages import StageNumbers, Stages
from rute.words.catalog import say
from rute.words.formats import bounds, count, percent, span, window

# key of the column, what a narrow screen leaves out first (the largest)
COLUMNS = (
    ("stage", 0), ("reached", 0), ("moved", 1), ("late", 1), ("further", 2), ("stalled", 0),
    ("open", 0), ("in_time", 0), ("interval", 4), ("of", 5), ("expected", 2),
    ("expected_interval", 7), ("median", 8), ("here", 3), ("asleep", 9), ("skipped", 11),
    ("returned", 10),
)  # fmt: skip


def stages_screen(result: Stages, name: str | None, language: str) -> Screen:
    summary = say(
        "screen.people", language, people=count(result.people, language),
        in_data=count(result.people_in_data, language), events=count(result.events, language),
    )  # fmt: skip
    under = f"{as_asked(result.asked, language)}\n{summary}"
    tables = [table(result.stages, None, language)] if not result.groups else []
    for group in result.groups:
        people = count(group.people, language)
        tables.append(
            table(
                group.stages,
                group_title(result.by, group.value, people, language, group.values),
                language,
            )
        )
    tables += again_tables(result.stages, language)
    return Screen(titled(name, "stages", language), under, tuple(tables), notes(result, language))


def table(stages: tuple[StageNumbers, ...], title: str | None, language: str) -> Table:
    columns = tuple(
        Column(say(f"column.{key}", language), "left" if key == "stage" else "right", weight)
        for key, weight in COLUMNS
    )
    rows = tuple(row(stage, language) for stage in stages)
    if any(stage.part_of for stage in stages):
        columns = (Column(say("column.part", language), "left"), *columns)
        rows = tuple((part, *cells) for part, cells in zip(parts(stages), rows, strict=True))
    return Table(columns, rows, title, leakiest(stages))


def parts(stages: tuple[StageNumbers, ...]) -> Iterator[str]:
    """The group of each stage, said once where it begins."""
    before = None
    for stage in stages:
        yield (stage.part_of or "") if stage.part_of != before else ""
        before = stage.part_of


def row(stage: StageNumbers, language: str) -> tuple[str, ...]:
    on = stage.conversion
    return (
        stage.name,
        count(stage.reached, language),
        count(stage.moved_on_in_time, language),
        count(stage.moved_on_late, language),
        count(stage.already_further, language),
        count(stage.stalled, language),
        count(stage.open, language),
        percent(on.value if on else None, language) + ("*" if stage.stands_out else ""),
        bounds(on.low, on.high, language, 1) if on else "—",
        count(on.n if on else None, language),
        *expected(stage, language),
        span(stage.time_to_next.p50 if stage.time_to_next else None, language),
        count(stage.here, language),
        count(stage.asleep, language),
        count(stage.skipped, language),
        count(stage.returned, language),
    )


def expected(stage: StageNumbers, language: str) -> tuple[str, str]:
    share = stage.expected.moved_on if stage.expected else None
    if share is None:
        return percent(None, language), "—"
    return percent(share.value, language), bounds(share.low, share.high, language, 1)


def leakiest(stages: tuple[StageNumbers, ...]) -> int | None:
    """The row with the most stalled people."""
    stalled = [stage.stalled or 0 for stage in stages]
    return stalled.index(max(stalled)) if any(stalled) else None


def assumed_window(stage: StageNumbers, language: str) -> str:
    """A time nobody set, with the one people took offered in its place."""
    time = window(stage.stalled_after_s, language)
    if stage.measured_p90_s is None:
        return say("note.assumed_one", language, stage=stage.name, time=time)
    took = span(stage.measured_p90_s, language)
    return say("note.assumed_took", language, stage=stage.name, time=time, took=took)


def notes(result: Stages, language: str) -> tuple[str, ...]:
    assumed = [
        assumed_window(s, language)
        for s in result.stages
        if s.stalled_after_assumed and s.conversion
    ]
    said = [say("note.stages", language)] if result.people else [say("note.nothing", language)]
    if any(stage.expected for stage in result.stages):
        said.append(say("note.expected", language))
    if any(stage.stands_out for group in result.groups for stage in group.stages):
        said.append(say("reach.marked", language, rate=percent(FALSE_DISCOVERY, language)))
    if assumed:
        said.append(say("note.assumed", language, stages=", ".join(assumed)))
    return (*said, *again_notes(result.stages, language), *said_notes(result.asked, language))
