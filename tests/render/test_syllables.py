from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rute.render.lettering import width, wrap
from rute.render.syllables import LEAST, SOFT, breaks, softened


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Merekomendasikan", "Mere-ko-men-da-si-kan"),
        ("mempertimbangkan", "mem-per-tim-bang-kan"),
        ("keikutsertaan", "kei-kut-ser-taan"),
        ("menyarankannya", "menya-ran-kan-nya"),
        ("Recommendation", "Recom-men-da-tion"),
    ],
)
def test_words_break_between_syllables(word: str, parts: str) -> None:
    assert softened(word).replace(SOFT, "-") == parts


@pytest.mark.parametrize("word", ["Convert", "ORDERNUMBER", "12345678901", "a@b.example.com", ""])
def test_short_words_capitals_figures_and_addresses_stay_whole(word: str) -> None:
    assert softened(word) == word


@given(st.text(st.characters(categories=["L"]), max_size=30))
def test_no_letter_is_lost_and_no_piece_is_a_stump(word: str) -> None:
    assert softened(word).replace(SOFT, "") == word.replace(SOFT, "")
    places = (0, *breaks(word), len(word))
    if len(places) > 2:
        assert places[1] >= LEAST
        assert places[-1] - places[-2] >= LEAST


def test_a_picture_breaks_a_word_with_a_hyphen() -> None:
    lines = wrap("Merekomendasikan", 110, 15, 700)
    assert lines[0].endswith("-")
    assert all(width(line, 15, 700) <= 110 for line in lines)
    assert "".join(lines).replace("-", "") == "Merekomendasikan"
