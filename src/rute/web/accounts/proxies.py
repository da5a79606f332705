"""From which address a request came: a proxy's word is taken only as far as it is set."""

from __future__ import annotations

import ipaddress

from django.http import HttpRequest

UNKNOWN = "0.0.0.0"


def address_of(request: HttpRequest, proxies: int) -> str:
    """The asker's address. proxies: how many of ours stand in front; each appends to
    X-Forwarded-For the address it was asked from, so that the last `proxies` of it are ours."""
    told = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    far = told[-proxies] if len(told) >= proxies > 0 else ""
    return _clean(far) or _clean(request.META.get("REMOTE_ADDR") or "") or UNKNOWN


def _clean(text: str) -> str | None:
    text = text.strip()
    if text.startswith("["):  # [IPv6]:port
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:  # IPv4:port
        text = text.partition(":")[0]
    try:
        return str(ipaddress.ip_address(text))
    except ValueError:
        return None
