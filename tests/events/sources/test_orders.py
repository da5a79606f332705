"""Sums and first appearances by order, whatever the pieces they come in: as a dict would say."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rute.events.sources.recipes.orders import OrderSums, SeenKeys

pieces = st.lists(st.lists(st.integers(0, 12), max_size=9), max_size=12)


@given(pieces)
def test_lines_of_an_order_add_up_over_all_pieces(found: list[list[int]]) -> None:
    sums, truth = OrderSums(), dict.fromkeys(range(13), 0.0)
    for place, keys in enumerate(found):
        sums.add(np.array(keys, np.uint64), np.full(len(keys), float(place)))
        for key in keys:
            truth[key] += place
    asked = np.arange(13, dtype=np.uint64)
    assert sums.of(asked).tolist() == [truth[key] for key in range(13)]


@given(pieces)
def test_only_the_first_of_a_key_is_new(found: list[list[int]]) -> None:
    seen, known = SeenKeys(), set[int]()
    for keys in found:
        said = seen.new(np.array(keys, np.uint64)).tolist()
        for key, new in zip(keys, said, strict=True):
            assert new == (key not in known)
            known.add(key)
