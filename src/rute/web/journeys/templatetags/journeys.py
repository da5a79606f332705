"""What the templates of the editor need besides the house's own."""

from __future__ import annotations

from django import template

register = template.Library()


@register.filter
def newline_first(text: str) -> str:
    """A text for a text area: browsers drop a line end that comes first."""
    return f"\n{text}"
