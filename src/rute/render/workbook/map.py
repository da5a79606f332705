"""The measured map as a workbook; a designed journey has the sheets of what was written."""

from __future__ import annotations

from collections.abc import Sequence

from rute.journey.model import Journey, Stage
from rute.render.living_map.notes import period_text
from rute.render.workbook.design import (
    campaigns_sheet,
    pains_sheet,
    personas_sheet,
    touchpoints_sheet,
)
from rute.render.workbook.evidence import evidence_sheet, wall_clock
from rute.render.workbook.sheet import Cell, Column, Sheet, column, heading
from rute.results.map import MapNumbers, Sentence
from rute.results.stages import StageNumbers
from rute.results.story import Line
from rute.results.suggestions import Suggestion
from rute.words.catalog import say
from rute.words.groups import cell_said

DAY = 86_400.0
COUNTS = (
    "reached", "here", "asleep", "already_further", "moved_on_in_time", "moved_on_late", "stalled",
    "open", "skipped", "returned",
)  # fmt: skip


def map_sheets(
    journey: Journey,
    numbers: MapNumbers | None,
    headline: Sentence,
    suggestions: Sequence[Suggestion],
    steps: Sequence[Line],
    *,
    language: str,
) -> tuple[Sheet, ...]:
    """Summary, stages, leaks, feelings, touchpoints, personas, pains, campaigns, evidence."""
    sheets = [
        _summary(journey, numbers, headline, steps, language),
        _stages(journey, numbers, language),
        *([_leaks(journey, numbers, suggestions, language)] if numbers else []),
        *([_feelings(journey, numbers, language)] if numbers else []),
        touchpoints_sheet(journey, numbers, language),
        personas_sheet(journey, numbers, language),
        pains_sheet(journey, numbers, language),
        campaigns_sheet(journey, language),
        *([evidence_sheet(journey, numbers, language)] if numbers else []),
    ]
    return tuple(sheet for sheet in sheets if sheet.rows)


def _summary(
    journey: Journey, numbers: MapNumbers | None, headline: Sentence, steps: Sequence[Line],
    language: str,
) -> Sheet:  # fmt: skip
    rows: list[tuple[Cell, ...]] = [
        (heading("name", language), journey.name),
        (heading("about", language), journey.about),
        (heading("headline", language), str(headline)),
    ]
    if journey.simulated:
        rows.append((heading("people", language), say("how.simulated", language)))
    if numbers is not None:
        stages = numbers.stages
        rows += [
            (
                heading("as_of", language),
                wall_clock(stages.asked.as_of, journey.zone).isoformat(" "),
            ),
            (heading("zone", language), journey.zone),
            (heading("period", language), period_text(numbers, journey.zone, language)),
            (heading("people", language), stages.people),
            (heading("people_in_data", language), stages.people_in_data),
            (heading("events", language), stages.events),
            (heading("rejected", language), numbers.rejected),
        ]
    else:
        rows.append((heading("as_of", language), say("map.designed", language)))
    for n, step in enumerate(steps, start=1):
        text = " ".join(part for part in (step.lead, step.text) if part)
        rows.append((f"{say('story.steps', language)}, {n}", text))
    columns = (
        Column(heading("what", language), wide=28),
        Column(heading("worth_of", language), "any", 90),
    )
    kept = tuple(row for row in rows if row[1] is not None)
    return Sheet(say("sheet.summary", language), columns, kept)


def _stages(journey: Journey, numbers: MapNumbers | None, language: str) -> Sheet:
    found = {each.name: each for each in numbers.stages.stages} if numbers else {}
    totals = {each.stage: each.total for each in numbers.totals} if numbers else {}
    columns = (
        column("number", language, "count"), column("stage", language),
        column("wants", language), column("owner", language),
        *(column(key, language, "count") for key in (*COUNTS, "total")),
        column("value", language, "percent"), column("low", language, "percent"),
        column("high", language, "percent"), column("n", language, "count"),
        column("target", language, "percent"), column("median_days", language, "decimal"),
        column("window_days", language, "decimal"), column("assumed", language),
        column("rule", language, wide=50),
    )  # fmt: skip
    rows = [
        _stage(number, stage, found.get(stage.name), totals.get(stage.name), language)
        for number, stage in enumerate(journey.stages, start=1)
    ]
    return Sheet(say("word.stages", language).capitalize(), columns, tuple(rows))


