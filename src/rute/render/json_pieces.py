"""The pieces the JSON of every answer is made of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from rute.results.feeling import FeelingNumbers
from rute.results.friction import Pattern
from rute.results.numbers import Asked, Difference, Period, Quartiles, Range, Ratio
from rute.words.groups import JOINED

Json = dict[str, Any]


def instant(moment: int | None) -> str | None:
    """µs UTC → "2026-10-31T16:59:59.999999Z"; whole seconds without a fraction."""
    if moment is None:
        return None
    when = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=moment)
    return when.replace(tzinfo=None).isoformat() + "Z"


def ratio(share: Ratio | None) -> Json:
    """Always the same keys: what there is none of is null inside."""
    return {key: getattr(share, key, None) for key in ("value", "low", "high", "n")}


def quartiles(times: Quartiles | None) -> Json:
    return {key: getattr(times, key, None) for key in ("p25", "p50", "p75")}


def period(days: Period | None) -> Json:
    return {
        "from": instant(days.start if days else None),
        "to": instant(days.end if days else None),
    }


def difference(change: Difference | None) -> Json:
    keys = {"before": "before", "now": "now", "change": "value", "low": "low", "high": "high"}
    return {said: getattr(change, key, None) for said, key in keys.items()}


def asked(question: Asked) -> Json:
    """The keys that follow the pinned ones: zone, period, notes."""
    return {
        "zone": question.zone,
        "period": period(question.period),
        "notes": list(question.notes),
    }


def span(found: Range | None) -> Json:
    return {"low": found.low if found else None, "high": found.high if found else None}


def several_values(by: str | None, values: tuple[str | None, ...]) -> Json:
    """The value of each thing people are told apart by, where it is several at once."""
    return (
        {"values": dict(zip((by or "").split(JOINED), values, strict=True))} if values[1:] else {}
    )


def row(each: object, keys: tuple[str, ...]) -> Json:
    return {key: getattr(each, key) for key in keys}


def pattern(found: Pattern) -> Json:
    held = found.difference
    keys = ("found", "kind", "stage", "item", "other", "people")
    return {
        **row(found, keys),
        "n": found.n,
        "moved_on": held.now if held else None,
        "the_like": held.before if held else None,
        "difference": {key: getattr(held, key, None) for key in ("value", "low", "high", "p")},
        **row(found, ("against", "longer_than_s")),
    }


def feeling(found: FeelingNumbers) -> Json:
    keys = (
        "stage", "touchpoint", "people", "answers", "mean", "low", "high",
        "positive", "neutral", "negative", "measured", "own",
    )  # fmt: skip
    scale = found.own_scale
    return {**row(found, keys), "own_scale": list(scale) if scale else None}
