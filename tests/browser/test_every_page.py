"""Every page of the app, in both languages, on a desktop and on a phone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from tests.browser.pages import Walker

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")
RUN_AXE = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
  .filter((one) => ["serious", "critical"].includes(one.impact))
  .map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(" "))}`)"""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
HEAVIEST = 100_000  # bytes over the wire, script and style included


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_every_page_reads_well(
    chromium: Any, served: Any, language: str, width: int, scheme: str
) -> None:
    context = served.signed_in(
        chromium, viewport={"width": width, "height": 844}, color_scheme=scheme, bypass_csp=False
    )
    context.add_cookies([{"name": "language", "value": language, "url": served.url}])
    walker = Walker(context.new_page(), served.url)
    wrong: list[str] = []
    met = 0
    for page in walker.walk("/", f"/j/{served.slug}/", "/account/"):
        met += 1
        wrong += [f"{page.address}: {each}" for each in _faults(walker.page, page)]
    assert met > 12
    assert not wrong, "\n".join(wrong)


def _faults(shown: Any, page: Any) -> list[str]:
    faults = list(page.complaints)
    if page.status >= 400:
        faults.append(f"answers {page.status}")
    if page.bytes > HEAVIEST:
        faults.append(f"weighs {page.bytes:,} bytes")
    if (wider := shown.evaluate(SIDEWAYS)) > 0:
        faults.append(f"scrolls sideways by {wider} px")
    shown.evaluate(AXE)  # as the tester's own, so that the page's policy stays in force
    return faults + list(shown.evaluate(RUN_AXE))
