"""The hash decides which block a person lives in: it may never change."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.oracles.xxh64 import xxh64

from rute.kernels.hashing import hash_texts, mix


def hashed(texts: list[bytes]) -> list[int]:
    data = np.frombuffer(bytearray(b"".join(texts) or b"\0"), np.uint8)
    offsets = np.cumsum([0, *(len(text) for text in texts)]).astype(np.int64)
    return hash_texts(data, offsets).tolist()


@pytest.mark.parametrize(
    ("text", "known"),
    [
        (b"", 0xEF46DB3751D8E999),
        (b"a", 0xD24EC4F1A98C6E5B),
        (b"abc", 0x44BC2CF5AD770999),
        (b"Nobody inspects the spammish repetition", 0xFBCEA83C8A378BF1),
    ],
)
def test_it_gives_the_published_values(text: bytes, known: int) -> None:
    assert hashed([text]) == [known]


@given(st.lists(st.binary(max_size=80), max_size=8))
def test_it_equals_the_specification_written_out(texts: list[bytes]) -> None:
    assert hashed(texts) == [xxh64(text) for text in texts]


def test_mixing_two_hashes_minds_their_order() -> None:
    one, two = np.array([1, 2], np.uint64), np.array([2, 1], np.uint64)
    assert len(set(mix(one, two).tolist()) | set(mix(one, one).tolist())) == 4
