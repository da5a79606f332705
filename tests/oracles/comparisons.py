"""One comparison with one value, in plain Python."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from rute.journey.rule_tree import Comparison

PLAIN = re.compile(r"-?(0|[1-9]\d*)(\.\d*)?", re.ASCII)
NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)


def plain(text: str) -> str:
    return unicodedata.normalize("NFC", text.strip()).lower()


def same(one: str, other: str) -> bool:
    one, other = plain(one), plain(other)
    if PLAIN.fullmatch(one) and PLAIN.fullmatch(other):
        return Decimal(one) == Decimal(other)
    return one == other


def number(text: str) -> float | None:
    text = text.strip()
    return float(text) if NUMBER.fullmatch(text) else None


def moments(text: str, zone: str) -> tuple[datetime, datetime] | None:
    """First and last instant of an ISO day or moment."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            day = date.fromisoformat(text)
            start = datetime.combine(day, time(), ZoneInfo(zone))
            following = datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone))
            return start, following - timedelta(microseconds=1)
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))
    return moment, moment


def passes(comparison: Comparison, value: str | None, zone: str) -> bool:
    op = comparison.op
    if value is None:
        return op == "is missing"
    if op in ("is given", "is missing"):
        return op == "is given"
    wanted = comparison.value
    if op in ("is", "is one of"):
        return any(same(value, one) for one in wanted)
    if op == "is not":
        return not same(value, wanted[0])
    if op == "contains":
        return plain(wanted[0]) in plain(value)
    if op == "starts with":
        return plain(value).startswith(plain(wanted[0]))
    if op in ("before", "after"):
        own, bound = moments(value, zone), moments(wanted[0], zone)
        if own is None or bound is None:
            return False
        return own[0] < bound[0] if op == "before" else own[0] > bound[1]
    own_number, bound_number = number(value), number(wanted[0])
    if own_number is None or bound_number is None:
        return False
    return {
        "over": own_number > bound_number,
        "under": own_number < bound_number,
        "at least": own_number >= bound_number,
        "at most": own_number <= bound_number,
    }[op]
