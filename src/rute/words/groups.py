"""What groups of people are called: values of fields, personas, calendar periods."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rute.words.catalog import has, say

PERIODS = ("month", "week", "quarter", "year")
PERIOD = re.compile(r"(?P<year>\d{4})(?:-(?P<kind>[WQ]?)(?P<number>\d{1,2}))?")
JOINED = " · "


def value_said(axis: str | None, value: str | None, language: str) -> str:
    """A group's value as the reader knows it: “Mar 2026”, “instagram”; people without one are
    unknown, and of the personas nobody's."""
    if value is None:
        return say("map.nobodys" if axis == "persona" else "screen.unknown", language)
    found = PERIOD.fullmatch(value) if axis in PERIODS else None
    return _period(found, language) if found else value


def values_said(by: str | None, value: str | None, values: Sequence[str | None],
                language: str) -> str:  # fmt: skip
    """The same of a group told apart by several things at once."""
    if len(values) < 2 or by is None:
        return value_said(by, value, language)
    axes = by.split(JOINED)
    return JOINED.join(value_said(a, v, language) for a, v in zip(axes, values, strict=True))


def axis_said(axis: str, language: str) -> str:
    """What people are told apart by, as the reader knows it."""
    return say(f"axis.{axis}", language) if has(f"axis.{axis}", language) else axis


def cell_said(axis: str, value: str | None, language: str) -> str:
    """Those people in a sentence: “those with channel instagram”."""
    key = axis if axis in (*PERIODS, "persona") else "field"
    said = value_said(axis, value, language)
    return say(f"cell.{key}", language, field=axis_said(axis, language), value=said)


def _period(found: re.Match[str], language: str) -> str:
    year, kind, number = found["year"], found["kind"], found["number"]
    if number is None:
        return year
    if kind == "W":
        return say("period.week", language, week=int(number), year=year)
    if kind == "Q":
        return say("period.quarter", language, quarter=int(number), year=year)
    return f"{say(f'month.{int(number)}', language)} {year}"
