"""Every page of the app: the languages in turn, and each on a desktop in the light and on a phone
in the dark. Each page in every way there is to look at it: tests/proofs/pages.py."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.browser.pages import Met, Walker, faults
from tests.served import Served

from rute.simulate.kopi_senja import write

EMAIL = "walks@kopi.example"  # nobody else's journeys are on her pages
HEAVIEST = 100_000  # bytes over the wire, script and style included
HEIGHT = 844
DESKTOP, PHONE = (1440, "light"), (390, "dark")
PUBLISH = """
import sys
from pathlib import Path
from rute.web.accounts.models import User
from rute.web.operate.given import published
print(published(Path(sys.argv[1]), User.objects.get(email=sys.argv[2])).slug)
"""


def demo(app: Served, folder: Path, people: int = 1500) -> str:
    """Publishes the demo's journey of a small crowd; its path."""
    app.session_of(EMAIL)
    file = write(folder, people=people, seed=7)
    journey = f"/j/{app.tell(PUBLISH, str(file), EMAIL).strip()}/"
    app.wait_for(journey, email=EMAIL)
    return journey


def wrongs(
    chromium: Any, app: Served, journey: str, languages: tuple[str, ...],
    loaded: tuple[int, str], turned: tuple[int, str] | None = None,
) -> tuple[list[str], int]:  # fmt: skip
    """What is wrong with the pages, and how many were met: each loaded on one screen of a width
    and a scheme, then turned into another."""
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    app.sign_in(page, EMAIL)
    wrong: list[str] = []
    routes = []
    show(page, loaded)
    for met in Walker(page, app.url, languages).walk(journey, "/", "/account/", "/operate"):
        routes.append(met.route)
        found = [*_as_loaded(met), *faults(page)]
        if turned is not None:
            show(page, turned)
            found += [f"turned to {turned}: {each}" for each in faults(page)]
            show(page, loaded)
        wrong += [f"{met.address} {languages} {loaded}: {each}" for each in found]
    context.close()
    return wrong, len(routes)


def show(page: Any, screen: tuple[int, str]) -> None:
    width, scheme = screen
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")


def _as_loaded(met: Met) -> Iterator[str]:
    yield from met.complaints
    if met.status >= 400:
        yield f"answers {met.status}"
    if met.bytes > HEAVIEST:
        yield f"weighs {met.bytes:,} bytes"


def test_every_page_reads_well(chromium: Any, served: Served, tmp_path: Path) -> None:
    journey = demo(served, tmp_path)
    wrong, met = wrongs(chromium, served, journey, ("en", "id"), DESKTOP, turned=PHONE)
    assert met > 12
    assert not wrong, "\n".join(wrong)
