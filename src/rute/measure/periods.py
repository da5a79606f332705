"""Calendar periods of a zone: where each begins, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from rute.errors import QuestionError
from rute.events.instants import day_of, to_instant
from rute.measure.state import NEVER
from rute.words.message import Message

UNITS = {
    "month": "month", "bulan": "month",
    "week": "week", "minggu": "week", "pekan": "week",
    "quarter": "quarter", "triwulan": "quarter", "kuartal": "quarter",
    "year": "year", "tahun": "year",
}  # fmt: skip
"""What people call a period → the period."""

MOST = 120


@dataclass(frozen=True)
class Periods:
    """Periods that follow on each other. edges: int64[periods − 1], µs UTC, where each but the
    first begins; names: "2026-03", "2026-W09", "2026-Q1", "2026"."""

    unit: str
    edges: npt.NDArray[np.int64]
    names: tuple[str, ...]

    @property
    def spans(self) -> list[tuple[int, int]]:
        """The first and the last instant of each, the outer ends open."""
        starts = [-NEVER, *self.edges.tolist()]
        return list(zip(starts, [*(start - 1 for start in starts[1:]), NEVER], strict=True))

    def of(self, instants: npt.NDArray[np.int64]) -> npt.NDArray[np.int32]:
        """The period each instant lies in; the first or last one for those outside."""
        return np.searchsorted(self.edges, instants, side="right").astype(np.int32)


def periods(unit: str, first: int, last: int, zone: str) -> Periods:
    """The periods from that of the instant `first` to that of `last` (µs UTC). Raises
    QuestionError for more than 120."""
    end = day_of(last, zone)
    starts = [_start(unit, day_of(first, zone))]
    while (following := _next(unit, starts[-1])) <= end:
        starts.append(following)
    if len(starts) > MOST:
        raise QuestionError(
            Message("by.too_many", count=len(starts), most=MOST), do=Message("by.too_many.do")
        )
    edges = [to_instant(datetime.combine(day, time(), ZoneInfo(zone))) for day in starts[1:]]
    return Periods(unit, np.array(edges, np.int64), tuple(_name(unit, day) for day in starts))


def _start(unit: str, day: date) -> date:
    if unit == "week":
        return day - timedelta(days=day.weekday())
    months = {"month": day.month, "quarter": (day.month - 1) // 3 * 3 + 1, "year": 1}
    return date(day.year, months[unit], 1)


def _next(unit: str, start: date) -> date:
    if unit == "week":
        return start + timedelta(days=7)
    month = start.month - 1 + {"month": 1, "quarter": 3, "year": 12}[unit]
    return date(start.year + month // 12, month % 12 + 1, 1)


def _name(unit: str, start: date) -> str:
    if unit == "week":
        year, week, _ = start.isocalendar()
        return f"{year}-W{week:02d}"
    if unit == "quarter":
        return f"{start.year}-Q{start.month // 3 + 1}"
    return str(start.year) if unit == "year" else f"{start:%Y-%m}"
