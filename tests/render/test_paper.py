"""The map on paper: read back with pypdf, the same bytes in every process."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.render import cases

from rute.insight.headline import headline
from rute.insight.next_steps import next_steps
from rute.insight.suggestions import suggestions
from rute.journey.model import Journey, Opportunity, Stage
from rute.render.living_map import Told
from rute.render.living_map.build import build
from rute.render.paper import pages_pdf, poster_pdf
from rute.render.paper.a3 import SHAPE, a3
from rute.results.map import MapNumbers

COFFEE = cases.coffee()
EVERY: dict[str, tuple[Journey, MapNumbers | None]] = {
    "coffee": (COFFEE, cases.coffee_numbers(COFFEE)),
    "design": (COFFEE, None),
    "permit": (cases.permit(), cases.permit_numbers()),
    "two": cases.two(),
}


def told(name: str, language: str = "en") -> Told:
    journey, numbers = EVERY[name]
    return Told(journey, numbers, headline(journey, numbers, language))


@cache
def poster(name: str, language: str = "en") -> bytes:
    return poster_pdf(told(name, language), language=language)


@cache
def booklet(name: str, language: str = "en") -> bytes:
    journey, numbers = EVERY[name]
    known = suggestions(journey, numbers, language) if numbers else ()
    steps = next_steps(journey, numbers, language)
    return pages_pdf(told(name, language), known, steps, language=language)


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def words(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in read(pdf).pages]


@pytest.mark.parametrize("name", EVERY)
def test_a_poster_is_one_a3_page_landscape_with_text_that_can_be_selected(name: str) -> None:
    pdf = poster(name)
    (page,) = read(pdf).pages
    assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (1191, 842)
    text = words(pdf)[0]
    assert all(stage.name.split()[0] in text for stage in EVERY[name][0].stages)


def test_a4_takes_one_stage_a_page_after_a_cover_and_numbers_its_pages() -> None:
    pages = words(booklet("coffee"))
    for number, stage in enumerate(COFFEE.stages, start=1):
        assert pages[number].startswith("Kopi Senja · simulated"), number
        assert f"{number} · {stage.name}" in pages[number]
    assert all(f"{n} of {len(pages)}" in page for n, page in enumerate(pages, start=1))
    assert all("as of 31 Oct 2026" in page for page in pages)
    assert "What to do next" in pages[len(COFFEE.stages) + 1]
    first = read(booklet("coffee")).pages[0].mediabox
    assert (round(float(first.width)), round(float(first.height))) == (595, 842)


def test_a_file_says_what_it_is_in_which_language_and_holds_no_date() -> None:
    for pdf in (poster("coffee", "id"), booklet("coffee", "id")):
        reader = read(pdf)
        assert reader.metadata is not None
        assert reader.metadata.title == "Peta perjalanan pelanggan: Kopi Senja"
        assert reader.metadata.author == "Kopi Senja"
        assert set(reader.metadata) == {"/Title", "/Author", "/Subject", "/Creator", "/Producer"}
        assert reader.root_object["/Lang"] == "id"
        assert "/ID" not in reader.trailer


def test_its_fonts_lie_inside() -> None:
    for pdf in (poster("coffee"), booklet("two")):
        fonts = [
            font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            for page in read(pdf).pages
            for font in page["/Resources"]["/Font"].values()
        ]
        assert fonts
        assert all("/FontFile3" in font or "/FontFile2" in font for font in fonts)


DIGESTS = """
import hashlib
from tests.render.test_paper import booklet, poster
print(*(hashlib.sha256(made("coffee", "id")).hexdigest() for made in (poster, booklet)))
"""


def test_every_process_writes_the_same_bytes() -> None:
    root = Path(__file__).parents[2]
    paths = os.pathsep.join([str(root), str(root / "src")])
    done = subprocess.run(
        [sys.executable, "-c", DIGESTS], capture_output=True, text=True, check=True, cwd=root,
        env=os.environ | {"PYTHONPATH": paths, "PYTHONHASHSEED": "7"},
    )  # fmt: skip
    mine = [hashlib.sha256(made("coffee", "id")).hexdigest() for made in (poster, booklet)]
    assert done.stdout.split() == mine


def test_a_journey_too_full_for_any_width_still_fits_one_page() -> None:
    many = tuple(Opportunity(f"Opportunity number {k}, in a few words more") for k in range(150))
    journey = Journey("Full", stages=(Stage("Look", opportunities=many), Stage("Buy")))
    svg = a3(build(Told(journey, None, None), language="en"))
    wide, tall = (float(x) for x in svg.split('viewBox="0 0 ')[1].split('"')[0].split())
    assert wide / tall == pytest.approx(SHAPE, abs=0.01)
    assert (
        "Opportunity number 149" in words(poster_pdf(Told(journey, None, None), language="en"))[0]
    )


def test_a_stage_too_full_for_one_page_goes_on_on_the_next() -> None:
    many = tuple(Opportunity(f"Opportunity number {k}") for k in range(80))
    journey = Journey("Full", stages=(Stage("Look", opportunities=many), Stage("Buy")))
    pages = words(pages_pdf(Told(journey, None, None), (), (), language="en"))
    assert "1 · Look" in pages[1]
    assert "1 · Look" in pages[2]
    assert "Opportunity number 79" in " ".join(pages)
