"""The clock that campaigns go by may run fast, to try them out."""

from __future__ import annotations

import time

import pytest

from rute.errors import ConfigurationError
from rute.web.site.clock import clock_of

HOUR = 3_600_000_000
EIGHT = 1_772_326_800_000_000  # 2026-03-01T08:00 in Jakarta


def test_without_a_setting_it_is_the_machines() -> None:
    before = time.time_ns() // 1000
    assert before <= clock_of({})() <= time.time_ns() // 1000


def test_a_fast_clock_begins_when_it_is_told_and_runs_as_fast_as_it_is_told() -> None:
    begun = time.time() - 10
    now = clock_of({"RUTE_CLOCK": f"2026-03-01T08:00+07:00 x3600 from {begun}"})
    assert EIGHT + 10 * HOUR <= now() < EIGHT + 11 * HOUR


@pytest.mark.parametrize("text", ["soon x2", "2026-03-01T08:00 x2", "2026-03-01T08:00+07:00"])
def test_what_is_no_clock_is_refused(text: str) -> None:
    with pytest.raises(ConfigurationError):
        clock_of({"RUTE_CLOCK": text})
