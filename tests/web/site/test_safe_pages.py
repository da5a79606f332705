"""The eyes that look at every page see what they look for."""

from __future__ import annotations

from django.http import HttpResponse
from tests.web.safe_pages import unsafe

GOOD = {
    "Content-Security-Policy": "default-src 'self'; script-src 'self'; object-src 'none'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def test_a_good_page_is_good() -> None:
    page = '<script src="/static/a.js" defer></script><p>x < y on = z</p>'
    assert list(unsafe(HttpResponse(page, headers=GOOD))) == []


def test_each_fault_is_seen() -> None:
    for name in GOOD:
        kept = {other: value for other, value in GOOD.items() if other != name}
        assert list(unsafe(HttpResponse("x", headers=kept))), name
    for page in ("<script>x()</script>", '<a href="#" onclick="x()">', "<img onerror=x src=y>"):
        assert list(unsafe(HttpResponse(page, headers=GOOD))) == ["brings a script of its own"]
    loose = GOOD["Content-Security-Policy"].replace(
        "script-src 'self'", "script-src 'unsafe-inline'"
    )
    assert list(unsafe(HttpResponse("", headers=GOOD | {"Content-Security-Policy": loose})))
