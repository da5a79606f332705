"""Does a campaign go from the leak to the proof, in a browser, in both languages?"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

import django
from tests.browser.campaign_story import from_the_leak_to_the_proof, told_in
from tests.served import SETTINGS


def to_the_proof() -> list[str]:
    """Raises where a step of the story does not happen."""
    from playwright.sync_api import sync_playwright

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    django.setup()
    took = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        for language, width in (("en", 1440), ("id", 390)):
            began = time.monotonic()
            place = Path(folder) / language
            with told_in(browser, place, language, width=width, looks=True, patient=True) as story:
                from_the_leak_to_the_proof(story)
                if found := {path: wrong for path, wrong in story.wrong.items() if wrong}:
                    raise AssertionError(found)
                letters = len(story.office.messages)
            took.append(time.monotonic() - began)
        browser.close()
    return [
        "In a browser, in English on a desktop and in Indonesian on a phone: from the map to a "
        "leak, its suggested campaign taken over and filled in by forms, rehearsed, started; "
        f"{letters} letters taken by a mail server, orders over /v1 that end people's way, "
        f"results, and its arc on the map with how many it moved ({max(took):.0f} s at most)."
    ]
