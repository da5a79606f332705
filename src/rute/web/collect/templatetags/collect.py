"""Keys of words made of what stands in the data."""

from __future__ import annotations

from django import template

register = template.Library()


@register.filter
def understood_as(role: str) -> str:
    return f"collect.said.{role}"


@register.filter
def kind_key(kind: str) -> str:
    return f"collect.kind.{kind}"


@register.filter
def way_key(kind: str) -> str:
    return f"collect.ways.{kind}"
