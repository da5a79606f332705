"""Small histories and journeys for the tests of measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pyarrow as pa

from rute.events.histories import Histories
from rute.journey.model import Journey, Stage
from rute.journey.rule_tree import Duration
from rute.journey.rules import read_rule

DAY = 86_400_000_000

Row = tuple[str, float, str, str | None, int | None]  # person, day, name, channel, value


def histories(rows: Sequence[Row], *, block_events: int = 4_000_000, **more: str) -> Histories:
    """Histories of rows in their order of arrival; equal times keep it."""
    people, days, names, channels, values = zip(*rows, strict=True) if rows else [()] * 5
    table = pa.table(
        {
            "person": pa.array(people, pa.string()),
            "time": pa.array([round(day * DAY) for day in days], pa.int64()),
            "name": pa.array(names, pa.string()),
            "channel": pa.array(channels, pa.string()),
            "value": pa.array(values, pa.int64()),
        }
    )
    return Histories.from_table(table, block_events=block_events, **more)


def rows(*texts: str) -> list[Row]:
    """Rows from texts such as "ann 0 View web" or "ann 3.5 Order shop 100"."""
    return [_row(*text.split()) for text in texts]


def _row(
    person: str, day: str, name: str, channel: str | None = None, value: str | None = None
) -> Row:
    known = None if channel == "-" else channel
    return person, float(day), name, known, None if value is None else int(value)


def stage(name: str, rule: str | None, *, days: int | None = None, left: str = "") -> Stage:
    return Stage(
        name,
        reached_when=read_rule(rule) if rule else None,
        left_when=read_rule(left) if left else None,
        stalled_after=Duration(days, "days") if days else None,
    )


def journey(*stages: Stage, **more: object) -> Journey:
    return replace(Journey("A journey", stages=stages), **more)  # type: ignore[arg-type]
