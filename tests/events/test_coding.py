"""A field's codes piece after piece are those of the whole column at once."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rute.errors import RuleError
from rute.events import coding
from rute.events.building import VALUE_MISSING
from rute.events.coding import AmountCodes, TextCodes
from rute.events.money import major_texts
from rute.events.texts import dictionary_codes

values = st.none() | st.sampled_from(["", "a", "b", "Kopi Gayo", "é", "a " * 40])


@given(st.lists(st.lists(values, max_size=8), max_size=6), st.booleans())
def test_pieces_are_coded_as_the_whole(pieces: list[list[str | None]], coded: bool) -> None:
    whole = pa.chunked_array([pa.array(piece, pa.string()) for piece in pieces], pa.string())
    codes = TextCodes("city", len(whole))
    for chunk in whole.chunks:
        codes.add(chunk.dictionary_encode() if coded else chunk)
    expected, dictionary = dictionary_codes(whole)
    texts = [None if code < 0 else dictionary[code].as_py() for code in expected.tolist()]
    found = codes.dictionary()
    assert [None if code < 0 else found[code].as_py() for code in codes.codes.tolist()] == texts
    assert found.to_pylist() == [t for t in dict.fromkeys(texts) if t is not None]


def test_rows_of_a_segment_without_the_field_are_missing() -> None:
    codes = TextCodes("city", 3)
    codes.add(pa.array(["a"]))
    codes.skip(1)
    codes.add(pa.array(["a"]))
    assert codes.codes.tolist() == [0, -1, 0]


def test_too_many_different_values_are_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coding, "MOST", 2)
    codes = TextCodes("session", 3)
    with pytest.raises(RuleError, match='"session" has too many different values'):
        codes.add(pa.array(["a", "b", "c"]))


amounts = st.sampled_from([VALUE_MISSING, -(1 << 62), -250, 0, 5, 1_000_000, 1 << 62])


@given(st.lists(st.lists(amounts, max_size=8), max_size=6))
def test_amounts_are_coded_by_first_appearance_and_said_in_major_units(
    pieces: list[list[int]],
) -> None:
    codes = AmountCodes(sum(map(len, pieces)))
    for piece in pieces:
        codes.add(np.array(piece, np.int64))
    texts = codes.dictionary("USD").to_pylist()
    known = list(dict.fromkeys(v for piece in pieces for v in piece if v != VALUE_MISSING))
    assert texts == major_texts(np.array(known, np.int64), "USD")
    whole = [value for piece in pieces for value in piece]
    assert [known[c] if c >= 0 else VALUE_MISSING for c in codes.codes.tolist()] == whole
