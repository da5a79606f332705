"""Do the intervals cover the truth as often as they say?"""

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
NOW = START + 60 * DAY


def cohort(random: np.random.Generator, people: int, truth: float) -> pa.Table:
    """People who reach A over sixty days; the share `truth` reaches B, most of them quickly.

    Half of the window of the late ones is still open at the end: where counting quick movers
    whose window still runs would promise too much.
    """
    reached = START + random.integers(0, 60 * DAY, people)
    moves = random.random(people) < truth
    wait = np.minimum(random.exponential(2 * DAY, people), 14 * DAY).astype(np.int64)
    moved = moves & (reached + wait <= NOW)
    ids = np.char.add("p", np.arange(people).astype(str))
    return pa.table(
        {
            "person": np.concatenate([ids, ids[moved]]),
            "time": np.concatenate([reached, (reached + wait)[moved]]),
            "name": ["A"] * people + ["B"] * int(moved.sum()),
        }
    )


def journey() -> Journey:
    window = Duration(14, "days")
    return Journey(
        "coverage",
        stages=(
            Stage("A", reached_when=read_rule("A"), stalled_after=window),
            Stage("B", reached_when=read_rule("B"), stalled_after=window),
        ),
    )


def covered(truth: float, people: int, times: int, seed: int) -> tuple[float, float]:
    """Share of cohorts whose interval holds the truth: Rute's, and the naive one's mean error."""
    random = np.random.default_rng(seed)
    hits, naive = 0, []
    for _ in range(times):
        histories = Histories.from_table(cohort(random, people, truth), as_of=NOW)
        first = stages(journey(), histories, now=NOW).stages[0]
        ratio = first.conversion
        assert ratio is not None
        assert ratio.low is not None
        assert ratio.high is not None
        hits += ratio.low <= truth <= ratio.high
        assert first.moved_on_in_time is not None
        assert first.reached is not None
        assert first.open is not None
        naive.append(first.moved_on_in_time / (first.reached - first.open))
    return hits / times, float(np.mean(naive))
