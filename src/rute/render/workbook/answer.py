"""One answer as one sheet, and a second that says what it stands on."""

from __future__ import annotations

from typing import Any

from rute.render.csv import flat
from rute.render.json import as_json
from rute.render.workbook.evidence import asked_sheet
from rute.render.workbook.sheet import Cell, Column, Kind, Sheet, heading

SHARES = frozenset({"rate", "target", "value", "low", "high", "gap", "shrunk"})
MONEY = frozenset({"worth", "at_stake_per_month", "one_point_is_worth", "spent", "each"})
MONEY_RANGES = ("worth_range", "at_stake_range", "one_point_range")
SCORES = frozenset({"mean"})
TWICE = frozenset({"rate_interval_value"})  # the share a leak already says as its rate
DAY = 86_400.0


def answer_sheets(result: object, *, name: str, title: str, language: str) -> tuple[Sheet, ...]:
    """The rows of an answer, and its as-of, period and notes. Raises TypeError for no answer."""
    rows = list(flat(result))
    keys = [key for key in dict.fromkeys(k for row in rows for k in row) if key not in TWICE]
    kinds = {key: _kind(key, rows, feeling="mean" in keys) for key in keys}
    columns = tuple(Column(_title(key, language), kinds[key]) for key in keys)
    cells = tuple(tuple(_cell(key, row.get(key)) for key in keys) for row in rows)
    currency = next((row["currency"] for row in rows if row.get("currency")), None)
    data = as_json(result)
    return (
        Sheet(name, columns, cells, currency),
        asked_sheet(data, title=title, language=language),
    )


def _kind(key: str, rows: list[dict[str, Any]], *, feeling: bool) -> Kind:
    """How the values of a column are written, by its key and by what it holds."""
    if any(isinstance(row.get(key), str | bool) for row in rows):
        return "text"
    last = key.rsplit("_", 1)[-1]
    if key in SCORES or (feeling and last in ("low", "high")):
        return "score"
    if key in MONEY or key.startswith(MONEY_RANGES):
        return "money"
    if _seconds(key):
        return "decimal"
    if last in SHARES:
        return "percent"
    return "decimal" if key.endswith("per_month") else "count"


def _seconds(key: str) -> bool:
    return key.endswith("_s") or "_s_" in key


def _title(key: str, language: str) -> str:
    if not _seconds(key):
        return heading(key, language)
    days = key.removesuffix("_s").replace("_s_", "_")
    return f"{heading(days, language)} ({heading('days', language)})"


def _cell(key: str, value: Any) -> Cell:
    """Times in days: a spreadsheet's user adds days, not seconds."""
    if value is not None and _seconds(key):
        return float(value) / DAY
    if isinstance(value, str | int | float | bool) or value is None:
        return value
    return str(value)
