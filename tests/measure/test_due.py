"""Who is due when, against a dictionary of everybody's next change."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rute.measure.due import Due, Hashes, Int64s, earliest
from rute.measure.state import NEVER

people = st.integers(1, 9)
changes = st.sampled_from([1, 2, 3, 5, 8, NEVER])
noted = st.lists(st.tuples(people, changes), max_size=12)


def arrays(pairs: list[tuple[int, int]]) -> tuple[Hashes, Int64s]:
    return (
        np.array([person for person, _ in pairs], np.uint64),
        np.array([at for _, at in pairs], np.int64),
    )


def known(pairs: list[tuple[int, int]]) -> dict[int, int]:
    found: dict[int, int] = {}
    for person, at in pairs:
        found[person] = min(at, found.get(person, NEVER))
    return {person: at for person, at in found.items() if at < NEVER}


@given(noted, st.lists(st.tuples(st.sets(people), noted), max_size=3), st.integers(0, 9))
def test_it_knows_who_is_due(
    first: list[tuple[int, int]], later: list[tuple[set[int], list[tuple[int, int]]]], after: int
) -> None:
    due, truth = Due.of([arrays(first)]), known(first)
    for again, found in later:
        found = [pair for pair in found if pair[0] in again]
        due = due.with_newer(np.array(sorted(again), np.uint64), [arrays(found)])
        truth = {p: at for p, at in truth.items() if p not in again} | known(found)
    for one in (due, due.merged()):
        for until in range(after, 10):
            expected = sorted(p for p, at in truth.items() if after < at <= until)
            assert one.between(after, until).tolist() == expected
        assert one.next(after) == min((at for at in truth.values() if at > after), default=NEVER)


def test_a_long_list_of_corrections_becomes_part_of_the_list() -> None:
    everybody = np.arange(20_000, dtype=np.uint64)
    due = Due.of([(everybody, np.full(20_000, 5, np.int64))])
    few = due.with_newer(everybody[:9_000], [(everybody[:9_000], np.full(9_000, 7, np.int64))])
    assert few.at is due.at
    many = due.with_newer(everybody[:15_000], [(everybody[:15_000], np.full(15_000, 7, np.int64))])
    assert many.newer.size == 0
    for one in (few, many):
        assert one.next(0) == 5
        assert one.between(5, 7).size in (9_000, 15_000)


def test_the_earliest_change_of_a_person_counts() -> None:
    person, at = earliest([arrays([(2, 9), (1, 5)]), arrays([(2, 3), (3, NEVER)])])
    assert (person.tolist(), at.tolist()) == ([1, 2], [5, 3])
