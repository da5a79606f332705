"""Lists and streams of many people, on small random arrays."""

from __future__ import annotations

import numpy as np
import pytest

from rute.kernels.moments import latest_by, list_events, merge, offsets_kept, selected
from rute.kernels.moments_count import number_values

Rows = list[list[tuple[int, int, int]]]


@pytest.fixture
def chance() -> np.random.Generator:
    return np.random.default_rng(7)


def drawn(chance: np.random.Generator, people: int = 40) -> Rows:
    """Per person some rows of three small numbers, ordered, with ties, each once."""
    return [
        sorted({tuple(row) for row in chance.integers(0, 3, (chance.integers(0, 6), 3)).tolist()})
        for _ in range(people)
    ]


def columns(rows: Rows) -> tuple[np.ndarray, ...]:
    flat = np.array([row for person in rows for row in person], np.int64).reshape(-1, 3)
    offsets = np.cumsum([0, *(len(person) for person in rows)])
    return (offsets, *(np.ascontiguousarray(column) for column in flat.T))


def test_listed_events_are_those_that_pass_before_the_end(chance: np.random.Generator) -> None:
    begins, sizes = np.arange(0, 200, 5), chance.integers(0, 6, 40)
    signature = chance.integers(0, 4, 200).astype(np.uint16)
    passes = np.array([False, True, False, True])
    offsets, places = list_events(begins, begins + sizes, signature, passes)
    for person, (begin, size) in enumerate(zip(begins, sizes, strict=True)):
        wanted = [i for i in range(begin, begin + size) if passes[signature[i]]]
        assert places[offsets[person] : offsets[person + 1]].tolist() == wanted


def test_what_is_kept_keeps_its_person(chance: np.random.Generator) -> None:
    rows = drawn(chance)
    offsets, first, _, _ = columns(rows)
    keep = chance.integers(0, 2, first.size).astype(np.bool_)
    left = offsets_kept(offsets, keep)
    assert selected(first, keep, int(left[-1])).tolist() == first[keep].tolist()
    kept = [int(keep[offsets[p] : offsets[p + 1]].sum()) for p in range(len(rows))]
    assert np.diff(left).tolist() == kept


@pytest.mark.parametrize("adds_bits", [True, False])
def test_two_streams_are_merged_row_by_row(chance: np.random.Generator, adds_bits: bool) -> None:
    one, other = drawn(chance), drawn(chance)
    offsets, *merged = merge(*columns(one), *columns(other), adds_bits)
    for person, pair in enumerate(zip(one, other, strict=True)):
        wanted = sorted({row for rows in pair for row in rows})
        if adds_bits:
            bits: dict[tuple[int, int], int] = {}
            for a, b, c in wanted:
                bits[a, b] = bits.get((a, b), 0) | c
            wanted = [(a, b, c) for (a, b), c in bits.items()]
        span = slice(offsets[person], offsets[person + 1])
        assert list(zip(*(column[span].tolist() for column in merged), strict=True)) == wanted


def test_the_latest_moment_is_at_or_before_the_point(chance: np.random.Generator) -> None:
    points, stream = columns(drawn(chance)), columns(drawn(chance))
    latest = latest_by(*points[:3], *stream[:3])
    for person in range(len(points[0]) - 1):
        span = range(stream[0][person], stream[0][person + 1])
        for i in range(points[0][person], points[0][person + 1]):
            at = (points[1][i], points[2][i])
            before = [j for j in span if (stream[1][j], stream[2][j]) <= at]
            assert latest[i] == (before[-1] if before else -1)


def test_values_are_numbered_by_their_first_appearance(chance: np.random.Generator) -> None:
    sizes = [0, 1, 2, 3, 700, 5, 40, 1]  # more than the first hash table holds
    offsets = np.cumsum([0, *sizes])
    codes = chance.integers(0, 300, offsets[-1]).astype(np.int32)
    numbers = number_values(offsets, codes)
    for person in range(len(sizes)):
        span = slice(offsets[person], offsets[person + 1])
        known: dict[int, int] = {}
        wanted = [known.setdefault(code, len(known)) for code in codes[span].tolist()]
        assert numbers[span].tolist() == wanted
