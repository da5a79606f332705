"""Signs and sentences of people's pages."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from rute.render.living_map.glyphs import glyph as path_of
from rute.results.profile import Cause
from rute.words import formats
from rute.words.catalog import has
from rute.words.catalog import say as text

register = template.Library()
SECOND = 1_000_000


@register.simple_tag
def glyph(channel: str | None) -> SafeString:
    """The channel's one-line sign; its name always stands beside it."""
    drawn = mark_safe(str(path_of(channel)))
    return format_html(
        '<svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">{}</svg>',
        drawn,
    )


@register.simple_tag(takes_context=True)
def word(context: Context, group: str, key: str) -> str:
    """`people_app.GROUP.KEY` where there is such a text; else the key as it stands."""
    language = str(context.get("language") or "en")
    name = f"people_app.{group}.{key}"
    return text(name, language) if has(name, language) else key


@register.simple_tag(takes_context=True)
def many(context: Context, key: str, n: int, **values: Any) -> str:
    """A text about n of something: `KEY.one` for one of it."""
    language = str(context.get("language") or "en")
    one = f"{key}.one"
    name = one if n == 1 and has(one, language) else key
    return text(name, language, n=formats.count(n, language), **values)


@register.simple_tag
def event_link(cause: Cause, address: str) -> SafeString:
    """The event's name, leading to where it stands in the line of the page at `address`."""
    return format_html(
        '<a href="{}?before={}#e{}">{}</a>', address, cause.number + 1, cause.number, cause.event
    )


@register.simple_tag(takes_context=True)
def lasted(context: Context, start: int | None, end: int | None) -> str:
    """The time from one moment to another, in the unit people say."""
    if start is None or end is None:
        return formats.DASH
    return formats.span(abs(end - start) / SECOND, str(context.get("language") or "en"))


@register.simple_tag(takes_context=True)
def amount(context: Context, minor: int | None, digits: int, currency: str | None) -> str:
    """Minor units as money; digits: how many make one."""
    if minor is None:
        return ""
    return formats.money(minor / digits, currency, str(context.get("language") or "en"))


@register.simple_tag(takes_context=True)
def written(context: Context, when: Any) -> str:
    """A moment of the database in the journey's zone."""
    if when is None:
        return formats.DASH
    zone = str(context.get("zone") or "UTC")
    micros = round(when.timestamp() * SECOND)
    return formats.moment(micros, zone, str(context.get("language") or "en"))


@register.simple_tag(takes_context=True)
def feeling(context: Context, score: float | None) -> str:
    return formats.score(score, str(context.get("language") or "en"))
