"""Codes by first appearance, whatever the pieces: as a dict would give them."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rute.kernels.text_codes import HashCodes

hashes = st.integers(0, 6) | st.integers((1 << 64) - 3, (1 << 64) - 1)


@given(st.lists(st.lists(hashes, max_size=20), max_size=8))
def test_every_hash_keeps_the_code_it_got_when_it_was_first_met(found: list[list[int]]) -> None:
    codes, known = HashCodes(), dict[int, int]()
    for asked in found:
        out, fresh = codes.of(np.array(asked, np.uint64))
        for value, code, new in zip(asked, out.tolist(), fresh.tolist(), strict=True):
            assert new == (value not in known)
            assert code == known.setdefault(value, len(known))
    assert codes.known == len(known)


def test_the_table_grows_and_forgets_nothing() -> None:
    codes = HashCodes()
    many = np.random.default_rng(5).integers(0, 1 << 63, 50_000).astype(np.uint64)
    first = codes.of(many[:3000])[0]
    later = codes.of(many)[0]
    assert later[:3000].tolist() == first.tolist()
    assert np.unique(later).size == np.unique(many).size
