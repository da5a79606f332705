from itertools import pairwise

import pytest

from rute.render.colours import DARK, LIGHT, Palette


def luminance(colour: str) -> float:
    parts = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_stands_out_from_its_ground(palette: Palette) -> None:
    grounds = (palette.paper, palette.card)
    for words in (palette.ink, palette.muted, palette.data, palette.pain, palette.opportunity):
        assert all(contrast(words, ground) >= 4.5 for ground in grounds), words
    assert contrast(palette.on_pain, palette.pain) >= 4.5
    assert contrast(palette.ink, palette.river) >= 4.5
    assert contrast(palette.muted, palette.river) >= 4.5 or palette is DARK


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_a_bands_name_stands_out_from_every_band(palette: Palette) -> None:
    for number in range(5):
        assert contrast(palette.ink, getattr(palette, f"band{number}")) >= 4.5, number


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_bands_that_lie_on_each_other_differ_in_lightness(palette: Palette) -> None:
    bands = [getattr(palette, f"band{number}") for number in range(5)]
    for one, other in pairwise(bands):
        assert contrast(one, other) >= 1.15
