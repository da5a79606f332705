"""The map as a browser draws it: nothing overlaps, nothing is cut, nothing scrolls sideways."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.render import cases

from rute.insight.headline import headline
from rute.journey.model import Journey
from rute.render.living_map import html, svg
from rute.results.map import MapNumbers

COFFEE = cases.coffee()
EVERY: dict[str, tuple[Journey, MapNumbers | None]] = {
    "coffee": (COFFEE, cases.coffee_numbers(COFFEE)),
    "design": (COFFEE, None),
    "permit": (cases.permit(), cases.permit_numbers()),
    "two": cases.two(),
    "fresh": cases.fresh(),
    "twelve": cases.twelve(),
    "fresh twelve": cases.fresh_twelve(),
    "huge": cases.twelve(40_000),
    "tiny": cases.tiny(),
    "truths": cases.truths(),
}

# Boxes of texts that really overlap: line boxes are shrunk to about the height of their letters.
OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll('svg text')].map(t => {
    const r = t.getBoundingClientRect(), s = r.height * 0.22;
    return {t: t.textContent, l: r.left + 1, r: r.right - 1, o: r.top + s, u: r.bottom - s};
  }).filter(b => b.r > b.l && b.u > b.o);
  const found = [];
  for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
    const a = boxes[i], b = boxes[j];
    if (a.l < b.r && b.l < a.r && a.o < b.u && b.o < a.u) found.push(a.t + ' × ' + b.t);
  }
  return found;
}"""
OUTSIDE = """(wide) => [...document.querySelectorAll('svg text')]
  .filter(t => { const r = t.getBoundingClientRect(); return r.left < 0 || r.right > wide + 1; })
  .map(t => t.textContent)"""


@pytest.fixture(scope="module")
def tab(chromium: Any) -> Any:
    """One tab for all pictures: a new one for each would take most of the time."""
    return chromium.new_page()


def show(
    tab: Any, folder: Path, text: str, name: str = "map.html", *, width: int, height: int = 900,
    scheme: str = "light",
) -> Any:  # fmt: skip
    path = folder / name
    path.write_text(text, encoding="utf-8")
    tab.set_viewport_size({"width": width, "height": height})
    tab.emulate_media(color_scheme=scheme)
    tab.goto(path.as_uri())
    return tab


def page_of(name: str, language: str) -> str:
    journey, numbers = EVERY[name]
    return html(journey, numbers, language=language, headline=headline(journey, numbers, language))


@pytest.mark.parametrize(
    ("name", "language"), [*((name, "id") for name in EVERY), ("coffee", "en"), ("permit", "en")]
)
def test_no_words_of_the_poster_overlap_or_leave_it(
    tab: Any, tmp_path: Path, name: str, language: str
) -> None:
    journey, numbers = EVERY[name]
    picture = svg(
        journey, numbers, language=language, headline=headline(journey, numbers, language)
    )
    page = show(tab, tmp_path, picture, "map.svg", width=1440)
    assert page.evaluate("document.querySelectorAll('svg text').length") > 20
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate(OUTSIDE, 1440) == []


@pytest.mark.parametrize("name", EVERY)
def test_no_words_of_the_pages_drawings_overlap(tab: Any, tmp_path: Path, name: str) -> None:
    page = show(tab, tmp_path, page_of(name, "id"), width=1440)
    assert page.evaluate(OVERLAPS) == []


@pytest.mark.parametrize("name", ["coffee", "permit", "twelve"])
def test_the_page_never_scrolls_sideways(tab: Any, tmp_path: Path, name: str) -> None:
    page = show(tab, tmp_path, page_of(name, "id"), width=320)
    for width in (320, 390, 720, 1024, 1440, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width


@pytest.mark.parametrize(
    ("name", "language"),
    [("coffee", "id"), ("design", "id"), ("permit", "id"), ("huge", "en"), ("tiny", "en")],
)
def test_the_first_screen_of_a_phone_holds_sentence_river_and_button(
    tab: Any, tmp_path: Path, name: str, language: str
) -> None:
    page = show(tab, tmp_path, page_of(name, language), width=390, height=700)
    for part in (".lead", ".first svg", ".go"):
        box = page.locator(part).bounding_box()
        assert box is not None, part
        assert box["y"] >= 0, part
        assert box["y"] + box["height"] <= 700, part


def test_the_button_leads_to_the_biggest_leak(tab: Any, tmp_path: Path) -> None:
    page = show(tab, tmp_path, page_of("coffee", "en"), width=390, height=700)
    page.locator(".go").click()
    assert page.locator("#stage-3 h3").inner_text() == "3 · Subscribe"
    page.wait_for_function("document.querySelector('#stage-3').getBoundingClientRect().top < 60")


def test_between_the_widths_the_map_scrolls_in_its_own_place(tab: Any, tmp_path: Path) -> None:
    page = show(tab, tmp_path, page_of("coffee", "en"), width=1024)
    inside = page.evaluate(
        "(() => { const s = document.querySelector('.scroll'); return s.scrollWidth"
        " > s.clientWidth; })()"
    )
    assert inside


def test_stage_names_and_lane_labels_stay_in_sight(tab: Any, tmp_path: Path) -> None:
    page = show(tab, tmp_path, page_of("coffee", "en"), width=1440)
    page.evaluate("window.scrollTo({top: 1000, behavior: 'instant'})")
    assert page.locator("thead th").nth(2).bounding_box()["y"] == pytest.approx(0, abs=1)


def test_evidence_opens_on_focus(tab: Any, tmp_path: Path) -> None:
    page = show(tab, tmp_path, page_of("coffee", "en"), width=1440)
    spot = page.locator("tr.draw td .hot").nth(1)
    assert not spot.locator(".tip").is_visible()
    spot.focus()
    assert spot.locator(".tip").is_visible()
    assert "Page Viewed or QR Scanned" in spot.locator(".tip").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_readers_light(tab: Any, tmp_path: Path, scheme: str) -> None:
    page = show(tab, tmp_path, page_of("two", "en"), width=1440, scheme=scheme)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == {"light": "rgb(251, 250, 247)", "dark": "rgb(20, 23, 28)"}[scheme]


def test_labels_are_never_set_smaller_than_twelve_pixels(tab: Any, tmp_path: Path) -> None:
    page = show(tab, tmp_path, page_of("coffee", "id"), width=1440)
    smallest = page.evaluate(
        "Math.min(...[...document.querySelectorAll('.page *')].filter(e => e.textContent.trim()"
        " && e.getClientRects().length).map(e => parseFloat(getComputedStyle(e).fontSize)))"
    )
    assert smallest >= 11  # the triangles before pains; words are 12 and more


def test_paper_of_a4_takes_one_stage_a_page_and_a3_the_whole_map(tab: Any, tmp_path: Path) -> None:
    page = show(tab, tmp_path, page_of("coffee", "en"), width=1440)
    a4, a3 = page.pdf(format="A4"), page.pdf(format="A3", landscape=True)
    assert a4.count(b"/Type /Page\n") + a4.count(b"/Type /Page ") >= 9
    assert a3.count(b"/Type /Page\n") + a3.count(b"/Type /Page ") <= 4
