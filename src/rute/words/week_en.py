"""What is said of weeks, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "week.outside": "There is no whole week in the data from {day} on",
    "week.inside": "The data has whole days from {first} to {last}",
    "wrong.question.week": "week",
    "week.no_day": "The data has no whole day yet",
    "week.no_day.do": "Come back tomorrow: a week is counted from whole days.",
}
