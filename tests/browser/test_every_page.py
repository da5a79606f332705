"""Every page of the app, in both languages, on a desktop and on a phone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from tests.browser.pages import Met, Walker
from tests.served import Served, serving

from rute.simulate.kopi_senja import write

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")
RUN_AXE = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
  .filter((one) => ["serious", "critical"].includes(one.impact))
  .map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(" "))}`)"""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
HEAVIEST = 100_000  # bytes over the wire, script and style included
SLUG = "kopi-senja-from-stranger-to-promoter"


@pytest.fixture(scope="module")
def kopi_senja(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The app with the demo journey of a small crowd."""
    folder = tmp_path_factory.mktemp("pages")
    journey = write(folder / "journey", people=1500, seed=7)
    with serving(folder / "app", arguments=("--journey", str(journey))) as app:
        app.make_owner(SLUG)
        yield app


# The other two ways to look are walked by the long proofs.
WAYS = [("en", 1440, "light"), ("id", 390, "dark")]
if os.environ.get("RUTE_PROFILE") == "prove":
    WAYS += [("id", 1440, "dark"), ("en", 390, "light")]


@pytest.mark.parametrize(("language", "width", "scheme"), WAYS)
def test_every_page_reads_well(
    chromium: Any, kopi_senja: Served, language: str, width: int, scheme: str
) -> None:
    context = chromium.new_context(
        viewport={"width": width, "height": 844}, color_scheme=scheme, reduced_motion="reduce"
    )
    context.add_cookies([{"name": "language", "value": language, "url": kopi_senja.url}])
    page = context.new_page()
    kopi_senja.sign_in(page)
    wrong: list[str] = []
    routes = []
    for met in Walker(page, kopi_senja.url).walk(f"/j/{SLUG}/", "/", "/account/", "/operate"):
        routes.append(met.route)
        wrong += [f"{met.address} ({width} px): {each}" for each in _faults(page, met)]
    context.close()
    assert len(routes) > 12, routes
    assert not wrong, "\n".join(wrong)


def _faults(page: Any, met: Met) -> Iterator[str]:
    yield from met.complaints
    if met.status >= 400:
        yield f"answers {met.status}"
    if met.bytes > HEAVIEST:
        yield f"weighs {met.bytes:,} bytes"
    if (wider := page.evaluate(SIDEWAYS)) > 0:
        yield f"scrolls sideways by {wider} px"
    page.evaluate(AXE)
    yield from page.evaluate(RUN_AXE)
