"""What the context of a message tells of where it happened. The address of the machine is told
too, by most libraries; it is not kept.

A library says the same context with every event, or nearly: it is read once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import msgspec

from rute.web.collect.fields import word

_NOTHING: Mapping[str, Any] = {}
_LARGE = 2_000  # bytes beyond which a context is hardly said again
_PAGE = ("url", "path", "title", "referrer")
_LIBRARIES = {
    "analytics.js": "web", "rute.js": "web", "@segment/analytics-next": "web", "@jitsu/js": "web",
    "RudderLabs JavaScript SDK": "web", "analytics-android": "app", "analytics-ios": "app",
    "analytics-swift": "app", "analytics-kotlin": "app", "analytics_flutter": "app",
    "@segment/analytics-react-native": "app",
}  # fmt: skip
_any = msgspec.json.Decoder()


@dataclass(frozen=True, slots=True)
class Context:
    """fields: (name, text) of the page, the campaign, the library and the machine. channel: the
    one it says; usual: the one its library is made for; traits: what it tells of the person."""

    fields: tuple[tuple[str, str], ...] = ()
    source: str | None = None
    medium: str | None = None
    campaign: str | None = None
    channel: str | None = None
    usual: str | None = None
    group: str | None = None
    traits: Mapping[str, Any] = field(default_factory=dict)


NONE = Context()


def mapping(found: Any) -> Mapping[str, Any]:
    """An object a client sent; nothing where it sent something else in its place."""
    return found if isinstance(found, dict) else _NOTHING


def context_of(content: bytes) -> Context:
    """content: its JSON."""
    return _known(content) if len(content) <= _LARGE else _read(content)


@lru_cache(8_192)
def _known(content: bytes) -> Context:
    return _read(content)


def _read(content: bytes) -> Context:
    try:
        found = mapping(_any.decode(content))
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return NONE
    if not found:
        return NONE
    campaign = mapping(found.get("campaign"))
    library = mapping(found.get("library")).get("name")
    return Context(
        (*_fields(found), *_campaign_fields(campaign)),
        word(campaign.get("source")),
        word(campaign.get("medium")),
        word(campaign.get("name")),
        word(found.get("channel")),
        _LIBRARIES.get(library) if isinstance(library, str) else None,
        word(found.get("groupId")),
        mapping(found.get("traits")),
    )


def _campaign_fields(campaign: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for part in ("term", "content"):
        if (text := word(campaign.get(part))) is not None:
            yield f"campaign_{part}", text


def _fields(context: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    page = mapping(context.get("page"))
    for name in _PAGE:
        if (text := word(page.get(name), 2_000)) is not None:
            yield name, text
    library = mapping(context.get("library"))
    if (named := word(library.get("name"))) is not None:
        version = word(library.get("version"))
        yield "library", f"{named} {version}" if version else named
    for name, key in (("user_agent", "userAgent"), ("locale", "locale")):
        if (text := word(context.get(key), 500)) is not None:
            yield name, text
    for part, key in (("app", "name"), ("os", "name"), ("device", "type")):
        if (text := word(mapping(context.get(part)).get(key))) is not None:
            yield part, text
