"""Keys of words made of what stands in the data."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

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


@register.filter
def micros(moment: datetime) -> int:
    """µs UTC."""
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
