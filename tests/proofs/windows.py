"""Do ordered funnels equal ClickHouse's windowFunnel, on millions of random events?"""

from __future__ import annotations

import chdb
import numpy as np
import pyarrow as pa

from rute.events.histories import Histories
from rute.journey.rule_tree import Duration
from rute.journey.rules import read_rule
from rute.measure.funnel import funnel

HOUR = 3_600_000_000
STEPS = ("A", "B", "C", "D")


def events(people: int, seed: int) -> pa.Table:
    """About ten events a person inside two weeks, no two of one person at one time."""
    random = np.random.default_rng(seed)
    person = np.sort(random.integers(0, people, people * 10))
    time = random.permutation(person.size) * 120_000 + random.integers(0, 100_000, person.size)
    name = random.choice(np.array(["A", "B", "C", "D", "other"]), person.size)
    return pa.table({"person": person.astype(str), "time": time.astype(np.int64), "name": name})


def window_funnels(people: int, seed: int) -> list[str]:
    table = events(people, seed)
    histories = Histories.from_table(table)
    clicks = table.set_column(1, "time", table["time"].cast(pa.uint64()))
    assert len(clicks)  # read by name in the query
    lines = []
    for hours in (1, 12, 48):
        asked = funnel(
            [read_rule(step) for step in STEPS], STEPS, histories,
            within=Duration(hours, "hours"), now=histories.as_of,
        )  # fmt: skip
        ours = [step.people for step in asked.steps]
        tests = ", ".join(f"name = '{step}'" for step in STEPS)
        counted = ", ".join(f"countIf(level >= {k})" for k in range(1, len(STEPS) + 1))
        answer = chdb.query(
            f"select {counted} from (select windowFunnel({hours * HOUR})(time, {tests}) as level"
            " from Python(clicks) group by person)",
            "CSV",
        )
        theirs = [int(count) for count in answer.data().split(",")]
        same = "the same" if ours == theirs else f"NOT the same ({theirs})"
        lines.append(f"{len(table):,} events, window {hours} h: {ours}; ClickHouse: {same}.")
    return lines
