"""What the numbers stand on: the moment, the period, the rule, how many, how sure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from rute.journey.model import Journey
from rute.render.workbook.sheet import Cell, Column, Sheet, column, heading
from rute.results.map import MapNumbers
from rute.words.catalog import say
from rute.words.formats import local
from rute.words.message import said_text


def asked_sheet(data: dict[str, Any], *, title: str, language: str) -> Sheet:
    """Of one answer: name, as-of and period as ISO 8601, notes."""
    period = data.get("period") or {}
    rows: list[tuple[Cell, ...]] = [(heading("name", language), title)]
    for key, value in (
        ("as_of", data.get("as_of")), ("zone", data.get("zone")), ("from_day", period.get("from")),
        ("to_day", period.get("to")), ("within", data.get("within")),
        ("people", data.get("people")), ("people_in_data", data.get("people_in_data")),
        ("events", data.get("events")),
    ):  # fmt: skip
        if value is not None:
            rows.append((heading(key, language), value))
    rows += [(heading("note", language), said_text(n, language)) for n in data.get("notes", ())]
    return Sheet(say("sheet.evidence", language), _pairs(language), tuple(rows))


def _pairs(language: str) -> tuple[Column, ...]:
    return (
        Column(heading("what", language), wide=28),
        Column(heading("worth_of", language), "any", 70),
    )  # fmt: skip


def evidence_sheet(journey: Journey, numbers: MapNumbers, language: str) -> Sheet:
    """Of a map: every share and every feeling with its rule, its count, its interval, its as-of."""
    as_of = wall_clock(numbers.stages.asked.as_of, journey.zone)
    columns = (
        column("kind", language), column("what", language), column("where", language),
        column("part", language, "percent"), column("low", language, "percent"),
        column("high", language, "percent"), column("score", language, "score"),
        column("score_low", language, "score"), column("score_high", language, "score"),
        column("n", language, "count"), column("rule", language, wide=50),
        column("as_of", language, "moment"),
    )  # fmt: skip
    rows = [
        (*row, as_of) for row in (*_shares(numbers, language), *_scores(journey, numbers, language))
    ]
    return Sheet(say("sheet.evidence", language), columns, tuple(rows))


def wall_clock(instant: int, zone: str) -> datetime:
    """µs UTC → the zone's wall clock, to the second: a spreadsheet knows no zones."""
    return local(instant, zone).replace(tzinfo=None, microsecond=0)


def _shares(numbers: MapNumbers, language: str) -> Iterator[tuple[Cell, ...]]:
    for stage in numbers.stages.stages:
        share = stage.conversion
        if share is not None:
            yield (say("word.conversion", language), stage.name, None, share.value, share.low,
                   share.high, None, None, None, share.n, stage.rule)  # fmt: skip
        if stage.expected is not None:
            end = stage.expected.moved_on
            yield (say("word.expected", language), stage.name, None, end.value, end.low, end.high,
                   None, None, None, end.n, stage.rule)  # fmt: skip
    for pain in numbers.meetings.pains:
        if pain.share is not None:
            yield (
                say("word.pain", language), pain.pain, pain.stage, pain.share.value,
                pain.share.low, pain.share.high, None, None, None, pain.share.n, pain.rule,
            )  # fmt: skip


def _scores(journey: Journey, numbers: MapNumbers, language: str) -> Iterator[tuple[Cell, ...]]:
    asked = {
        (stage.name, point.name): point.measured_by.text
        for stage, point in journey.touchpoints
        if point.measured_by
    }
    for felt in numbers.feelings.feelings:
        rule = asked.get((felt.stage, felt.touchpoint or ""))
        yield (
            say("sheet.feeling", language), felt.touchpoint or felt.stage, felt.stage, None, None,
            None, felt.mean, felt.low, felt.high, felt.people, rule,
        )  # fmt: skip
