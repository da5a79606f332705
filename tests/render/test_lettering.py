from hypothesis import given
from hypothesis import strategies as st

from rute.render.lettering import shorten, width, wrap

WORDS = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x17F, exclude_categories=["Cc"]), max_size=90
)


@given(WORDS, st.floats(40, 300))
def test_no_line_is_wider_than_its_room(text: str, room: float) -> None:
    assert all(width(line, 14) <= room for line in wrap(text, room, 14))


@given(WORDS, st.floats(40, 300))
def test_wrapping_loses_no_letter(text: str, room: float) -> None:
    kept = "".join(wrap(text, room, 14)).replace(" ", "")
    assert kept.replace("-", "") == text.replace(" ", "").replace("-", "")


@given(WORDS, st.integers(1, 3))
def test_what_is_left_out_ends_in_an_ellipsis(text: str, most: int) -> None:
    lines = wrap(text, 80, 14, most=most)
    whole = wrap(text, 80, 14)
    assert len(lines) <= most
    assert len(whole) <= most or lines[-1].endswith("…")
    assert all(width(line, 14) <= 80 for line in lines)


def test_bold_is_wider_and_figures_are_equally_wide() -> None:
    assert width("Stage", 14, 700) > width("Stage", 14)
    assert len({width(figure, 14) for figure in "0123456789"}) == 1


def test_long_words_break_at_a_hyphen_first() -> None:
    assert wrap("kampanye-berkelanjutan", 90, 14)[0] == "kampanye-"


def test_a_text_that_fits_is_left_alone() -> None:
    assert shorten("Convert", 200, 14) == "Convert"
    assert shorten("Convert", 30, 14).endswith("…")
