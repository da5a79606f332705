"""One hop of a batch: each row at its own step, at its own moment."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from tests.campaigns.small import journey_text

from rute.decide.batch import BATCH, DECIDED
from rute.decide.deciding import decide
from rute.decide.zones import OneZone
from rute.journey.campaigns.compiling import program_of
from rute.journey.file import read_journey
from rute.journey.rule_tree import Rule
from rute.measure.state import NEVER

JOURNEY = read_journey(journey_text())
PROGRAM = program_of(JOURNEY.campaigns[0], JOURNEY)
HOUR, DAY = 3_600_000_000, 86_400_000_000
NOON = 1_772_341_200_000_000  # 1 March 2026, 12:00 in Jakarta
Int64s = npt.NDArray[np.int64]


@dataclass
class Said:
    """Facts as told: who a rule holds of, and when it happened."""

    true_of: frozenset[int] = frozenset()
    at: dict[int, int] = field(default_factory=dict)
    asked: list[tuple[str, list[int], list[int]]] = field(default_factory=list)

    def holds(
        self, rule: Rule, people: npt.NDArray[np.uint64], at: Int64s, since: Int64s
    ) -> npt.NDArray[np.bool_]:
        self.asked.append((rule.text, at.tolist(), since.tolist()))
        return np.array([person in self.true_of for person in people.tolist()], np.bool_)

    def happened(
        self, rule: Rule, people: npt.NDArray[np.uint64], after: Int64s, until: Int64s
    ) -> Int64s:
        self.asked.append((rule.text, after.tolist(), until.tolist()))
        moments = [self.at.get(person, NEVER) for person in people.tolist()]
        inside = zip(moments, after.tolist(), until.tolist(), strict=True)
        return np.array([m if a < m <= u else NEVER for m, a, u in inside], np.int64)


def row(person: int, step: str, now: int, arrived: int = NOON, goal: bool = False) -> list[Any]:
    return [person, person, PROGRAM.place(step), NOON, arrived, arrived, now, goal]


def decided(*rows: list[Any], facts: Said | None = None) -> list[dict[str, Any]]:
    columns = list(zip(*rows, strict=True)) or [[] for _ in BATCH.names]
    batch = pa.table([pa.array(c, f.type) for c, f in zip(columns, BATCH, strict=True)], BATCH)
    found = decide(PROGRAM, batch, facts or Said(), OneZone("Asia/Jakarta"), salt="grain")
    assert found.schema == DECIDED
    return found.to_pylist()


WAIT, IF = PROGRAM.ops[1].id, PROGRAM.ops[2].id
UNTIL = next(op.id for op in PROGRAM.ops if op.kind == "until")
SPLIT = next(op for op in PROGRAM.ops if op.kind == "split")


def test_a_batch_of_nobody_is_decided_too() -> None:
    assert decided() == []


def test_a_message_is_sent_and_the_wait_behind_it_begins() -> None:
    (one,) = decided(row(1, "invite", NOON + HOUR))
    assert (one["act"], one["op"], one["next"]) == ("send", 0, 1)
    assert one["due"] == NOON + HOUR + 2 * DAY


def test_a_wait_that_is_not_over_stays_and_one_that_is_goes_on_at_once() -> None:
    early, late = decided(row(1, WAIT, NOON + DAY), row(2, WAIT, NOON + 2 * DAY))
    assert (early["act"], early["next"], early["due"]) == ("", 1, NOON + 2 * DAY)
    assert (late["act"], late["next"], late["due"]) == ("", 2, NOON + 2 * DAY)


def test_a_condition_is_asked_at_each_ones_own_moment_since_they_entered() -> None:
    facts = Said(frozenset({1}))
    yes, no = decided(row(1, IF, NOON + DAY), row(2, IF, NOON + 3 * DAY), facts=facts)
    assert (yes["next"], no["next"]) == (PROGRAM.ops[2].next, PROGRAM.ops[2].other)
    assert facts.asked == [("Message Opened", [NOON + DAY, NOON + 3 * DAY], [NOON, NOON])]
    assert no["due"] == NOON + 3 * DAY + 21 * HOUR  # the next 09:00
    assert yes["due"] == NOON + DAY


def test_who_waits_for_something_goes_on_when_it_has_happened_or_the_time_is_over() -> None:
    facts = Said(at={1: NOON + HOUR, 2: NOON, 4: NOON + 4 * DAY})
    rows = [row(1, "dreaming", NOON + HOUR), row(2, "dreaming", NOON + HOUR),
            row(3, "dreaming", NOON + 3 * DAY), row(4, "dreaming", NOON + HOUR)]  # fmt: skip
    done, before, over, later = decided(*rows, facts=facts)
    here, split = PROGRAM.place("dreaming"), PROGRAM.place(SPLIT.id)
    assert (done["next"], done["due"], done["rule"]) == (split, NOON + HOUR, -1)
    assert (before["next"], before["due"], before["rule"]) == (here, NOON + 3 * DAY, 1)
    assert (over["next"], over["due"], over["rule"]) == (split, NOON + 3 * DAY, -1)
    assert (later["next"], later["due"], later["rule"]) == (here, NOON + 3 * DAY, 1)


def test_who_comes_to_such_a_step_is_told_the_rule_and_the_end() -> None:
    (one,) = decided(row(1, "remind", NOON))
    assert (one["act"], one["rule"], one["due"]) == ("send", 1, NOON + 3 * DAY)
    assert PROGRAM.rules[one["rule"]].text == "Wishlist Filled"


def test_a_split_says_the_way_and_sends_each_the_same_way_again() -> None:
    first, again = (decided(*(row(n, SPLIT.id, NOON + k) for n in range(200))) for k in (0, 9))
    assert [one["way"] for one in first] == [one["way"] for one in again]
    leads = {name: place for name, _, place in SPLIT.ways}
    assert all(one["act"] == "split" and one["next"] == leads[one["way"]] for one in first)
    assert 70 < sum(one["way"] == "short" for one in first) < 130


def test_nobody_who_has_reached_the_goal_takes_a_step_more() -> None:
    facts = Said(frozenset({1}))
    found = decided(*(row(1, op.id, NOON, goal=True) for op in PROGRAM.ops), facts=facts)
    end = len(PROGRAM.ops) - 1
    assert {(one["act"], one["next"], one["due"]) for one in found} == {("goal", end, NEVER)}
    assert facts.asked == []


def test_at_the_end_nothing_is_due_any_more() -> None:
    (one,) = decided(row(1, "end", NOON))
    assert (one["act"], one["next"], one["due"]) == ("end", len(PROGRAM.ops) - 1, NEVER)


def test_rows_come_back_in_the_order_they_were_given() -> None:
    steps = [op.id for op in PROGRAM.ops]
    found = decided(*(row(n, step, NOON) for n, step in enumerate(reversed(steps))))
    assert [one["enrolment"] for one in found] == list(range(len(steps)))
    assert [one["op"] for one in found] == list(reversed(range(len(steps))))
