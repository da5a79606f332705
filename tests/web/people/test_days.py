"""A line of events by day and visit."""

from __future__ import annotations

from rute.results.profile import Line, LineEvent
from rute.web.people.days import days_of

MINUTE = 60_000_000


def line(*events: tuple[int, str | None]) -> Line:
    told = tuple(
        LineEvent(number, minute * MINUTE, "Viewed", channel, None, number)
        for number, (minute, channel) in reversed(list(enumerate(events)))
    )
    return Line(told, len(told), len(told), "Asia/Jakarta", "IDR")


def shape(found: Line) -> list[list[tuple[str | None, int]]]:
    return [[(v.channel, len(v.events)) for v in day.visits] for day in days_of(found, "en")]


def test_a_pause_of_more_than_half_an_hour_begins_another_visit() -> None:
    assert shape(line((0, "web"), (30, "web"), (61, "web"))) == [[("web", 1), ("web", 2)]]


def test_another_channel_is_another_visit() -> None:
    assert shape(line((0, "web"), (1, "shop"), (2, "web"))) == [
        [("web", 1), ("shop", 1), ("web", 1)]
    ]


def test_days_are_those_of_the_journeys_zone() -> None:
    midnight = 17 * 60  # UTC: 00:00 in Jakarta
    found = days_of(line((midnight - 1, "web"), (midnight, "web")), "en")
    assert [day.name for day in found] == ["2 Jan 1970", "1 Jan 1970"]
    assert [day.visits[0].ended for day in found] == ["00:00", "23:59"]


def test_an_empty_line_has_no_day() -> None:
    assert days_of(line(), "en") == ()
