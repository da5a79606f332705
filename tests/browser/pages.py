"""Walking the app as a person would: every kind of page that links lead to, once; and what is
wrong with a page as somebody who sees badly, or on a phone, or in the dark would find it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

import axe_playwright_python
from django.urls import Resolver404, resolve
from playwright.sync_api import Error

MOST = 80  # kinds of pages
STILL_COUNTING = 202
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")
RUN_AXE = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
  .filter((one) => ["serious", "critical"].includes(one.impact))
  .map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(" "))}`)"""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LINKS = "[...document.querySelectorAll('a[href]')].map((a) => a.href)"


@dataclass(frozen=True)
class Met:
    """A page as it was met: its route, its address, and the bytes that came over the wire."""

    route: str
    address: str
    status: int
    bytes: int
    complaints: tuple[str, ...]


class Walker:
    """Follows links from a first address, one page of each route."""

    def __init__(self, page: Any, base: str, languages: tuple[str, ...] = ()) -> None:
        """languages: those the pages are asked for in, in turn."""
        self.page = page
        self.base = base
        self._languages = cycle(languages)
        self._bytes = 0
        self._complaints: list[str] = []
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self._complaints.append(str(error)))
        wire = page.context.new_cdp_session(page)
        wire.send("Network.enable")
        wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
        wire.on("Network.loadingFinished", self._received)

    def walk(self, *starts: str) -> Iterator[Met]:
        """Each page, while the browser shows it."""
        waiting = [urljoin(self.base, start) for start in starts]
        seen: set[str] = set()
        while waiting and len(seen) < MOST:
            address = urldefrag(waiting.pop(0)).url
            route = self._route(address)
            if route is None or route in seen:
                continue
            seen.add(route)
            for language in islice(self._languages, 1):  # none: that of the browser
                cookie = {"name": "language", "value": language, "url": self.base}
                self.page.context.add_cookies([cookie])
            met = self._visit(route, address)
            if met is not None:
                yield met
                waiting += self.page.evaluate(LINKS)

    def _visit(self, route: str, address: str, patience: int = 300) -> Met | None:
        """patience: how often a page may say that it is still counting."""
        self._bytes, self._complaints = 0, []
        try:
            answer = self.page.goto(address, wait_until="load")
        except Error as error:
            if self._is_file(address):
                return None
            if patience and "ERR_ABORTED" in str(error):  # the page that waited went on by itself
                return self._visit(route, address, patience - 1)
            raise
        if answer is None:  # the page that waited went on by itself to this very address
            return self._visit(route, address, patience - 1) if patience else None
        if "html" not in answer.headers.get("content-type", ""):
            return None
        if answer.status == STILL_COUNTING and patience:
            self.page.wait_for_timeout(300)
            return self._visit(route, address, patience - 1)
        self.page.wait_for_timeout(100)
        return Met(route, address, answer.status, self._bytes, tuple(self._complaints))

    def _route(self, address: str) -> str | None:
        """The name of the route; None for what lies elsewhere, or is no page to look at."""
        parts = urlsplit(address)
        if parts.netloc != urlsplit(self.base).netloc or "logout" in parts.path:
            return None
        try:
            found = resolve(parts.path)
        except Resolver404:
            return None
        return None if found.url_name == "download" else found.view_name

    def _is_file(self, address: str) -> bool:
        """Whether a browser saves what is there, which ends its way to a page."""
        answer = self.page.context.request.get(address)
        return bool(answer.headers.get("content-disposition", "").startswith("attachment"))

    def _heard(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self._complaints.append(message.text)

    def _received(self, event: dict[str, Any]) -> None:
        self._bytes += int(event["encodedDataLength"])


def faults(page: Any) -> Iterator[str]:
    """What is wrong with a page as it is shown now: serious for a screen reader, or wider than
    the screen."""
    if (wider := page.evaluate(SIDEWAYS)) > 0:
        yield f"scrolls sideways by {wider} px"
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    yield from page.evaluate(RUN_AXE)
