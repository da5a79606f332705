"""Sentences of pages outside, one for each purpose."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from rute.words.catalog import has, say

register = template.Library()
USUAL = "marketing"


@register.simple_tag(takes_context=True)
def word_of(context: Context, key: str, purpose: str, **values: Any) -> SafeString:
    """The text KEY.PURPOSE; a purpose of which nobody speaks is said as marketing."""
    language = str(context.get("language") or "en")
    name = f"{key}.{purpose}"
    return format_html(
        "{}", say(name if has(name, language) else f"{key}.{USUAL}", language, **values)
    )
