"""One look at the running app, as a browser would: is it up, and is the journey's map there?"""

from __future__ import annotations

import http.cookiejar
import time
import urllib.error
import urllib.request
from urllib.parse import urlsplit

import structlog

from rute.errors import ConfigurationError
from rute.web.operate.starting import Started
from rute.words.message import Message

log = structlog.get_logger("rute.operate")

PATIENCE = 300.0  # seconds for a first reading, and for kernels to be compiled before it
PAUSE = 0.5


def look_once(started: Started, host: str, port: int) -> tuple[str, int]:
    """Path and bytes of the page its link leads to, once it no longer asks for patience. Raises
    ConfigurationError where that is no page."""
    here = f"http://{host}:{port}"
    found = urlsplit(started.link or "/health/ready")
    path = found.path + (f"?{found.query}" if found.query else "")
    jar = http.cookiejar.CookieJar()
    opener = urllib.request.build_opener(
        urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(jar)
    )
    end = time.monotonic() + PATIENCE
    while True:
        body, status, at = _page(opener, here + path)
        if status != 202 or time.monotonic() > end:
            break
        path = at
        time.sleep(PAUSE)
    if status != 200:
        raise ConfigurationError(Message("operate.not_shown", status=status, page=at))
    log.info("looked", page=at, status=status, bytes=len(body))
    return at, len(body)


def _page(opener: urllib.request.OpenerDirector, address: str) -> tuple[bytes, int, str]:
    try:
        with opener.open(address, timeout=30) as answer:
            return answer.read(), answer.status, urlsplit(answer.url).path
    except urllib.error.HTTPError as error:
        return b"", error.code, urlsplit(error.url or address).path
