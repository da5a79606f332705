"""Texts and figures in templates: ours, never those of the machine's locale."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from rute.web.site.saying import said_here
from rute.words import formats
from rute.words.catalog import say as text

register = template.Library()
ZONE = "UTC"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@register.simple_tag(takes_context=True)
def say(context: Context, key: str, **values: Any) -> SafeString:
    """A text in the reader's language, escaped with its values."""
    return format_html("{}", text(key, _language(context), **values))


@register.simple_tag(takes_context=True)
def said(context: Context, message: str) -> str:
    """A Message in the reader's language."""
    return said_here(message, _language(context))


@register.simple_tag(takes_context=True)
def count(context: Context, n: float | None) -> str:
    return formats.count(n, _language(context))


@register.simple_tag(takes_context=True)
def percent(context: Context, share: float | None, digits: int = 0) -> str:
    return formats.percent(share, _language(context), digits)


@register.simple_tag(takes_context=True)
def money(context: Context, minor: int | None, currency: str | None) -> str:
    return formats.money(minor, currency, _language(context))


@register.simple_tag(takes_context=True)
def moment(context: Context, micros: int | None, zone: str = ZONE) -> str:
    if micros is None:
        return formats.DASH
    return formats.moment(micros, zone, _language(context))


@register.simple_tag(takes_context=True)
def day(context: Context, micros: int | None, zone: str = ZONE) -> str:
    if micros is None:
        return formats.DASH
    return formats.day(micros, zone, _language(context))


def _language(context: Context) -> str:
    return str(context.get("language") or "en")


@register.filter
def under(name: str, group: str) -> str:
    """The key of the text of a name that stands in the data: a role's, a kind's, a place's."""
    return f"{group}.{name}"


@register.filter
def micros(moment: datetime | None) -> int | None:
    """A moment as our figures take it: µs UTC, None where there is none."""
    return None if moment is None else (moment - EPOCH) // timedelta(microseconds=1)
