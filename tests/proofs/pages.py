"""Does every page read well, whoever looks at it?"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import django
from tests.browser.test_every_page import DESKTOP, PHONE, demo, wrongs
from tests.served import SETTINGS, serving


def read_well() -> list[str]:
    """Each page in both languages, on a desktop and on a phone, in the light and in the dark.
    Raises where something is wrong."""
    from playwright.sync_api import sync_playwright

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)  # to name routes
    django.setup()
    met: list[int] = []
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder) / "app") as app:
        journey = demo(app, Path(folder) / "demo")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
            )
            for language in ("en", "id"):
                for width, _ in (DESKTOP, PHONE):
                    wrong, pages = wrongs(
                        browser, app, journey, (language,), (width, "light"), turned=(width, "dark")
                    )
                    if wrong:
                        raise AssertionError("\n".join(wrong))
                    met.append(pages)
            browser.close()
    return [
        f"{min(met)} pages, each in both languages, {DESKTOP[0]:,} and {PHONE[0]} px wide, in "
        "light and dark: none scrolls sideways, none weighs over 100 kB, nothing serious for a "
        "screen reader, no complaint of a browser."
    ]