def _stage(
    number: int, stage: Stage, found: StageNumbers | None, total: float | None, language: str
) -> tuple[Cell, ...]:
    share = found.conversion if found else None
    times = found.time_to_next if found else None
    window = found.stalled_after_s if found else None
    assumed = bool(found and found.stalled_after_assumed and share)
    return (
        number, stage.name, stage.wants, stage.owner,
        *(getattr(found, key, None) for key in COUNTS), total,
        share.value if share else None, share.low if share else None,
        share.high if share else None, share.n if share else None,
        stage.target.share if stage.target else None,
        times.p50 / DAY if times and times.p50 is not None else None,
        window / DAY if window is not None and share else None,
        say("word.yes", language) if assumed else None,
        stage.reached_when.text if stage.reached_when else None,
    )  # fmt: skip


def _leaks(
    journey: Journey, numbers: MapNumbers, suggestions: Sequence[Suggestion], language: str
) -> Sheet:
    columns = (
        column("number", language, "count"), column("from", language), column("to", language),
        column("entering_per_month", language, "decimal"), column("value", language, "percent"),
        column("low", language, "percent"), column("high", language, "percent"),
        column("n", language, "count"), column("target", language, "percent"),
        column("stalled", language, "count"), column("worth", language, "money"),
        column("at_stake_per_month", language, "money"),
        column("at_stake_range_low", language, "money"),
        column("at_stake_range_high", language, "money"), column("best_value", language),
        column("one_point_is_worth", language, "money"), column("suggested", language, wide=60),
        column("owner", language),
    )  # fmt: skip
    first: dict[tuple[str, str], Suggestion] = {}
    for each in suggestions:
        first.setdefault((each.from_stage, each.to_stage), each)
    rows = []
    for number, leak in enumerate(numbers.leaks.leaks, start=1):
        todo = first.get((leak.from_stage, leak.to_stage))
        stake, best = leak.at_stake_range, leak.best
        rows.append((
            number, leak.from_stage, leak.to_stage, leak.entering_per_month, leak.rate.value,
            leak.rate.low, leak.rate.high, leak.rate.n, leak.target, leak.stalled, leak.worth,
            leak.at_stake_per_month, stake.low if stake else None, stake.high if stake else None,
            cell_said(best.axis, best.value, language) if best else None, leak.one_point_is_worth,
            f"{todo.do} {todo.because}" if todo else None, todo.owner if todo else None,
        ))  # fmt: skip
    name = say("word.leaks", language).capitalize()
    return Sheet(name, columns, tuple(rows), journey.currency)


def _feelings(journey: Journey, numbers: MapNumbers, language: str) -> Sheet:
    believed = {
        (stage.name, point.name): point.feels for stage, point in journey.touchpoints if point.feels
    }
    found = {(f.stage, f.touchpoint or ""): f for f in numbers.feelings.feelings}
    columns = (
        column("stage", language), column("touchpoint", language), column("believed", language),
        column("believed_score", language, "score"), column("score", language, "score"),
        column("score_low", language, "score"), column("score_high", language, "score"),
        column("people", language, "count"), column("answers", language, "count"),
        column("positive", language, "count"), column("neutral", language, "count"),
        column("negative", language, "count"),
    )  # fmt: skip
    rows = []
    for key in dict.fromkeys((*believed, *found)):
        felt, thought = found.get(key), believed.get(key)
        measured = (
            felt.mean, felt.low, felt.high, felt.people, felt.answers, felt.positive, felt.neutral,
            felt.negative,
        ) if felt else (None,) * 8  # fmt: skip
        rows.append((
            key[0], key[1], thought.word if thought else None,
            thought.score if thought else None, *measured,
        ))  # fmt: skip
    order = [stage.name for stage in journey.stages]
    rows.sort(key=lambda row: (order.index(row[0]) if row[0] in order else len(order), row[1]))
    return Sheet(say("sheet.feelings", language), columns, tuple(rows))
