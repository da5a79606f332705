"""What the context of a message tells of where it happened. The address of the machine is told
too, by most libraries; it is not kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rute.web.collect.fields import word

_NOTHING: Mapping[str, Any] = {}
_PAGE = ("url", "path", "title", "referrer")
_CHANNELS = {"browser": "web", "web": "web", "mobile": "app", "app": "app"}
_LIBRARIES = {
    "analytics.js": "web", "rute.js": "web", "@segment/analytics-next": "web", "@jitsu/js": "web",
    "RudderLabs JavaScript SDK": "web", "analytics-android": "app", "analytics-ios": "app",
    "analytics-swift": "app", "analytics-kotlin": "app", "analytics_flutter": "app",
    "@segment/analytics-react-native": "app",
}  # fmt: skip


def mapping(found: Any) -> Mapping[str, Any]:
    """An object a client sent; nothing where it sent something else in its place."""
    return found if isinstance(found, dict) else _NOTHING


def where_it_happened(
    channel: Any, properties: Mapping[str, Any], context: Mapping[str, Any]
) -> str | None:
    """The channel that is said, else the one its library is made for. That a server sent it says
    nothing of where the customer was."""
    said = word(properties.get("channel")) or word(context.get("channel"))
    if said:
        return said
    if isinstance(channel, str) and channel in _CHANNELS:
        return _CHANNELS[channel]
    named = mapping(context.get("library")).get("name")
    return _LIBRARIES.get(named) if isinstance(named, str) else None


def campaign_fields(campaign: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for part in ("term", "content") if campaign else ():
        if (text := word(campaign.get(part))) is not None:
            yield f"campaign_{part}", text


def context_fields(context: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(field, text) of the page, the library and the machine."""
    if not context:
        return
    page = mapping(context.get("page"))
    for name in _PAGE if page else ():
        if (text := word(page.get(name), 2_000)) is not None:
            yield name, text
    library = mapping(context.get("library"))
    if library and (named := word(library.get("name"))) is not None:
        version = word(library.get("version"))
        yield "library", f"{named} {version}" if version else named
    for name, key in (("user_agent", "userAgent"), ("locale", "locale")):
        if (text := word(context.get(key), 500)) is not None:
            yield name, text
    for part, key in (("app", "name"), ("os", "name"), ("device", "type")):
        if (text := word(mapping(context.get(part)).get(key))) is not None:
            yield part, text
