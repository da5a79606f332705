"""Draws docs/pictures/app: each page of the app on the demo, desktop in English, phone in
Indonesian.

`make pictures` runs it after those of the map.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import django
from playwright.sync_api import sync_playwright
from tests.browser.campaign_story import CAMPAIGN, NAME, from_the_leak_to_the_proof, told_in
from tests.browser.pages import Walker
from tests.served import Served, serving

from rute.simulate.kopi_senja import write

PICTURES = Path(__file__).parents[2] / "docs" / "pictures" / "app"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
SHOTS = (("en", 1440, 900, "light"), ("id", 390, 844, "light"))
SHOWN = {
    "insights:map", "insights:leaks", "insights:evidence", "insights:tab", "people:find",
    "people:person", "people:permission", "journeys:edit", "journeys:versions", "journeys:rule",
    "journeys:draft_map", "collect:sources", "start:welcome", "start:gallery", "start:data",
    "weekly:week", "weekly:board", "weekly:alerts", "weekly:reports", "accounts:team",
    "accounts:account", "journal:acts", "operate:status",
}  # fmt: skip
DARK = {"insights:map", "journeys:edit"}  # shown in the dark as well
PAGES = {
    "campaigns-list": "campaigns", "campaigns-one": CAMPAIGN, "campaigns-start": f"{CAMPAIGN}start",
    "campaigns-rehearsal": f"{CAMPAIGN}rehearsal", "campaigns-results": f"{CAMPAIGN}results",
    "journeys-suggested": "edit/drafts?leak=Engage",
    "journeys-steps": f"edit/steps?campaign={NAME}",
    "journeys-message": "edit/message?name=buy-the-tasting-pack",
}  # fmt: skip
SLUG = "kopi-senja-from-stranger-to-promoter"


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rute.web.site.settings")  # to name routes
    django.setup()
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(FLAGS))
        journey = write(Path(scratch) / "journey", progress=None)
        with serving(Path(scratch) / "app", arguments=("--journey", str(journey))) as app:
            app.make_owner(SLUG)
            for language, width, height, scheme in SHOTS:
                walk(browser, app, language, width, height, scheme)
            walk(browser, app, "en", 1440, 900, "dark", shown=DARK)
        for language, width, height, _ in SHOTS:
            campaign(browser, Path(scratch) / f"campaign.{language}", language, width, height)
        browser.close()


def walk(
    browser: Any, app: Served, language: str, width: int, height: int, scheme: str,
    shown: set[str] = SHOWN,
) -> None:  # fmt: skip
    """The first sight of each page."""
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
    )
    context.add_cookies([{"name": "language", "value": language, "url": app.url}])
    page = context.new_page()
    app.sign_in(page)
    for met in Walker(page, app.url).walk(f"/j/{SLUG}/", "/start/", "/account/"):
        if met.route in shown:
            name = met.route.replace(":", "-")
            dark = ".dark" if scheme == "dark" else ""
            page.screenshot(path=PICTURES / f"{name}.{language}.{width}{dark}.png")
    context.close()


def campaign(browser: Any, folder: Path, language: str, width: int, height: int) -> None:
    """The pages of a campaign that runs, at the end of its story."""
    with told_in(browser, folder, language) as story:
        from_the_leak_to_the_proof(story)
        story.page.set_viewport_size({"width": width, "height": height})
        for name, path in PAGES.items():
            story.go(path)
            story.page.screenshot(path=PICTURES / f"{name}.{language}.{width}.png")


if __name__ == "__main__":
    main()
