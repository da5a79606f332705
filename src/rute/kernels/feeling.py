"""Feeling: people's answers on a scale, first per person, then over people, all in integers.

Scores are millionths of the scale from −2 to +2, so that sums are exact and add up.
"""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rute.kernels.reaching import Events, end_of

ONE = 1_000_000
UNUSABLE = np.iinfo(np.int64).min
HALF_WORD = 32

# Places of a sum over people.
PEOPLE, ANSWERS, TOTAL, SQUARES_LOW, SQUARES_HIGH, POSITIVE, NEUTRAL, NEGATIVE = range(8)
PLACES = 8


@njit(nogil=True, cache=True)
def sum_answers(
    lo_person: int,
    hi_person: int,
    events: Events,
    passing: NDArray[np.bool_],
    codes: NDArray[np.int32],
    scores: NDArray[np.int64],
    now: int,
    period_start: int,
    period_end: int,
    sums: NDArray[np.int64],
    answers: NDArray[np.int64],
    earliest: NDArray[np.int64],
) -> int:
    """Each person's answers in the period and up to `now`; returns how many were unusable.

    passing bool[signatures]: the rated event; codes int32[events]: the answer, −1 = none
    given; scores int64[codes]: UNUSABLE where the answer is no number on the scale. Out:
    sums, answers int64[hi_person − lo_person]; earliest int64[same]: lowered to the event of the
    first answer.
    """
    unusable = 0
    for person in range(lo_person, hi_person):
        if events.live.size and not events.live[person]:
            continue
        for event in range(events.offsets[person], end_of(events, person, now)):
            if not passing[events.signature[event]] or codes[event] < 0:
                continue
            if not period_start <= events.time[event] <= period_end:
                continue
            score = scores[codes[event]]
            if score == UNUSABLE:
                unusable += 1
                continue
            sums[person - lo_person] += score
            answers[person - lo_person] += 1
            earliest[person - lo_person] = min(earliest[person - lo_person], event)
    return unusable


@njit(nogil=True, cache=True)
def values_at(
    lo_person: int,
    offsets: NDArray[np.int64],
    codes: NDArray[np.int32],
    earliest: NDArray[np.int64],
) -> NDArray[np.int64]:
    """int64[people]: the code last known at each person's event `earliest`, −1 = unknown, −2
    where that is beyond their events: they answered nothing."""
    found = np.full(earliest.size, -2, np.int64)
    for k in range(earliest.size):
        lo, hi = offsets[lo_person + k], offsets[lo_person + k + 1]
        event = earliest[k]
        if event >= hi:
            continue
        while event >= lo and codes[event] < 0:
            event -= 1
        found[k] = codes[event] if event >= lo else -1
    return found


@njit(nogil=True, cache=True)
def add_people(
    sums: NDArray[np.int64], answers: NDArray[np.int64], total: NDArray[np.int64]
) -> None:
    """Add to total int64[PLACES] the people who answered, each with the mean of their answers
    rounded to a millionth. The sum of squares is kept in two words of 32 bits and more, so
    that a billion people do not overflow it."""
    for person in range(answers.size):
        n = answers[person]
        if n == 0:
            continue
        mean = (2 * sums[person] + n) // (2 * n)
        square = mean * mean
        total[PEOPLE] += 1
        total[ANSWERS] += n
        total[TOTAL] += mean
        total[SQUARES_LOW] += square & ((1 << HALF_WORD) - 1)
        total[SQUARES_HIGH] += square >> HALF_WORD
        if 2 * mean >= ONE:
            total[POSITIVE] += 1
        elif 2 * mean <= -ONE:
            total[NEGATIVE] += 1
        else:
            total[NEUTRAL] += 1
