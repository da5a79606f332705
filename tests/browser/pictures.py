"""Draws docs/pictures: the map of the demo and of each example, as people meet it, and the first
sight of each template with its invented year.

`make pictures` runs it; the examples need the public data sets (RUTE_DATA).
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import rute
from rute.insight.next_steps import next_steps
from rute.journey.model import Language
from rute.journey.templates import TEMPLATES, journey_text, simulation_text
from rute.render.living_map.build import build
from rute.render.paper.a3 import a3
from rute.render.paper.a4 import a4
from rute.session.living import LivingMap
from rute.session.questions import Session
from rute.simulate.file import read_simulation
from rute.simulate.kopi_senja import write
from rute.simulate.write import write as write_events

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
DATA = Path(os.environ.get("RUTE_DATA", ROOT.parent / "shared" / "data"))
WIDTHS = (1440, 390)
LANGUAGES: tuple[Language, ...] = ("en", "id")
STORY = 1250  # px of the story that a reader of the docs is shown
A_STAGE = 3  # the A4 page of the third stage: the cover comes before them
FIRST_SIGHT = 905  # px: down to the emotion curve, for the README
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def journeys(scratch: Path) -> Iterator[tuple[str, Path, Path | None]]:
    """Name, journey file, data folder."""
    write(scratch / "kopi", progress=None)
    yield "kopi-senja", scratch / "kopi" / "kopi-senja.journey.yaml", None
    yield "kopi-senja-id", scratch / "kopi" / "kopi-senja-id.journey.yaml", None
    designed = scratch / "designed" / "kopi-senja.journey.yaml"
    designed.parent.mkdir()
    text = (scratch / "kopi" / "kopi-senja.journey.yaml").read_text()
    designed.write_text(without_data(text.replace("simulated: yes\n", "")))
    yield "no-data", designed, None
    for name, folder in (("marketplace", "olist"), ("loan", "bpic2012"), ("cds", "cdnow")):
        if (DATA / folder).is_dir():
            yield name, ROOT / "examples" / name / f"{name}.journey.yaml", DATA / folder


def without_data(text: str) -> str:
    """The same journey with its `data:` block taken out."""
    kept, inside = [], False
    for line in text.splitlines(keepends=True):
        inside = line.startswith("data:") or (inside and line.startswith((" ", "\n")))
        if not inside:
            kept.append(line)
    return "".join(kept)


def shoot(browser: Browser, page_file: Path, width: int, target: Path) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, device_scale_factor=1)
    page.goto(page_file.as_uri())
    page.screenshot(path=target, full_page=True)
    if width == WIDTHS[0] and target.name.startswith("kopi-senja"):
        first = {"x": 0, "y": 0, "width": width, "height": FIRST_SIGHT}
        page.screenshot(path=target.with_suffix(".top.png"), clip=first)
    page.close()


def shoot_templates(browser: Browser, scratch: Path) -> None:
    """The first sight of every template, in both languages, over the same invented year."""
    for name in TEMPLATES:
        folder = scratch / "templates" / name
        year = read_simulation(simulation_text(name, "en", business=None))
        write_events(year, folder / "year.parquet")
        for language in LANGUAGES:
            journey = folder / f"{language}.journey.yaml"
            text = journey_text(name, language, business=None, data="year.parquet")
            journey.write_text(text, encoding="utf-8")
            html = rute.open(journey).map().save(folder / f"{language}.html", language)
            page = browser.new_page(viewport={"width": WIDTHS[0], "height": FIRST_SIGHT})
            page.goto(html.as_uri())
            target = PICTURES / f"template-{name}.{language}.1440.top.png"
            page.screenshot(path=target)
            page.close()
            print(target)


def forms(living: LivingMap, base: str, scratch: Path, browser: Browser) -> None:
    """The map's other forms: card, story, poster, and the A4 page of the third stage."""
    language = living.language
    draw(browser, living.card(language), (810, 1012), scratch, PICTURES / f"{base}.card.png")
    page = browser.new_page(viewport={"width": 820, "height": STORY}, device_scale_factor=1)
    page.goto(living.save(scratch / f"{base}.story.html", language, view="story").as_uri())
    page.screenshot(path=PICTURES / f"{base}.story.png")
    page.close()
    view = build(living.told(language), language=language)
    draw(browser, a3(view), (1600, 1131), scratch, PICTURES / f"{base}.a3.png")
    sheets = a4(
        view, living.suggestions(language), next_steps(living.journey, living.result, language)
    )
    draw(browser, sheets[A_STAGE], (744, 1052), scratch, PICTURES / f"{base}.a4.png")


def views(session: Session, base: str, scratch: Path, browser: Browser) -> None:
    """First sights of the map asked otherwise: one persona; bands and change; one customer."""
    persona = next(each.name for each in session.journey.personas if each.found_by)  # type: ignore[union-attr]
    shown = {
        "persona": session.map(persona=persona),
        "split": session.map(split="channel", start="2026-08-01", end="2026-08-31", against="last"),
    }
    for view, living in shown.items():
        page = browser.new_page(viewport={"width": WIDTHS[0], "height": FIRST_SIGHT})
        page.goto(living.save(scratch / f"{base}.{view}.html", session.language).as_uri())
        page.screenshot(path=PICTURES / f"{base}.{view}.png")
        page.close()
        print(PICTURES / f"{base}.{view}.png")


def lift(session: Session, base: str, scratch: Path, browser: Browser) -> None:
    """What the demo's campaign added, day after day."""
    known = session.campaign_results().result.campaigns
    name = next(each.name for each in known if each.course)
    svg = session.campaign_results(name).svg()
    tall = int(svg.partition(' height="')[2].partition('"')[0])
    draw(browser, svg, (1000, tall), scratch, PICTURES / f"{base}.lift.png")


def draw(
    browser: Browser, svg: str, size: tuple[int, int], scratch: Path, target: Path
) -> None:  # fmt: skip
    """A picture as the browser draws it: its files are half the size of the converter's."""
    wide, tall = size
    (scratch / "picture.svg").write_text(svg, encoding="utf-8")
    shown = f'<body style="margin:0"><img src="picture.svg" width="{wide}" height="{tall}">'
    (scratch / "picture.html").write_text(shown, encoding="utf-8")
    page = browser.new_page(viewport={"width": wide, "height": tall}, device_scale_factor=1)
    page.goto((scratch / "picture.html").as_uri())
    page.screenshot(path=target)
    page.close()


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    chromium = shutil.which("chromium") or sys.exit("The pictures need Chromium.")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        scratch = Path(folder)
        browser = play.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for name, journey, data in journeys(scratch):
            session = rute.open(journey, data=data, store=scratch / "store" / name)
            living = session.map()
            for language in LANGUAGES:
                if name.startswith("kopi-senja") and name.endswith("-id") != (language == "id"):
                    continue  # the demo's own words exist in both languages
                base = f"{name.removesuffix('-id')}.{language}"
                html = living.save(scratch / f"{base}.html", language)
                for width in WIDTHS:
                    shoot(browser, html, width, PICTURES / f"{base}.{width}.png")
                    print(PICTURES / f"{base}.{width}.png")
                if name.startswith("kopi-senja"):
                    forms(living, base, scratch, browser)
                    views(session, base, scratch, browser)
                    lift(session, base, scratch, browser)
        shoot_templates(browser, scratch)
        browser.close()


if __name__ == "__main__":
    main()
