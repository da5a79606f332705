"""The card for the chat group: one picture, the same bytes, readable at arm's length."""

from __future__ import annotations

import re
import struct

import pytest
from tests.render import cases

from rute.insight.headline import headline
from rute.insight.next_steps import first_step
from rute.journey.model import Journey, Stage
from rute.render.card import card_of
from rute.render.living_map import Told
from rute.render.picture import png
from rute.results.map import MapNumbers
from rute.results.story import Line

COFFEE = cases.coffee()
EVERY: dict[str, tuple[Journey, MapNumbers | None]] = {
    "coffee": (COFFEE, cases.coffee_numbers(COFFEE)),
    "design": (COFFEE, None),
    "permit": (cases.permit(), cases.permit_numbers()),
    "fresh": cases.fresh(),
    "huge": cases.twelve(40_000),
    "tiny": cases.tiny(),
}
SCALE = 952 / 358  # of the small river inside the card


def drawn(name: str, language: str = "en") -> str:
    journey, numbers = EVERY[name]
    told = Told(journey, numbers, headline(journey, numbers, language))
    return card_of(told, first_step(journey, numbers, language), language=language)


def words(svg: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", svg.split("</style>")[1]))


def test_it_is_1080_by_1350_pixels() -> None:
    header = png(drawn("coffee"), scale=1)[16:24]
    assert struct.unpack(">II", header) == (1080, 1350)


def test_equal_maps_give_equal_bytes() -> None:
    assert png(drawn("coffee", "id"), scale=1) == png(drawn("coffee", "id"), scale=1)


def test_it_holds_the_leak_one_thing_to_do_and_when_it_was_counted() -> None:
    said = words(drawn("coffee"))
    for part in (
        "Subscribe and Convert", "more a month", "7,318 stalled", "38%", "simulated",
        "Find a fix for “Shipping cost appears last”", "as of 31 Oct 2026", "38,412 people",
    ):  # fmt: skip
        assert part in said, part


def test_a_map_without_numbers_is_a_card_too() -> None:
    said = words(drawn("design", "id"))
    assert "Rancangan, belum terukur" in said
    assert "Lakukan ini dulu" in said


@pytest.mark.parametrize("name", EVERY)
def test_nothing_is_set_smaller_than_can_be_read_on_a_phone(name: str) -> None:
    outer, inner = re.split(r"<svg (?=viewBox)", drawn(name))
    sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)"', outer)]
    river = [
        float(size) * SCALE
        for size in re.findall(r'font-size="([\d.]+)"', inner.split("</svg>")[0])
    ]
    assert min(sizes + river) >= 26


def test_words_without_end_are_cut_inside_the_card() -> None:
    long = "Extraordinarily long name of a stage that nobody would ever draw " * 6
    journey = Journey(long, stages=(Stage(long), Stage(long)))
    told = Told(journey, None, headline(journey, None, "en"))
    svg = card_of(told, Line("", lead=long * 3), language="en")
    bottoms = [float(y) for y in re.findall(r'<text x="[\d.]+" y="([\d.]+)"', svg)]
    assert max(bottoms) < 1350
    assert "…" in words(svg)
