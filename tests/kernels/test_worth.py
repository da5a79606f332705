from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.kernels.stage_cases import UTC, Case, arrays, as_people, cases
from tests.oracles import leaks as oracle

from rute.kernels.clocks import Windows
from rute.kernels.reaching import Grouping
from rute.kernels.worth import VALUE_MISSING, add_worth


@given(cases(), st.integers(0, 4), st.data())
def test_worth_is_what_those_observed_long_enough_brought(
    case: Case, within: int, data: st.DataObject
) -> None:
    events, moments, codes = arrays(case)
    stages = len(case.windows)
    sign = st.lists(st.integers(-1, 1), min_size=len(case.masks), max_size=len(case.masks))
    signs = np.array([data.draw(sign), data.draw(sign)], np.int8)
    sign_of = data.draw(st.lists(st.integers(-1, 1), min_size=stages, max_size=stages))
    value = np.arange(100, 100 + len(codes))
    value[::3] = VALUE_MISSING
    sums = np.zeros((3, 4, stages, 2), np.int64)
    slice_of = np.arange(len(case.people)) % 3
    window = Windows(np.array([within]), np.zeros(1, np.int64), *UTC)
    grouping = Grouping(codes, np.arange(4, dtype=np.int32))
    rows = (value, signs, np.array(sign_of, np.int64), window, grouping, slice_of, case.now, sums)
    change = add_worth(0, len(case.people), events, moments, *rows)
    assert change > case.now
    people = as_people(case)
    for stage, row in enumerate(sign_of):
        amounts = np.where(value == VALUE_MISSING, 0, value) * signs[row][events.signature]
        by_person = np.split(amounts, events.offsets[1:-1])
        for group, known in enumerate(["0", "1", "2", None]):
            found = oracle.worth(
                people,
                [part.tolist() for part in by_person],
                stage,
                lambda time: time + within,
                case.now,
                lambda at, known=known: at == known,
            )
            total = sums[:, group, stage].sum(axis=0).tolist()
            assert total == (list(found) if row >= 0 else [0, 0])
    for part in range(3):
        alone = np.zeros_like(sums)
        there = np.where(slice_of == part, 0, 1)
        add_worth(0, len(case.people), events, moments, *rows[:5], there, case.now, alone)
        assert np.array_equal(alone[0], sums[part])
