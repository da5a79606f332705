"""What every answer must carry, and what no page may bring."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.http import HttpResponse

INLINE = re.compile(rb"<script(?![^>]*\ssrc=)(?![^>]*application/(?:ld\+)?json)[^>]*>", re.I)
HANDLER = re.compile(rb"<[a-z][^<>]*\son[a-z]+\s*=", re.I)


def unsafe(answer: HttpResponse) -> Iterator[str]:
    """What is wrong with an answer."""
    headers = answer.headers
    policy = headers.get("Content-Security-Policy", "")
    rules = dict(part.strip().partition(" ")[::2] for part in policy.split(";"))
    if rules.get("script-src", rules.get("default-src")) not in ("'self'", "'none'"):
        yield f"takes scripts from elsewhere, or its own: {policy}"
    if "frame-ancestors 'none'" not in policy or headers.get("X-Frame-Options") != "DENY":
        yield "may be framed"
    if "object-src 'none'" not in policy or "base-uri 'none'" not in policy:
        yield f"takes objects or bases: {policy}"
    if headers.get("X-Content-Type-Options") != "nosniff":
        yield "is sniffed"
    if headers.get("Referrer-Policy") not in ("same-origin", "no-referrer"):
        yield "tells where one came from"
    if headers.get("Content-Type", "").startswith("text/html"):
        yield from _of_page(answer)


def _of_page(answer: HttpResponse) -> Iterator[str]:
    content = b"" if answer.streaming else answer.content
    if INLINE.search(content) or HANDLER.search(content):
        yield "brings a script of its own"
    if "no-store" not in answer.headers.get("Cache-Control", ""):
        yield "may be kept by a computer others use too"
