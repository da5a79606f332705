"""Codes of what an event had before and a few more test results: as a dict of pairs would say."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rute.kernels.coding import Pairing, mark_test

pairs = st.tuples(st.integers(0, 9), st.integers(0, 7))


@given(st.lists(st.lists(pairs, max_size=12), max_size=5))
def test_equal_pairs_have_one_code_over_all_blocks(found: list[list[tuple[int, int]]]) -> None:
    pairing, known = Pairing(3), dict[tuple[int, int], int]()
    for block in found:
        base = np.array([pair[0] for pair in block], np.uint16)
        bits = np.array([pair[1] for pair in block], np.uint8)
        codes = pairing.codes(base, int(base.max(initial=0)) + 1, bits)
        assert codes.tolist() == [known.setdefault(pair, len(known)) for pair in block]
    assert [tuple(key) for key in pairing.keys[: pairing.known].tolist()] == list(known)


def test_more_pairs_than_the_limit_are_refused() -> None:
    base, bits = np.arange(5, dtype=np.uint16), np.zeros(5, np.uint8)
    with pytest.raises(OverflowError):
        Pairing(1, limit=4).codes(base, 5, bits)


rows = st.lists(st.tuples(st.integers(0, 2), st.integers(-1, 2), st.integers(-1, 1)), max_size=15)


@given(rows, st.lists(st.booleans(), min_size=10, max_size=10), st.integers(0, 5))
def test_a_bit_is_set_where_the_event_is_meant_and_every_comparison_passes(
    found: list[tuple[int, int, int]], flags: list[bool], bit: int
) -> None:
    signature = np.array([row[0] for row in found], np.uint16)
    first, second = (np.array([row[k] for row in found], np.int32) for k in (1, 2))
    about, one, two = (np.array(flags[a:b]) for a, b in ((0, 3), (3, 7), (7, 10)))
    bits = np.full(len(found), 1 << 6, np.uint8)
    mark_test(signature, about, [(first, one), (second, two)], bit, bits)
    for k, (name, a, b) in enumerate(found):
        passes = about[name] and one[a + 1] and two[b + 1]
        assert bits[k] == (1 << 6) | (passes << bit)
