"""A pain before and after its fix, against counting person by person."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.oracles.people import DAY, HOUR, Event, histories_of, rule

from rute.journey.model import Fix, Journey, Pain, Stage, Touchpoint
from rute.journey.rule_tree import Duration, EventTest, Without
from rute.measure.fixes import LONGEST, equal_periods, fixes
from rute.measure.intervals import share_difference, wilson
from rute.results.fixes import FixSeen

LEFT = rule("Open", without=Without(EventTest(("Sent",)), within=Duration(1, "hours")))
SINCE = date(1970, 2, 10)
START = 40 * DAY


def journey(pain: Pain, *, on_stage: bool = False) -> Journey:
    point = Touchpoint("Form", happens_when=rule("Open"), pains=() if on_stage else (pain,))
    stage = Stage(
        "Contact", reached_when=rule("Open"), touchpoints=(point,),
        pains=(pain,) if on_stage else (),
    )  # fmt: skip
    return Journey("j", stages=(stage,))


def pain(**more: object) -> Pain:
    return Pain("Seven fields", LEFT, fixes=(Fix("Ask less", since=SINCE, **more), Fix("No day")))  # type: ignore[arg-type]


def visits(kept: list[tuple[int, bool]]) -> list[Event]:
    """Each person opens the form once, hours from the start; some send it half an hour later."""
    events = []
    for number, (hour, sends) in enumerate(kept):
        events.append(Event(f"p{number}", hour * HOUR, "Open"))
        if sends:
            events.append(Event(f"p{number}", hour * HOUR + HOUR // 2, "Sent"))
    return events


@given(st.lists(st.tuples(st.integers(0, 24 * 70), st.booleans()), min_size=60, max_size=160))
def test_it_counts_as_looking_at_everybody_before_and_after(
    kept: list[tuple[int, bool]],
) -> None:
    now = 70 * DAY
    [seen] = fixes(journey(pain()), histories_of(visits(kept)), now=now).fixes
    first = min(hour for hour, _ in kept) * HOUR
    length = min(now - START - HOUR, START - first, LONGEST)
    before, after = (START - length, START - 1), (START + HOUR, START + HOUR + length - 1)

    def share(lo: int, hi: int) -> tuple[int, int]:
        met = [(h * HOUR, sends) for h, sends in kept if lo <= h * HOUR <= hi]
        had = [t for t, sends in met if not sends and lo <= t + HOUR <= min(hi, now)]
        return len(had), len(met)

    if length < 7 * DAY:
        assert seen.why == "no data before"
        return
    assert (seen.before, seen.after) == (wilson(*share(*before)), wilson(*share(*after)))
    assert seen.before is not None
    assert seen.after is not None
    if min(seen.before.n, seen.after.n) >= 20:
        assert seen.difference == share_difference(seen.before, seen.after)
    else:
        assert seen.why == "too few"


def test_a_fix_that_helped_is_seen_and_one_that_did_not_is_not() -> None:
    helped = visits([(24 * d + h, d >= 40 or h > 11) for d in range(80) for h in range(24)])
    [seen] = fixes(journey(pain()), histories_of(helped), now=80 * DAY).fixes
    assert seen.clear
    assert seen.difference is not None
    assert seen.difference.value < -0.4
    same = visits([(24 * d + h, h > 11) for d in range(80) for h in range(24)])
    [seen] = fixes(journey(pain()), histories_of(same), now=80 * DAY).fixes
    assert not seen.clear


@pytest.mark.parametrize(
    ("now", "first", "waits", "why"),
    [
        (30 * DAY, 0, 0, "ahead"),
        (43 * DAY, 0, 0, "too soon"),
        (80 * DAY, 36 * DAY, 0, "no data before"),
        (80 * DAY, None, 0, "no data before"),
        (60 * DAY, 0, 7 * DAY, "too soon"),
    ],
)
def test_what_cannot_be_compared_says_why(
    now: int, first: int | None, waits: int, why: str
) -> None:
    assert equal_periods(START, now, first, waits) == why


def test_both_periods_are_equally_long_and_nobody_after_met_it_before() -> None:
    periods = equal_periods(START, 100 * DAY, 0, 2 * DAY)
    assert not isinstance(periods, str)
    before, after = periods
    assert before.start is not None
    assert before.end is not None
    assert after.start is not None
    assert after.end is not None
    assert before.end - before.start == after.end - after.start
    assert before.end < START
    assert after.start == START + 2 * DAY
    assert after.end <= 100 * DAY


def test_a_pain_without_a_rule_or_a_fix_without_a_day_is_not_measured() -> None:
    said_only = Pain("Said only", fixes=(Fix("Do", since=SINCE), Fix("Some day")))
    data = histories_of(visits([(24 * d, True) for d in range(80)]))
    [seen] = fixes(journey(said_only, on_stage=True), data, now=80 * DAY).fixes
    assert seen == FixSeen("Contact", None, "Said only", "Do", START, why="no rule")
