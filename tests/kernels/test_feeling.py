"""Sums of people's means, in integers."""

from __future__ import annotations

import numpy as np

from rute.kernels.feeling import (
    HALF_WORD,
    ONE,
    PLACES,
    SQUARES_HIGH,
    SQUARES_LOW,
    TOTAL,
    add_people,
)


def total_of(sums: list[int], answers: list[int]) -> list[int]:
    total = np.zeros(PLACES, np.int64)
    add_people(np.array(sums, np.int64), np.array(answers, np.int64), total)
    return [int(number) for number in total]


def test_means_are_rounded_to_the_nearest_millionth_on_both_sides_of_zero() -> None:
    assert total_of([10], [3])[TOTAL] == 3
    assert total_of([11], [3])[TOTAL] == 4
    assert total_of([-10], [3])[TOTAL] == -3
    assert total_of([-11], [3])[TOTAL] == -4


def test_squares_of_many_people_do_not_overflow() -> None:
    people = 100_000
    total = total_of([-2 * ONE] * people, [1] * people)
    assert (total[SQUARES_HIGH] << HALF_WORD) + total[SQUARES_LOW] == people * 4 * ONE**2


def test_who_did_not_answer_is_nobody() -> None:
    assert total_of([0, 0], [0, 0]) == [0] * PLACES
