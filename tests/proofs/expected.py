"""Does the interval of the share in the end hold the truth as often as it says, while most people
are still being watched, fall asleep and wake up again?"""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from rute.events.histories import Histories
from rute.journey.model import Journey, Stage
from rute.journey.rule_tree import Duration
from rute.journey.rules import read_rule
from rute.measure.stages import stages

DAY = 86_400_000_000
START = 1_767_225_600_000_000  # 2026-01-01
LONG = 120  # days people come
NOW = START + LONG * DAY


def cohort(random: np.random.Generator, people: int, truth: float, delay: float) -> pa.Table:
    """People who reach A over 120 days; the share `truth` reaches B, `delay` days later in the
    mean (none later than 60). Half of all look in again now and then, and so wake up."""
    reached = START + random.integers(0, LONG * DAY, people)
    moves = random.random(people) < truth
    wait = random.exponential(delay * DAY, people)
    while (late := wait > 60 * DAY).any():
        wait[late] = random.exponential(delay * DAY, int(late.sum()))
    moved = moves & (reached + wait <= NOW)
    looks = reached[:, None] + np.cumsum(random.exponential(12 * DAY, (people, 4)), axis=1)
    seen = (random.random(people) < 0.5)[:, None] & (looks <= NOW)
    ids = np.char.add("p", np.arange(people).astype(str))
    which, _ = np.nonzero(seen)
    times = np.concatenate([reached, (reached + wait)[moved], looks[seen]])
    return pa.table(
        {
            "person": np.concatenate([ids, ids[moved], ids[which]]),
            "time": times.astype(np.int64),
            "name": ["A"] * people + ["B"] * int(moved.sum()) + ["Look"] * int(seen.sum()),
        }
    )


def journey(left: str | None) -> Journey:
    window = Duration(7, "days")
    return Journey(
        "in the end",
        stages=(
            Stage(
                "A",
                reached_when=read_rule("A"),
                stalled_after=window,
                left_when=read_rule(left) if left else None,
            ),
            Stage("B", reached_when=read_rule("B"), stalled_after=window),
        ),
    )


def in_the_end(
    truth: float, people: int, times: int, seed: int, *, delay: float = 15.0, asleep: bool = False
) -> tuple[float, float, float]:
    """Share of cohorts whose interval holds the truth; mean of the estimates; mean of what moved
    on ÷ reached would say."""
    random = np.random.default_rng(seed)
    plan = journey("no (A or Look) in the last 14 days" if asleep else None)
    hits, shares, naive = 0, [], []
    for _ in range(times):
        histories = Histories.from_table(cohort(random, people, truth, delay), as_of=NOW)
        first = stages(plan, histories, now=NOW).stages[0]
        assert first.expected is not None
        share = first.expected.moved_on
        assert share.value is not None
        assert share.low is not None
        assert share.high is not None
        assert first.expected.days >= 60
        hits += share.low <= truth <= share.high
        shares.append(share.value)
        moved = (first.moved_on_in_time or 0) + (first.moved_on_late or 0)
        naive.append(moved / (first.reached or 1))
    return hits / times, float(np.mean(shares)), float(np.mean(naive))
