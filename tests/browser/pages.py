"""Walking the app as a person would: every kind of page that links lead to, once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from django.urls import Resolver404, resolve

MOST = 80  # kinds of pages
STILL_COUNTING = 202
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

    def __init__(self, page: Any, base: str) -> None:
        self.page = page
        self.base = base
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
            met = self._visit(route, address)
            if met is not None:
                yield met
                waiting += self.page.evaluate(LINKS)

    def _visit(self, route: str, address: str) -> Met | None:
        self._bytes, self._complaints = 0, []
        try:
            answer = self.page.goto(address, wait_until="load")
        except Exception as error:
            if "Download is starting" in str(error):
                return None
            if "ERR_ABORTED" in str(error):  # the page that waited went on by itself
                return self._visit(route, address)
            raise
        if "html" not in answer.headers.get("content-type", ""):
            return None
        if answer.status == STILL_COUNTING:
            self.page.wait_for_timeout(500)
            return self._visit(route, address)
        self.page.wait_for_timeout(100)
        return Met(route, address, answer.status, self._bytes, tuple(self._complaints))

    def _route(self, address: str) -> str | None:
        """The name of the route; None for what lies elsewhere, or is no page of ours."""
        parts = urlsplit(address)
        if parts.netloc != urlsplit(self.base).netloc or "logout" in parts.path:
            return None
        try:
            found = resolve(parts.path)
        except Resolver404:
            return None
        return found.view_name

    def _heard(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self._complaints.append(message.text)

    def _received(self, event: dict[str, Any]) -> None:
        self._bytes += int(event["encodedDataLength"])
